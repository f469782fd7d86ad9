/// The file into which a job of a forge puts what its page shows, such as `$GITHUB_STEP_SUMMARY`.
///
/// Earlier steps may have written to it: a text goes behind what is there. The file may be missing; it
/// is no link.
package struct JobSummary: Sendable {
  private let fileSystem: FileSystem
  private let path: String

  /// Makes the summary that is kept in a file.
  package init(fileSystem: FileSystem = .local, path: String) {
    self.fileSystem = fileSystem
    self.path = path
  }

  /// The bytes that the file holds already.
  ///
  /// - Throws: when the disk fails.
  package func size() throws(FileSystemError) -> Int { try fileSystem.status(path)?.size ?? 0 }

  /// Adds a text.
  ///
  /// - Throws: when the disk fails, or something that is no file stands there.
  package func append(_ text: String) throws(FileSystemError) {
    if try fileSystem.status(path) == nil {
      try fileSystem.create(path, text.utf8.span)
    } else {
      try fileSystem.append(path, text.utf8.span)
    }
  }
}
