import RegisterGen
import RegisterTestSupport
import Synchronization
import Testing

/// A check that keeps what it has read gives what a fresh one gives, and reads only what has changed.
@Suite struct KeptBuildTests {
  private let disk: InMemoryDisk

  init() throws { disk = try EverythingRegister.disk() }

  /// Notes what is read.
  private final class ReadLog: Sendable {
    let paths = Mutex<[String]>([])

    func fileSystem(over disk: FileSystem) -> FileSystem {
      var logging = disk
      logging.read = { (path, limit) throws(FileSystemError) in
        self.paths.withLock { $0.append(path) }
        return try disk.read(path, limit)
      }
      return logging
    }

    func take() -> [String] {
      paths.withLock { paths in
        defer { paths = [] }
        return paths.sorted()
      }
    }
  }

  private func file(_ relative: String) -> FolderChange {
    .file(SourcePath(root: "Content", relative: relative))
  }

  @Test func `only what has changed is read again`() async throws {
    let log = ReadLog()
    var build = KeptBuild(
      fileSystem: log.fileSystem(over: disk.fileSystem), options: BuildOptions())
    _ = try await build.check(after: [])
    #expect(log.take().count > 60)
    _ = try await build.check(after: [])
    #expect(log.take() == [])
    let changes = [file("measures/asiel/alles.md"), file("streams/asiel.md")]
    _ = try await build.check(after: changes)
    #expect(log.take() == ["Content/measures/asiel/alles.md", "Content/streams/asiel.md"])
    let template = FolderChange.file(SourcePath(root: "Templates", relative: "site.css"))
    _ = try await build.check(after: [template])
    #expect(log.take() == ["Templates/site.css"])
    let folder = FolderChange.folder(SourcePath(root: "Content", relative: "measures/arbeid"))
    _ = try await build.check(after: [folder])
    #expect(
      log.take() == [
        "Content/measures/arbeid/leeg.md", "Content/measures/arbeid/startbanen.md",
        "Content/measures/arbeid/vervallen-zonder-opvolger.md",
      ])
  }

  @Test func `another vocabulary reads all measures again`() async throws {
    let log = ReadLog()
    var build = KeptBuild(
      fileSystem: log.fileSystem(over: disk.fileSystem), options: BuildOptions())
    _ = try await build.check(after: [])
    _ = log.take()
    let register = try #require(disk.texts(below: "/Content")["register.yml"])
    disk.put(register.replacing("label: ", with: "label: een "), at: "/Content/register.yml")
    let report = try await build.check(after: [file("register.yml")])
    #expect(log.take().count { $0.hasPrefix("Content/measures/") } == 6)
    #expect(report.diagnostics == (try await fresh().diagnostics))
  }

  @Test func `a link to a file is read again with every check`() async throws {
    disk.putLink(to: "../../measures/asiel/alles.md", at: "/Content/measures/arbeid/link.md")
    let log = ReadLog()
    var build = KeptBuild(
      fileSystem: log.fileSystem(over: disk.fileSystem), options: BuildOptions())
    _ = try await build.check(after: [])
    _ = log.take()
    _ = try await build.check(after: [])
    // Twice, since the copy has a broken link whose cure is held to the text.
    #expect(
      Set(log.take()) == ["/Content/measures/asiel/alles.md", "Content/measures/arbeid/link.md"])
  }

  // MARK: Equal to a full build

  private func fresh() async throws -> BuildReport {
    try await RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions()).check()
  }

  /// The bytes of every file that a report plans.
  private func files(of report: BuildReport) throws -> [String: [UInt8]] {
    guard !report.hasErrors else { return [:] }
    let plan = try #require(report.site)
    return Dictionary(
      uniqueKeysWithValues: plan.entries.map { ($0.path.text, plan.bytes(of: $0)) })
  }

  /// One change of the disk, as somebody who edits might make it, told as the system tells it.
  private func change(_ random: inout SeededRandom, _ spoiler: inout TextSpoiler) -> [FolderChange]
  {
    let texts = disk.texts(below: "/Content")
    let paths = texts.keys.filter { $0.hasSuffix(".md") || $0.hasSuffix(".yml") }.sorted()
    guard let path = paths.randomElement(using: &random), let text = texts[path] else { return [] }
    switch Int.random(in: 0..<8, using: &random) {
    case 0:
      disk.put(spoiler.spoil(text), at: "/Content/" + path)
      return [file(path)]
    case 1, 2:
      disk.put(text + "\nNog een zin.\n", at: "/Content/" + path)
      return [file(path)]
    case 3:
      try? disk.fileSystem.removeFile("/Content/" + path)
      return [file(path)]
    case 4:
      let new = "measures/arbeid/nieuw-\(Int.random(in: 0..<3, using: &random)).md"
      let measure = texts["measures/arbeid/leeg.md"] ?? text
      disk.put(measure.replacing("title: ", with: "title: Nieuw \(new) "), at: "/Content/" + new)
      return [file(new)]
    case 5:
      let new = path.replacing(".md", with: "-2.md").replacing("-2-2", with: "")
      try? disk.fileSystem.removeFile("/Content/" + path)
      disk.put(text, at: "/Content/" + new)
      return [file(path), file(new)]
    default:
      // Back to where it all began, as version control does.
      guard let whole = try? EverythingRegister.disk() else { return [] }
      try? disk.fileSystem.removeTree("/Content")
      for (path, bytes) in whole.files(below: "/Content") {
        disk.put(bytes, at: "/Content/" + path)
      }
      return [.folder(SourcePath(root: "Content", relative: ""))]
    }
  }

  @Test func `a file that is taken away, and put back, is seen with the address that it had`()
    async throws
  {
    let path = "/Content/measures/arbeid/leeg.md"
    let text = try #require(disk.texts()[String(path.dropFirst())])
    disk.put("maatregelen/leeg/\n", at: "/Content/addresses.lock")
    var build = KeptBuild(fileSystem: disk.fileSystem, options: BuildOptions())
    #expect(try await build.check(after: []).hasErrors == false)
    try disk.fileSystem.removeFile(path)
    let lost = try await build.check(after: [file("measures/arbeid/leeg.md")])
    #expect(lost.diagnostics.contains { $0.rule == .lostAddress })
    disk.put(text, at: path)
    let back = try await build.check(after: [file("measures/arbeid/leeg.md")])
    #expect(back.hasErrors == false)
    disk.put("maatregelen/anders/\n", at: "/Content/addresses.lock")
    let other = try await build.check(after: [file("addresses.lock")])
    #expect(other.diagnostics.contains { $0.rule == .lostAddress })
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `after any changes the site and the findings are those of a fresh build`(
    seed: UInt64
  ) async throws {
    var random = SeededRandom(seed: seed)
    var spoiler = TextSpoiler(
      seed: seed, pieces: ["x", "\n", ": ", "](", "#", "---\n", "[a](b.md)"])
    var build = KeptBuild(fileSystem: disk.fileSystem, options: BuildOptions(jobs: 2))
    _ = try await build.check(after: [])
    var published = 0
    for _ in 0..<25 {
      var changes: [FolderChange] = []
      for _ in 0..<Int.random(in: 1...3, using: &random) { changes += change(&random, &spoiler) }
      let report = try await build.check(after: changes)
      let expected = try await fresh()
      try #require(report.diagnostics == expected.diagnostics, "after \(changes)")
      try #require(report.files == expected.files)
      let files = try files(of: report)
      try #require(files == (try self.files(of: expected)), "after \(changes)")
      if !files.isEmpty { published += 1 }
    }
    #expect(published > 2)
  }
}
