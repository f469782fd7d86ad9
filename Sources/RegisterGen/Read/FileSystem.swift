/// Read: disk -> sorted source files.
///
/// `FileSystem` is the only way to the disk, for this folder and for Write. `SourceReader` walks a
/// root (`Content` or `Templates`), leaves out what editors leave behind, refuses links that lead out
/// of the tree, and hands every text out as a `SourceFile` of checked UTF-8. Faults of the content
/// are diagnostics; faults of the disk are thrown as `FileSystemError`.

/// The disk, as the few operations that a build needs of it.
///
/// A struct of closures, so that a test can take one and replace a single operation by one that
/// fails. `.local` is the machine's disk; the tests' `.inMemory` is one without a disk. Every
/// operation may be called from several threads at once. Paths are as the system has them: absolute,
/// or relative to the current folder. No operation follows a link in the last part of its path,
/// except `resolve` and `list`.
package struct FileSystem: Sendable {
  /// The entries of a folder, in no particular order, without `.` and `..`.
  package var list: @Sendable (_ folder: String) throws(FileSystemError) -> [DirectoryEntry]
  /// What stands at a path; `nil` when nothing does.
  package var status: @Sendable (_ path: String) throws(FileSystemError) -> FileStatus?
  /// The absolute path without links that a path leads to; `nil` when it leads nowhere.
  package var resolve: @Sendable (_ path: String) throws(FileSystemError) -> String?
  /// The text of a symbolic link.
  package var target: @Sendable (_ link: String) throws(FileSystemError) -> String
  /// The bytes of a regular file of at most `limit` bytes.
  package var read: @Sendable (_ path: String, _ limit: Int) throws(FileSystemError) -> ReadOutcome
  /// Whether a path is a regular file with exactly these bytes; a missing file is not.
  package var holds:
    @Sendable (_ path: String, _ bytes: Span<UInt8>) throws(FileSystemError) -> Bool
  /// Whether a path is a regular file that has these bytes from a position on, whatever follows them.
  package var holdsPart:
    @Sendable (_ path: String, _ start: Int, _ bytes: Span<UInt8>) throws(FileSystemError) -> Bool

  /// Makes one folder; `false` when something stands there already.
  package var makeFolder: @Sendable (_ path: String) throws(FileSystemError) -> Bool
  /// Makes a file that was not there; fails when something stands there already.
  package var create:
    @Sendable (_ path: String, _ bytes: Span<UInt8>) throws(FileSystemError) -> Void
  /// Makes a file that was not there of the first bytes of another, which has as many.
  package var copyStart:
    @Sendable (_ path: String, _ count: Int, _ copy: String) throws(FileSystemError) -> Void
  /// Adds bytes to the end of a file that is there.
  package var append:
    @Sendable (_ path: String, _ bytes: Span<UInt8>) throws(FileSystemError) -> Void
  /// Gives a file, or a link itself, a second name; where the disk knows no hard links, copies it
  /// with its modification time.
  package var duplicate: @Sendable (_ path: String, _ copy: String) throws(FileSystemError) -> Void
  /// Moves a file or folder; replaces a file or an empty folder, never a full one.
  package var rename: @Sendable (_ path: String, _ new: String) throws(FileSystemError) -> Void
  /// Exchanges two folders in one step; `false`, and nothing done, when the disk can't.
  package var exchange: @Sendable (_ path: String, _ other: String) throws(FileSystemError) -> Bool
  /// Removes a file or a link; nothing happens when it is not there.
  package var removeFile: @Sendable (_ path: String) throws(FileSystemError) -> Void
  /// Removes an empty folder; nothing happens when it is not there.
  package var removeFolder: @Sendable (_ path: String) throws(FileSystemError) -> Void
  /// Sets the permission bits of a file or folder.
  package var setMode: @Sendable (_ path: String, _ mode: UInt32) throws(FileSystemError) -> Void
  /// Takes the lock that a file stands for, making the file if needed; `nil` when another process or
  /// another build in this one holds it. The lock ends with its release or with the process.
  package var lock: @Sendable (_ path: String) throws(FileSystemError) -> FileLock?

  /// Makes a disk of its operations.
  package init(
    list: @escaping @Sendable (_ folder: String) throws(FileSystemError) -> [DirectoryEntry],
    status: @escaping @Sendable (_ path: String) throws(FileSystemError) -> FileStatus?,
    resolve: @escaping @Sendable (_ path: String) throws(FileSystemError) -> String?,
    target: @escaping @Sendable (_ link: String) throws(FileSystemError) -> String,
    read: @escaping @Sendable (_ path: String, _ limit: Int) throws(FileSystemError) -> ReadOutcome,
    holds:
      @escaping @Sendable (_ path: String, _ bytes: Span<UInt8>) throws(FileSystemError) -> Bool,
    holdsPart:
      @escaping @Sendable (
        _ path: String, _ start: Int, _ bytes: Span<UInt8>
      ) throws(FileSystemError) -> Bool,
    makeFolder: @escaping @Sendable (_ path: String) throws(FileSystemError) -> Bool,
    create:
      @escaping @Sendable (_ path: String, _ bytes: Span<UInt8>) throws(FileSystemError) -> Void,
    copyStart:
      @escaping @Sendable (
        _ path: String, _ count: Int, _ copy: String
      ) throws(FileSystemError) -> Void,
    append:
      @escaping @Sendable (_ path: String, _ bytes: Span<UInt8>) throws(FileSystemError) -> Void,
    duplicate: @escaping @Sendable (_ path: String, _ copy: String) throws(FileSystemError) -> Void,
    rename: @escaping @Sendable (_ path: String, _ new: String) throws(FileSystemError) -> Void,
    exchange: @escaping @Sendable (_ path: String, _ other: String) throws(FileSystemError) -> Bool,
    removeFile: @escaping @Sendable (_ path: String) throws(FileSystemError) -> Void,
    removeFolder: @escaping @Sendable (_ path: String) throws(FileSystemError) -> Void,
    setMode: @escaping @Sendable (_ path: String, _ mode: UInt32) throws(FileSystemError) -> Void,
    lock: @escaping @Sendable (_ path: String) throws(FileSystemError) -> FileLock?
  ) {
    self.list = list
    self.status = status
    self.resolve = resolve
    self.target = target
    self.read = read
    self.holds = holds
    self.holdsPart = holdsPart
    self.makeFolder = makeFolder
    self.create = create
    self.copyStart = copyStart
    self.append = append
    self.duplicate = duplicate
    self.rename = rename
    self.exchange = exchange
    self.removeFile = removeFile
    self.removeFolder = removeFolder
    self.setMode = setMode
    self.lock = lock
  }

  /// Removes a file, or a folder with all that is in it; links are removed, never followed.
  ///
  /// A folder of ours that may not be written to is opened first.
  package func removeTree(_ path: String) throws(FileSystemError) {
    guard let status = try status(path) else { return }
    guard status.kind == .folder else { return try removeFile(path) }
    // Each folder after the one that it lies in, so that backwards is children first.
    var folders = [(path: path, parent: path)]
    var next = 0
    while next < folders.count {
      let folder = folders[next].path
      next += 1
      for entry in try list(folder) {
        let inner = folder + "/" + entry.name
        if entry.kind == .folder {
          folders.append((inner, folder))
        } else {
          try opening(folder) { () throws(FileSystemError) in try removeFile(inner) }
        }
      }
    }
    for folder in folders.reversed() {
      try opening(folder.parent) { () throws(FileSystemError) in try removeFolder(folder.path) }
    }
  }

  private func opening(
    _ folder: String, _ remove: () throws(FileSystemError) -> Void
  ) throws(FileSystemError) {
    do throws(FileSystemError) {
      try remove()
    } catch  where error.isForbidden {
      try setMode(folder, 0o700)
      try remove()
    }
  }
}

/// What a path stands for.
package enum FileKind: Hashable, Sendable {
  case file
  case folder
  case link
  /// A pipe, socket or device; never opened.
  case other
}

/// One entry of a folder.
package struct DirectoryEntry: Hashable, Sendable {
  /// The name; bytes that are not UTF-8 are replaced in it, and `hasValidName` is false.
  package let name: String
  /// What it is; a link is not followed.
  package let kind: FileKind
  /// Whether `name` is the name, byte for byte.
  package let hasValidName: Bool

  /// Makes an entry.
  package init(name: String, kind: FileKind, hasValidName: Bool = true) {
    self.name = name
    self.kind = kind
    self.hasValidName = hasValidName
  }
}

/// What the disk knows about a path.
package struct FileStatus: Hashable, Sendable {
  /// What stands there.
  package let kind: FileKind
  /// The size in bytes; meaningful for files only.
  package let size: Int
  /// The permission bits.
  package let mode: UInt32
  /// The file system that it lies on.
  package let device: UInt64
  /// The modification time in nanoseconds since 1970.
  package let modified: Int64

  /// Makes a status.
  package init(kind: FileKind, size: Int, mode: UInt32, device: UInt64, modified: Int64) {
    self.kind = kind
    self.size = size
    self.mode = mode
    self.device = device
    self.modified = modified
  }
}

/// What came of reading a file.
package enum ReadOutcome: Hashable, Sendable {
  /// All its bytes.
  case bytes([UInt8])
  /// It has more bytes than were asked for.
  case tooLarge
  /// It is a symbolic link.
  case link
  /// It is a folder, a pipe, a socket or a device.
  case notAFile
  /// An earlier run within limits did not survive it, for this reason.
  case beyondLimits(String)
}

/// A lock that is held until it is released.
package struct FileLock: Sendable {
  /// Gives the lock back.
  package let release: @Sendable () -> Void

  /// Makes a lock that is given back by a closure.
  package init(release: @escaping @Sendable () -> Void) {
    self.release = release
  }
}
