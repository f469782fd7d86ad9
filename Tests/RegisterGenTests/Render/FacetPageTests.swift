import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct FacetPageTests {
  /// Measures of two streams: with one effect, a range, parts that differ, several horizons, and values
  /// that the source leaves open; and a withdrawn one.
  static let measures = [
    "measures/asiel/een.md": text(effect: "\"-\"", horizon: "[kort, lang]", instruments: "[amvb]"),
    "measures/asiel/twee.md": text(
      effect: "\"0/-\"", horizon: "kort", instruments: "[wet, besluit]"),
    "measures/asiel/drie.md": text(effect: "ntb", horizon: "pm", instruments: "ntb"),
    "measures/arbeid/vier.md": text(
      stream: "arbeid", effect: "{parts: [{name: A, value: \"-\"}, {name: B, value: pm}]}",
      horizon: "[{value: kort, when: soms}, {value: kort, when: anders}]", instruments: "[wet]",
      more: """
        laws: [{law: vw-2000, article: "110"}, {law: vw-2000, article: "28, eerste lid", note: nieuw},
          {law: vw-2000, article: "28, tweede lid"}, {law: vw-2000}]
        deciders: niet-vermeld
        programme: niet-vermeld

        """),
    "measures/arbeid/vijf.md": text(
      stream: "arbeid", effect: "\"-\"", horizon: "kort", instruments: "[wet, amvb]",
      more: """
        withdrawn: {date: 2024-05, reason: Samengevoegd., replaced-by: startbanen}
        laws: [{law: vw-2000, article: "5"}]

        """),
  ]

  /// The file of a measure.
  static func text(
    stream: String = "asiel", effect: String, horizon: String, instruments: String,
    more: String = ""
  ) -> String {
    SampleMeasure.text(stream: stream, instruments: instruments, more: more)
      .replacing("effect: \"-\"", with: "effect: " + effect)
      .replacing("horizon: kort", with: "horizon: " + horizon)
  }

  /// The titles of the measures in a page's table, and what its heading counts.
  private func table(_ html: String) throws -> (told: Int, rows: [String]) {
    let heading = try #require(html.firstMatch(of: /<h2 id="page.measures">(\d+)\s/))
    let rows = html.matches(
      of: /<tr>\s*<th scope="row">(?:<span[^>]*>\d+<\/span> )?<a href="[^"]*">([^<]*)</)
    return (try #require(Int(heading.1)), rows.map { String($0.1) })
  }

  @Test func `each value has a page that lists its measures, a range one of its own`() async throws
  {
    let site = try await RenderedSite.build(Self.measures)
    let expected = [
      "effecten/minder/": 3, "effecten/neutraal-minder/": 2, "effecten/neutraal/": 0,
      "effecten/pm/": 2, "effecten/ntb/": 1, "termijnen/kort/": 3, "termijnen/lang/": 2,
      "termijnen/pm/": 2, "instrumenten/ntb/": 1, "beslissers/niet-vermeld/": 1,
      "verhoudingen/niet-vermeld/": 5, "wetten/vw-2000/": 2,
    ]
    for (address, count) in expected.sorted(by: { $0.key < $1.key }) {
      let html = try site.page(address)
      #expect(html.contains("<h2 id=\"page.measures\">\(count) "), "\(address)")
      if count > 0 {
        let table = try table(html)
        #expect(table.rows.count == count, "\(address)")
      }
    }
    #expect(site.files["effecten/minder-neutraal/index.html"] == nil)
    #expect(site.files["effecten/onleesbaar/index.html"] == nil)
  }

  @Test func `an end of a range names the range, and the range what both ends mean`() async throws {
    let site = try await RenderedSite.build(Self.measures)
    let end = try site.page("effecten/minder/")
    #expect(end.contains("<a href=\"../../effecten/neutraal-minder/\">neutraal tot minder</a>"))
    #expect(end.contains("<p class=\"lead\">Het worden er minder.</p>"))
    let range = try site.page("effecten/neutraal-minder/")
    #expect(range.contains("<p class=\"lead\">Het blijft gelijk.</p>"))
    #expect(range.contains("<p class=\"lead\">Het worden er minder.</p>"))
  }

  @Test func `a law's page groups its measures by article, each with an address and a link`()
    async throws
  {
    let html = try await RenderedSite.build(Self.measures).page("wetten/vw-2000/")
    let anchors = html.matches(of: /<h3 id="([^"]+)">/).map { String($0.1) }
    #expect(anchors == ["artikel", "artikel-28", "artikel-33", "artikel-110"])
    let article = try #require(html.between("<h3 id=\"artikel-28\">", "</section>"))
    #expect(article.contains("c:BWBR0011823&amp;artikel=28\">Lees artikel 28</a>"))
    #expect(article.count(of: "<li>") == 1)
    #expect(article.visibleText.contains("28, eerste lid 28, tweede lid nieuw"))
    #expect(html.contains("c:BWBR0011823\""))
  }

  @Test(arguments: [
    ["3.71a", "28"], ["3.9", "3.71"], ["9", "28"], ["28", "28a"], ["28a", "110"], ["110", "IV"],
  ])
  func `articles stand in the order of their numbers`(pair: [String]) async throws {
    let laws = pair.reversed().map { "{law: vw-2000, article: \"\($0)\"}" }.joined(separator: ", ")
    let html = try await RenderedSite.build([
      "measures/asiel/een.md": Self.text(
        effect: "\"-\"", horizon: "kort", instruments: "[wet]", more: "laws: [\(laws)]\n")
    ]).page("wetten/vw-2000/")
    let own = html.matches(of: /<h3 id="[^"]+">Artikel ([^ ]+) </).map { String($0.1) }
    #expect(own.filter { pair.contains($0) } == pair)
  }

  @Test func `each two values with a measure have a page, no others have`() async throws {
    let site = try await RenderedSite.build(Self.measures)
    let html = try site.page("stromen/asiel/instrumenten/besluit/")
    #expect(try table(html).rows == ["Maatregel [amvb] asiel", "Maatregel [wet, besluit] asiel"])
    #expect(html.contains("<h1>Stroom Asiel, instrument Besluit</h1>"))
    #expect(html.contains("<a href=\"../../../../effecten/minder/\">"))
    for address in [
      "effecten/minder/termijnen/kort/", "instrumenten/wet/effecten/pm/",
      "stromen/arbeid/effecten/pm/", "instrumenten/ntb/termijnen/pm/",
    ] {
      #expect(site.files[address + "index.html"] != nil, "\(address)")
    }
    #expect(site.files["effecten/ntb/termijnen/kort/index.html"] == nil)
    #expect(site.files["instrumenten/wet/stromen/arbeid/index.html"] == nil)
  }

  @Test func `two effects whose labels make one address are refused at the second label`()
    async throws
  {
    let register = try SmallRegister.text(
      of: "Tests/RegisterGenTests/Fixtures/base/Content/register.yml")
    let findings = try await RenderedSite.findings([
      "register.yml": register.replacing("label: meer,", with: "label: Véél meer,")
    ])
    #expect(findings.map(\.rule) == [.addressCollision])
    #expect(findings.first?.location.path.text == "Content/register.yml")
  }

  @Test func `path words and the interface of another language make other addresses`() async throws
  {
    let register = try SmallRegister.text(
      of: "Tests/RegisterGenTests/Fixtures/base/Content/register.yml")
    let site = try await RenderedSite.build(
      Self.measures.merging([
        "register.yml": register.replacing("language: nl", with: "language: en")
          + "paths: {effects: effects, laws: laws, article: article, overviews: all}\n"
      ]) { $1 })
    #expect(try site.page("effects/neutraal-minder/").contains("neutraal to minder"))
    #expect(try site.page("laws/vw-2000/").contains("<h3 id=\"article-28\">Article 28"))
    #expect(try site.page("all/").contains("<h1>Overviews</h1>"))
  }

  @Test func `facts, rows and tables lead to the pages of their values`() async throws {
    let site = try await RenderedSite.build(Self.measures)
    let measure = try site.page("maatregelen/vergunning/")
    for link in [
      "effecten/", "termijnen/", "verhoudingen/overgenomen/", "beslissers/minister-jv/",
      "wetten/vw-2000/#artikel-",
    ] {
      #expect(measure.contains("href=\"../../" + link), "\(link)")
    }
    let row = try #require(
      try site.page("effecten/ntb/").between("<tbody>", "</tbody>"))
    #expect(row.contains("<a class=\"absent\" href=\"../../termijnen/pm/\">"))
    #expect(row.contains("<a class=\"absent\" href=\"../../instrumenten/ntb/\">"))
  }
}
