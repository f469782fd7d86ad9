import RegisterGen
import RegisterTestSupport
import Synchronization
import Testing

/// The same content gives the same site: whatever the number of jobs, whatever the order in which the
/// disk lists its files, however often it is built; and a build that fails leaves the old site.
@Suite struct DeterminismTests {
  /// A register with one of everything and enough measures to keep several jobs busy.
  private func disk(isReversed: Bool = false) throws -> InMemoryDisk {
    let source = try EverythingRegister.disk()
    for number in 1...60 {
      let text = SampleMeasure.text(
        stream: number.isMultiple(of: 3) ? "arbeid" : "asiel", instruments: "[wet]",
        title: "Maatregel \(number)")
      source.put(
        text
          + "\n\n## Beschrijving\n\nWat ~~\(number)~~ vervalt, zie https://example.org/\(number).\n",
        at: "/Content/measures/\(number % 4)/m-\(number).md")
    }
    let disk = InMemoryDisk()
    let files = source.files().sorted { ($0.key < $1.key) != isReversed }
    for (path, bytes) in files { disk.put(bytes, at: "/" + path) }
    return disk
  }

  /// The modification time of every file of the site.
  private func times(of disk: InMemoryDisk) -> [String: Int64] {
    let paths = disk.files(below: "/public").keys
    return Dictionary(
      uniqueKeysWithValues: paths.map { ($0, disk.modified("/public/" + $0) ?? -1) })
  }

  @Test func `one job, two and eight give the same bytes`() async throws {
    let one = try await EverythingRegister.build(on: disk(), jobs: 1)
    #expect(one.count > 60)
    for jobs in [2, 8] {
      let files = try await EverythingRegister.build(on: disk(), jobs: jobs)
      #expect(files == one, "\(jobs) jobs")
    }
  }

  @Test func `the order in which a disk lists its files makes no difference`() async throws {
    let forward = try disk()
    var fileSystem = forward.fileSystem
    let list = fileSystem.list
    fileSystem.list = { (path) throws(FileSystemError) in
      try list(path).sorted { $0.name < $1.name }
    }
    let expected = try await EverythingRegister.build(on: forward, fileSystem: fileSystem)

    let backward = try disk(isReversed: true)
    let orders = Mutex(0)
    fileSystem = backward.fileSystem
    let other = fileSystem.list
    fileSystem.list = { (path) throws(FileSystemError) in
      orders.withLock { $0 += 1 }
      return try other(path).sorted { $0.name > $1.name }
    }
    let files = try await EverythingRegister.build(on: backward, jobs: 2, fileSystem: fileSystem)
    #expect(orders.withLock { $0 } > 10)
    #expect(files == expected)
  }

  @Test func `a second build writes nothing`() async throws {
    let disk = try disk()
    let first = try await EverythingRegister.build(on: disk)
    let before = times(of: disk)
    let build = RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions(jobs: 2))
    let report = try await build.build()
    #expect(report.output?.written == 0)
    #expect(report.output?.removed == 0)
    #expect(report.output?.unchanged == first.count - 1, "all but the manifest")
    #expect(disk.files(below: "/public") == first)
    #expect(times(of: disk) == before)
  }

  @Test func `a build over another site gives the same bytes as one from nothing`() async throws {
    let disk = try disk()
    let first = try await EverythingRegister.build(on: disk)
    disk.put("\n## Effect\n\nGewijzigd.\n", at: "/Content/pages/nieuw.md")
    disk.put("---\ntitle: Nieuw\n---\n", at: "/Content/pages/nieuw.md")
    let second = try await EverythingRegister.build(on: disk)
    #expect(second != first)
    try disk.fileSystem.removeFile("/Content/pages/nieuw.md")
    #expect(try await EverythingRegister.build(on: disk) == first)
  }

  @Test func `a build with an error in the content leaves the site as it was`() async throws {
    let disk = try disk()
    let first = try await EverythingRegister.build(on: disk)
    let before = times(of: disk)
    disk.put("---\ntitle: Kapot\n---\n", at: "/Content/measures/kapot.md")
    let build = RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions())
    let report = try await build.build()
    #expect(report.hasErrors)
    #expect(report.output == nil)
    #expect(disk.files(below: "/public") == first)
    #expect(times(of: disk) == before)
  }

  @Test func `a build that finds the disk full leaves the site as it was`() async throws {
    let disk = try disk()
    let first = try await EverythingRegister.build(on: disk)
    let everything = disk.files()
    let before = times(of: disk)
    for number in 1...60 {
      disk.put("---\ntitle: P\n---\n\nTekst.\n", at: "/Content/pages/p\(number).md")
    }
    var fileSystem = disk.fileSystem
    let create = fileSystem.create
    let made = Mutex(0)
    fileSystem.create = { (path, bytes) throws(FileSystemError) in
      guard
        made.withLock({
          $0 += 1; return $0 < 40
        })
      else {
        throw FileSystemError(.write, path, code: 28)
      }
      try create(path, bytes)
    }
    let build = RegisterBuild(fileSystem: fileSystem, options: BuildOptions(jobs: 2))
    await #expect(throws: BuildError.self) { _ = try await build.build() }
    #expect(made.withLock { $0 } >= 40)
    #expect(disk.files(below: "/public") == first)
    #expect(times(of: disk) == before)
    let left = disk.files().keys.filter { !$0.hasPrefix("Content/pages/p") }
    #expect(Set(left) == Set(everything.keys), "what was staged is gone")
  }
}
