/// Files as they would be, laid over a disk that stays as it is.
package struct FileOverlay: Sendable {
  private let files: [String: [UInt8]]

  /// Makes an overlay of files by path.
  package init(_ files: [String: [UInt8]]) { self.files = files }

  /// A disk that hands out these files in place of its own; all else is as it was.
  package func over(_ fileSystem: FileSystem) -> FileSystem {
    let files = files
    var overlaid = fileSystem
    overlaid.read = { (path, limit) throws(FileSystemError) in
      guard let bytes = files[path] else { return try fileSystem.read(path, limit) }
      return bytes.count <= limit ? .bytes(bytes) : .tooLarge
    }
    return overlaid
  }
}
