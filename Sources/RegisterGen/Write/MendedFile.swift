/// A source file before and after mending.
package struct MendedFile: Sendable {
  /// The file.
  package let path: SourcePath
  /// Its bytes as they were read.
  package let old: [UInt8]
  /// Its bytes afterwards.
  package let new: [UInt8]

  /// Makes a mended file.
  package init(path: SourcePath, old: [UInt8], new: [UInt8]) {
    self.path = path
    self.old = old
    self.new = new
  }

  /// Puts the new bytes in the place of the old ones in one step: killed at any moment, the file is the
  /// old one or the new one. Its permissions stay.
  ///
  /// - Throws: when the file is no regular file, has changed since it was read, or can't be replaced.
  package func write(on fileSystem: FileSystem) throws(MendingError) {
    let isWritten: Bool
    do throws(FileSystemError) {
      isWritten = try replace(on: fileSystem)
    } catch {
      throw .disk(error)
    }
    guard isWritten else { throw .changed(path.text) }
  }

  /// Replaces the file, unless it is another one than was read.
  private func replace(on fileSystem: FileSystem) throws(FileSystemError) -> Bool {
    guard let status = try fileSystem.status(path.text), status.kind == .file,
      try fileSystem.holds(path.text, old.span)
    else { return false }
    let staged = stagedPath
    try fileSystem.removeFile(staged)
    try fileSystem.create(staged, new.span)
    do throws(FileSystemError) {
      try fileSystem.setMode(staged, status.mode)
      try fileSystem.rename(staged, path.text)
    } catch {
      try? fileSystem.removeFile(staged)
      throw error
    }
    return true
  }

  /// Where the new file waits: beside the old one, so that a rename is one step, under a name that no
  /// reader of a content folder looks at.
  private var stagedPath: String {
    let text = path.text
    let name = text.lastIndex(of: "/").map { text.index(after: $0) } ?? text.startIndex
    return text[..<name] + "." + text[name...] + ".mending"
  }
}

/// Why a file could not be mended.
package enum MendingError: Error, Hashable, Sendable {
  /// The disk failed.
  case disk(FileSystemError)
  /// The file is another one than was checked.
  case changed(String)

  /// The error in words.
  package var description: String {
    switch self {
    case .disk(let error): error.description
    case .changed(let path):
      "cannot mend '\(path)': it was changed meanwhile; run the command again"
    }
  }
}
