import RegisterGen
import RegisterTestSupport
import Testing

/// Puts rendered texts into another page, as a document for paper does.
@Suite struct MarkdownRelocationTests {
  /// A text rendered and moved, each link answered by what stands in `links`.
  private func moved(
    _ markdown: String, shift: Int = 2, links: [String: (href: String, note: String?)] = [:]
  ) -> String {
    let relocation = MarkdownRelocation(prefix: "m.x.", label: ", 3.2 & \"q\"", shift: shift) {
      href in
      let answer = links[href]
      return MarkdownRelocation.Link(href: answer?.href ?? "../" + href) { text in
        answer?.note.map { "\($0) <\(text)>" }
      }
    }
    let document = MarkdownFixtures.parse(markdown)
    return String(decoding: relocation(document.lead).bytes, as: UTF8.self)
      + String(decoding: relocation(document.footnotes).bytes, as: UTF8.self)
  }

  @Test func `headings lie deeper, never deeper than 6, and their ids have the prefix`() {
    let html = moved("## Een\n\n### Twee\n\n#### Drie\n\n##### Vier\n\n---\n")
    #expect(html.contains("<h4 id=\"m.x.een\">Een</h4>"))
    #expect(html.contains("<h5 id=\"m.x.twee\">Twee</h5>"))
    #expect(html.contains("<h6 id=\"m.x.drie\">Drie</h6>"))
    #expect(html.contains("<h6 id=\"m.x.vier\">Vier</h6>"))
    #expect(html.contains("<hr />"))
  }

  @Test func `links within the text stay within it`() {
    let html = moved("## Een\n\nZie [dit](#een) en een noot.[^1]\n\n[^1]: De noot.\n")
    #expect(html.contains("<a href=\"#m.x.een\">dit</a>"))
    #expect(html.contains("<a href=\"#m.x.fn-1\" id=\"m.x.fnref-1\""))
    #expect(html.contains("<li id=\"m.x.fn-1\">"))
    #expect(html.contains("<a href=\"#m.x.fnref-1\""))
  }

  @Test func `names of footnotes and regions say where they are, those of boxes do not`() {
    let html = moved("Noot.[^1]\n\n| a |\n| - |\n| b |\n\n- [x] klaar\n\n[^1]: De noot.\n")
    let suffix = ", 3.2 &amp; &quot;q&quot;\""
    #expect(html.contains("aria-label=\"Voetnoot 1\(suffix)"))
    #expect(html.contains("aria-label=\"Tabel\(suffix)"))
    #expect(html.contains("aria-label=\"gedaan\""))
  }

  @Test func `a link within the site gets its new address and a note within the link`() {
    let html = moved(
      "Naar [de *nareis* & co](a.md), [elders](b.md) en [buiten](https://example.org/?a=\"x\").",
      links: ["a.md": ("#m.a", "zie 3.2")])
    #expect(
      html.contains(
        "<a href=\"#m.a\">de <em>nareis</em> &amp; co (zie 3.2 &lt;de nareis &amp; co&gt;)</a>"))
    #expect(html.contains("<a href=\"../b.md\">elders</a>"))
    #expect(html.contains("href=\"https://example.org/?a=%22x%22\""))
    #expect(!html.contains("../https"))
  }

  @Test func `images get their new address, and text that looks like a tag is left alone`() {
    let html = moved("![Kaart](kaart.png)\n\n`<h3 id=\"x\">` en \\<a href=\"y\"> en 2 < 3\n")
    #expect(html.contains("<img src=\"../kaart.png\" alt=\"Kaart\""))
    #expect(html.contains("<code>&lt;h3 id=&quot;x&quot;&gt;</code>"))
    #expect(html.contains("&lt;a href=&quot;y&quot;&gt;"))
  }

  @Test func `a text without anything to change is the same`() {
    let text =
      "Een *alinea* met **nadruk**, `code`, ~~weg~~ en\n\n> een citaat\n\n1. een\n2. twee\n"
    let document = MarkdownFixtures.parse(text)
    let relocation = MarkdownRelocation(prefix: "m.", label: "", shift: 1) {
      MarkdownRelocation.Link(href: $0)
    }
    #expect(relocation(document.lead) == document.lead)
    #expect(relocation(.empty) == .empty)
  }
}
