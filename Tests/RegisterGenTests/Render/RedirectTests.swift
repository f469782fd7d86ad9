import RegisterGen
import RegisterTestSupport
import Testing

/// Old addresses: what their pages say, and where they are left out.
@Suite struct RedirectTests {
  private static let stream = """
    ---
    label: Asiel
    aliases: [/stromen/bescherming/, /asiel.html]
    order: 2
    ---

    Deze stroom gaat over bescherming.
    """

  private func measure(aliases: String) throws -> [String: String] {
    let text = try SmallRegister.text(
      of: "Tests/RegisterGenTests/Fixtures/base/Content/measures/asiel/vergunning.md")
    let changed = text.replacing(/\naliases: .*/, with: "\naliases: \(aliases)")
    try #require(changed != text)
    return ["measures/asiel/vergunning.md": changed]
  }

  @Test func `a page at an old address leads on by itself, by a link and by its canonical address`()
    async throws
  {
    let page = try await RenderedSite.build(["streams/asiel.md": Self.stream])
      .page("stromen/bescherming/")
    #expect(
      page.contains(#"<meta http-equiv="refresh" content="0; url=../../stromen/asiel/">"#))
    #expect(page.contains(#"<meta name="robots" content="noindex">"#))
    #expect(
      page.contains(#"<link rel="canonical" href="https://register.example/stromen/asiel/">"#))
    #expect(page.visibleText.contains("/stromen/bescherming/ is verhuisd"))
    #expect(page.contains(#"<a href="../../stromen/asiel/">Asiel</a>."#))
    #expect(!page.contains("<script"))
  }

  @Test func `an old address may be a file`() async throws {
    let page = try await RenderedSite.build(["streams/asiel.md": Self.stream]).page("asiel.html")
    #expect(page.contains(#"content="0; url=stromen/asiel/">"#))
  }

  @Test func `the home page had addresses, too`() async throws {
    let home = "---\ntitle: Welkom\naliases: [/welkom/]\n---\n\nDag.\n"
    let page = try await RenderedSite.build(["index.md": home]).page("welkom/")
    #expect(page.contains(#"content="0; url=../">"#))
    #expect(page.contains("<title>/welkom/ is verhuisd – "))
    #expect(!page.contains(#"class="brand" href="../" aria-current="page""#))
  }

  @Test func `names and old addresses of a measure stand in one list and are told apart`()
    async throws
  {
    let site = try await RenderedSite.build(
      measure(aliases: "[Vergunningen, /maatregelen/verblijf/, Verblijf]"))
    let measure = try site.page("maatregelen/vergunning/")
    #expect(measure.visibleText.contains("Vergunningen; Verblijf"))
    #expect(!measure.contains("maatregelen/verblijf"))
    #expect(try site.page("maatregelen/verblijf/").contains(#"url=../../maatregelen/vergunning/"#))
    let json = try #require(site.files["data/register.json"])
    #expect(json.contains(#""aliases":["Vergunningen","Verblijf"]"#))
  }

  @Test func `no list, sitemap or search has an old address`() async throws {
    let site = try await RenderedSite.build(measure(aliases: "[/maatregelen/verblijf/]"))
    #expect(site.files["maatregelen/verblijf/index.html"] != nil)
    #expect(site.files["_redirects"] == "/maatregelen/verblijf/ /maatregelen/vergunning/ 301\n")
    let others = site.files.filter { $0.key != "maatregelen/verblijf/index.html" }
    for (path, text) in others where path != ".register-build" && path != "_redirects" {
      #expect(!text.contains("verblijf/"), "\(path)")
    }
  }

  @Test func `the plan offers the redirects, sorted, for rules of servers`() async throws {
    let disk = try EverythingRegister.disk()
    disk.put(Self.stream, at: "/Content/streams/asiel.md")
    let report = try await RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions())
      .check()
    let redirects = try #require(report.redirects)
    #expect(
      redirects == [
        SiteRedirect(from: "asiel.html", to: "stromen/asiel/"),
        SiteRedirect(from: "fiches/12.html", to: "maatregelen/alles/"),
        SiteRedirect(from: "maatregelen/alles-en-meer/", to: "maatregelen/alles/"),
        SiteRedirect(from: "stromen/bescherming/", to: "stromen/asiel/"),
        SiteRedirect(from: "toegankelijk/", to: "toegankelijkheid/"),
      ])
  }

  @Test(arguments: [
    "[/maatregelen/vergunning/]", "[/maatregelen/startbanen/]", "[/over/]", "[/maatregelen/]",
    "[/x/, /x/]", "[/Over/]", "[/index.html]", "[/404.html]",
  ])
  func `an address that is in use is none to lead on from`(aliases: String) async throws {
    let findings = try await RenderedSite.findings(measure(aliases: aliases))
    #expect(findings.map(\.rule) == [.addressCollision])
    #expect(findings.first?.location.path.relative == "measures/asiel/vergunning.md")
  }

  @Test(arguments: [
    "[/]", "[//x/]", "[/x]", "[/data/x.json]", "[/a/b/c/d/e/]", "[/../x/]", "['/een pagina/']",
    "[/x/?a=b/]", "['/\"><script>/']", "[/assets/]", "[/assets/0123456789abcdef/]",
    "[/Assets/x.html]",
  ])
  func `what is no address of a page is refused`(aliases: String) async throws {
    let findings = try await RenderedSite.findings(measure(aliases: aliases))
    #expect(findings.map(\.rule) == [.invalidAddress])
  }

  @Test func `a page has no more old addresses than a site can bear`() async throws {
    func aliases(_ count: Int) -> String {
      "[" + (1...count).map { "/oud/\($0)/" }.joined(separator: ", ") + "]"
    }
    #expect(try await RenderedSite.findings(measure(aliases: aliases(50))).isEmpty)
    let findings = try await RenderedSite.findings(measure(aliases: aliases(51)))
    #expect(findings.map(\.rule) == [.invalidAddress])
  }
}
