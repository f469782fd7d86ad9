import RegisterGen
import RegisterTestSupport
import Testing

/// A register that holds one of everything: the small one with the files of `Fixtures/everything`
/// laid over it.
enum EverythingRegister {
  /// A new disk with the register and the site's own templates.
  static func disk() throws -> InMemoryDisk {
    let disk = try SmallRegister.disk()
    try SmallRegister.copy(
      SmallRegister.root + "/Tests/RegisterGenTests/Fixtures/everything/Content", to: "/Content",
      on: disk)
    return disk
  }

  /// Builds the site on a disk, and gives its files by their path below the output folder.
  static func build(
    on disk: InMemoryDisk, jobs: Int = 1, fileSystem: FileSystem? = nil
  ) async throws -> [String: [UInt8]] {
    let options = BuildOptions(jobs: jobs)
    let build = RegisterBuild(fileSystem: fileSystem ?? disk.fileSystem, options: options)
    let report = try await build.build()
    try #require(report.diagnostics.isEmpty, "\(report.diagnostics)")
    return disk.files(below: "/public")
  }
}
