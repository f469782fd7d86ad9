import RegisterGen
import Testing

/// Small texts that cost cmark-gfm 0.29.0.gfm.6 seconds to minutes, or gigabytes: each is refused
/// before cmark sees it, and its honest twin is not.
@Suite struct HostileMarkdownTests {
  /// A text of about 128 KB, unless less is enough to do harm.
  struct Hostile: CustomTestStringConvertible {
    let name: String
    let text: String
    var rule = Rule.markdownBudget
    var line = 1

    var testDescription: String { name }
  }

  private static let cap = 131_072

  private static func repeated(_ text: String, bytes: Int = cap) -> String {
    String(repeating: text, count: bytes / text.utf8.count)
  }

  private static func table(columns: Int, rows: String) -> String {
    "|" + repeated("a|", bytes: columns * 2) + "\n|" + repeated("-|", bytes: columns * 2) + "\n"
      + rows
  }

  static let texts: [Hostile] = [
    Hostile(name: "too long", text: repeated("a\n") + "b"),
    Hostile(
      name: "wide header, short rows: CVE-2023-37463, 1.8 GB",
      text: table(columns: 1_500, rows: repeated("a\n", bytes: 10_000)), line: 2),
    Hostile(
      name: "repeated headers: CVE-2023-22483, minutes",
      text: repeated("|x|x|x|\n|-|-\n", bytes: 36_000), line: 334),
    Hostile(
      name: "delimiter row below a long paragraph, 3 s",
      text: repeated("a\n", bytes: 131_000) + "|-|-|\n", line: 65_501),
    Hostile(
      name: "60,000 cells in a row, 10 s", text: "|a|\n|-|\n" + repeated("|", bytes: 60_000),
      line: 3),
    Hostile(
      name: "20,000 columns, 1 s", text: table(columns: 20_000, rows: ""), line: 2),
    Hostile(name: "image openings: CVE-2023-22486, 1.2 s", text: repeated("![[]()")),
    Hostile(
      name: "image openings before links",
      text: repeated("![", bytes: 60_000) + repeated("[a](b)", bytes: 60_000)),
    Hostile(
      name: "a long definition, often used: 1.4 GB",
      text: "[a]: /" + repeated("l", bytes: 65_000) + "\n\n" + repeated("[a]", bytes: 65_000)),
    Hostile(
      name: "a long title over lines that look like definitions",
      text: "x\n\n[a]: /u \"\n" + repeated("[b]: x\n", bytes: 60_000) + "\"\n\n"
        + repeated("[a]", bytes: 60_000), line: 3),
    Hostile(
      name: "a definition in a list, its label over two lines",
      text: "- [a\n  ]: /" + repeated("l", bytes: 60_000) + "\n\n" + repeated("[a]", bytes: 60_000),
      line: 2),
    Hostile(name: "processing instructions, 3 s", text: "x " + repeated("<?", bytes: 131_000)),
    Hostile(name: "declarations, 2 s", text: "x " + repeated("<!X ", bytes: 131_000)),
    Hostile(name: "CDATA, 1 s", text: "x\n\n" + repeated("<![CDATA[", bytes: 131_000), line: 3),
    Hostile(
      name: "parentheses behind an address, 5 s", text: "www.a.b/" + repeated(")", bytes: 131_000)),
    Hostile(name: "addresses that are none, minutes", text: repeated("www._")),
    Hostile(
      name: "strikethrough that never closes, 3 s",
      text: repeated("~~a ", bytes: 65_000) + repeated("b~ ", bytes: 65_000)),
    Hostile(name: "15,000 quotes", text: repeated(">", bytes: 15_000) + "a\n", rule: .deepNesting),
    Hostile(
      name: "deep quotes and lazy lines, 12 s",
      text: repeated("> ", bytes: 65_000) + "a\n" + repeated("b\n", bytes: 65_000),
      rule: .deepNesting),
    Hostile(
      name: "deep lists and empty lines, minutes",
      text: "x\n\n" + repeated("- ", bytes: 65_000) + "a\n" + repeated("\n", bytes: 65_000),
      rule: .deepNesting, line: 3),
    Hostile(name: "numbers", text: repeated("1. ", bytes: 600) + "a", rule: .deepNesting),
    Hostile(
      name: "lists that deepen from line to line",
      text: (0..<200).map { String(repeating: "\t", count: $0) + "- a\n" }.joined(),
      rule: .deepNesting,
      line: 51),
    Hostile(
      name: "strong in strong",
      text: repeated("*", bytes: 65_000) + "a" + repeated("*", bytes: 65_000), rule: .deepNesting),
    Hostile(
      name: "brackets in brackets",
      text: repeated("![", bytes: 400) + "a" + repeated("](u)", bytes: 800), rule: .deepNesting),
  ]

  @Test(arguments: texts)
  func `a text that would cost too much is refused at its line`(hostile: Hostile) {
    let document = MarkdownFixtures.parse(hostile.text)
    #expect(document.findings.map(\.rule) == [hostile.rule])
    #expect(document.findings.map(\.range.start.line) == [hostile.line])
    #expect(document.lead.isEmpty)
    #expect(document.headings.isEmpty)
    #expect(document.links.isEmpty)
  }

  /// Families that this version of cmark does in linear time, or nearly, at 128 KB.
  @Test(arguments: [
    "*a ", "*a **a ", "_", "*a_ ", "a***b ", "**x*", "[", "[a](", "[]", "[a", "`a``", "[^1]",
    "[^1]: a\n\n",
    "a@", "a@b.c ", "www.a ", "http://a ", "<", "<a ", "&", "&#1234567", "\\", ">\n\n",
    "- x\n", "a  \n",
    "[x](y.md)\n", "<b>", "é", "```\n", "    a\n\n", "- [ ] a\n", "[a]: /u\n", "# a\n",
    "|a|\n|-|\n|b|\n\n",
  ])
  func `a text that costs little is read whole`(unit: String) {
    let document = MarkdownFixtures.parse(Self.repeated(unit, bytes: 16_000))
    #expect(!document.findings.contains { $0.rule == .markdownBudget })
  }

  @Test func `an honest table, list or set of definitions stays under the budgets`() {
    let rows = Self.repeated("| een cel | een [link](x.md) | 12 |\n", bytes: 50_000)
    let definitions = (0..<400).map { "[w\($0)]: https://www.example.nl/een/lang/adres/\($0)\n" }
      .joined()
    let uses = (0..<400).map { "[w\($0)] en tekst\n" }.joined()
    for text in ["| a | b | c |\n| --- | --- | --- |\n" + rows, definitions + "\n" + uses] {
      #expect(MarkdownFixtures.parse(text).findings.isEmpty)
    }
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `an empty line ends a table, whatever the line endings`(end: String) {
    let table = Self.table(columns: 60, rows: "\n").replacing("\n", with: end)
    let text = table + Self.repeated("een regel" + end + end, bytes: 30_000)
    #expect(MarkdownFixtures.parse(text).findings.isEmpty)
  }

  @Test func `budgets can be set`() {
    var budgets = MarkdownBudgets.standard
    budgets.bytes = 3
    let parser = MarkdownParser(budgets: budgets, words: MarkdownFixtures.words)
    let findings = parser.parse(MarkdownSource("abcd", firstLine: 7), splitting: .whole) { _ in
      .none
    }
    .findings
    #expect(findings.map(\.rule) == [.markdownBudget])
    #expect(findings.map(\.range.start.line) == [7])
  }
}
