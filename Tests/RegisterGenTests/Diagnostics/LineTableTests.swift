import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct LineTableTests {
  @Test(arguments: [
    ("", [""]), ("a", ["a"]), ("a\n", ["a", ""]), ("a\nb", ["a", "b"]),
    ("a\r\nb\rc\n\n", ["a", "b", "c", "", ""]), ("\r", ["", ""]), ("\r\n", ["", ""]),
    ("\tx\u{0B}y\n", ["\tx\u{0B}y", ""]), ("é\u{2028}é\n🇳🇱", ["é\u{2028}é", "🇳🇱"]),
  ])
  func `lines end as in Markdown`(text: String, lines: [String]) {
    let table = LineTable(text)
    #expect(table.count == lines.count)
    #expect((1...lines.count).map { table.line($0).map(String.init) } == lines)
    #expect(table.line(0) == nil)
    #expect(table.line(lines.count + 1) == nil)
  }

  @Test func `a byte and its position find each other`() {
    let text = "één\r\n🇳🇱 n\u{301}\n\nlaatste"
    let table = LineTable(text)
    var offset = 0
    for scalar in text.unicodeScalars {
      let position = table.position(ofByte: offset)
      if scalar != "\r", scalar != "\n" { #expect(table.byteOffset(of: position) == offset) }
      offset += UTF8.width(scalar)
    }
  }

  @Test func `columns count Unicode scalars`() {
    let marked = MarkedText("één »🇳🇱« en\n»ü«x")
    let table = LineTable(marked.text)
    let bytes = Array(marked.text.utf8)
    let flag = Array("🇳🇱".utf8)
    let start = bytes.indices.first { bytes[$0...].starts(with: flag) } ?? 0
    #expect(table.range(ofBytes: start..<start + flag.count) == marked.ranges[0])
    #expect(table.position(line: 2, byteColumn: 3) == marked.ranges[1].end)
  }

  @Test func `a place outside of the text is moved into it`() {
    let table = LineTable("ab\ncd")
    #expect(table.position(ofByte: -1) == SourcePosition(line: 1, column: 1))
    #expect(table.position(ofByte: 99) == SourcePosition(line: 2, column: 3))
    #expect(table.position(line: 0, byteColumn: 0) == SourcePosition(line: 1, column: 1))
    #expect(table.position(line: 9, byteColumn: 9) == SourcePosition(line: 2, column: 3))
    #expect(table.byteOffset(of: SourcePosition(line: 1, column: 9)) == 2)
    #expect(table.byteOffset(of: SourcePosition(line: 9, column: 1)) == 5)
  }
}
