import RegisterGen
import RegisterTestSupport
import Testing

/// A build that somebody asks to end: its task is cancelled.
@Suite struct InterruptedBuildTests {
  /// Builds the register on a disk, and asks the build to end at a moment that it tells of.
  private func build(
    on disk: InMemoryDisk, endingAt isMoment: @escaping @Sendable (BuildProgress) -> Bool
  ) async throws -> BuildReport {
    // With one job the moment is told by the task of the build itself.
    let build = RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions(jobs: 1))
    let task = Task {
      try await build.build { progress in
        guard isMoment(progress) else { return }
        // The task lives for the length of the call.
        unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
      }
    }
    return try await task.value
  }

  private func expectInterruption(
    on disk: InMemoryDisk, endingAt isMoment: @escaping @Sendable (BuildProgress) -> Bool
  ) async throws {
    let before = disk.files()
    do {
      _ = try await build(on: disk, endingAt: isMoment)
      Issue.record("the build came to its end")
    } catch let error as BuildError {
      #expect(error.description == "interrupted; the site is as it was")
    }
    #expect(disk.files() == before)
  }

  @Test(arguments: [1, 2, 40])
  func `asked to end while it writes, it leaves the old site and nothing else`(
    file: Int
  ) async throws {
    let disk = try SmallRegister.disk()
    _ = try await RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions()).build()
    disk.put("---\ntitle: Nieuw\n---\n", at: "/Content/pages/nieuw.md")
    try await expectInterruption(on: disk) { progress in
      if case .writing(file, _) = progress { true } else { false }
    }
  }

  @Test func `asked to end after its last file, it leaves the old site`() async throws {
    let disk = try SmallRegister.disk()
    _ = try await RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions()).build()
    disk.put("---\ntitle: Nieuw\n---\n", at: "/Content/pages/nieuw.md")
    try await expectInterruption(on: disk) { progress in
      if case .writing(let done, let total) = progress { done == total } else { false }
    }
  }

  @Test func `asked to end while it reads, it makes no site where there is none`() async throws {
    try await expectInterruption(on: try SmallRegister.disk()) {
      if case .reading = $0 { true } else { false }
    }
  }
}
