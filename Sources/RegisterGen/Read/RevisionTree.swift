internal import Glibc

/// The files of a folder as they were at a commit, all in memory.
///
/// It is read through a `FileSystem`, so that whoever reads a folder of the disk reads this one with
/// the same care: links are followed only within it, and names that are no text are told apart. A
/// submodule is an empty folder, as in a clone without submodules.
package struct RevisionTree: Sendable {
  /// What stands at a path.
  package enum Node: Hashable, Sendable {
    /// A file; no bytes for one that is too large to be read.
    case file([UInt8]?)
    /// A symbolic link with its text.
    case link(String)
    /// A folder.
    case folder

    /// What it is.
    var kind: FileKind {
      switch self {
      case .file: .file
      case .link: .link
      case .folder: .folder
      }
    }
  }

  /// What stands at each path below the folder; the empty path is the folder itself.
  private(set) var nodes: [String: Node] = ["": .folder]
  /// The entries of each folder.
  private(set) var entries: [String: [DirectoryEntry]] = ["": []]

  /// Makes an empty folder.
  package init() {}

  /// Makes a folder of texts by path.
  package init(_ texts: [String: String]) {
    for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
      put(.file(Array(text.utf8)), at: Array(path.utf8))
    }
  }

  /// Puts a symbolic link into the folder.
  package mutating func putLink(to target: String, at path: String) {
    put(.link(target), at: Array(path.utf8))
  }

  /// Whether a file stands at a path below the folder.
  package func hasFile(at path: String) -> Bool { nodes[path]?.kind == .file }

  /// The bytes of a file; `nil` where there is none, and for one that is too large to be read.
  package func bytes(at path: String) -> [UInt8]? {
    if case .file(let bytes) = nodes[path] { bytes } else { nil }
  }

  /// The paths of the files, in no particular order.
  package var files: [String] { nodes.filter { $0.value.kind == .file }.map(\.key) }

  /// Puts something at a path, with the folders above it.
  mutating func put(_ node: Node, at path: [UInt8]) {
    let parts = path.split(separator: UInt8(ascii: "/"))
    var folder = ""
    for (index, part) in parts.enumerated() {
      let valid = String(validating: part, as: UTF8.self)
      let name = valid ?? String(decoding: part, as: UTF8.self)
      let inner = folder.isEmpty ? name : folder + "/" + name
      let isLast = index == parts.count - 1
      if nodes[inner] == nil {
        let new = isLast ? node : .folder
        nodes[inner] = new
        if new == .folder { entries[inner] = [] }
        entries[folder, default: []].append(
          DirectoryEntry(name: name, kind: new.kind, hasValidName: valid != nil))
      }
      folder = inner
    }
  }

  /// The path that a path leads to when every link in it is followed.
  enum Resolution: Equatable {
    /// A path below the folder.
    case inside(String)
    /// A path out of the folder.
    case outside
    /// Nothing, or a circle.
    case nothing
  }

  /// Follows the links of a path.
  func resolve(_ path: String) -> Resolution {
    var done: [Substring] = []
    var rest = path.split(separator: "/")[...]
    // As many links as Linux follows.
    var links = 40
    while let part = rest.popFirst() {
      if part == "." { continue }
      if part == ".." {
        guard done.popLast() != nil else { return .outside }
        continue
      }
      done.append(part)
      guard let node = nodes[done.joined(separator: "/")] else { return .nothing }
      guard case .link(let target) = node else { continue }
      links -= 1
      guard links > 0 else { return .nothing }
      guard !target.hasPrefix("/") else { return .outside }
      done.removeLast()
      rest = (target.split(separator: "/") + rest)[...]
    }
    return .inside(done.joined(separator: "/"))
  }
}

extension FileSystem {
  /// A disk to read from, on which some folders are as they were at a commit.
  ///
  /// Nothing can be written to it.
  ///
  /// - Parameters:
  ///   - folders: Those folders, by the path that they are read under.
  ///   - disk: The disk for every other path.
  package static func revision(
    _ folders: [String: RevisionTree], over disk: FileSystem
  ) -> FileSystem {
    let view = RevisionView(folders: folders, disk: disk)
    var system = disk
    system.list = { (path) throws(FileSystemError) in try view.list(path) }
    system.status = { (path) throws(FileSystemError) in try view.status(path) }
    system.resolve = { (path) throws(FileSystemError) in try view.resolve(path) }
    system.target = { (path) throws(FileSystemError) in try view.target(path) }
    system.read = { (path, limit) throws(FileSystemError) in try view.read(path, limit) }
    let refuse: @Sendable (FileSystemError.Operation, String) -> FileSystemError = {
      FileSystemError($0, $1, code: EROFS)
    }
    system.makeFolder = { (path) throws(FileSystemError) in throw refuse(.makeFolder, path) }
    system.create = { (path, _) throws(FileSystemError) in throw refuse(.write, path) }
    system.append = { (path, _) throws(FileSystemError) in throw refuse(.write, path) }
    system.duplicate = { (_, copy) throws(FileSystemError) in throw refuse(.link, copy) }
    system.rename = { (path, _) throws(FileSystemError) in throw refuse(.rename, path) }
    system.exchange = { (path, _) throws(FileSystemError) in throw refuse(.replace, path) }
    system.removeFile = { (path) throws(FileSystemError) in throw refuse(.remove, path) }
    system.removeFolder = { (path) throws(FileSystemError) in throw refuse(.remove, path) }
    system.setMode = { (path, _) throws(FileSystemError) in throw refuse(.changeMode, path) }
    system.lock = { (path) throws(FileSystemError) in throw refuse(.lock, path) }
    return system
  }
}
