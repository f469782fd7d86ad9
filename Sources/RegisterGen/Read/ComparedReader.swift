/// Reads the files that the content is compared with.
package struct ComparedReader: Sendable {
  /// The size that a compared file may have, in bytes.
  private static let limit = 64 * 1024 * 1024

  private let fileSystem: FileSystem

  /// Makes a reader.
  package init(fileSystem: FileSystem) { self.fileSystem = fileSystem }

  /// The texts of the files, in the order given.
  ///
  /// - Throws: when a file is missing, can't be read, or holds no UTF-8 text.
  package func read(
    _ paths: [String]
  ) throws(ComparisonError) -> [(path: SourcePath, text: String)] {
    var texts: [(path: SourcePath, text: String)] = []
    for path in paths {
      let text = try text(of: path)
      texts.append((SourcePath(root: path, relative: ""), text))
    }
    return texts
  }

  private func text(of path: String) throws(ComparisonError) -> String {
    let outcome: ReadOutcome
    do throws(FileSystemError) {
      // A link is followed: who runs the check names the file.
      let target = try fileSystem.resolve(path) ?? path
      outcome = try fileSystem.read(target, Self.limit)
    } catch {
      var error = error
      error.path = path
      throw .unreadable(error)
    }
    switch outcome {
    case .bytes(let bytes):
      guard let text = String(validating: bytes, as: UTF8.self) else { throw .noText(path) }
      return text
    case .tooLarge: throw .tooLarge(path, megabytes: Self.limit / 1024 / 1024)
    case .link, .notAFile, .beyondLimits: throw .notAFile(path)
    }
  }
}

/// Why a file can't be compared with the content.
package enum ComparisonError: Error, Hashable, Sendable {
  /// The file is missing or can't be read.
  case unreadable(FileSystemError)
  /// The file holds bytes that are no UTF-8.
  case noText(String)
  /// The file is larger than what is read.
  case tooLarge(String, megabytes: Int)
  /// The path is a folder, a pipe or a device.
  case notAFile(String)

  /// The error in words.
  package var description: String {
    switch self {
    case .unreadable(let error): error.description
    case .noText(let path): "cannot compare with '\(path)': it is not UTF-8 text"
    case .tooLarge(let path, let megabytes):
      "cannot compare with '\(path)': it is larger than \(megabytes) MB"
    case .notAFile(let path): "cannot compare with '\(path)': it is not a file"
    }
  }
}
