internal import Glibc

/// The reading half of a disk on which some folders are as they were at a commit.
struct RevisionView: Sendable {
  /// Those folders, by the path that they are read under.
  let folders: [String: RevisionTree]
  /// The disk for every other path.
  let disk: FileSystem

  /// A path in one of the folders.
  private struct Place {
    let root: String
    let tree: RevisionTree
    let path: String

    var node: RevisionTree.Node? { tree.nodes[path] }
  }

  /// Where a path lies; `nil` for a path of the disk.
  private func place(_ path: String) -> Place? {
    for (root, tree) in folders {
      if path == root { return Place(root: root, tree: tree, path: "") }
      guard path.utf8.starts(with: root.utf8) else { continue }
      let rest = path.utf8.dropFirst(root.utf8.count)
      guard rest.first == UInt8(ascii: "/") else { continue }
      return Place(root: root, tree: tree, path: String(rest.dropFirst()) ?? "")
    }
    return nil
  }

  /// The entries of a folder.
  func list(_ path: String) throws(FileSystemError) -> [DirectoryEntry] {
    guard let place = place(path) else { return try disk.list(path) }
    if let entries = place.tree.entries[place.path] { return entries }
    throw FileSystemError(.list, path, code: place.node == nil ? ENOENT : ENOTDIR)
  }

  /// What stands at a path.
  func status(_ path: String) throws(FileSystemError) -> FileStatus? {
    guard let place = place(path) else { return try disk.status(path) }
    guard let node = place.node else { return nil }
    var size = 0
    if case .file(let bytes) = node { size = bytes?.count ?? Int.max }
    return FileStatus(kind: node.kind, size: size, mode: 0o644, device: 0, modified: 0)
  }

  /// The path without links that a path leads to; `/` for one that leads out of its folder, which is
  /// as far outside as any.
  func resolve(_ path: String) throws(FileSystemError) -> String? {
    guard let place = place(path) else { return try disk.resolve(path) }
    switch place.tree.resolve(place.path) {
    case .inside(let path): return path.isEmpty ? place.root : place.root + "/" + path
    case .outside: return "/"
    case .nothing: return nil
    }
  }

  /// The text of a link.
  func target(_ path: String) throws(FileSystemError) -> String {
    guard let place = place(path) else { return try disk.target(path) }
    guard case .link(let target)? = place.node else {
      throw FileSystemError(.read, path, code: place.node == nil ? ENOENT : EINVAL)
    }
    return target
  }

  /// The bytes of a file.
  func read(_ path: String, _ limit: Int) throws(FileSystemError) -> ReadOutcome {
    guard let place = place(path) else { return try disk.read(path, limit) }
    switch place.node {
    case nil: throw FileSystemError(.read, path, code: ENOENT)
    case .link: return .link
    case .folder: return .notAFile
    case .file(nil): return .tooLarge
    case .file(let bytes?): return bytes.count <= limit ? .bytes(bytes) : .tooLarge
    }
  }
}
