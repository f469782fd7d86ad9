import Foundation

/// A folder that the command brings with it.
enum ThemeFolder {
  /// The folder itself, whose date tells of files that came or went, and every file below it, sorted.
  static func files(below folder: URL) throws -> [URL] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return [folder] + names.sorted().map { folder.appending(path: $0) }
  }
}
