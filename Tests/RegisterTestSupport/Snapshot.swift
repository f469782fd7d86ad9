internal import FoundationEssentials

/// A folder of files that a test expects, byte for byte: `Tests/RegisterGenTests/Snapshots/<name>`.
package struct Snapshot {
  /// The name of the folder.
  package let name: String
  private let folder: String

  /// Whether the run writes down what it finds instead of comparing; such a run fails.
  package static var isRecording: Bool {
    ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
  }

  /// Makes the snapshot of a name.
  package init(_ name: String) {
    self.init(name, in: SmallRegister.root + "/Tests/RegisterGenTests/Snapshots")
  }

  /// Makes a snapshot in another folder.
  package init(_ name: String, in parent: String) {
    self.name = name
    folder = parent + "/" + name
  }

  /// What differs between the files and the snapshot, a text a file: files that differ with their
  /// lines, files that are missing, files that nobody expects.
  package func differences(from files: [String: [UInt8]]) throws -> [String] {
    let expected = try recorded()
    var differences: [String] = []
    for path in Set(files.keys).union(expected.keys).sorted() {
      switch (expected[path], files[path]) {
      case (let old?, let new?) where old != new:
        differences.append("\(path) differs:\n" + LineDifference.text(from: old, to: new))
      case (_?, nil): differences.append("\(path) is missing")
      case (nil, _?): differences.append("\(path) is not expected")
      default: break
      }
    }
    return differences
  }

  /// Writes the files as what is expected from now on; takes away what is left over.
  package func record(_ files: [String: [UInt8]]) throws {
    let manager = FileManager.default
    for path in try recorded().keys where files[path] == nil {
      try manager.removeItem(atPath: folder + "/" + path)
    }
    for (path, bytes) in files {
      let file = folder + "/" + path
      let parent = file[..<(file.lastIndex(of: "/") ?? file.startIndex)]
      try manager.createDirectory(atPath: String(parent), withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(filePath: file))
    }
  }

  private func recorded() throws -> [String: [UInt8]] {
    let manager = FileManager.default
    guard manager.fileExists(atPath: folder) else { return [:] }
    var files: [String: [UInt8]] = [:]
    for path in try manager.subpathsOfDirectory(atPath: folder) {
      var isFolder = false
      let file = folder + "/" + path
      guard manager.fileExists(atPath: file, isDirectory: &isFolder), !isFolder else { continue }
      files[path] = Array(try Data(contentsOf: URL(filePath: file)))
    }
    return files
  }
}

/// The lines in which two texts differ.
enum LineDifference {
  /// The most lines that are shown.
  static let limit = 40

  /// The lines that went, with `-`, and that came, with `+`, each with its number.
  static func text(from old: [UInt8], to new: [UInt8]) -> String {
    let change = lines(new).difference(from: lines(old))
    var shown: [(line: Int, isOld: Bool, text: String)] = change.removals.map { removal in
      guard case .remove(let offset, let text, _) = removal else { return (0, true, "") }
      return (offset + 1, true, text)
    }
    shown += change.insertions.map { insertion in
      guard case .insert(let offset, let text, _) = insertion else { return (0, false, "") }
      return (offset + 1, false, text)
    }
    shown.sort { ($0.line, $0.isOld ? 0 : 1) < ($1.line, $1.isOld ? 0 : 1) }
    var result = shown.prefix(limit).map { line in
      "  \(line.isOld ? "-" : "+") \(line.line): \(line.text)"
    }
    if shown.count > limit { result.append("  and \(shown.count - limit) lines more") }
    return result.joined(separator: "\n")
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
