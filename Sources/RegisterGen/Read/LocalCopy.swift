internal import Glibc

/// Comparing and copying files of the machine's disk, a piece at a time.
enum LocalCopy {
  private static let pieceSize = 65_536

  /// Whether a path is a regular file with exactly these bytes.
  static func holds(_ path: String, _ bytes: Span<UInt8>) throws(FileSystemError) -> Bool {
    guard let file = try open(path) else { return false }
    defer { close(file.descriptor) }
    guard Int(file.status.st_size) == bytes.count else { return false }
    return try compare(bytes, with: file.descriptor).isEqual(at: path)
  }

  /// Whether a path is a regular file that has these bytes from a position on.
  static func holdsPart(
    _ path: String, _ start: Int, _ bytes: Span<UInt8>
  ) throws(FileSystemError) -> Bool {
    guard let file = try open(path) else { return false }
    defer { close(file.descriptor) }
    guard Int(file.status.st_size) >= start + bytes.count else { return false }
    guard lseek(file.descriptor, start, SEEK_SET) == start else {
      throw FileSystemError(.read, path, code: errno)
    }
    return try compare(bytes, with: file.descriptor).isEqual(at: path)
  }

  /// Compares bytes with what an open file has from where it stands.
  private static func compare(_ bytes: Span<UInt8>, with descriptor: Int32) -> Comparison {
    unsafe bytes.withUnsafeBytes { whole in
      unsafe withUnsafeTemporaryAllocation(byteCount: pieceSize, alignment: 16) { piece in
        var done = 0
        while done < whole.count {
          // Sound: the piece is as long as the memory, or as what is left.
          let wanted = min(whole.count - done, pieceSize)
          let part = unsafe UnsafeMutableRawBufferPointer(rebasing: piece[..<wanted])
          let (length, failure) = unsafe LocalReading.fill(part, from: descriptor)
          guard failure == 0 else { return Comparison.failed(failure) }
          guard length > 0,
            let left = whole.baseAddress, let right = piece.baseAddress,
            unsafe memcmp(left + done, right, length) == 0
          else { return Comparison.differ }
          done += length
        }
        return Comparison.equal
      }
    }
  }

  /// Makes a file of the first bytes of another.
  static func copyStart(
    _ path: String, _ count: Int, _ copy: String
  ) throws(FileSystemError) {
    guard let file = try open(path) else { throw FileSystemError(.read, path, code: ENOENT) }
    defer { close(file.descriptor) }
    try LocalWriting.create(copy, Span())
    let copied = try copyBytes(of: file.descriptor, atMost: count, path, to: copy)
    // It has become shorter meanwhile.
    guard copied == count else { throw FileSystemError(.read, path, code: EIO) }
  }

  /// Appends what an open file has from where it stands to another; returns how many bytes.
  private static func copyBytes(
    of descriptor: Int32, atMost limit: Int, _ path: String, to copy: String
  ) throws(FileSystemError) -> Int {
    var copied = 0
    while copied < limit {
      var failure: Int32 = 0
      let wanted = min(limit - copied, pieceSize)
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
        (count, failure) = unsafe LocalReading.fill(
          UnsafeMutableRawBufferPointer(buffer), from: descriptor)
      }
      guard failure == 0 else { throw FileSystemError(.read, path, code: failure) }
      if piece.isEmpty { break }
      try LocalWriting.append(copy, piece.span)
      copied += piece.count
    }
    return copied
  }

  /// Copies a file with its permissions and modification time, or a link with its text.
  static func copy(_ path: String, to copy: String) throws(FileSystemError) {
    guard let status = try LocalReading.status(path) else {
      throw FileSystemError(.read, path, code: ENOENT)
    }
    if status.kind == .link {
      let target = try LocalReading.target(path)
      guard unsafe symlink(target, copy) == 0 else {
        throw FileSystemError(.link, copy, code: errno)
      }
      return
    }
    guard let file = try open(path) else { throw FileSystemError(.link, path, code: EPERM) }
    defer { close(file.descriptor) }
    try LocalWriting.create(copy, Span())
    _ = try copyBytes(of: file.descriptor, atMost: .max, path, to: copy)
    try LocalWriting.setMode(copy, status.mode)
    let times = [file.status.st_atim, file.status.st_mtim]
    guard unsafe utimensat(AT_FDCWD, copy, times, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw FileSystemError(.write, copy, code: errno)
    }
  }

  /// What came of comparing.
  private enum Comparison {
    case equal
    case differ
    case failed(Int32)

    func isEqual(at path: String) throws(FileSystemError) -> Bool {
      switch self {
      case .equal: return true
      case .differ: return false
      case .failed(let code): throw FileSystemError(.read, path, code: code)
      }
    }
  }

  /// Opens a regular file; `nil` for anything else and for nothing.
  private static func open(
    _ path: String
  ) throws(FileSystemError) -> (descriptor: Int32, status: stat)? {
    let flags = O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
    let file = unsafe Glibc.open(path, flags)
    guard file >= 0 else {
      let error = FileSystemError(.read, path, code: errno)
      if error.isMissing || error.code == ELOOP || error.code == ENXIO { return nil }
      throw error
    }
    var found = stat()
    guard unsafe fstat(file, &found) == 0 else {
      let code = errno
      close(file)
      throw FileSystemError(.read, path, code: code)
    }
    guard LocalReading.kind(ofMode: found.st_mode) == .file else {
      close(file)
      return nil
    }
    return (file, found)
  }
}

extension FileSystem {
  /// The machine's disk.
  package static let local = FileSystem(
    list: LocalReading.list,
    status: LocalReading.status,
    resolve: LocalReading.resolve,
    target: LocalReading.target,
    read: LocalReading.read,
    holds: LocalCopy.holds,
    holdsPart: LocalCopy.holdsPart,
    makeFolder: LocalWriting.makeFolder,
    create: LocalWriting.create,
    copyStart: LocalCopy.copyStart,
    append: LocalWriting.append,
    duplicate: LocalWriting.duplicate,
    rename: LocalWriting.rename,
    exchange: LocalWriting.exchange,
    removeFile: LocalWriting.removeFile,
    removeFolder: LocalWriting.removeFolder,
    setMode: LocalWriting.setMode,
    lock: LocalWriting.lock
  )
}
