import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct CitationTests {
  /// The site of the small register at a revision of its source.
  private func site(
    _ overlay: [String: String] = [:], isChanged: Bool = false
  ) async throws -> RenderedSite {
    try await RenderedSite.build(
      overlay, repository: .inMemory(day: .day(2025, 3, 3), isChanged: isChanged))
  }

  /// The small register's own settings with something in the place of something else.
  private func settings(_ old: String, _ new: String) throws -> [String: String] {
    let text = try SmallRegister.text(
      of: "Tests/RegisterGenTests/Fixtures/base/Content/register.yml")
    try #require(text.contains(old))
    return ["register.yml": text.replacing(old, with: new)]
  }

  private func margin(_ site: RenderedSite, _ id: String = "vergunning") throws -> String {
    let page = try site.page("maatregelen/\(id)/")
    return try #require(page.between("<h2 id=\"page.citation\">", "</section>"))
  }

  private func items(_ site: RenderedSite) throws -> [[String: Any]] {
    let text = try #require(site.files["data/citaten.csl.json"])
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
  }

  @Test func `a page cites its measure in words with version and address`() async throws {
    let margin = try margin(await site())
    let text = try #require(margin.between("<p class=\"citation\">", "</p>"))
    #expect(
      text.visibleText == """
        De redactie, ‘Afschaffen asielvergunning voor onbepaalde tijd’, Klein register, versie van \
        3 maart 2025 (revisie aaaaaaaaaa), https://register.example/maatregelen/vergunning/
        """)
  }

  @Test func `a page has the BibTeX and the CSL-JSON that the files have`() async throws {
    let site = try await site()
    let margin = try margin(site)
    let file = try #require(site.files["data/citaten.bib"])
    let entry = try #require(margin.between("<code>", "</code>"))
    #expect(
      entry == """
        @misc{vergunning,
          author = {{De redactie}},
          title = {{Afschaffen asielvergunning voor onbepaalde tijd}},
          howpublished = {Klein register},
          year = {2025},
          month = mar,
          note = {versie van 3 maart 2025 (revisie aaaaaaaaaa)},
          url = {https://register.example/maatregelen/vergunning/},
        }
        """)
    #expect(file.contains(entry + "\n\n"))
    let second = try #require(margin.components(separatedBy: "<code>").last)
    let json = try #require(second.components(separatedBy: "</code>").first).replacing(
      "&quot;", with: "\"")
    let item = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSDictionary)
    #expect(item["title"] as? String == "Afschaffen asielvergunning voor onbepaalde tijd")
    let whole = try #require(try items(site).first { $0["id"] as? String == "vergunning" })
    #expect(item == whole as NSDictionary)
    #expect(item["issued"] as? NSDictionary == ["date-parts": [[2025, 3, 3]]])
    #expect(item["version"] as? String == String(repeating: "a", count: 40))
  }

  @Test func `the files cite every measure, withdrawn ones included, in the register's order`()
    async throws
  {
    let disk = try EverythingRegister.disk()
    let files = try await EverythingRegister.build(on: disk).mapValues {
      String(decoding: $0, as: UTF8.self)
    }
    let site = RenderedSite(files: files)
    let json = try site.json()
    let measures = try #require(json["measures"] as? [[String: Any]])
    let ids = measures.compactMap { $0["id"] as? String }
    #expect(ids.contains("oude-regeling"))
    #expect(try items(site).compactMap { $0["id"] as? String } == ids)
    let keys = try #require(files["data/citaten.bib"]).matches(of: /@misc\{([^,]*),/)
    #expect(keys.map { String($0.1) } == ids)
    #expect(try site.page("maatregelen/oude-regeling/").contains("@misc{oude-regeling,"))
  }

  @Test func `nothing in a title means anything to BibTeX, TeX, JSON or HTML`() async throws {
    let title = #"\input{x} }}, 50% & $a$ #1 b_c ~ ^ <b>"q"</b> | @misc{y, é"#
    let yaml = title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    var measure = SampleMeasure.text(stream: "asiel", instruments: "[wet]", title: "\"\(yaml)\"")
    measure += "\n"
    let site = try await site(["measures/asiel/raar.md": measure])
    let file = try #require(site.files["data/citaten.bib"])
    let entry = try #require(file.between("@misc{raar,\n", "\n}\n"))
    let escaped = [
      ##"\textbackslash{}input\textbraceleft{}x\textbraceright{} "##,
      ##"\textbraceright{}\textbraceright{}, 50\% \& \$a\$ \#1 b\_c \textasciitilde{} "##,
      ##"\textasciicircum{} \textless{}b\textgreater{}"q"\textless{}/b\textgreater{} "##,
      ##"\textbar{} @misc\textbraceleft{}y, é"##,
    ].joined()
    #expect(entry.contains("  title = {{\(escaped)}},\n"))
    for entry in file.components(separatedBy: "\n\n") {
      #expect(entry.count { $0 == "{" } == entry.count { $0 == "}" })
    }
    #expect(try items(site).contains { $0["title"] as? String == title })
    let page = try site.page("maatregelen/raar/")
    #expect(!page.contains("<b>"))
  }

  @Test func `without a revision there is no date either`() async throws {
    for site in [try await site(isChanged: true), try await RenderedSite.build()] {
      #expect(
        try margin(site).between("<p class=\"citation\">", "</p>")?.visibleText == """
          De redactie, ‘Afschaffen asielvergunning voor onbepaalde tijd’, Klein register, \
          https://register.example/maatregelen/vergunning/
          """)
      let file = try #require(site.files["data/citaten.bib"])
      for field in ["year", "month", "note"] { #expect(!file.contains(field + " = ")) }
      #expect(try items(site).allSatisfy { $0["issued"] == nil && $0["version"] == nil })
    }
  }

  @Test func `without the site's address a citation has none`() async throws {
    let site = try await site(try settings("base-url: https://register.example/\n", ""))
    #expect(!(try margin(site)).contains("address"))
    #expect(!(try #require(site.files["data/citaten.bib"])).contains("url = "))
    #expect(try items(site).allSatisfy { $0["URL"] == nil })
  }

  @Test func `a register names the files itself`() async throws {
    let site = try await site(
      try settings("language: nl\n", "language: nl\npaths: {data: feiten, citations: cite}\n"))
    #expect(site.files["feiten/cite.bib"] != nil)
    #expect(site.files["feiten/cite.csl.json"] != nil)
    #expect(try site.page("").contains("<a href=\"feiten/cite.bib\">"))
  }

  @Test func `the report says which revision was named`() async throws {
    let disk = try SmallRegister.disk()
    func revision(_ repository: GitRepository?, cites: Bool = true) async throws -> CitedRevision {
      let build = RegisterBuild(
        fileSystem: disk.fileSystem, options: BuildOptions(citesRevision: cites),
        repository: repository)
      return try await build.build().revision
    }
    let hash = String(repeating: "a", count: 40)
    let commit = CitedRevision.commit(SourceRevision(hash: hash, day: .day(2025, 6, 1)))
    #expect(try await revision(.inMemory()) == commit)
    #expect(try await revision(.inMemory(isChanged: true)) == .uncommitted)
    #expect(try await revision(.inMemory(), cites: false) == .unasked)
    #expect(try await revision(nil) == .unasked)
    var faulty = GitRepository.inMemory()
    faulty.revision = { (_) throws(GitError) in throw .noCommit }
    #expect(try await revision(faulty) == .unknown(.noCommit))
  }
}
