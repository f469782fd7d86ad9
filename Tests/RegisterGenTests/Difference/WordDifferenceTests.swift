import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct WordDifferenceTests {
  private func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }

  /// The difference of two texts, such as `a [-b-] [+c+]`.
  private func marked(_ old: String, _ new: String) -> String {
    var steps = WordDifference.allSteps
    return WordDifference(from: words(old), to: words(new), steps: &steps).segments.map { segment in
      let text = segment.words.joined(separator: " ")
      return switch segment.kind {
      case .same: text
      case .removed: "[-\(text)-]"
      case .added: "[+\(text)+]"
      }
    }.joined(separator: " ")
  }

  @Test(arguments: [
    ("a b c", "a b c", "a b c"),
    (
      "de aanvraag duurt twee weken", "de aanvraag duurt een maand",
      "de aanvraag duurt [-twee weken-] [+een maand+]"
    ),
    ("a b c", "a c", "a [-b-] c"),
    ("a c", "a b c", "a [+b+] c"),
    ("", "a b", "[+a b+]"),
    ("a b", "", "[-a b-]"),
    ("one two", "three", "[-one two-] [+three+]"),
    // A word alone between two changes does not hold them apart.
    ("x een y z w", "p een q r w", "[-x een y z-] [+p een q r+] w"),
  ])
  func `words that went and came are told apart`(old: String, new: String, expected: String) {
    #expect(marked(old, new) == expected)
  }

  @Test func `the old and the new text can be put together again`() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<300 {
      let old = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        String(Int.random(in: 0..<6, using: &random))
      }
      let new = (0..<Int.random(in: 0...40, using: &random)).map { _ in
        String(Int.random(in: 0..<6, using: &random))
      }
      var steps = WordDifference.allSteps
      let segments = WordDifference(from: old, to: new, steps: &steps).segments
      #expect(segments.filter { $0.kind != .added }.flatMap(\.words) == old)
      #expect(segments.filter { $0.kind != .removed }.flatMap(\.words) == new)
      for (segment, next) in zip(segments, segments.dropFirst()) {
        #expect(segment.kind != next.kind)
      }
    }
  }

  @Test func `a text that would take too long is replaced as a whole`() {
    let old = (0..<40_000).map { "a\($0)" }
    let new = (0..<40_000).map { "b\($0)" }
    var steps = WordDifference.allSteps
    let segments = WordDifference(from: ["x"] + old, to: ["x"] + new, steps: &steps).segments
    #expect(segments.map(\.kind) == [.same, .removed, .added])
    #expect(WordDifference.allSteps - steps < 2_000_000)
    var none = 0
    let coarse = WordDifference(
      from: ["x", "a", "y", "b"], to: ["x", "c", "y", "d"], steps: &none)
    #expect(coarse.segments.map(\.words) == [["x"], ["a", "y", "b"], ["c", "y", "d"]])
  }
}
