import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct MeasurePageTests {
  private func vergunning() async throws -> String {
    try await RenderedSite.build().page("maatregelen/vergunning/")
  }

  @Test func `the head says the stream, the position, the status and the other names`() async throws
  {
    let head = try #require(
      try await vergunning().between("<header class=\"page-head\">", "</header>"))
    #expect(
      head.visibleText == """
        Stroom Asiel, maatregel 1 van 1 Geïnventariseerd Afschaffen asielvergunning voor onbepaalde \
        tijd Wie asiel krijgt, houdt een tijdelijke vergunning. Ook genoemd: Vergunning onbepaalde tijd
        """)
  }

  @Test func `a range has two shapes, one sign with a minus, words and a drawn line`() async throws
  {
    let html = try await vergunning()
    let fact = try #require(html.between("<div class=\"fact fact-effect\">", "</dd>"))
    #expect(fact.contains("<span class=\"effect-sign\">0/−</span>"))
    #expect(fact.contains("<span class=\"effect-words\">neutraal tot minder</span>"))
    #expect(fact.count(of: "<svg class=\"effect-shape\"") == 2)
    #expect(fact.contains("<use href=\"#shape-effect-zero\"/>"))
    #expect(fact.contains("<use href=\"#shape-effect-down-1\"/>"))
    #expect(fact.contains("<path class=\"range\" d=\"M70 14H120\"/>"))
    #expect(fact.count(of: "<circle class=\"is-off\"") == 3)
  }

  @Test func `horizons are joined in words and filled in the drawing`() async throws {
    let fact = try #require(
      try await vergunning().between("<div class=\"fact fact-horizon\">", "</dd>"))
    #expect(fact.contains("<a href=\"../../termijnen/middellang/\">middellang</a> en <a"))
    #expect(fact.contains("<a href=\"../../termijnen/lang/\">lang</a></p>"))
    #expect(fact.count(of: "<rect class=\"is-on\"") == 2)
    #expect(fact.count(of: "<rect class=\"is-off\"") == 1)
  }

  @Test func `the start shows the source's words, an axis of years and the moments`() async throws {
    let fact = try #require(
      try await vergunning().between("<div class=\"fact fact-implementation\">", "</dd>"))
    #expect(fact.contains("<p class=\"fact-value\" data-line>Twee jaar</p>"))
    #expect(fact.contains("<data value=\"2024-Q1\">1e kwartaal 2024</data>"))
    #expect(fact.contains("<time datetime=\"2025\">2025</time>"))
    #expect(fact.visibleText.hasSuffix("vanaf 1e kwartaal 2024 tot en met 2025"))
    #expect(fact.contains(">2026</text>"))
  }

  @Test func `parts have a table with their notes, and stand in the fact panel`() async throws {
    let html = try await RenderedSite.build().page("maatregelen/startbanen/")
    let fact = try #require(html.between("<div class=\"fact fact-effect\">", "</dd>"))
    #expect(fact.visibleText == "Effect − minderGemeenten Effect: nog in te vullenRijk")
    let table = try #require(html.between("<h2 id=\"page.parts\">", "</section>"))
    #expect(table.contains("<th scope=\"row\">Gemeenten</th>"))
    #expect(table.contains("<td data-label=\"Toelichting\">Vooral in de regio</td>"))
  }

  @Test func `one of several instruments suffices, with its note`() async throws {
    let fact = try #require(
      try await RenderedSite.build().page("maatregelen/startbanen/")
        .between("<div class=\"fact fact-instruments\">", "</dd>"))
    #expect(fact.contains("Eén van deze 2 is genoeg"))
    #expect(fact.contains("<a href=\"../../instrumenten/wet/\">Wet</a>"))
    #expect(fact.contains("<abbr title=\"algemene maatregel van bestuur\">AMvB</abbr>"))
    #expect(fact.contains("<span class=\"fact-note\" data-note>als de wet dat toelaat</span>"))
  }

  @Test func `what the front matter leaves out is said in words`() async throws {
    let html = try await RenderedSite.build().page("maatregelen/startbanen/")
    for fact in ["deciders", "needs"] {
      let text = try #require(html.between("<div class=\"fact fact-\(fact)\">", "</dd>"))
      #expect(text.contains("<span class=\"absent\">niet vermeld in de bron</span>"))
    }
    #expect(
      html.contains("<section class=\"measure-section is-empty\" aria-labelledby=\"effect\">"))
    #expect(
      html.visibleText.contains(
        "hoort geen onderdeel van het programma: Verhouding tot het programma: niet vermeld"))
  }

  @Test func `a measure that does not speak of the programme is not said to be absent from it`()
    async throws
  {
    let measure = SampleMeasure.text(stream: "asiel", instruments: "[wet]", title: "Eén")
      .replacing("programme: niet-vermeld", with: "")
    let html = try await RenderedSite.build(["measures/asiel/een.md": measure])
      .page("maatregelen/een/")
    #expect(
      html.contains("Het register noemt bij deze maatregel nog geen onderdeel van het programma."))
    #expect(!html.contains("hoort geen onderdeel"))
  }

  @Test func `a place in the programme names the chapter and all headings above`() async throws {
    let relations = try #require(
      try await vergunning().between("<section class=\"relations\"", "</section>"))
    #expect(relations.contains("<use href=\"#shape-relation-full\"/></svg>Overgenomen"))
    #expect(
      relations.contains(
        """
        <p class="section-path">Hoofdstuk 2 › Asielmigratie › \
        <a href="../../programma/hoofdstuk-2/#a-structurele-hervormingen" \
        data-address="register.example/programma/hoofdstuk-2/#a-structurele-hervormingen">\
        A. Structurele hervormingen</a></p>
        """))
    #expect(relations.contains("Beide schaffen de vergunning af."))
  }

  @Test func `sources that contradict each other stand beside each other`() async throws {
    let box = try #require(
      try await vergunning().between("<section class=\"discrepancy\"", "</section>"))
    #expect(box.contains("<h3>Over de termijn</h3>"))
    #expect(box.contains("<dt>Fiche 44</dt>\n          <dd>Lang.</dd>"))
  }

  @Test func `the margin has the sources, the laws with their articles and the address`()
    async throws
  {
    let margin = try #require(
      try await vergunning().between("<aside class=\"margin\"", "</aside>"))
    #expect(margin.contains("bladzijde 44 (afgeleid uit de volgorde)"))
    #expect(
      margin.contains("href=\"https://wetten.overheid.nl/jci1.3:c:BWBR0011823&amp;artikel=33\""))
    #expect(margin.contains("Vreemdelingenwet 2000 (Vw), artikel 33</a>"))
    #expect(margin.contains("register.example/maatregelen/vergunning/"))
  }

  @Test func `related measures and what links here are listed with their notes`() async throws {
    let site = try await RenderedSite.build()
    let related = try #require(
      try site.page("maatregelen/vergunning/").between("<h2 id=\"page.related\">", "</section>"))
    #expect(related.visibleText == "Verwante maatregelen Startbanen Gaat over dezelfde groep")
    let back = try #require(
      try site.page("maatregelen/startbanen/").between("<h2 id=\"page.backlinks\">", "</section>"))
    #expect(back.contains("<a href=\"../../maatregelen/vergunning/\""))
    let section = try #require(
      try site.page("maatregelen/vergunning/").between("<h2 id=\"page.backlinks\">", "</section>"))
    #expect(
      section.visibleText
        == "Verwijst hierheen A. Structurele hervormingen Programma, hoofdstuk 2")
  }

  @Test func `the first and the last measure of a stream have one neighbour and no empty place`()
    async throws
  {
    let site = try await RenderedSite.build(MatrixTests.measures)
    let pages = site.pages.filter { $0.html.contains("<nav class=\"previous-next\"") }
    let neighbours = try pages.map { page in
      try #require(page.html.between("<nav class=\"previous-next\"", "</nav>"))
    }
    #expect(neighbours.contains { $0.contains("class=\"previous\"") && !$0.contains("\"next\"") })
    #expect(neighbours.contains { $0.contains("class=\"next\"") && !$0.contains("\"previous\"") })
    for place in neighbours { #expect(place.count(of: "<p ") == place.count(of: "<a ")) }
  }

  @Test func `text that looks like HTML is shown as it is`() async throws {
    let html = try await RenderedSite.build([
      "measures/asiel/vreemd.md": """
      ---
      title: 'Meer & <b>"minder"</b>'
      summary: "1 < 2"
      stream: asiel
      effect: "--"
      horizon: kort
      implementation: {label: "</p><script>"}
      instruments: [wet]
      sources: [{document: lijst}]
      ---
      """
    ]).page("maatregelen/vreemd/")
    #expect(html.contains("<h1>Meer &amp; &lt;b&gt;&quot;minder&quot;&lt;/b&gt;</h1>"))
    #expect(!html.contains("<script"))
  }

  @Test func `a withdrawn measure keeps its page, with the reason and what came in its place`()
    async throws
  {
    let site = try await RenderedSite.build(MatrixTests.measures)
    let html = try site.page("maatregelen/vijf/")
    let notice = try #require(html.between("<div class=\"notice tombstone\">", "</div>"))
    #expect(
      notice.visibleText == """
        Deze maatregel staat niet meer in het register sinds mei 2024. Samengevoegd. \
        In plaats daarvan: Startbanen.
        """)
    #expect(!html.contains("fact-panel"))
    #expect(!(try site.page("maatregelen/")).contains("maatregelen/vijf/"))
    #expect(!(try site.page("stromen/arbeid/")).contains("maatregelen/vijf/"))
  }
}
