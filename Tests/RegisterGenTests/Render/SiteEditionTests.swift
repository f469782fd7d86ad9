import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct SiteEditionTests {
  private static func own() throws -> String {
    try SmallRegister.text(of: "Tests/RegisterGenTests/Fixtures/base/Content/register.yml")
  }

  private func site() async throws -> RenderedSite {
    let own = try Self.own()
    return try await RenderedSite.build([
      "register.yml": own.replacing("language: nl\n", with: "language: nl\ninterfaces: [en]\n")
    ])
  }

  /// The pages of an edition, by the address that they have in it.
  private func pages(_ site: RenderedSite, in folder: String) -> Set<String> {
    Set(
      site.files.keys.filter { $0.hasSuffix("index.html") && $0.hasPrefix(folder) }
        .map { String($0.dropFirst(folder.count)) })
  }

  @Test func `every page is there in each language, what they share once`() async throws {
    let site = try await site()
    let english = pages(site, in: "en/")
    #expect(english.contains("index.html"))
    #expect(english == pages(site, in: "").filter { !$0.hasPrefix("en/") })
    let shared = site.files.keys.filter { $0.hasPrefix("en/") && !$0.hasSuffix("index.html") }
    #expect(shared == [])
    #expect(try await RenderedSite.build().files.keys.allSatisfy { !$0.hasPrefix("en/") })
  }

  @Test func `words of the interface say their language, the page has that of the content`()
    async throws
  {
    let page = try await site().page("en/maatregelen/vergunning/")
    #expect(page.contains("<html lang=\"nl\">"))
    #expect(page.contains("<span lang=\"en\">Instrument needed</span>"))
    #expect(page.contains("<nav class=\"site-nav\" aria-label=\"Main menu\" lang=\"en\">"))
    #expect(page.contains("<data value=\"2024-Q1\"><span lang=\"en\">1st quarter of 2024</span>"))
    #expect(try #require(page.between("<title>", "</title>")).hasSuffix(" (English)"))
    #expect(!(try await site().page("maatregelen/vergunning/").contains("<span lang=\"nl\">")))
  }

  @Test func `where no element may stand, words are as they are`() async throws {
    let page = try await site().page("en/vergelijken/")
    #expect(page.contains("<option value=\"\">Choose a measure</option>"))
    let chart = try await site().page("en/grafieken/")
    #expect(chart.contains(">no date</text>"))
    #expect(!chart.contains("<text x=\"0\" y=\"14\"><span"))
  }

  @Test func `a page leads to itself in every language, and to what all share`() async throws {
    let site = try await site()
    let english = try site.page("en/maatregelen/vergunning/")
    let dutch = try site.page("maatregelen/vergunning/")
    for page in [dutch, english] {
      let base = "https://register.example/"
      #expect(page.contains("hreflang=\"nl\" href=\"\(base)maatregelen/vergunning/\">"))
      #expect(page.contains("hreflang=\"en\" href=\"\(base)en/maatregelen/vergunning/\">"))
    }
    #expect(dutch.contains("<a href=\"../../en/maatregelen/vergunning/\" lang=\"en\""))
    #expect(english.contains("<a href=\"../../../maatregelen/vergunning/\" lang=\"nl\""))
    #expect(english.contains("<a href=\"../../stromen/asiel/\""))
    #expect(english.contains("<a href=\"../../../data/register.json\">"))
    #expect(
      english.contains("<link rel=\"canonical\" href=\"https://register.example/en/maatregelen/"))
  }

  @Test func `a language that is there already, or that has no words, is refused`() async throws {
    let own = try Self.own()
    func rules(_ languages: String) async throws -> [Rule] {
      try await RenderedSite.findings([
        "register.yml": own.replacing(
          "language: nl\n", with: "language: nl\ninterfaces: \(languages)\n")
      ]).map(\.rule)
    }
    #expect(try await rules("[nl]") == [.repeatedValue])
    #expect(try await rules("[en, en]") == [.repeatedValue])
    #expect(try await rules("[fr]") == [.invalidLanguage])
  }

  @Test func `a free page can't have the name of a language`() async throws {
    let own = try Self.own()
    let findings = try await RenderedSite.findings([
      "register.yml": own.replacing("language: nl\n", with: "language: nl\ninterfaces: [en]\n"),
      "pages/en.md": "---\ntitle: Iets\n---\n\nTekst\n",
    ])
    #expect(findings.map(\.rule).contains(.addressCollision))
  }
}
