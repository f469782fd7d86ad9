import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct ChapterPageTests {
  private func chapter(_ overlay: [String: String] = [:]) async throws -> String {
    try await RenderedSite.build(overlay).page("programma/hoofdstuk-2/")
  }

  @Test func `the head names the document, the number and where the text is`() async throws {
    let head = try #require(
      try await chapter().between("<header class=\"page-head\">", "</header>"))
    #expect(head.visibleText.hasPrefix("Programma, najaar 2024, hoofdstuk 2 Asiel en migratie"))
    #expect(head.contains("href=\"https://www.example.org/programma\""))
    #expect(head.contains(">example.org</a>"))
  }

  @Test func `the tree nests the sections and counts the measures of each and below it`()
    async throws
  {
    let tree = try #require(
      try await chapter().between("<div class=\"section-tree\">", "</nav>"))
    #expect(
      tree.visibleText == "Asielmigratie 1 A. Structurele hervormingen 1 Slot geen")
    #expect(tree.count(of: "<ol>") == 2)
    #expect(tree.count(of: "</ol>") == 2)
    #expect(tree.count(of: "<li>") == 3)
    #expect(tree.count(of: "</li>") == 3)
  }

  @Test func `a tree of any depth opens and closes as many lists`() async throws {
    let deep = """
      ---
      title: Diep
      number: "3"
      document: programma
      ---

      ## A

      ### B

      #### C

      ##### D

      ###### E

      ## F

      ### G
      """
    let site = try await RenderedSite.build(["programme/diep.md": deep])
    let tree = try #require(
      try site.page("programma/diep/").between("<div class=\"section-tree\">", "</nav>"))
    #expect(tree.count(of: "<ol>") == 6)
    #expect(tree.count(of: "</ol>") == 6)
    #expect(tree.count(of: "<li>") == 7)
    #expect(tree.count(of: "</li>") == 7)
    #expect(try site.page("programma/diep/").contains("<h6 id=\"e\">E "))
  }

  @Test func `a section lists its measures by relation, with the note`() async throws {
    let html = try await chapter()
    let section = try #require(
      html.between("aria-labelledby=\"a-structurele-hervormingen\"", "</section>"))
    #expect(section.contains("<span class=\"section-number\">A</span>Structurele hervormingen"))
    let list = try #require(section.between("<dl class=\"section-measures\">", "</dl>"))
    #expect(
      list.visibleText == """
        Overgenomen neutraal tot minder Afschaffen asielvergunning voor onbepaalde tijd \
        Beide schaffen de vergunning af.
        """)
    #expect(list.contains("data-address=\"register.example/maatregelen/vergunning/\""))
  }

  @Test func `a section without a measure says so, or where they are`() async throws {
    let html = try await chapter()
    let above = try #require(html.between("aria-labelledby=\"asielmigratie\"", "</section>"))
    #expect(above.contains("<p class=\"no-measure\">1 maatregel, bij de onderdelen hieronder</p>"))
    let none = try #require(html.between("aria-labelledby=\"slot\"", "</section>"))
    #expect(none.contains("<p class=\"no-measure\">geen maatregel</p>"))
  }

  @Test func `a withdrawn measure is in no section`() async throws {
    let site = try await RenderedSite.build([
      "measures/asiel/oud.md": SampleMeasure.text(
        stream: "asiel", instruments: "[wet]",
        more: """
          programme: [{section: "hoofdstuk-2#slot", relation: deels}]
          withdrawn: {date: "2024", reason: Oud.}
          """)
    ])
    let html = try site.page("programma/hoofdstuk-2/")
    #expect(!html.contains("maatregelen/oud/"))
    let chapters = try #require(try site.json()["chapters"] as? [[String: Any]])
    let sections = try #require(chapters.first?["sections"] as? [[String: Any]])
    #expect(sections.map { ($0["measures"] as? [Any])?.count } == [0, 1, 0])
  }

  @Test func `the list of chapters counts measures and sections`() async throws {
    let html = try await RenderedSite.build().page("programma/")
    #expect(html.visibleText.contains("Asiel en migratie 1 maatregel, 3 onderdelen"))
  }
}
