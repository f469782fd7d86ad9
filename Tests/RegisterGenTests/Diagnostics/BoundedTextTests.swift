import RegisterTestSupport
import Testing

@testable import RegisterGen

@Suite struct BoundedTextTests {
  @Test func `a text of the longest length stays as it is`() {
    for scalar in ["a", "é", "\u{1F600}"] {
      let text = String(repeating: scalar, count: BoundedText.longest)
      #expect(BoundedText.make(text) == text)
      #expect(BoundedText.make(text + "b") != text + "b")
    }
  }

  @Test func `a longer text loses its middle, and keeps what is wrong with what it quotes`() {
    let name = String(repeating: "é", count: 70_000)
    let text = BoundedText.make("there is no file '\(name).md' in the content folder")
    #expect(text.unicodeScalars.count == BoundedText.longest)
    #expect(text.hasPrefix("there is no file 'éé"))
    #expect(text.hasSuffix("éé.md' in the content folder"))
    #expect(text.unicodeScalars.count { $0 == "…" } == 1)
  }

  @Test func `it is cut between two scalars, whatever they combine to`() {
    let text = BoundedText.make(String(repeating: "e\u{301}\u{1F468}\u{200D}", count: 300))
    #expect(text.unicodeScalars.count == BoundedText.longest)
  }

  @Test func `every text of a finding is bounded`() {
    let long = String(repeating: "l", count: 10_000)
    let place = SourceLocation(path: ReportedFindings.path)
    let finding = Diagnostic(
      .brokenLink, at: place, long, notes: [Diagnostic.Note(long, at: place)], help: long)
    for text in [finding.message, finding.help, finding.notes.first?.message] {
      #expect(text?.unicodeScalars.count == BoundedText.longest)
    }
  }
}
