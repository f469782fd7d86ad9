import RegisterGen
import RegisterTestSupport
import RegisterTheme
import Testing

@Suite struct FileUnderlayTests {
  private let files = ["home.html": "home", "parts/top.html": "top", "parts/link.html": "link"]

  private func reader(_ disk: InMemoryDisk, rootMayBeMissing: Bool = true) -> SourceReader {
    let underlay = FileUnderlay(
      files.mapValues { Array($0.utf8) }, below: "/Templates", rootMayBeMissing: rootMayBeMissing)
    return SourceReader(fileSystem: underlay.under(disk.fileSystem), root: "/Templates")
  }

  private func texts(_ reader: SourceReader) throws -> [String: String] {
    var texts: [String: String] = [:]
    for path in try reader.survey().paths {
      texts[path.relative] = try #require(try reader.read(path).value).text
    }
    return texts
  }

  @Test func `a folder that is not there has the files`() throws {
    #expect(try texts(reader(InMemoryDisk())) == files)
  }

  @Test func `a folder that must be there is missed`() throws {
    let reader = reader(InMemoryDisk(), rootMayBeMissing: false)
    #expect(throws: FileSystemError.self) { try reader.survey() }
  }

  @Test func `a file of the folder takes the place of one, and the others stay`() throws {
    let disk = InMemoryDisk()
    disk.put("mine", at: "/Templates/parts/top.html")
    disk.put("more", at: "/Templates/parts/more.html")
    let expected = files.merging(["parts/top.html": "mine", "parts/more.html": "more"]) { $1 }
    #expect(try texts(reader(disk, rootMayBeMissing: false)) == expected)
  }

  @Test func `a file where a folder would be hides the folder`() throws {
    let disk = InMemoryDisk()
    disk.put("a file", at: "/Templates/parts")
    #expect(try texts(reader(disk)) == ["home.html": "home", "parts": "a file"])
  }

  @Test func `other folders are as they were`() throws {
    let disk = InMemoryDisk()
    disk.put("x", at: "/TemplatesToo/a.html")
    let underlay = FileUnderlay(
      ["a.html": [], "b.html": []], below: "/Templates", rootMayBeMissing: true)
    let fileSystem = underlay.under(disk.fileSystem)
    #expect(try fileSystem.list("/TemplatesToo").map(\.name) == ["a.html"])
    #expect(throws: FileSystemError.self) { try fileSystem.read("/Templates/c.html", 10) }
  }

  @Test func `a file of the theme has its limit too`() throws {
    let underlay = FileUnderlay(["a": [1, 2, 3]], below: "/T", rootMayBeMissing: true)
    let fileSystem = underlay.under(InMemoryDisk().fileSystem)
    #expect(try fileSystem.read("/T/a", 2) == .tooLarge)
    #expect(try fileSystem.read("/T/a", 3) == .bytes([1, 2, 3]))
  }
}

/// The theme that the command brings.
@Suite struct BuiltInThemeTests {
  @Test func `it is the templates folder, byte for byte`() throws {
    let disk = InMemoryDisk()
    try SmallRegister.copy(SmallRegister.root + "/Templates", to: "/T", on: disk)
    let (embedded, files) = (BuiltInTheme.bytesByPath, disk.files(below: "/T"))
    let differing = Set(embedded.keys).union(files.keys).filter { embedded[$0] != files[$0] }
    #expect(differing == [])
  }

  @Test func `a register without templates has the same site as one with a copy of them`()
    async throws
  {
    let disk = try SmallRegister.disk()
    let expected = try await site(disk, BuildOptions())
    #expect(try await site(disk, ownTemplates) == expected)
  }

  @Test func `one template of the publisher's own changes what it shows, and nothing else`()
    async throws
  {
    let disk = try SmallRegister.disk()
    var expected = try await site(disk, BuildOptions())
    disk.put("<p>{{words.not-found}}</p>\n", at: "/Own/404.html")
    let site = try await site(disk, ownTemplates)
    #expect(site["404.html"] == Array("<p>Deze pagina bestaat niet</p>\n".utf8))
    expected["404.html"] = site["404.html"]
    #expect(site == expected)
  }

  /// A build with the templates of a folder that may be missing, above those of the command.
  private var ownTemplates: BuildOptions {
    let theme = FileUnderlay(BuiltInTheme.bytesByPath, below: "Own", rootMayBeMissing: true)
    return BuildOptions(templates: "Own", theme: theme)
  }

  private func site(
    _ disk: InMemoryDisk, _ options: BuildOptions
  ) async throws -> [String: [UInt8]] {
    let report = try await RegisterBuild(fileSystem: disk.fileSystem, options: options).build()
    try #require(report.diagnostics.isEmpty, "\(report.diagnostics)")
    var site = disk.files(below: "/public")
    // The list of what was written, with its checksums.
    site[".register-build"] = nil
    return site
  }
}
