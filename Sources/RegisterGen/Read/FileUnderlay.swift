/// Files that a folder has unless it holds its own: the theme that the command brings with it, below the
/// publisher's templates.
///
/// Only `list` and `read` know them: nothing else is asked of a source folder's files. What is on the
/// disk wins, file by file.
package struct FileUnderlay: Sendable {
  private let root: String
  private let files: [String: [UInt8]]
  private let entries: [String: [DirectoryEntry]]
  private let rootMayBeMissing: Bool

  /// Makes an underlay.
  ///
  /// - Parameters:
  ///   - files: The files, by their path below the folder.
  ///   - root: The folder, as it is read.
  ///   - rootMayBeMissing: Whether the folder need not be on the disk.
  package init(_ files: [String: [UInt8]], below root: String, rootMayBeMissing: Bool) {
    self.root = root
    self.files = files
    self.rootMayBeMissing = rootMayBeMissing
    var entries: [String: Set<DirectoryEntry>] = [:]
    for path in files.keys {
      var kind = FileKind.file
      var rest = path.split(separator: "/").map(String.init)
      while let name = rest.popLast() {
        entries[rest.joined(separator: "/"), default: []].insert(
          DirectoryEntry(name: name, kind: kind))
        kind = .folder
      }
    }
    self.entries = entries.mapValues { entries in
      entries.sorted { $0.name.precedesByBytes($1.name) }
    }
  }

  /// A disk on which the folder has these files where it has none of its own.
  package func under(_ fileSystem: FileSystem) -> FileSystem {
    var whole = fileSystem
    whole.list = { (folder) throws(FileSystemError) in
      guard let entries = place(of: folder).flatMap({ entries[$0] }) else {
        return try fileSystem.list(folder)
      }
      let own = try ownEntries(of: folder, on: fileSystem)
      let names = Set(own.map(\.name))
      return own + entries.filter { !names.contains($0.name) }
    }
    whole.read = { (path, limit) throws(FileSystemError) in
      guard let bytes = place(of: path).flatMap({ files[$0] }) else {
        return try fileSystem.read(path, limit)
      }
      do throws(FileSystemError) {
        return try fileSystem.read(path, limit)
      } catch {
        guard error.isMissing else { throw error }
        return bytes.count <= limit ? .bytes(bytes) : .tooLarge
      }
    }
    return whole
  }

  private func ownEntries(
    of folder: String, on fileSystem: FileSystem
  ) throws(FileSystemError) -> [DirectoryEntry] {
    do throws(FileSystemError) {
      return try fileSystem.list(folder)
    } catch {
      guard error.isMissing, folder != root || rootMayBeMissing else { throw error }
      return []
    }
  }

  /// The path below the folder: empty for the folder itself, `nil` for what lies elsewhere.
  private func place(of path: String) -> String? {
    if path == root { return "" }
    guard path.utf8.starts(with: root.utf8) else { return nil }
    let rest = path.utf8.dropFirst(root.utf8.count)
    return rest.first == UInt8(ascii: "/") ? String(rest.dropFirst()) : nil
  }
}
