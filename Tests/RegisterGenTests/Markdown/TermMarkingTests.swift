import Foundation
import RegisterGen
import Testing

@Suite struct TermMarkingTests {
  private static let lexicon = TermLexicon(
    [
      TermLexicon.Entry(
        anchor: "coa", expansion: "Centraal \"Orgaan\"", language: nil, spellings: ["COA", "COA’s"]),
      TermLexicon.Entry(anchor: "nareis", expansion: nil, language: nil, spellings: ["nareis"]),
      TermLexicon.Entry(
        anchor: "nf", expansion: "numerus fixus", language: "la",
        spellings: ["NF", "numerus fixus"]),
      TermLexicon.Entry(
        anchor: "mkb-nederland", expansion: nil, language: nil,
        spellings: ["MKB-Nederland", "MKB"]),
      TermLexicon.Entry(
        anchor: "jv", expansion: "Justitie & Veiligheid", language: nil, spellings: ["J&V"]),
    ], explanation: "uitleg")

  private func parse(
    _ text: String, splitting split: MarkdownSplit = .whole, explained: [Int] = []
  ) -> MarkdownDocument {
    MarkdownParser(words: MarkdownFixtures.words, lexicon: Self.lexicon).parse(
      MarkdownSource(text), splitting: split, explained: explained,
      address: MarkdownFixtures.address(of:))
  }

  private func html(_ text: String) -> String { parse(text).lead.text }

  /// The parts of a text that are marked as terms, with what they lead to.
  private func marks(_ html: String) -> [String] {
    html.components(separatedBy: "<a class=\"term\"").dropFirst().map { rest in
      let address = rest.between("href=\"", "\"") ?? ""
      let inner = rest.between(">", "</a>") ?? ""
      return inner.visibleText + " " + address
    }
  }

  private static let coa =
    "<a class=\"term\" role=\"doc-glossref\" id=\"page.use-coa\" href=\"#page.term-coa\" "
    + "aria-label=\"COA, uitleg\"><abbr title=\"Centraal &quot;Orgaan&quot;\">COA</abbr></a>"
  private static let nareis =
    "<a class=\"term\" role=\"doc-glossref\" id=\"page.use-nareis\" href=\"#page.term-nareis\" "
    + "aria-label=\"nareis, uitleg\">"

  @Test func `the first use is marked, an abbreviation with what it stands for`() {
    let document = parse("Het COA < 3 & *COA* bij \"nareis\".\n\nNareis, nareis en het COA.\n")
    #expect(
      document.lead.text == """
        <p>Het \(Self.coa) &lt; 3 &amp; <em>COA</em> bij &quot;\(Self.nareis)nareis</a>&quot;.</p>
        <p>Nareis, nareis en het COA.</p>

        """)
    #expect(document.terms == [0, 1])
  }

  @Test func `terms around a link in the cell of a table are marked`() {
    let html = html("|a|\n|-|\n|COA [x](https://a.nl) nareis|\n")
    #expect(marks(html) == ["COA #page.term-coa", "nareis #page.term-nareis"])
    #expect(html.contains("</a> <a class=\"external\" href=\"https://a.nl\""))
  }

  @Test(arguments: [
    ("het COA.", true), ("COA", true), ("(COA)", true), ("“COA”", true), ("COA-locatie", true),
    ("EU/COA", true), ("COA’s", true), ("coa", false), ("COAX", false), ("ACOA", false),
    ("éCOA", false), ("COAé", false), ("COA2", false), ("Coa", false),
  ])
  func `an abbreviation is a whole word, its capitals as written`(text: String, isFound: Bool) {
    #expect(html(text).contains("class=\"term\"") == isFound)
  }

  @Test(arguments: [
    ("nareis", true), ("Nareis", true), ("NAREIS", false), ("nareizen", false),
    ("nareis-aanvraag", true), ("gezinsnareis", false), ("nareis’", true),
  ])
  func `a word may begin with a capital`(text: String, isFound: Bool) {
    #expect(html(text).contains("class=\"term\"") == isFound)
  }

  @Test func `the longest spelling counts, and another spelling leads to the same entry`() {
    #expect(marks(html("MKB-Nederland en MKB")) == ["MKB-Nederland #page.term-mkb-nederland"])
    #expect(marks(html("MKB en MKB-Nederland")) == ["MKB #page.term-mkb-nederland"])
    #expect(marks(html("twee COA’s")) == ["COA’s #page.term-coa"])
    #expect(marks(html("van J&V")) == ["J&amp;V #page.term-jv"])
  }

  @Test func `a term of two words may stand on two lines, and is no abbreviation`() {
    let html = html("Er is een numerus\nfixus hier, en een numerus fixus daar.")
    #expect(
      html == """
        <p>Er is een <a class="term" role="doc-glossref" id="page.use-nf" href="#page.term-nf" \
        aria-label="numerus
        fixus, uitleg">\
        <span lang="la">numerus
        fixus</span></a> hier, en een <span lang="la">numerus fixus</span> daar.</p>

        """)
  }

  @Test func `links, headings, code and images are left alone`() {
    let text = """
      ## Het COA

      [COA](x.md), `COA`, ![COA](y.png), **[nareis](z.md)** en <https://coa.nl/COA>.

          COA

      """
    let document = parse(text)
    #expect(!document.lead.text.contains("class=\"term\""))
    #expect(document.terms == [])
    #expect(document.headings.map(\.anchor) == ["het-coa"])
    #expect(document.links.map(\.text).prefix(3) == ["COA", "COA", "nareis"])
  }

  @Test func `a word in another language says so also in links and headings`() {
    let html = html("## Over NF\n\n[NF](x.md) en ![NF](y.png)\n")
    #expect(html.contains("<h2 id=\"over-nf\">Over <span lang=\"la\">NF</span></h2>"))
    #expect(html.contains("<a href=\"x.md\"><span lang=\"la\">NF</span></a>"))
    #expect(html.contains("alt=\"NF\""))
  }

  @Test func `tables, captions, lists, tasks and footnotes keep their form`() {
    let text = """
      Tabel: het COA

      | COA | nareis |
      | --- | ------ |
      | J&V | COA    |

      - [x] het COA
      1. nareis[^1]

      [^1]: Zie MKB.

      """
    let plain = MarkdownFixtures.parse(text)
    let marked = parse(text)
    #expect(marked.lead.withoutTerms.text == plain.lead.text)
    #expect(
      marks(marked.lead.text) == [
        "COA #page.term-coa", "nareis #page.term-nareis", "J&amp;V #page.term-jv",
        "MKB #page.term-mkb-nederland",
      ])
    #expect(marked.lead.text.contains("aria-label=\"het COA\""))
  }

  @Test func `what the summary explains is not marked again`() {
    let document = parse("Het COA en nareis.", explained: [0])
    #expect(marks(document.lead.text) == ["nareis #page.term-nareis"])
    #expect(document.terms == [0, 1])
    let summary = Self.lexicon.html(of: "Het COA & \"meer\".")
    #expect(summary.text == "Het \(Self.coa) &amp; &quot;meer&quot;.")
    #expect(Self.lexicon.terms(in: "Nareis, COA, nareis") == [1, 0])
    #expect(Self.lexicon.html(of: "a < b").text == "a &lt; b")
  }

  @Test func `each section of a chapter marks its first use, with one id a page`() {
    let text = "COA\n\n## A\n\nHet COA, het COA.\n\n### B\n\nNareis.\n\n## C\n\nnareis, COA\n"
    let document = parse(text, splitting: .atEveryHeading)
    #expect(marks(document.lead.text) == ["COA #page.term-coa"])
    #expect(document.sections.map { marks($0.html.text).count } == [1, 1, 2])
    #expect(document.sections.map(\.terms) == [[0], [1], [1, 0]])
    let all = document.lead.text + document.sections.map(\.html.text).joined()
    #expect(all.count(of: "id=\"page.use-coa\"") == 1)
    #expect(all.count(of: "id=\"page.use-nareis\"") == 1)
    let measure = parse(text, splitting: .atLevel(2))
    #expect(measure.sections.map { marks($0.html.text).count } == [1, 0])
    #expect(measure.terms == [0, 1])
  }

  @Test func `the plain text is the same as without marks`() {
    let text = "Het COA en J&V, *nareis* van MKB-Nederland, numerus\nfixus.\n"
    let marked = parse(text).lead
    let plain = MarkdownFixtures.parse(text).lead
    #expect(marked != plain)
    #expect(marked.plainText == plain.plainText)
    #expect(marked.withoutTerms == plain)
    #expect(parse(text).leadText == MarkdownFixtures.parse(text).leadText)
  }

  @Test func `of two terms with one spelling the one that is called so counts`() {
    let lexicon = TermLexicon(
      [
        TermLexicon.Entry(
          anchor: "a", expansion: nil, language: nil, spellings: ["ABC", "XYZ", "x"]),
        TermLexicon.Entry(anchor: "x", expansion: nil, language: nil, spellings: ["XYZ", "ABC"]),
      ], explanation: "uitleg")
    #expect(lexicon.terms(in: "XYZ x ABC") == [1, 0])
    #expect(TermLexicon.empty.terms(in: "XYZ") == [])
  }

  @Test func `texts without a term are as without a lexicon`() {
    let text = "# Niets\n\nEen *tekst* zonder [iets](x.md).\n\nTwee\nregels.\n"
    #expect(parse(text).lead == MarkdownFixtures.parse(text).lead)
  }

  @Test func `a text of nothing but terms is read in one pass`() {
    let text = String(repeating: "COA nareis MKB-Nederlan numerus\n", count: 4000)
    let document = parse(text)
    #expect(document.findings == [])
    #expect(marks(document.lead.text).count == 3)
  }
}
