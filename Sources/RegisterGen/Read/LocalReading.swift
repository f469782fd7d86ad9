internal import Glibc

/// The reading half of the machine's disk, in calls of the C library.
///
/// Paths go down as they come: measured, the few parts of a path cost less than the bookkeeping of
/// open folders. Every descriptor is closed where it was opened and is not inherited by programs.
enum LocalReading {
  /// The entries of a folder; their kinds come with the names, so that no entry needs a call.
  static func list(_ folder: String) throws(FileSystemError) -> [DirectoryEntry] {
    // Sound: the stream is used only here and closed on every way out.
    guard let stream = unsafe opendir(folder) else {
      throw FileSystemError(.list, folder, code: errno)
    }
    defer { unsafe closedir(stream) }
    var entries: [DirectoryEntry] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        guard errno == 0 else { throw FileSystemError(.list, folder, code: errno) }
        return entries
      }
      let type = unsafe entry.pointee.d_type
      // Sound: the entry is valid until the next `readdir`, and its name ends in a zero byte.
      let found = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { name in
        unsafe directoryEntry(name.assumingMemoryBound(to: CChar.self), type: type)
      }
      if let found { entries.append(try withKind(found, in: folder)) }
    }
  }

  /// What stands at a path; a link is not followed.
  static func status(_ path: String) throws(FileSystemError) -> FileStatus? {
    var found = stat()
    // Sound: the call fills `found` and keeps no pointer.
    guard unsafe lstat(path, &found) == 0 else {
      let error = FileSystemError(.read, path, code: errno)
      guard error.isMissing else { throw error }
      return nil
    }
    return FileStatus(
      kind: kind(ofMode: found.st_mode),
      size: Int(found.st_size),
      mode: found.st_mode & 0o7777,
      device: UInt64(found.st_dev),
      modified: Int64(found.st_mtim.tv_sec) * 1_000_000_000 + Int64(found.st_mtim.tv_nsec)
    )
  }

  /// The absolute path without links; `nil` for a path, or a loop, that leads nowhere.
  static func resolve(_ path: String) throws(FileSystemError) -> String? {
    guard let found = unsafe realpath(path, nil) else {
      let error = FileSystemError(.read, path, code: errno)
      guard error.isMissing || error.code == ELOOP else { throw error }
      return nil
    }
    // Sound: `realpath` allocated the text for us; it is copied, then freed.
    defer { unsafe free(found) }
    return unsafe String(cString: found)
  }

  /// The text of a link.
  static func target(_ link: String) throws(FileSystemError) -> String {
    // Linux links hold less than a page.
    let text = unsafe [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
      // Sound: the call writes at most the buffer's size.
      let length = unsafe buffer.withMemoryRebound(to: CChar.self) { characters -> Int in
        guard let start = characters.baseAddress else { return 0 }
        return unsafe readlink(link, start, characters.count)
      }
      count = max(0, length)
    }
    guard !text.isEmpty else { throw FileSystemError(.read, link, code: errno) }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of a file of at most `limit` bytes.
  static func read(_ path: String, _ limit: Int) throws(FileSystemError) -> ReadOutcome {
    // A link is refused by the kernel, and a pipe that appeared meanwhile does not block.
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else {
      switch errno {
      case ELOOP: return .link
      case ENXIO: return .notAFile
      default: throw FileSystemError(.read, path, code: errno)
      }
    }
    defer { close(file) }
    var found = stat()
    guard unsafe fstat(file, &found) == 0 else {
      throw FileSystemError(.read, path, code: errno)
    }
    guard kind(ofMode: found.st_mode) == .file else { return .notAFile }
    guard found.st_size <= limit else { return .tooLarge }
    var failure: Int32 = 0
    // One byte more than the file has, so that the end is seen without another allocation.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Int(found.st_size) + 1) {
      buffer,
      count in
      (count, failure) = unsafe fill(UnsafeMutableRawBufferPointer(buffer), from: file)
    }
    guard failure == 0 else { throw FileSystemError(.read, path, code: failure) }
    // A file that grew meanwhile is being written; its end would be missing.
    guard bytes.count <= Int(found.st_size) else { return .tooLarge }
    return .bytes(bytes)
  }

  /// Reads until the buffer is full or the file ends.
  static func fill(
    _ buffer: UnsafeMutableRawBufferPointer,
    from file: Int32
  ) -> (count: Int, failure: Int32) {
    var count = 0
    while count < buffer.count {
      // Sound: the rest of the buffer is what is left of its count.
      let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      let length = unsafe Glibc.read(file, rest.baseAddress, rest.count)
      if length == 0 { break }
      if length < 0 {
        if errno == EINTR { continue }
        return (count, errno)
      }
      count += length
    }
    return (count, 0)
  }

  /// The kind that a file's mode tells.
  static func kind(ofMode mode: mode_t) -> FileKind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other
    }
  }

  /// An entry without its kind, where the disk does not tell kinds with names.
  private struct UntypedEntry {
    var entry: DirectoryEntry
    var isTyped: Bool
  }

  /// Reads a name and type; `nil` for the folder itself and the one above.
  ///
  /// Sound where `name` ends in a zero byte.
  private static func directoryEntry(
    _ field: UnsafeBufferPointer<CChar>,
    type: UInt8
  ) -> UntypedEntry? {
    guard let name = field.baseAddress else { return nil }
    let length = unsafe strlen(name)
    if unsafe name[0] == 0x2E, unsafe length == 1 || (length == 2 && name[1] == 0x2E) { return nil }
    let valid = unsafe String(validatingCString: name)
    let text = unsafe valid ?? String(cString: name)
    let kind: FileKind? =
      switch Int(type) {
      case Int(DT_REG): .file
      case Int(DT_DIR): .folder
      case Int(DT_LNK): .link
      case Int(DT_UNKNOWN): nil
      default: .other
      }
    let entry = DirectoryEntry(name: text, kind: kind ?? .other, hasValidName: valid != nil)
    return UntypedEntry(entry: entry, isTyped: kind != nil)
  }

  /// Asks for the kind of an entry where the disk did not tell it.
  private static func withKind(
    _ found: UntypedEntry,
    in folder: String
  ) throws(FileSystemError) -> DirectoryEntry {
    guard !found.isTyped, found.entry.hasValidName else { return found.entry }
    let kind = try status(folder + "/" + found.entry.name)?.kind ?? .other
    return DirectoryEntry(name: found.entry.name, kind: kind)
  }
}
