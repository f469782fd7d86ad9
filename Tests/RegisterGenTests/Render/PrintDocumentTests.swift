import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct PrintDocumentTests {
  private static let addresses = ["afdrukken/", "afdrukken/arbeid/", "afdrukken/asiel/"]

  private func everything() async throws -> RenderedSite {
    let disk = try EverythingRegister.disk()
    return RenderedSite(
      files: try await EverythingRegister.build(on: disk).mapValues {
        String(decoding: $0, as: UTF8.self)
      })
  }

  /// A measure with a body.
  private func measure(_ stream: String, _ title: String, _ body: String) -> String {
    SampleMeasure.text(stream: stream, instruments: "[wet]", title: title) + "\n" + body + "\n"
  }

  private func values(of attribute: String, in html: String) throws -> [String] {
    let pattern = try Regex("[ ]\(attribute)=\"([^\"]*)\"", as: (Substring, Substring).self)
    return html.matches(of: pattern).map { String($0.output.1) }
  }

  @Test(arguments: addresses)
  func `ids are unique, and each link within the document leads somewhere`(address: String)
    async throws
  {
    let html = try await everything().page(address)
    let ids = try values(of: "id", in: html)
    #expect(Set(ids).count == ids.count)
    let within = try values(of: "href", in: html).filter { $0.hasPrefix("#") }
    #expect(within.contains { $0.hasPrefix("#m.") })
    #expect(within.filter { !ids.contains(String($0.dropFirst())) } == [])
  }

  @Test func `the whole register has each measure but withdrawn ones, numbered as its contents`()
    async throws
  {
    let site = try await everything()
    let html = try site.page("afdrukken/")
    let contents = try #require(html.between("<nav class=\"print-contents\"", "</nav>"))
    let listed = contents.matches(of: /<a href="#([ms]\.[^"]*)">(.*)<\/a>/).map {
      [String($0.1), String($0.2).visibleText]
    }
    let headed = html.matches(of: /<h[23] id="([ms]\.[^"]*)">(.*)<\/h/).map {
      [String($0.1), String($0.2).visibleText]
    }
    #expect(listed == headed)
    #expect(headed.map { $0[1].prefix { $0 != " " } } == ["1", "1.1", "1.2", "2", "2.1", "2.2"])
    #expect(!html.contains("m.oude-regeling\""))
    let json = try site.json()
    let measures = try #require(json["measures"] as? [[String: Any]])
    let current = measures.filter { $0["withdrawn"] is NSNull }.compactMap { $0["id"] as? String }
    #expect(headed.map { $0[0] }.filter { $0.hasPrefix("m.") } == current.map { "m." + $0 })
  }

  @Test func `a stream has its own document with the numbers of the whole`() async throws {
    let html = try await everything().page("afdrukken/asiel/")
    #expect(html.contains("<h1>Asiel</h1>"))
    let numbers = html.matches(of: /<h3 id="m\.[^"]*"><span class="print-number">([0-9.]*)</)
    #expect(numbers.map { String($0.1) } == ["2.1", "2.2"])
    #expect(!html.contains("id=\"m.startbanen\""))
  }

  @Test func `a measure's text stands in it with deeper headings`() async throws {
    let html = try await everything().page("afdrukken/")
    #expect(html.contains("<h4 id=\"m.alles.beschrijving\">Beschrijving</h4>"))
    #expect(html.contains("<h5 id=\"m.alles.een-kop-van-de-redactie\">"))
    #expect(html.contains("<img src=\"../images/kaart.png\""))
    #expect(html.contains("<a href=\"../stromen/arbeid/\">een stroom</a>"))
    #expect(html.contains("<a href=\"#m.alles.fn-1\" id=\"m.alles.fnref-1\""))
  }

  @Test func `terms lead to a list at the end, which has those of the document only`() async throws
  {
    let site = try await RenderedSite.build([
      "glossary.yml": "terms:\n  - {term: COA, expansion: Centraal Orgaan opvang asielzoekers}\n"
        + "  - {term: IND, explanation: De dienst die beslist}\n",
      "measures/asiel/a.md": measure("asiel", "Eerste", "## Beschrijving\n\nHet COA en het COA."),
      "measures/arbeid/b.md": measure("arbeid", "Tweede", "## Beschrijving\n\nDe IND en het COA."),
    ])
    let stream = try site.page("afdrukken/asiel/")
    #expect(
      stream.contains("id=\"m.a.page.use-coa\" href=\"#page.term-coa\" aria-label=\"COA, uitleg\""))
    let terms = try #require(stream.between("<section class=\"print-terms\"", "</section>"))
    #expect(terms.contains("<div id=\"page.term-coa\">"))
    #expect(!terms.contains("page.term-ind"))
    let whole = try site.page("afdrukken/")
    let all = try #require(whole.between("<section class=\"print-terms\"", "</section>"))
    #expect(all.count(of: "<dfn") == 2)
    #expect(whole.contains("<li><a href=\"#page.terms\">"))
    #expect(!(try await RenderedSite.build().page("afdrukken/").contains("page.terms")))
  }

  @Test func `a link to a measure says its number, and its title unless that is its text`()
    async throws
  {
    let site = try await RenderedSite.build([
      "measures/asiel/a.md": measure("asiel", "Eerste", "## Beschrijving\n\nTekst."),
      "measures/asiel/b.md": measure(
        "asiel", "Tweede & laatste",
        """
        ## Beschrijving

        [Eerste](a.md), [de andere](a.md#beschrijving), [ver weg](../arbeid/startbanen.md),
        [Startbanen](../arbeid/startbanen.md).
        """),
    ])
    for address in ["afdrukken/", "afdrukken/asiel/"] {
      let html = try site.page(address)
      #expect(html.contains("<a href=\"#m.a\">Eerste (zie 2.2)</a>"))
      #expect(html.contains("<a href=\"#m.a.beschrijving\">de andere (zie 2.2 Eerste)</a>"))
      #expect(html.contains("</span> Tweede &amp; laatste</h3>"))
    }
    // Another stream is named also where it stands in the same document.
    for (address, href) in [
      ("afdrukken/", "#m.startbanen"), ("afdrukken/asiel/", "../../maatregelen/startbanen/"),
    ] {
      let html = try site.page(address)
      #expect(
        html.contains(
          "<a href=\"\(href)\">ver weg (zie 1.1 Startbanen, in de stroom Arbeid)</a>"))
      #expect(
        html.contains("<a href=\"\(href)\">Startbanen (zie 1.1, in de stroom Arbeid)</a>"))
    }
  }

  @Test func `related measures are named with number, title and the stream that is another`()
    async throws
  {
    let site = try await RenderedSite.build()
    for (address, href) in [
      ("afdrukken/", "#m.startbanen"), ("afdrukken/asiel/", "../../maatregelen/startbanen/"),
    ] {
      let item = try #require(try site.page(address).between("<li>zie 1.1 ", "</li>"))
      #expect(item.hasPrefix("<a href=\"\(href)\">"))
      #expect(item.visibleText == "Startbanen, in de stroom Arbeid Gaat over dezelfde groep")
    }
  }

  @Test func `a withdrawn measure has no entry and no number`() async throws {
    let withdrawn = SampleMeasure.text(
      stream: "asiel", instruments: "[wet]", title: "Oud",
      more: "withdrawn: {date: 2024, reason: Vervangen}\n")
    let other = SampleMeasure.text(
      stream: "asiel", instruments: "[wet]", title: "Nieuw", more: "related: [oud]\n")
    let site = try await RenderedSite.build([
      "measures/asiel/oud.md": withdrawn,
      "measures/asiel/nieuw.md": other + "\n## Beschrijving\n\nNa [de oude](oud.md).\n",
    ])
    let html = try site.page("afdrukken/")
    #expect(html.contains("<a href=\"../maatregelen/oud/\">de oude</a>"))
    #expect(html.contains("<li><a href=\"../maatregelen/oud/\">Oud</a></li>"))
    #expect(!html.contains("m.oud\""))
  }

  @Test func `the first sheet tells publisher, version, licence, address and size`() async throws {
    let site = try await RenderedSite.build(repository: .inMemory(day: .day(2025, 3, 3)))
    let html = try site.page("afdrukken/")
    let origin = try #require(html.between("<dl class=\"print-origin\">", "</dl>"))
    #expect(
      origin.visibleText == """
        UitgeverDe redactie Versieversie van 3 maart 2025 (revisie aaaaaaaaaa) Omvang2 \
        maatregelen LicentieCC0 1.0 Adreshttps://register.example/afdrukken/
        """)
    #expect(!(try await RenderedSite.build().page("afdrukken/").contains("revisie")))
  }

  @Test func `pages lead to the documents, and a register names their folder itself`() async throws
  {
    let settings = try SmallRegister.text(
      of: "Tests/RegisterGenTests/Fixtures/base/Content/register.yml")
    let site = try await RenderedSite.build([
      "register.yml": settings.replacing(
        "language: nl\n", with: "language: nl\npaths: {print: papier}\n")
    ])
    #expect(site.files["afdrukken/index.html"] == nil)
    #expect(try site.page("").contains("<a href=\"papier/\">"))
    #expect(try site.page("stromen/asiel/").contains("<a href=\"../../papier/asiel/\">"))
    #expect(try site.page("papier/").contains("<a href=\"../papier/asiel/\">"))
  }

  @Test(arguments: addresses)
  func `a document in parts has the bytes of the whole`(address: String) async throws {
    let disk = try EverythingRegister.disk()
    let build = RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions())
    let plan = try #require(try await build.build().site)
    let entry = try #require(plan.entries.first { $0.path.text == address + "index.html" })
    #expect(entry.isPage)
    #expect(entry.isList)
    #expect(disk.files(below: "/public")[address + "index.html"] == plan.bytes(of: entry))
  }
}
