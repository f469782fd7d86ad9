/// Takes Dutch compounds apart into words that the register uses by themselves:
/// `kennismigrantenregeling` into `kennis`, `migrant` and `regeling`.
///
/// A part is known by its stem. Between two parts may stand a letter or two that join them, as in
/// `arbeid-s-migratie` or `asiel-en-migratie`. Of several ways the one with the fewest parts counts.
struct CompoundWords {
  /// Shorter parts are found in every other word.
  private static let shortestPart = 4
  /// Longer words are left whole: people write none, and the work grows with the square.
  private static let longestWord = 48
  /// What may join two parts; nothing first.
  private static let joints: [[UInt8]] = ["", "s", "en", "n", "e", "er"].map { Array($0.utf8) }

  /// What makes a word of another one looks like a part and is none: `tijdelijk` is about no body.
  private static let suffixes = Set(
    ["lijk", "heid", "bar", "lo", "los", "schap", "achtig", "ling", "ing"].map { Array($0.utf8) })

  private let terms: [[UInt8]: Int]
  private let language: InterfaceLanguage

  /// Makes a splitter that knows words by their stems.
  ///
  /// - Parameter terms: The number of each stem.
  init(terms: [[UInt8]: Int], language: InterfaceLanguage) {
    self.terms = terms
    self.language = language
  }

  /// The numbers of the stems of a compound's parts; empty for a word that is none. In English, where
  /// compounds are written apart, always empty.
  func parts(of word: [UInt8]) -> [Int] {
    guard language == .dutch, (2 * Self.shortestPart...Self.longestWord).contains(word.count) else {
      return []
    }
    // The best way to take apart what begins at each letter, from the end to the beginning.
    var best: [[Int]?] = Array(repeating: nil, count: word.count)
    for start in stride(from: word.count - Self.shortestPart, through: 0, by: -1) {
      if start > 0, let term = term(word[start...]) {
        best[start] = [term]
        continue
      }
      best[start] = way(of: word, from: start, best)
    }
    return best[0] ?? []
  }

  /// The fewest parts, the longest of them first.
  private func way(of word: [UInt8], from start: Int, _ best: [[Int]?]) -> [Int]? {
    var found: [Int]?
    let last = word.count - Self.shortestPart
    guard start + Self.shortestPart <= last else { return nil }
    for end in stride(from: last, through: start + Self.shortestPart, by: -1) {
      guard let rest = best[end], rest.count + 1 < found?.count ?? .max,
        let term = joined(word[start..<end])
      else { continue }
      found = [term] + rest
    }
    return found
  }

  /// The stem of a part with the joint behind it.
  private func joined(_ part: ArraySlice<UInt8>) -> Int? {
    for joint in Self.joints where part.suffix(joint.count).elementsEqual(joint) {
      if let term = term(part.dropLast(joint.count)) { return term }
    }
    return nil
  }

  private func term(_ part: ArraySlice<UInt8>) -> Int? {
    guard part.count >= Self.shortestPart else { return nil }
    let stem = WordStem.stem(part, language: language)
    return Self.suffixes.contains(stem) ? nil : terms[stem]
  }
}
