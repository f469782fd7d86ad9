internal import FoundationEssentials
internal import RegisterGen

/// The small register of `Fixtures/base` under the site's own templates, on a disk in memory; tests
/// lay their files over it.
package enum SmallRegister {
  /// The root of the package.
  package static let root: String = {
    let file = #filePath
    return file.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
  }()

  /// A new disk with the register in `/Content` and the templates in `/Templates`.
  package static func disk() throws -> InMemoryDisk {
    let disk = InMemoryDisk()
    try copy(root + "/Tests/RegisterGenTests/Fixtures/base/Content", to: "/Content", on: disk)
    try copy(root + "/Templates", to: "/Templates", on: disk)
    return disk
  }

  /// Copies a folder of the machine onto a disk in memory.
  package static func copy(_ folder: String, to path: String, on disk: InMemoryDisk) throws {
    let manager = FileManager.default
    for name in try manager.subpathsOfDirectory(atPath: folder).sorted() {
      let file = folder + "/" + name
      guard let bytes = manager.contents(atPath: file) else { continue }
      disk.put(Array(bytes), at: path + "/" + name)
    }
  }

  /// The bytes of a file of the package, by its path below the root.
  package static func bytes(of path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: root + "/" + path)))
  }

  /// The text of a file of the package, by its path below the root.
  package static func text(of path: String) throws -> String {
    String(decoding: try bytes(of: path), as: UTF8.self)
  }

  /// The names of the files in a folder of the package, sorted.
  package static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root + "/" + path).sorted()
  }

  /// The findings of a check of a disk, in the form that a terminal shows.
  ///
  /// - Parameter compared: The files that the content is compared with.
  package static func check(
    _ disk: InMemoryDisk, comparedWith compared: [String] = []
  ) async throws -> String {
    let fileSystem = disk.fileSystem
    let options = BuildOptions(comparedFiles: compared, asOf: .day(2025, 6, 1))
    let report = try await RegisterBuild(fileSystem: fileSystem, options: options).check()
    let reporter = TextReporter { path in
      SourceReader(fileSystem: fileSystem, root: path.root).excerptLines(of: path)
    }
    return reporter.text(for: report.diagnostics)
  }
}

extension SwiftSource {
  /// The Swift files below a folder of the package, by their path.
  package static func all(below folder: String) throws -> [SwiftSource] {
    let root = SmallRegister.root + "/" + folder
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root).sorted()
    return try paths.filter { $0.hasSuffix(".swift") }.map { path in
      let whole = folder + "/" + path
      return SwiftSource(path: whole, text: try SmallRegister.text(of: whole))
    }
  }
}
