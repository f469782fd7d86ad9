import RegisterGen
import RegisterTestSupport
import Testing

/// Holds the whole site of a register with one of everything to what was agreed on, byte for byte.
///
/// `RECORD_SNAPSHOTS=1` writes down what is built, and fails.
@Suite struct SiteGoldenTests {
  /// Compares files with a snapshot, or records them.
  private func expect(_ files: [String: [UInt8]], toEqual snapshot: Snapshot) throws {
    #expect(!files.isEmpty)
    let files = AssetMarks.hidden(in: files)
    guard !Snapshot.isRecording else {
      try snapshot.record(files)
      Issue.record("recorded \(snapshot.name): read the difference, then run without recording")
      return
    }
    for difference in try snapshot.differences(from: files) {
      Issue.record("\(snapshot.name)/\(difference)")
    }
  }

  /// Takes the files out that are published as they lie in `Templates`, having compared them with it, and
  /// those of the search index that nobody can read: `SearchIndexTests` reads them.
  private func withoutTheme(
    _ files: [String: [UInt8]], of disk: InMemoryDisk
  ) -> [String: [UInt8]] {
    let theme = disk.files(below: "/Templates")
    return files.filter { path, bytes in
      let name = path.split(separator: "/").last.map(String.init) ?? ""
      return theme[name] != bytes && !path.hasSuffix(".bin")
    }
  }

  @Test func `the site of a register with one of everything is as agreed on`() async throws {
    let disk = try EverythingRegister.disk()
    let files = try await EverythingRegister.build(on: disk)
    #expect(files.keys.contains { $0.hasSuffix("/site.css") })
    try expect(withoutTheme(files, of: disk), toEqual: Snapshot("everything"))
  }

  @Test func `the pages of a register in English are as agreed on`() async throws {
    let disk = try EverythingRegister.disk()
    let settings = try SmallRegister.text(
      of: "Tests/RegisterGenTests/Fixtures/base/Content/register.yml")
    let english = settings.replacing("language: nl", with: "language: en")
    try #require(english != settings)
    disk.put(english, at: "/Content/register.yml")
    let files = try await EverythingRegister.build(on: disk)
    let pages = [
      "index.html", "maatregelen/alles/index.html", "maatregelen/leeg/index.html",
      "afdrukken/index.html",
    ]
    try expect(files.filter { pages.contains($0.key) }, toEqual: Snapshot("english"))
  }

  @Test func `the register with one of everything shows everything`() async throws {
    let disk = try EverythingRegister.disk()
    let texts = try await EverythingRegister.build(on: disk).mapValues {
      String(decoding: $0, as: UTF8.self)
    }
    let page = try #require(texts["maatregelen/alles/index.html"])
    let marks = [
      "<table", "<caption", "<del>", "<pre", "<code", "<blockquote", "<ol", "<img", "checkbox",
      "footnote", "<hr", "<br", "&amp;", "&lt;opvang&gt;", "external",
    ]
    for mark in marks { #expect(page.contains(mark), "no \(mark)") }
    #expect(texts["maatregelen/oude-regeling/index.html"]?.contains("/alles/") == true)
    #expect(texts["images/kaart.png"] != nil)
  }
}

/// The comparison itself, tried on folders of its own.
@Suite struct SnapshotTests {
  private func bytes(_ files: [String: String]) -> [String: [UInt8]] {
    files.mapValues { Array($0.utf8) }
  }

  @Test func `files that differ, are missing or are left over are told`() throws {
    let folder = try TemporaryFolder()
    let snapshot = Snapshot("site", in: folder.path)
    try snapshot.record(bytes(["a/one": "1\n2\n3\n", "two": "2", "same": "s"]))
    let differences = try snapshot.differences(
      from: bytes(["a/one": "1\nII\n3\n", "new": "n", "same": "s"]))
    #expect(
      differences == [
        "a/one differs:\n  - 2: 2\n  + 2: II", "new is not expected", "two is missing",
      ])
  }

  @Test func `recording takes away what is left over`() throws {
    let folder = try TemporaryFolder()
    let snapshot = Snapshot("site", in: folder.path)
    try snapshot.record(bytes(["a": "1", "b": "2"]))
    try snapshot.record(bytes(["a": "3"]))
    #expect(try snapshot.differences(from: bytes(["a": "3"])) == [])
  }

  @Test func `a folder that is not there expects nothing`() throws {
    let folder = try TemporaryFolder()
    let snapshot = Snapshot("none", in: folder.path)
    #expect(try snapshot.differences(from: [:]) == [])
    #expect(try snapshot.differences(from: bytes(["a": "1"])) == ["a is not expected"])
  }
}
