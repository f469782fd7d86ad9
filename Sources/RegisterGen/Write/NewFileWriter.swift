/// Writes one new file into a folder of sources: whole or not at all, and never over another.
package struct NewFileWriter: Sendable {
  private let fileSystem: FileSystem

  /// Makes a writer.
  package init(fileSystem: FileSystem = .local) { self.fileSystem = fileSystem }

  /// Writes a text to a path that nothing stands at, and makes the folders below the root that it needs.
  ///
  /// The text is written beside the path first, under a name that no survey reads, and then given its
  /// own name, which the disk refuses when something stands there.
  /// - Throws: `NewFileError`; the path is then as it was.
  package func write(_ text: String, to path: SourcePath) throws(NewFileError) {
    var folders = path.relative.split(separator: "/").map(String.init)
    guard let name = folders.popLast() else { throw .outside(path.text) }
    let folder = try self.folder(folders, below: path.root)
    try place(Array(text.utf8), at: path.text, in: folder, name: name)
  }

  /// The path of a folder below a root, made where it was missing, and not out of the root by a link.
  private func folder(_ parts: [String], below root: String) throws(NewFileError) -> String {
    var folder = root
    var isInside = true
    do throws(FileSystemError) {
      let top = try fileSystem.resolve(root)
      isInside = top != nil
      for part in parts where isInside {
        folder += "/" + part
        _ = try fileSystem.makeFolder(folder)
        let target = try fileSystem.resolve(folder)
        isInside = target.map { SourceReader.isInside($0, folder: top ?? root) } ?? false
      }
    } catch {
      throw .disk(error)
    }
    guard isInside else { throw .outside(folder) }
    return folder
  }

  private func place(
    _ bytes: [UInt8], at path: String, in folder: String, name: String
  ) throws(NewFileError) {
    let draft = folder + "/." + name + ".new"
    do throws(FileSystemError) {
      // One of a run that was killed.
      try fileSystem.removeFile(draft)
      try fileSystem.create(draft, bytes.span)
    } catch {
      throw .disk(error)
    }
    defer { try? fileSystem.removeFile(draft) }
    do throws(FileSystemError) {
      try fileSystem.duplicate(draft, path)
    } catch {
      throw error.isTaken ? .taken(path) : .disk(error)
    }
  }
}

/// Why a new file was not written. All are faults of the environment.
package enum NewFileError: Error, Hashable, Sendable {
  /// Something stands at the path.
  case taken(String)
  /// A folder on the way leads out of the content folder.
  case outside(String)
  /// The disk failed.
  case disk(FileSystemError)

  /// The error in words.
  package var description: String {
    switch self {
    case .taken(let path): "'\(path)' is there already, and was left as it is"
    case .outside(let folder):
      "'\(folder)' is a link that leads out of the content folder, or no folder"
    case .disk(let error): error.description
    }
  }
}
