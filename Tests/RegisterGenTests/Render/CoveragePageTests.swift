import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct CoveragePageTests {
  /// Measures at a section with another below it, at the one below, at both, nowhere, and withdrawn.
  static let measures = [
    "measures/asiel/een.md": SampleMeasure.text(
      stream: "asiel", instruments: "[wet]",
      more: """
        programme:
          - {section: "hoofdstuk-2#asielmigratie", relation: verwant}
          - {section: "hoofdstuk-2#a-structurele-hervormingen", relation: deels}
        """),
    "measures/arbeid/twee.md": SampleMeasure.text(
      stream: "arbeid", instruments: "[wet]",
      more: "programme: [{section: \"hoofdstuk-2#a-structurele-hervormingen\", relation: deels}]"),
    "measures/asiel/oud.md": SampleMeasure.text(
      stream: "asiel", instruments: "[wet]", title: "Oud",
      more: """
        programme: [{section: "hoofdstuk-2#slot", relation: deels}]
        withdrawn: {date: "2024", reason: Oud.}
        """),
  ]

  private func page(_ overlay: [String: String] = measures) async throws -> String {
    try await RenderedSite.build(overlay).page("programma/dekking/")
  }

  /// The numbers of each row of a table, by its label, in the order of the rows.
  private func rows(_ html: String, under heading: String) throws -> [(label: String, [Int])] {
    let block = try #require(html.between("aria-labelledby=\"\(heading)\"", "</section>"))
    return try block.components(separatedBy: "<tr").dropFirst(2).map { row in
      let label = try #require(row.between("<th scope=\"row\">", "</th>")).visibleText
      return (label, row.matches(of: />(\d+)<\/span><\/td>/).compactMap { Int($0.1) })
    }
  }

  @Test func `a section counts what is below it, and what is its own where both differ`()
    async throws
  {
    let rows = try rows(try await page(), under: "page.by-section")
    // Columns: the four relations, their sum, the measures.
    #expect(
      rows.map(\.label) == [
        "Asielmigratie", "bij het onderdeel zelf", "A. Structurele hervormingen", "Slot", "Totaal",
        "Maatregelen",
      ])
    #expect(
      rows.map(\.1) == [
        [1, 2, 1, 0, 4, 3], [0, 0, 1, 0, 1, 1], [1, 2, 0, 0, 3, 3], [0, 0, 0, 0, 0, 0],
        [1, 2, 1, 0, 4, 3], [1, 2, 1, 0, 3, 3],
      ])
  }

  @Test func `the streams add up to the same totals, and to all measures`() async throws {
    let html = try await page()
    let streams = try rows(html, under: "page.by-stream")
    let totals = try #require(streams.last)
    #expect(totals.label == "Totaal")
    for column in totals.1.indices {
      #expect(totals.1[column] == streams.dropLast().map { $0.1[column] }.reduce(0, +))
    }
    let sections = try rows(html, under: "page.by-section")
    let all = try #require(sections.first { $0.label == "Totaal" })
    #expect(totals.1[..<5] == all.1[..<5])
    // With a section, without one, all.
    #expect(totals.1[5...] == [3, 1, 4])
  }

  @Test func `the lead counts sections and measures`() async throws {
    let lead = try #require(try await page().between("<p class=\"lead\">", "</p>"))
    #expect(
      lead == """
        2 van de 3 onderdelen van het programma hebben een maatregel in dit register, bij het \
        onderdeel zelf of bij wat eronder valt. 1 van de 4 maatregelen heeft geen plaats in het \
        programma.
        """)
  }

  @Test func `sections without a measure and measures without a section are listed`() async throws {
    let html = try await page()
    let sections = try #require(html.between("aria-labelledby=\"page.uncovered\">", "</section>"))
    #expect(sections.visibleText == "1 onderdeel zonder maatregel Slot Hoofdstuk 2")
    #expect(sections.contains("href=\"../../programma/hoofdstuk-2/#slot\""))
    let measures = try #require(html.between("aria-labelledby=\"page.unplaced\">", "</section>"))
    #expect(measures.visibleText.hasPrefix("1 maatregel zonder onderdeel "))
    #expect(!html.contains("maatregelen/oud/"))
  }

  @Test func `a register where nothing is left over says so`() async throws {
    let place = "programme: [{section: \"hoofdstuk-2#slot\", relation: deels}]"
    let site = try await RenderedSite.build([
      "measures/arbeid/startbanen.md": SampleMeasure.text(
        stream: "arbeid", instruments: "[wet]", more: place)
    ])
    let html = try site.page("programma/dekking/")
    #expect(html.contains("<li>Elk onderdeel heeft een maatregel.</li>"))
    #expect(html.contains("<li>Elke maatregel heeft een plaats in het programma.</li>"))
  }

  @Test func `the blocks of a section are filled where there is a measure`() async throws {
    let list = try #require(
      try await page().between("<ul class=\"coverage-strips\">", "</ul>"))
    #expect(list.visibleText == "Asielmigratie 2 van 2 Slot 0 van 1")
    #expect(list.count(of: "<span class=\"is-full\"></span>") == 2)
    #expect(list.count(of: "<span></span>") == 1)
  }

  @Test func `the programme, the chapter and the foot of every page lead to it`() async throws {
    let site = try await RenderedSite.build()
    for (page, link) in [
      ("", "programma/dekking/"), ("programma/", "../programma/dekking/"),
      ("programma/hoofdstuk-2/", "../../programma/dekking/"),
    ] {
      let count = try site.page(page).count(of: "<a href=\"\(link)\">Dekking van het programma</a>")
      #expect(count == (page.isEmpty ? 1 : 2))
    }
  }

  @Test func `its path word can be changed`() async throws {
    let register = try SmallRegister.text(
      of: "Tests/RegisterGenTests/Fixtures/base/Content/register.yml")
    let site = try await RenderedSite.build([
      "register.yml": register + "paths: {coverage: afdekking}\n"
    ])
    #expect(try site.page("programma/afdekking/").contains("Dekking van het programma"))
  }
}
