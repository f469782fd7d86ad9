import RegisterGen
import RegisterTestSupport
import Testing

@testable import RegisterGen

/// Published sites, whole and damaged, held to a build.
@Suite struct SiteVerificationTests {
  /// A disk with the register, and the site that was built of it in `/public`.
  private func disk() async throws -> InMemoryDisk {
    let disk = try EverythingRegister.disk()
    let text = try #require(disk.texts()["Content/register.yml"])
    disk.put("provenance: yes\n" + text, at: "/Content/register.yml")
    let report = try await RegisterBuild(
      fileSystem: disk.fileSystem, options: Self.options, repository: .inMemory()
    ).build()
    try #require(report.output != nil)
    return disk
  }

  private static let options = BuildOptions(asOf: .day(2025, 6, 1), citesRevision: true)

  private func compare(
    _ disk: InMemoryDisk, _ site: ServedSite? = nil,
    with state: RegisterVerification.State = .folder, repository: GitRepository = .inMemory()
  ) async throws -> SiteVerification.Outcome {
    let verification = RegisterVerification(
      options: Self.options, fileSystem: disk.fileSystem, repository: repository)
    let site = site ?? .folder("/public", on: disk.fileSystem)
    switch try await verification.compare(site, with: state) {
    case .compared(let outcome, _): return outcome
    case .unbuildable(let findings, _):
      Issue.record("\(findings)")
      return SiteVerification.Outcome()
    }
  }

  private func tree(of files: [String: [UInt8]]) -> RevisionTree {
    var tree = RevisionTree()
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      tree.put(.file(bytes), at: Array(path.utf8))
    }
    return tree
  }

  private func told(_ outcome: SiteVerification.Outcome) -> [String] {
    outcome.differences.map { "\($0.kind.rawValue) \($0.address) \($0.detail)" }
  }

  @Test func `a site equals its own build`() async throws {
    let disk = try await disk()
    let outcome = try await compare(disk)
    #expect(told(outcome) == [])
    #expect(outcome.isWhole)
    #expect(outcome.compared == disk.files(below: "/public").count)
  }

  @Test func `every kind of damage is named`() async throws {
    let disk = try await disk()
    let page = "/public/maatregelen/leeg/index.html"
    var bytes = try #require(disk.files(below: "/public")["maatregelen/leeg/index.html"])
    bytes[100] ^= 1
    disk.put(bytes, at: page)
    try disk.fileSystem.removeFile("/public/over/index.html")
    disk.put("x", at: "/public/extra/index.html")
    let feed = try #require(disk.files(below: "/public")["robots.txt"])
    disk.put(Array(feed.dropLast(3)), at: "/public/robots.txt")
    let home = try #require(disk.files(below: "/public")["index.html"])
    disk.put(home + Array("<p>".utf8), at: "/public/index.html")
    let outcome = try await compare(disk)
    #expect(
      told(outcome) == [
        "added extra/ ", "differs ./ it has 3 more bytes at its end",
        "differs maatregelen/leeg/ from byte 101 on, in line 5", "missing over/ ",
        "differs robots.txt it is cut off after \(feed.count - 3) of \(feed.count) bytes",
      ])
  }

  @Test func `a link in the place of a page is no page`() async throws {
    let disk = try await disk()
    try disk.fileSystem.removeFile("/public/over/index.html")
    disk.putLink(to: "../maatregelen/index.html", at: "/public/over/index.html")
    #expect(try await told(compare(disk)) == ["differs over/ it is a symbolic link"])
  }

  @Test func `the gitignore of a folder is nobody's business, another file is`() async throws {
    let disk = try await disk()
    disk.put("*\n", at: "/public/.gitignore")
    #expect(try await told(compare(disk)) == [])
    disk.put("*\n", at: "/public/over/.gitignore")
    #expect(try await told(compare(disk)) == ["added over/.gitignore "])
  }

  @Test func `changed content shows, and the register as it was does not`() async throws {
    let disk = try await disk()
    let trees = [
      "Content": tree(of: disk.files(below: "/Content")),
      "Templates": tree(of: disk.files(below: "/Templates")),
    ]
    let text = try #require(disk.texts()["Content/pages/over.md"])
    disk.put(text + "\nNog een zin.\n", at: "/Content/pages/over.md")
    let changed = try await compare(disk).differences.map(\.address)
    #expect(changed.contains("over/") && changed.contains("herkomst.json"))
    let repository = GitRepository.inMemory(trees, isChanged: true)
    #expect(
      try await told(compare(disk, with: .revision("HEAD"), repository: repository)) == [])
  }

  @Test func `a register with errors can't be compared`() async throws {
    let disk = try await disk()
    disk.put("kapot", at: "/Content/pages/over.md")
    let verification = RegisterVerification(
      options: Self.options, fileSystem: disk.fileSystem, repository: .inMemory())
    let outcome = try await verification.compare(
      .folder("/public", on: disk.fileSystem), with: .folder)
    guard case .unbuildable(let findings, _) = outcome else {
      Issue.record("it was compared")
      return
    }
    #expect(findings.contains { $0.rule == .missingFrontMatter })
  }

  // MARK: Servers

  /// A server of the folder `/public`, whose answers a test may change.
  private func server(
    _ disk: InMemoryDisk,
    _ change: @escaping @Sendable (String) -> ServedSite.Answer? = { _ in nil }
  ) -> ServedSite {
    let folder = ServedSite.folder("/public", on: disk.fileSystem)
    return ServedSite(
      base: "https://register.example/",
      files: { (requests) throws(ServedSiteError) in
        let answers = try await folder.files(requests)
        return zip(requests, answers).map { change($0.path) ?? $1 }
      })
  }

  @Test func `a server may keep to itself what is for it, and lead on by itself`() async throws {
    let disk = try await disk()
    let outcome = try await compare(
      disk,
      server(disk) { path in
        switch path {
        case "_headers", "_redirects": .missing
        case "404.html": nil
        case "toegankelijk/index.html":
          .redirect(to: "https://register.example/toegankelijkheid/", status: 301)
        default: nil
        }
      })
    #expect(told(outcome) == [])
    #expect(outcome.unseen == ["_headers", "_redirects"])
    #expect(!outcome.isWhole)
  }

  @Test func `answers that are none are named`() async throws {
    let disk = try await disk()
    let outcome = try await compare(
      disk,
      server(disk) { path in
        switch path {
        case "over/index.html": .redirect(to: "https://elders.example/", status: 302)
        case "toegankelijk/index.html": .redirect(to: "https://register.example/", status: 301)
        case "robots.txt": .unreadable("the answer takes too long")
        case "sitemap.xml": .tooLarge
        case "data/register.json": .bytes(Array("weg".utf8), status: 404)
        default: nil
        }
      })
    #expect(
      told(outcome) == [
        "missing data/register.json ",
        "differs over/ the server leads on to 'https://elders.example/' (status 302)",
        "differs robots.txt the answer takes too long",
        "differs sitemap.xml it is larger by more than 64 KB",
        "differs toegankelijk/ the server leads on to 'https://register.example/' (status 301)",
      ])
  }

  @Test func `a page that was added is seen where a changed page leads to it`() async throws {
    let disk = try await disk()
    let home = try #require(disk.texts(below: "/public")["index.html"])
    disk.put(
      home.replacing("</main>", with: "<a href=\"nieuw/\">nieuw</a></main>"),
      at: "/public/index.html")
    disk.put("nieuw", at: "/public/nieuw/index.html")
    disk.put("verborgen", at: "/public/verborgen/index.html")
    let outcome = try await compare(disk, server(disk))
    #expect(
      outcome.differences.map { "\($0.kind.rawValue) \($0.address)" } == [
        "differs ./", "added nieuw/",
      ])
  }

  @Test func `what the site says about itself helps to find the right revision`() async throws {
    let disk = try await disk()
    let text = try #require(disk.texts(below: "/public")["herkomst.json"])
    disk.put(
      text.replacing("\"version\":\"\"", with: "\"version\":\"9.9\""), at: "/public/herkomst.json")
    let outcome = try await compare(disk)
    #expect(outcome.differences.map(\.address) == ["herkomst.json"])
    #expect(
      outcome.claim == "version 9.9 and the revision " + String(repeating: "a", count: 40))
  }

  @Test(arguments: [
    "ftp://x.example/", "https://", "https://a@b.example/", "https://x.example/?q",
    "https://x.example/#a", "https://x.example/een pagina/", "http:///x", "https://x.example/{a}",
  ])
  func `an address that is none of a site is refused`(address: String) {
    #expect(ServedSite.server(address, timeout: 1) == nil)
  }
}
