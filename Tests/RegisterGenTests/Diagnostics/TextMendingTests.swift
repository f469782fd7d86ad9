import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct TextMendingTests {
  private func fixes(_ marked: String, _ replacements: [String]) -> (LineTable, [Diagnostic.Fix]) {
    let text = MarkedText(marked)
    let fixes = zip(text.ranges, replacements).map { Diagnostic.Fix(replacing: $0, with: $1) }
    return (LineTable(text.text), fixes)
  }

  @Test func `edits are applied wherever they stand`() {
    let (lines, fixes) = fixes("é »b« c\n»d\ne« f»«", ["", "ü\n", "x"])
    let mended = TextMending.applying(fixes, to: lines)
    #expect(mended.text == "é  c\nü\n fx")
    #expect(mended.count == 3)
    #expect(TextMending.applying(fixes.flatMap(\.edits), to: lines) == mended.text)
  }

  @Test func `of two fixes that overlap only the first is applied`() {
    let (lines, fixes) = fixes("a »b »c« d« »e«", ["x", "y", "z"])
    let both = TextMending.applying(fixes, to: lines)
    #expect(both.count == 2)
    #expect(TextMending.applying(fixes.flatMap(\.edits), to: lines) == nil)
    let points = [fixes[2], fixes[2]]
    #expect(TextMending.applying(points, to: lines).count == 1)
  }

  @Test func `a fix that does not find what it expects, or no place, is left out`() {
    let lines = LineTable("abc\n")
    let range = SourceRange(line: 1, column: 1, length: 3)
    let right = Diagnostic.Fix(replacing: range, of: "abc", with: "x")
    let wrong = Diagnostic.Fix(replacing: range, of: "abd", with: "x")
    let outside = Diagnostic.Fix(replacing: SourceRange(line: 1, column: 3, length: 9), with: "x")
    #expect(
      [right, wrong, outside].map { TextMending.isRight($0, in: lines) } == [true, false, false])
    #expect(TextMending.applying([wrong, outside, right], to: lines).text == "x\n")
  }

  @Test func `a fix of two edits is applied whole or not at all`() {
    let (lines, fixes) = fixes("»a« »b« »c«", ["x", "y", "z"])
    let pair = Diagnostic.Fix(fixes[0].edits + fixes[1].edits, isSafe: true)
    let mended = TextMending.applying([fixes[1], pair, fixes[2]], to: lines)
    #expect(mended.text == "a y z")
    #expect(mended.count == 2)
  }

  @Test func `many edits become one that does the same`() {
    let text = String(repeating: "a b\r\n", count: 300)
    let lines = LineTable(text)
    let edits = (1...300).map { line in
      TextEdit(SourceRange(line: line, column: 2, length: 1), of: " ", with: "_")
    }
    let joined = TextMending.joined(edits, in: lines)
    #expect(joined.count == 1)
    #expect(TextMending.applying(joined, to: lines) == text.replacing(" ", with: "_"))
    #expect(TextMending.joined(Array(edits.prefix(3)), in: lines).count == 3)
  }
}
