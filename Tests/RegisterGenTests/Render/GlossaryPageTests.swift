import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct GlossaryPageTests {
  private static let glossary = """
    terms:
      - {term: IND, expansion: Immigratie- en Naturalisatiedienst}
      - {term: nareis, explanation: Gezinsleden komen later over., aliases: [nareizen]}
      - {term: EES, expansion: Entry Exit System, language: en, explanation: Een systeem.}
      - {term: 2B, explanation: Een code.}
      - {term: Ébola, explanation: Een ziekte.}
      - {term: ongebruikt, explanation: Staat nergens.}

    """

  private static func measure(_ summary: String, _ body: String = "") -> String {
    SampleMeasure.text(stream: "asiel", instruments: "wet")
      .replacing("summary: Een maatregel voor een toets.", with: "summary: \(summary)")
      + "\n## Beschrijving\n\n\(body)\n"
  }

  /// The entry of a term in the list of terms.
  private func entry(_ anchor: String, of site: RenderedSite) throws -> String {
    let page = try site.page("begrippen/")
    return try #require(page.between("<div id=\"\(anchor)\">", "</div>"))
  }

  @Test func `a measure explains the terms of its summary and sections beside them`() async throws {
    let site = try await RenderedSite.build([
      "glossary.yml": Self.glossary,
      "measures/asiel/een.md": Self.measure("De IND en het EES.", "De IND en nareis, het EES."),
    ])
    let page = try site.page("maatregelen/een/")
    let lead = try #require(page.between("<p class=\"lead\" data-summary>", "</p>"))
    #expect(lead.contains("id=\"page.use-ind\" href=\"#page.term-ind\""))
    #expect(
      lead.contains("<abbr lang=\"en\" title=\"Entry Exit System\">EES</abbr>"))
    let text = try #require(page.between("<div class=\"prose\">", "</div>"))
    #expect(text.count(of: "class=\"term\"") == 1)
    #expect(text.contains("href=\"#page.term-nareis\" aria-label=\"nareis, uitleg\">nareis</a>"))
    #expect(text.contains("het <span lang=\"en\">EES</span>."))
    let list = try #require(page.between("<dl class=\"term-list\">", "</dl>"))
    #expect(list.count(of: "<dt>") == 3)
    #expect(
      list.contains(
        "<a href=\"../../begrippen/#ees\" aria-label=\"EES in de lijst van begrippen\">"))
    #expect(list.contains("<span lang=\"en\">Entry Exit System</span>. Een systeem."))
    #expect(list.contains("href=\"#page.use-nareis\" aria-label=\"Terug naar nareis in de tekst\""))
    #expect(!list.contains("ongebruikt"))
  }

  @Test func `every term that a text marks has its entry on the page and in the list`() async throws
  {
    let site = try await RenderedSite.build([
      "glossary.yml": Self.glossary,
      "index.md": "---\ntitle: Start\nsummary: Over de IND.\n---\n\nEn nareis.\n",
      "streams/asiel.md": "---\nlabel: Asiel\norder: 1\nsummary: Het EES.\n---\n\nDe IND.\n",
      "instruments/wet.md": "---\nlabel: Wet\n---\n\nDe IND.\n",
      "pages/over.md": "---\ntitle: Over\n---\n\n## Eén\n\nDe IND.\n\n## Twee\n\nNareizen.\n",
      "measures/asiel/een.md": Self.measure("De IND."),
    ])
    let glossary = try site.page("begrippen/")
    var uses = 0
    for (address, html) in site.pages {
      for rest in html.components(separatedBy: "<a class=\"term\"").dropFirst() {
        uses += 1
        let anchor = try #require(rest.between("href=\"#page.term-", "\""))
        #expect(html.count(of: "id=\"page.term-\(anchor)\"") == 1, "\(anchor) on \(address)")
        // A document for paper holds many texts, each with a first use of its own.
        let isDocument = address.hasPrefix("afdrukken/")
        let first = isDocument ? ".page.use-\(anchor)\"" : "id=\"page.use-\(anchor)\""
        #expect(html.count(of: first) >= 1, "\(anchor) on \(address)")
        if !isDocument { #expect(html.count(of: first) == 1, "\(anchor) on \(address)") }
        #expect(glossary.contains("<div id=\"\(anchor)\">"))
      }
    }
    #expect(uses >= 8)
    for address in ["", "stromen/asiel/", "instrumenten/wet/", "over/", "maatregelen/een/"] {
      #expect(try site.page(address).contains("id=\"page.term-ind\""), "\(address)")
    }
  }

  @Test func `the list of terms has all of them by letter, with what uses them`() async throws {
    let site = try await RenderedSite.build([
      "glossary.yml": Self.glossary,
      "measures/asiel/een.md": Self.measure("De IND.", "Het EES.").replacing(
        "title: Maatregel wet asiel", with: "title: Een"),
      "measures/asiel/twee.md": Self.measure("Niets.", "De IND, de IND.").replacing(
        "title: Maatregel wet asiel", with: "title: Twee"),
      "pages/over.md": "---\ntitle: Over ons\n---\n\nDe IND.\n",
    ])
    let page = try site.page("begrippen/")
    let order = page.components(separatedBy: "<dfn").dropFirst().map {
      $0.between(">", "</dfn>") ?? ""
    }
    #expect(order == ["2B", "Ébola", "EES", "IND", "nareis", "ongebruikt"])
    let letters = try #require(page.between("<ul class=\"letters\">", "</ul>"))
    #expect(letters.visibleText == "0–9 E I N O")
    #expect(page.contains("<h3 id=\"page.letter-0\">0–9</h3>"))
    let ind = try entry("ind", of: site)
    #expect(ind.visibleText.contains("In 2 maatregelen: Een, Twee"))
    #expect(ind.contains("<a href=\"../over/\">Over ons</a>"))
    #expect(try entry("nareis", of: site).visibleText.contains("Ook geschreven als: nareizen"))
    #expect(!(try entry("ongebruikt", of: site)).contains("maatregel"))
  }

  @Test func `a term that many measures use lists twenty and counts all`() async throws {
    var files = ["glossary.yml": Self.glossary]
    for number in 10..<32 {
      files["measures/asiel/m-\(number).md"] = Self.measure("De IND.").replacing(
        "title: Maatregel wet asiel", with: "title: Maatregel nummer \(number)")
    }
    let site = try await RenderedSite.build(files)
    let entry = try entry("ind", of: site)
    #expect(entry.count(of: "<a href=\"../maatregelen/") == 20)
    #expect(entry.visibleText.contains("In 22 maatregelen:"))
    #expect(entry.visibleText.contains("en nog 2"))
  }

  @Test func `a chapter explains its terms once, and each section marks its own`() async throws {
    let site = try await RenderedSite.build([
      "glossary.yml": Self.glossary,
      "programme/h2.md": """
      ---
      title: Grip
      number: "2"
      document: programma
      ---

      ## Een

      De IND.

      ## Twee

      De IND en nareis.

      """,
    ])
    let page = try site.page("programma/h2/")
    #expect(page.count(of: "href=\"#page.term-ind\"") == 2)
    #expect(page.count(of: "id=\"page.use-ind\"") == 1)
    #expect(page.count(of: "id=\"page.term-ind\"") == 1)
    let ind = try entry("ind", of: site)
    #expect(ind.contains("<a href=\"../programma/h2/#een\">Hoofdstuk 2: Een</a>"))
    #expect(ind.contains("<a href=\"../programma/h2/#twee\">Hoofdstuk 2: Twee</a>"))
  }

  @Test func `a register without a glossary still says what its values mean`() async throws {
    let whole = try SmallRegister.disk().files().filter { !$0.key.hasSuffix("glossary.yml") }
    let disk = InMemoryDisk(Dictionary(uniqueKeysWithValues: whole.map { ("/" + $0, $1) }))
    _ = try await RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions()).build()
    let page = try #require(disk.texts(below: "/public")["begrippen/index.html"])
    #expect(!page.contains("class=\"letters\""))
    let effects = try #require(page.between("<h3 id=\"page.effects\">", "</dl>")).visibleText
    #expect(effects.contains("− minder Het worden er minder."))
    #expect(effects.contains("++ veel meer Het register legt dit niet nader uit."))
    let absent = try #require(page.between("<h3 id=\"page.absent\">", "</dl>")).visibleText
    #expect(absent.contains("nog in te vullen PM De bron vult het later in."))
  }

  @Test func `the path word and the language of the register hold for terms`() async throws {
    let disk = try SmallRegister.disk()
    let settings = try SmallRegister.text(
      of: "Tests/RegisterGenTests/Fixtures/base/Content/register.yml")
    disk.put(
      settings.replacing("language: nl", with: "language: en") + "\npaths: {glossary: terms}\n",
      at: "/Content/register.yml")
    disk.put(
      "terms:\n  - {term: abc, explanation: One.}\n  - {term: def, explanation: Twee., language: nl}\n",
      at: "/Content/glossary.yml")
    disk.put("---\ntitle: Start\n---\n\nabc def\n", at: "/Content/index.md")
    _ = try await RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions()).build()
    let files = disk.texts(below: "/public")
    let page = try #require(files["terms/index.html"])
    #expect(page.contains("<dfn>abc</dfn>"))
    #expect(page.contains("<dfn lang=\"nl\">def</dfn>"))
    #expect(files["index.html"]?.contains("href=\"terms/#abc\"") == true)
  }

  @Test func `values are explained where they stand, without a pointer`() async throws {
    let site = try await RenderedSite.build([
      "measures/asiel/een.md": SampleMeasure.text(
        stream: "asiel", instruments: "pm",
        more: """
          programme:
            - {section: "hoofdstuk-2#asielmigratie", relation: overgenomen}
            - {section: "hoofdstuk-2#slot", relation: overgenomen}
          """
      ).replacing("\"-\"", with: "\"0/-\"")
    ])
    let page = try site.page("maatregelen/een/")
    func fact(_ name: String) throws -> String {
      try #require(page.between("<div class=\"fact fact-\(name)\">", "</dd>")).visibleText
    }
    #expect(try fact("effect").contains("Het blijft gelijk. Het worden er minder."))
    #expect(try fact("horizon").contains("Binnen een jaar."))
    #expect(try fact("implementation").contains("nog in te vullen De bron vult het later in."))
    #expect(try fact("instruments").contains("nog in te vullen De bron vult het later in."))
    let relations = try #require(page.between("<dl class=\"relation-legend\">", "</dl>"))
    #expect(relations.visibleText == "Overgenomen: Het programma neemt het over.")
  }

  @Test func `lists lead to what their values mean`() async throws {
    let site = try await RenderedSite.build()
    for address in ["maatregelen/", "stromen/asiel/", "instrumenten/wet/"] {
      let page = try site.page(address)
      #expect(page.contains("begrippen/#page.meanings\">"), "\(address)")
    }
  }
}
