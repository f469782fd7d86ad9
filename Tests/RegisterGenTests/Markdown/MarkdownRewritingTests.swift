import RegisterGen
import Testing

@Suite struct MarkdownRewritingTests {
  @Test func `a table gets a region, a caption, scopes and classes`() {
    let html = MarkdownFixtures.html(
      """
      Tabel: Wat *ze* betekenen

      | Teken |  Betekenis | n |   |
      | :---: | :--------- | -: | - |
      | `++`  | [x](y.md)  | 1 | |
      """)
    #expect(
      html == """
        <div class="table-region" role="region" tabindex="0" aria-label="Wat ze betekenen">
        <table>
        <caption>Wat <em>ze</em> betekenen</caption>
        <thead>
        <tr>
        <th scope="col" class="align-center">Teken</th>\
        <th scope="col">Betekenis</th>\
        <th scope="col" class="align-right">n</th><td></td>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-center"><code>++</code></td>\
        <td><a href="y.md">x</a></td><td class="align-right">1</td><td></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test(arguments: [
    (
      "een [x](https://a.nl) b",
      "een <a class=\"external\" href=\"https://a.nl\" data-address=\"a.nl\" rel=\"noopener\">x</a> b"
    ),
    (
      "a@b.nl, tekst",
      "<a class=\"external\" href=\"mailto:a@b.nl\" rel=\"noopener\">a@b.nl</a>, tekst"
    ),
    ("een ![i](i.png) b", "een <img src=\"i.png\" alt=\"i\"> b"),
    (
      "[![i](i.png)](https://a.nl)",
      "<a class=\"external\" href=\"https://a.nl\" data-address=\"a.nl\" rel=\"noopener\">"
        + "<img src=\"i.png\" alt=\"i\"></a>"
    ),
    ("een [x](javascript:a) b", "een x b"),
  ])
  func `a link or an image in a table shows as it does elsewhere`(text: String, html: String) {
    #expect(MarkdownFixtures.html("|a|\n|-|\n|\(text)|\n").contains("<td>\(html)</td>"))
    #expect(MarkdownFixtures.html("|\(text)|\n|-|\n").contains(">\(html)</th>"))
    let caption = MarkdownFixtures.html("Tabel: \(text)\n\n|a|\n|-|\n")
    #expect(caption.contains("<caption>\(html)</caption>"))
  }

  @Test func `a table without a caption has a hidden one, numbered from the second`() {
    let html = MarkdownFixtures.html("Zie de tabel:\n\n|a|\n|-|\n\nTabel 1:\n\n> |b|\n> |-|\n")
    #expect(html.contains("<p>Zie de tabel:</p>"))
    #expect(
      html.contains("aria-label=\"Tabel\">\n<table>\n<caption class=\"visually-hidden\">Tabel<"))
    #expect(html.contains("aria-label=\"Tabel 2\">"))
    #expect(!html.contains("<tbody>"))
  }

  @Test func `a task has a box with a name, and its text stays without a paragraph`() {
    let html = MarkdownFixtures.html("1. [x] gedaan *ja*\n2. [ ] niet\n   - diep\n3. gewoon\n")
    #expect(
      html == """
        <ol>
        <li class="task"><input type="checkbox" checked disabled aria-label="gedaan">
        gedaan <em>ja</em>
        </li>
        <li class="task"><input type="checkbox" disabled aria-label="nog niet gedaan">
        niet
        <ul>
        <li>diep</li>
        </ul>
        </li>
        <li>
        gewoon
        </li>
        </ol>

        """)
    #expect(MarkdownFixtures.html("3. [ ] a\n\n4. b\n").hasPrefix("<ol start=\"3\">\n"))
    #expect(MarkdownFixtures.html("- [ ] a\n\n- b\n").contains("<p>a</p>"))
  }

  @Test func `a code block can be reached and has a name`() {
    let html = MarkdownFixtures.html("```swift <x>\nlet a = \"<b>&'\"\n```\n\n    b\n")
    #expect(
      html == """
        <pre tabindex="0" role="region" aria-label="Code"><code class="language-swift">\
        let a = &quot;&lt;b&gt;&amp;&#39;&quot;
        </code></pre>
        <pre tabindex="0" role="region" aria-label="Code 2"><code>b
        </code></pre>

        """)
  }

  @Test func `footnotes are numbered by their first references and lead back`() {
    let html = MarkdownFixtures.html("a[^z] b[^y] c[^z]\n\n[^y]: Y\n\n[^z]: Z\n\n    - q\n")
    #expect(
      html == """
        <p>a<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" aria-label="Voetnoot 1">1</a></sup> \
        b<sup class="footnote-ref"><a href="#fn-2" id="fnref-2" aria-label="Voetnoot 2">2</a></sup> \
        c<sup class="footnote-ref"><a href="#fn-1" id="fnref-1-2" aria-label="Voetnoot 1">1</a></sup></p>
        <section class="footnotes" aria-label="Voetnoten">
        <ol>
        <li id="fn-1">
        <p>Z</p>
        <ul>
        <li>q</li>
        </ul>
         <a href="#fnref-1" class="footnote-backref" aria-label="Terug naar de tekst">↩</a> \
        <a href="#fnref-1-2" class="footnote-backref" aria-label="Terug naar de tekst, 2">↩<sup>2</sup></a>
        </li>
        <li id="fn-2">
        <p>Y <a href="#fnref-2" class="footnote-backref" aria-label="Terug naar de tekst">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func `footnotes of a split text stand apart`() {
    let document = MarkdownFixtures.parse("a[^z]\n\n## B\n\n[^z]: Z\n", splitting: .atLevel(2))
    #expect(document.footnotes.text.hasPrefix("<section class=\"footnotes\""))
    #expect(document.sections.map(\.isEmpty) == [true])
    #expect(MarkdownFixtures.parse("a", splitting: .atLevel(2)).footnotes.isEmpty)
  }

  @Test func `what comes from outside is escaped in words and attributes`() {
    let words = MarkdownWords(
      table: "\"<&'", code: "\"<&'", footnotes: "\"<&'", footnote: "\"<&'", backToText: "\"<&'",
      done: "\"<&'", notDone: "\"<&'", explanation: "uitleg")
    let text = "|a|\n|-|\n\n    b\n\n- [ ] a[^1]\n- [x] b\n\n[^1]: c\n"
    let html = MarkdownParser(words: words).parse(MarkdownSource(text), splitting: .whole) { _ in
      .none
    }.lead.text
    #expect(!html.contains("\"<"))
    #expect(html.split(separator: "&quot;&lt;&amp;&#39;").count == 9)
  }

  @Test func `raw HTML is dropped and strikethrough kept`() {
    #expect(
      MarkdownFixtures.html("~~a~~ <b>c</b>")
        == "<p><del>a</del> <!-- raw HTML omitted -->c<!-- raw HTML omitted --></p>\n")
  }

  @Test func `the text of the lead is that of its first paragraphs`() {
    let long = String(repeating: "woord ", count: 60)
    let document = MarkdownFixtures.parse(
      "## H\n\nA\nb.\n\n- c\n\n\(long)\n\nNiet meer.\n", splitting: .whole)
    #expect(document.leadText == "A b. " + long.dropLast())
    #expect(MarkdownFixtures.parse("A\n\n## B\n\nC", splitting: .atLevel(2)).leadText == "A")
  }
}
