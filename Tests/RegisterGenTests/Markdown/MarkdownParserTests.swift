import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct MarkdownParserTests {
  @Test func `an empty text gives an empty document`() {
    #expect(MarkdownFixtures.parse("") == MarkdownFixtures.parse("\n\n"))
    #expect(MarkdownFixtures.parse("").lead.isEmpty)
    #expect(MarkdownFixtures.parse("").leadRange == nil)
  }

  @Test func `a whole text is the lead, with anchors on its headings`() {
    let document = MarkdownFixtures.parse(
      "Intro *x*.\n\n## Über de `code`\n\nTekst.\n\n### Dieper\n")
    #expect(
      document.lead.text == """
        <p>Intro <em>x</em>.</p>
        <h2 id="über-de-code">Über de <code>code</code></h2>
        <p>Tekst.</p>
        <h3 id="dieper">Dieper</h3>

        """)
    #expect(document.leadText == "Intro x. Tekst.")
    #expect(document.sections.isEmpty)
    #expect(document.headings.map(\.anchor) == ["über-de-code", "dieper"])
    #expect(document.findings.isEmpty)
  }

  @Test func `a text splits at headings of level 2 and keeps deeper ones inside`() {
    let marked = MarkedText(
      "»Vooraf.«\n\n»## Een *heel* kort«\n\nA\n\n### Diep\n\nB\n\n»## Twee«\n\n»## Drie«\n\n> ## Vier\n"
    )
    let document = MarkdownFixtures.parse(marked.text, splitting: .atLevel(2))
    #expect(document.lead.text == "<p>Vooraf.</p>\n")
    #expect(document.leadRange == marked.ranges[0])
    #expect(document.sections.map(\.text) == ["Een heel kort", "Twee", "Drie"])
    #expect(document.sections.map(\.range) == Array(marked.ranges[1...]))
    #expect(document.sections[0].headingHTML.text == "Een <em>heel</em> kort")
    #expect(
      document.sections[0].html.text == "<p>A</p>\n<h3 id=\"diep\">Diep</h3>\n<p>B</p>\n")
    #expect(document.sections[1].isEmpty)
    #expect(
      document.sections[2].html.text
        == "<blockquote>\n<h2 id=\"vier\">Vier</h2>\n</blockquote>\n")
    #expect(document.headings.map(\.text) == ["Een heel kort", "Diep", "Twee", "Drie", "Vier"])
    #expect(document.headings.map(\.level) == [2, 3, 2, 2, 2])
  }

  @Test func `a text splits at every heading`() {
    let document = MarkdownFixtures.parse(
      "## A\n\na\n\n### B\n\nb\n\n## C\n", splitting: .atEveryHeading)
    #expect(document.sections.map(\.anchor) == ["a", "b", "c"])
    #expect(document.sections.map(\.level) == [2, 3, 2])
    #expect(document.sections.map(\.html.text) == ["<p>a</p>\n", "<p>b</p>\n", ""])
  }

  @Test func `lines count from the line of the body in its file`() {
    let document = MarkdownFixtures.parse("x\n\n## A\n", splitting: .atLevel(2), firstLine: 10)
    #expect(document.leadRange == SourceRange(line: 10, column: 1, length: 1))
    #expect(document.sections.first?.range == SourceRange(line: 12, column: 1, length: 4))
  }

  @Test(arguments: ["a\r\n\r\n## B\r\n\r\nc\r\n", "a\r\r## B\r\rc", "\u{FEFF}a\n\n## B\n\nc"])
  func `line endings, a byte order mark and a missing last line end change nothing`(text: String) {
    let document = MarkdownFixtures.parse(text, splitting: .atLevel(2))
    #expect(document.lead.text == "<p>a</p>\n")
    #expect(document.sections.map(\.text) == ["B"])
    #expect(document.sections.first?.range == SourceRange(line: 3, column: 1, length: 4))
    #expect(document.sections.first?.html.text == "<p>c</p>\n")
  }

  @Test func `a NUL byte becomes the replacement character`() {
    #expect(MarkdownFixtures.html("a\0b") == "<p>a\u{FFFD}b</p>\n")
  }

  @Test func `bytes that are not UTF-8 become replacement characters`() {
    let source = MarkdownSource(bytes: [0x23, 0x20, 0xFF, 0x0A, 0xC3][...])
    let document = MarkdownParser(words: MarkdownFixtures.words).parse(
      source, splitting: .whole, address: MarkdownFixtures.address(of:))
    #expect(document.lead.text == "<h2 id=\"-\">\u{FFFD}</h2>\n<p>\u{FFFD}</p>\n")
  }

  @Test func `a slice of a file parses like the text alone`() {
    let bytes = Array("---\na: b\n---\n## A\n\n[x](y.md)\n".utf8)
    let source = MarkdownSource(bytes: bytes[13...], firstLine: 4)
    let document = MarkdownParser(words: MarkdownFixtures.words).parse(
      source, splitting: .atLevel(2), address: MarkdownFixtures.address(of:))
    #expect(document.sections.first?.range == SourceRange(line: 4, column: 1, length: 4))
    #expect(document.links.first?.range == SourceRange(line: 6, column: 5, length: 4))
  }
}
