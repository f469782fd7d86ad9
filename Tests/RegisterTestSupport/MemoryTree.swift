import Glibc
import RegisterGen

/// The system's number for a fault of the disk in memory.
struct MemoryFault: Error {
  let code: Int32
}

/// The numbered nodes of a disk in memory; a name points to a number, as on a real disk, so that hard
/// links and renames are what they are there.
struct MemoryTree {
  enum Content {
    case file([UInt8])
    case folder([String: Int])
    case link(String)
    case other
  }

  private struct Node {
    var content: Content
    var mode: UInt32
    var modified: Int64
  }

  private var nodes: [Int: Node] = [0: Node(content: .folder([:]), mode: 0o755, modified: 0)]
  private var nextNode = 1
  private var clock: Int64 = 0
  private var locks: Set<Int> = []

  // MARK: Finding

  /// The number of what a path stands for.
  private func find(_ path: String, followLast: Bool) -> Int? {
    resolved(path, followLast: followLast)?.node
  }

  private func resolved(_ path: String, followLast: Bool) -> (node: Int, path: [String])? {
    var rest = path.split(separator: "/").map(String.init)[...]
    var chain: [(name: String, node: Int)] = []
    var links = 0
    while let part = rest.popFirst() {
      if part == "." { continue }
      if part == ".." {
        _ = chain.popLast()
        continue
      }
      let current = chain.last?.node ?? 0
      guard case .folder(let names)? = nodes[current]?.content, let node = names[part] else {
        return nil
      }
      if case .link(let target)? = nodes[node]?.content, followLast || !rest.isEmpty {
        links += 1
        guard links < 40 else { return nil }
        if target.hasPrefix("/") { chain = [] }
        rest = (target.split(separator: "/").map(String.init) + rest)[...]
        continue
      }
      chain.append((part, node))
    }
    return (chain.last?.node ?? 0, chain.map(\.name))
  }

  /// The folder that a path lies in, which must be there, and the path's last part.
  private func place(_ path: String) throws(MemoryFault) -> (folder: Int, name: String) {
    let parts = path.split(separator: "/")
    guard let name = parts.last else { throw MemoryFault(code: EEXIST) }
    let above = "/" + parts.dropLast().joined(separator: "/")
    guard let folder = find(above, followLast: true) else { throw MemoryFault(code: ENOENT) }
    guard case .folder? = nodes[folder]?.content else { throw MemoryFault(code: ENOTDIR) }
    return (folder, String(name))
  }

  private func names(_ folder: Int) -> [String: Int] {
    guard case .folder(let names)? = nodes[folder]?.content else { return [:] }
    return names
  }

  // MARK: Reading

  func status(_ path: String) -> FileStatus? {
    guard let number = find(path, followLast: false), let node = nodes[number] else { return nil }
    var size = 0
    if case .file(let bytes) = node.content { size = bytes.count }
    return FileStatus(
      kind: kind(node.content),
      size: size,
      mode: node.mode,
      device: 1,
      modified: node.modified
    )
  }

  func resolve(_ path: String) -> String? {
    resolved(path, followLast: true).map { "/" + $0.path.joined(separator: "/") }
  }

  func bytes(_ path: String) -> [UInt8]? {
    guard let node = find(path, followLast: false) else { return nil }
    guard case .file(let bytes)? = nodes[node]?.content else { return nil }
    return bytes
  }

  func list(_ path: String) throws(MemoryFault) -> [DirectoryEntry] {
    guard let folder = find(path, followLast: true) else { throw MemoryFault(code: ENOENT) }
    guard case .folder(let names)? = nodes[folder]?.content else {
      throw MemoryFault(code: ENOTDIR)
    }
    return names.map { name, node in
      DirectoryEntry(name: name, kind: nodes[node].map { kind($0.content) } ?? .other)
    }
  }

  func target(_ path: String) throws(MemoryFault) -> String {
    guard let node = find(path, followLast: false) else { throw MemoryFault(code: ENOENT) }
    guard case .link(let target)? = nodes[node]?.content else { throw MemoryFault(code: EINVAL) }
    return target
  }

  func read(_ path: String, _ limit: Int) throws(MemoryFault) -> ReadOutcome {
    guard let node = find(path, followLast: false) else { throw MemoryFault(code: ENOENT) }
    switch nodes[node]?.content {
    case .file(let bytes): return bytes.count > limit ? .tooLarge : .bytes(bytes)
    case .link: return .link
    case .folder, .other, nil: return .notAFile
    }
  }

  func files(below folder: String) -> [String: [UInt8]] {
    guard let start = find(folder, followLast: true) else { return [:] }
    var found: [String: [UInt8]] = [:]
    var folders = [(prefix: "", node: start)]
    while let (prefix, folder) = folders.popLast() {
      for (name, node) in names(folder) {
        switch nodes[node]?.content {
        case .file(let bytes): found[prefix + name] = bytes
        case .link(let target): found[prefix + name] = Array("-> \(target)".utf8)
        case .folder(let inner) where inner.isEmpty: found[prefix + name + "/"] = []
        case .folder: folders.append((prefix + name + "/", node))
        case .other, nil: found[prefix + name] = []
        }
      }
    }
    return found
  }

  private func kind(_ content: Content) -> FileKind {
    switch content {
    case .file: .file
    case .folder: .folder
    case .link: .link
    case .other: .other
    }
  }

  // MARK: Writing

  private mutating func tick() -> Int64 {
    clock += 1
    return clock
  }

  private mutating func add(_ content: Content, _ mode: UInt32 = 0o644) -> Int {
    nodes[nextNode] = Node(content: content, mode: mode, modified: tick())
    nextNode += 1
    return nextNode - 1
  }

  private mutating func set(_ name: String, in folder: Int, to node: Int?) {
    var names = names(folder)
    names[name] = node
    let now = tick()
    nodes[folder]?.content = .folder(names)
    nodes[folder]?.modified = now
  }

  /// Puts something at a path, in folders that are made as needed.
  mutating func put(_ content: Content, at path: String) {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last else { return }
    var folder = 0
    for part in parts.dropLast() {
      if let next = names(folder)[part] {
        folder = next
      } else {
        let next = add(.folder([:]), 0o755)
        set(part, in: folder, to: next)
        folder = next
      }
    }
    set(name, in: folder, to: add(content, kind(content) == .folder ? 0o755 : 0o644))
  }

  mutating func makeFolder(_ path: String) throws(MemoryFault) -> Bool {
    let (folder, name) = try place(path)
    guard names(folder)[name] == nil else { return false }
    set(name, in: folder, to: add(.folder([:]), 0o755))
    return true
  }

  mutating func create(_ path: String, _ bytes: [UInt8]) throws(MemoryFault) {
    let (folder, name) = try place(path)
    guard names(folder)[name] == nil else { throw MemoryFault(code: EEXIST) }
    set(name, in: folder, to: add(.file(bytes)))
  }

  mutating func append(_ path: String, _ bytes: [UInt8]) throws(MemoryFault) {
    guard let node = find(path, followLast: false), let old = self.bytes(path) else {
      throw MemoryFault(code: ENOENT)
    }
    let now = tick()
    nodes[node]?.content = .file(old + bytes)
    nodes[node]?.modified = now
  }

  mutating func duplicate(_ path: String, _ copy: String) throws(MemoryFault) {
    guard let node = find(path, followLast: false) else { throw MemoryFault(code: ENOENT) }
    let (folder, name) = try place(copy)
    guard names(folder)[name] == nil else { throw MemoryFault(code: EEXIST) }
    if case .folder? = nodes[node]?.content { throw MemoryFault(code: EPERM) }
    set(name, in: folder, to: node)
  }

  mutating func rename(_ path: String, _ new: String) throws(MemoryFault) {
    let from = try place(path)
    let to = try place(new)
    guard let node = names(from.folder)[from.name] else { throw MemoryFault(code: ENOENT) }
    if let taken = names(to.folder)[to.name], case .folder(let inner)? = nodes[taken]?.content,
      !inner.isEmpty
    {
      throw MemoryFault(code: ENOTEMPTY)
    }
    set(from.name, in: from.folder, to: nil)
    set(to.name, in: to.folder, to: node)
  }

  mutating func exchange(_ path: String, _ other: String) throws(MemoryFault) {
    let from = try place(path)
    let to = try place(other)
    guard let node = names(from.folder)[from.name], let taken = names(to.folder)[to.name] else {
      throw MemoryFault(code: ENOENT)
    }
    set(from.name, in: from.folder, to: taken)
    set(to.name, in: to.folder, to: node)
  }

  mutating func remove(_ path: String, folder isFolder: Bool) throws(MemoryFault) {
    let (folder, name) = try place(path)
    guard let node = names(folder)[name] else { return }
    if case .folder(let inner)? = nodes[node]?.content {
      guard isFolder else { throw MemoryFault(code: EISDIR) }
      guard inner.isEmpty else { throw MemoryFault(code: ENOTEMPTY) }
    } else if isFolder {
      throw MemoryFault(code: ENOTDIR)
    }
    set(name, in: folder, to: nil)
  }

  mutating func setMode(_ path: String, _ mode: UInt32) throws(MemoryFault) {
    guard let node = find(path, followLast: true) else { throw MemoryFault(code: ENOENT) }
    nodes[node]?.mode = mode
  }

  mutating func lock(_ path: String) throws(MemoryFault) -> Bool {
    if find(path, followLast: false) == nil { try create(path, []) }
    guard let node = find(path, followLast: false) else { throw MemoryFault(code: ENOENT) }
    held[path] = node
    return locks.insert(node).inserted
  }

  /// The node that each locked path had when it was locked; the file itself may be gone by then.
  private var held: [String: Int] = [:]

  mutating func unlock(_ path: String) {
    if let node = held.removeValue(forKey: path) { locks.remove(node) }
  }
}
