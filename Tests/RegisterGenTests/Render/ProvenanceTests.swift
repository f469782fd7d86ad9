import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

/// What a site says about where it comes from.
@Suite struct ProvenanceTests {
  private func disk() throws -> InMemoryDisk {
    let disk = try EverythingRegister.disk()
    let text = try #require(disk.texts()["Content/register.yml"])
    disk.put("provenance: yes\n" + text, at: "/Content/register.yml")
    return disk
  }

  private func build(
    _ disk: InMemoryDisk, jobs: Int = 1, repository: GitRepository? = nil
  ) async throws -> [String: [UInt8]] {
    var options = BuildOptions(
      jobs: jobs, asOf: .day(2025, 6, 1), citesRevision: repository != nil)
    options.version = "1.2.3"
    let build = RegisterBuild(
      fileSystem: disk.fileSystem, options: options, repository: repository)
    _ = try await build.build()
    return disk.files(below: "/public")
  }

  private func json(_ files: [String: [UInt8]]) throws -> [String: Any] {
    let bytes = try #require(files["herkomst.json"])
    return try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
  }

  @Test func `every file but itself is listed with its digest and its sources`() async throws {
    let files = try await build(disk())
    let listed = try #require(try json(files)["files"] as? [[String: Any]])
    let paths = listed.compactMap { $0["path"] as? String }
    #expect(
      paths
        == files.keys.filter { $0 != "herkomst.json" && $0 != ".register-build" }
        .sorted { $0.precedesByBytes($1) })
    for file in listed {
      let path = try #require(file["path"] as? String)
      let bytes = try #require(files[path])
      #expect(file["sha256"] as? String == SHA256.digest(of: bytes.span), "\(path)")
      #expect(file["bytes"] as? Int == bytes.count)
    }
    func sources(_ path: String) -> [String]? {
      listed.first { $0["path"] as? String == path }?["sources"] as? [String]
    }
    #expect(sources("maatregelen/alles/index.html") == ["content/measures/asiel/alles.md"])
    #expect(
      sources("maatregelen/alles-en-meer/index.html") == ["content/measures/asiel/alles.md"])
    #expect(
      sources("stromen/asiel/index.html") == ["content/streams/asiel.md", "content/measures/"])
    #expect(sources("data/register.json") == ["content/"])
    #expect(sources("images/kaart.png") == ["content/images/kaart.png"])
    let styles = paths.first { $0.hasSuffix("/site.css") }
    #expect(styles.flatMap { sources($0) } == ["templates/site.css"])
    #expect(sources("robots.txt") == ["content/register.yml"])
  }

  @Test func `without the key there is no such file`() async throws {
    #expect(try await build(EverythingRegister.disk())["herkomst.json"] == nil)
  }

  @Test func `the path word moves it`() async throws {
    let disk = try disk()
    let text = try #require(disk.texts()["Content/register.yml"])
    disk.put("paths: {provenance: oorsprong}\n" + text, at: "/Content/register.yml")
    #expect(try await build(disk)["oorsprong.json"] != nil)
  }

  @Test func `version and revision are named`() async throws {
    let clean = try json(try await build(disk(), repository: .inMemory()))
    #expect((clean["tool"] as? [String: String])?["version"] == "1.2.3")
    let revision = try #require(clean["revision"] as? [String: Any])
    #expect(revision["commit"] as? String == String(repeating: "a", count: 40))
    #expect(revision["date"] as? String == "2025-06-01")
    #expect(revision["localChanges"] as? Bool == false)
    let changed = try json(try await build(disk(), repository: .inMemory(isChanged: true)))
    #expect((changed["revision"] as? [String: Any])?["localChanges"] as? Bool == true)
    #expect(try json(try await build(disk()))["revision"] is NSNull)
  }

  @Test func `the bytes are the same with any number of jobs`() async throws {
    let one = try await build(disk())["herkomst.json"]
    #expect(try await build(disk(), jobs: 4)["herkomst.json"] == one)
  }

  @Test func `a second build writes nothing`() async throws {
    let disk = try disk()
    _ = try await build(disk)
    let report = try await RegisterBuild(
      fileSystem: disk.fileSystem, options: BuildOptions(asOf: .day(2025, 6, 1))
    ).build()
    // Another version: only the file that names it differs.
    #expect(report.output?.written == 1)
  }
}
