internal import Glibc
internal import Synchronization

/// Watches the folders of some roots, and tells what has changed in them; Linux's inotify.
///
/// A folder is watched, not its files, so that a file which an editor replaces by renaming another is
/// seen as well. The system tells of a change before the call that made it returns to its program: once a
/// file is saved, `changes` has it. Leftovers of editors, which no build reads, are passed over.
///
/// A class, since it owns the descriptor that the system tells through, which is closed with it.
///
/// Source: inotify(7).
package final class FolderWatch: Sendable {
  /// Becomes readable when something has changed; whoever waits for that then asks for `changes`.
  package let descriptor: Int32

  private let roots: [String]
  private let fileSystem: FileSystem
  private let folders = Mutex<[Int32: SourcePath]>([:])

  /// Begins to watch; what changes from here on is told.
  ///
  /// - Throws: when the system can watch no more folders, or a root can't be listed.
  package init(roots: [String], fileSystem: FileSystem = .local) throws(FileSystemError) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    self.roots = roots
    self.fileSystem = fileSystem
    guard descriptor >= 0 else {
      throw FileSystemError(.watch, roots.first ?? ".", code: errno)
    }
    for root in roots { try watch(below: SourcePath(root: root, relative: "")) }
  }

  deinit { close(descriptor) }

  /// Whether every root is there and watched.
  package var isComplete: Bool {
    let watched = folders.withLock { folders in
      Set(folders.values.filter { $0.relative.isEmpty }.map(\.root))
    }
    return watched.isSuperset(of: roots)
  }

  /// Watches the roots again that had gone; gives those that are back, as changes.
  ///
  /// - Throws: when the system can watch no more folders.
  package func restore() throws(FileSystemError) -> [FolderChange] {
    var changes: [FolderChange] = []
    for root in roots {
      let path = SourcePath(root: root, relative: "")
      guard folders.withLock({ !$0.values.contains(path) }) else { continue }
      do throws(FileSystemError) {
        try watch(below: path)
        changes.append(.folder(path))
      } catch {
        guard error.isMissing else { throw error }
      }
    }
    return changes
  }

  /// What has changed since the last call, each once, in the order in which it happened; does not wait.
  ///
  /// - Throws: when the system can watch no more folders.
  package func changes() throws(FileSystemError) -> [FolderChange] {
    var changes: [FolderChange] = []
    for event in readEvents() { changes += try follow(event) }
    return changes.withoutRepetition
  }

  // MARK: Events

  /// One thing that the system tells.
  private struct Event {
    /// Which watch it is about; -1 for none.
    let watch: Int32
    /// What happened, as bits.
    let mask: UInt32
    /// The name in the watched folder; empty for the folder itself.
    let name: String

    /// Whether one of the bits is set.
    func has(_ bits: Int32) -> Bool { mask & UInt32(bitPattern: bits) != 0 }
  }

  private static let interesting = [
    IN_CLOSE_WRITE, IN_CREATE, IN_DELETE, IN_MOVED_FROM, IN_MOVED_TO, IN_DELETE_SELF, IN_MOVE_SELF,
    IN_ATTRIB,
  ].reduce(UInt32(IN_ONLYDIR)) { $0 | UInt32($1) }

  /// Notes what an event says about the watched folders, and gives what has changed by it.
  private func follow(_ event: Event) throws(FileSystemError) -> [FolderChange] {
    if event.has(IN_Q_OVERFLOW) { return try watchAgain() }
    guard let folder = folders.withLock({ $0[event.watch] }) else { return [] }
    if event.has(IN_IGNORED) {
      folders.withLock { $0[event.watch] = nil }
      return []
    }
    if event.name.isEmpty {
      guard event.has(IN_DELETE_SELF | IN_MOVE_SELF), folder.relative.isEmpty else { return [] }
      forget(below: folder)
      return [.folder(folder)]
    }
    guard !SourceWalk.isLeftover(event.name) else { return [] }
    let relative = folder.relative.isEmpty ? event.name : folder.relative + "/" + event.name
    let path = SourcePath(root: folder.root, relative: relative)
    guard event.has(IN_ISDIR) else { return [.file(path)] }
    if event.has(IN_MOVED_FROM | IN_DELETE) { forget(below: path) }
    if event.has(IN_MOVED_TO | IN_CREATE) { try watchIfThere(below: path) }
    return [.folder(path)]
  }

  /// Begins anew after more has happened than the system could keep.
  private func watchAgain() throws(FileSystemError) -> [FolderChange] {
    for root in roots {
      let path = SourcePath(root: root, relative: "")
      forget(below: path)
      try watchIfThere(below: path)
    }
    return roots.map { .folder(SourcePath(root: $0, relative: "")) }
  }

  // MARK: Watches

  private func watchIfThere(below folder: SourcePath) throws(FileSystemError) {
    do throws(FileSystemError) {
      try watch(below: folder)
    } catch {
      // It has gone again; the system tells that as well.
      guard error.isMissing else { throw error }
    }
  }

  /// Watches a folder and those in it. The watch comes before the list, so that a folder which is made
  /// meanwhile is in one of the two.
  private func watch(below folder: SourcePath) throws(FileSystemError) {
    var waiting = [folder]
    while let next = waiting.popLast() {
      var mask = Self.interesting
      if !next.relative.isEmpty { mask |= UInt32(IN_DONT_FOLLOW) }
      let number = unsafe inotify_add_watch(descriptor, next.text, mask)
      guard number >= 0 else { throw FileSystemError(.watch, next.text, code: errno) }
      folders.withLock { $0[number] = next }
      for entry in try fileSystem.list(next.text)
      where entry.kind == .folder && !SourceWalk.isLeftover(entry.name) {
        let inner = next.relative.isEmpty ? entry.name : next.relative + "/" + entry.name
        waiting.append(SourcePath(root: next.root, relative: inner))
      }
    }
  }

  /// Ends the watches of a folder and of those in it, which may live on under another name.
  private func forget(below folder: SourcePath) {
    let prefix = folder.relative.isEmpty ? "" : folder.relative + "/"
    let ended = folders.withLock { folders in
      let ended = folders.filter { _, path in
        path.root == folder.root && (path == folder || path.relative.hasPrefix(prefix))
      }
      for number in ended.keys { folders[number] = nil }
      return ended.keys
    }
    for number in ended { inotify_rm_watch(descriptor, number) }
  }

  // MARK: Reading

  /// The size of an event without its name: four numbers of 32 bits.
  private static let headerSize = 16

  private func readEvents() -> [Event] {
    var events: [Event] = []
    while true {
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 64 * 1024) { buffer, count in
        // Sound: the call writes at most the buffer's size.
        count = max(0, unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count))
      }
      guard !bytes.isEmpty else { return events }
      var rest = bytes[...]
      while rest.count >= Self.headerSize {
        let length = Int(Self.number(in: rest, at: 12))
        let name = rest.dropFirst(Self.headerSize).prefix(length).prefix { $0 != 0 }
        events.append(
          Event(
            watch: Int32(bitPattern: Self.number(in: rest, at: 0)),
            mask: Self.number(in: rest, at: 4), name: String(decoding: name, as: UTF8.self)))
        rest = rest.dropFirst(Self.headerSize + length)
      }
    }
  }

  /// A number in the machine's order of bytes.
  private static func number(in bytes: ArraySlice<UInt8>, at offset: Int) -> UInt32 {
    let start = bytes.startIndex + offset
    let parts = bytes[start..<start + 4].reversed()
    return UInt32(littleEndian: parts.reduce(0) { $0 << 8 | UInt32($1) })
  }
}
