import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct MarkdownLinkTests {
  @Test(
    arguments: [
      "[x](»../asiel/a.md#b«)", "[a.md](»a.md« \"a.md\")", "é [x](<»a b.md«>) a b.md",
      "![alt](»images/x.png«)", "see »https://a.nl/x?y=1&z=2«.",
      "a »https://a.nl« b <»https://a.nl«>",
      "»www.a.nl« and »a@b.nl«", "> - [k](»l.md«)\n>   [m](»n.md«)\n", "»[x][y]«\n\n[y]: z.md",
      "| a | b |\n|---|---|\n| é | [x](»y.md«) |\n", "[x\ny](»z.md«)", "»[x](a&amp;b\\_c)«",
      "[![i](»p.png«)](q.md)",
    ])
  func `a link's range is its destination where it is written`(marked: String) {
    let marked = MarkedText(marked)
    let links = MarkdownFixtures.parse(marked.text).links
    // A link that holds an image comes before it; only the image is marked there.
    let ranges = links.map(\.range).filter { marked.ranges.contains($0) }
    #expect(ranges == marked.ranges)
  }

  @Test func `links come in the order of the text, unescaped, with their texts`() {
    let document = MarkdownFixtures.parse("[a *b*](c&amp;d\\_e) ![f `g`](h.png)\n\n# [i](j)\n")
    #expect(document.links.map(\.destination) == ["c&d_e", "h.png", "j"])
    #expect(document.links.map(\.text) == ["a b", "f g", "i"])
    #expect(document.links.map(\.isImage) == [false, true, false])
  }

  @Test func `a link or an image in an alternative is asked for and shows as its text`() {
    let document = MarkdownFixtures.parse("![a [b](c) ![d](e)](f)")
    #expect(document.links.map(\.destination) == ["f", "c", "e"])
    #expect(document.lead.text == "<p><img src=\"f\" alt=\"a b d\"></p>\n")
  }

  @Test func `the caller is asked once for each link, in order`() {
    var asked: [String] = []
    let parser = MarkdownParser(words: MarkdownFixtures.words)
    let document = parser.parse(
      MarkdownSource("[a](1)[^n] ![b](2)\n\n[^n]: [c](3)\n\n[d](4)\n"), splitting: .whole
    ) { link in
      asked.append(link.destination)
      return .none
    }
    #expect(asked == ["1", "2", "4", "3"])
    #expect(document.lead.text.contains("<p>d</p>"))
    #expect(!document.lead.text.contains("href=\"3\""))
  }

  @Test(arguments: [
    (LinkAddress.site("../b/?a&b"), "<p><a href=\"../b/?a&amp;b\" title=\"t\">x</a></p>\n"),
    (
      LinkAddress.external("https://é.nl/\"'<"),
      "<p><a class=\"external\" href=\"https://%C3%A9.nl/%22&#x27;%3C\" "
        + "data-address=\"é.nl/&quot;&#39;&lt;\" title=\"t\" rel=\"noopener\">x</a></p>\n"
    ),
    (
      LinkAddress.external("mailto:a@b.nl"),
      "<p><a class=\"external\" href=\"mailto:a@b.nl\" title=\"t\" rel=\"noopener\">x</a></p>\n"
    ),
    (LinkAddress.none, "<p>x</p>\n"),
  ])
  func `a link gets the address that the caller decides`(address: LinkAddress, html: String) {
    let document = MarkdownParser(words: MarkdownFixtures.words).parse(
      MarkdownSource("[x](y \"t\")"), splitting: .whole
    ) { _ in address }
    #expect(document.lead.text == html)
  }

  @Test(arguments: [
    (
      LinkAddress.image(src: "../i.png", width: 3, height: 4),
      "<p><img src=\"../i.png\" alt=\"a &quot;b&quot;\" width=\"3\" height=\"4\" title=\"t\"></p>\n"
    ),
    (
      LinkAddress.image(src: "i.png", width: nil, height: nil),
      "<p><img src=\"i.png\" alt=\"a &quot;b&quot;\" title=\"t\"></p>\n"
    ),
    (LinkAddress.external("https://a.nl/i.png"), "<p>a &quot;b&quot;</p>\n"),
    (LinkAddress.none, "<p>a &quot;b&quot;</p>\n"),
  ])
  func `an image gets its address and size, or leaves its alternative`(
    address: LinkAddress, html: String
  ) {
    let document = MarkdownParser(words: MarkdownFixtures.words).parse(
      MarkdownSource("![a *\"b\"*](y \"t\")"), splitting: .whole
    ) { _ in address }
    #expect(document.lead.text.replacing("<em>", with: "").replacing("</em>", with: "") == html)
  }

  @Test(
    arguments: [
      "[x](»javascript:alert«)", "[x](»JaVaScRiPt:a«)", "»[x](java&#115;cript:a)«",
      "»[x](&#1;javascript:a)«", "»[x](java&#10;script:a)«", "<»javascript:a«>", "<»data:a«>",
      "[x](< »javascript:a«>)", "![x](»data:image/png;base64,aaaa«)", "[x](»//evil.example«)",
      "»[x](/\\\\evil.example)«", "»ftp://a.example/b«", "[x](»vbscript:a«)", "[x](»file:///etc«)",
      "»[x][y]«\n\n[y]: javascript:a",
    ])
  func `an address with another scheme is an error and is not published`(marked: String) {
    let marked = MarkedText(marked)
    let document = MarkdownFixtures.parse(marked.text)
    // A control character in it is said as well.
    let findings = document.findings.filter { $0.rule != .controlCharacter }
    #expect(findings.map(\.rule) == [.unsafeLink])
    #expect(findings.map(\.range) == marked.ranges)
    #expect(document.links.isEmpty)
    #expect(!document.lead.text.contains("href"))
    #expect(!document.lead.text.contains("src"))
  }

  @Test(arguments: [
    "http://a.nl", "HTTPS://a.nl", "mailto:a@b.nl", "a.md", "#b", "../c?d=e:f", "?a:b",
  ])
  func `an address of a known scheme or none is safe`(destination: String) {
    let document = MarkdownFixtures.parse("[x](\(destination))")
    #expect(document.findings.isEmpty)
    #expect(document.links.map(\.destination) == [destination])
  }

  @Test(arguments: [
    ("»[](a.md)«", Rule.emptyLink), ("»[ ](a.md)«", .emptyLink),
    ("»![](a.png)«", .missingAlternative),
    ("»[](a.md)« [x](b.md)", .emptyLink),
  ])
  func `a link needs a text and an image an alternative`(marked: String, rule: Rule) {
    let marked = MarkedText(marked)
    let findings = MarkdownFixtures.parse(marked.text).findings
    #expect(findings.map(\.rule) == [rule])
    #expect(findings.map(\.range) == marked.ranges)
  }
}
