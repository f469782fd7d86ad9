internal import Glibc

/// Comparing and copying files of the machine's disk, a piece at a time.
enum LocalCopy {
  private static let pieceSize = 65_536

  /// Whether a path is a regular file with exactly these bytes.
  static func holds(_ path: String, _ bytes: [UInt8]) throws(FileSystemError) -> Bool {
    guard let file = try open(path) else { return false }
    defer { close(file.descriptor) }
    guard Int(file.status.st_size) == bytes.count else { return false }
    let answer = unsafe bytes.withUnsafeBytes { whole in
      unsafe withUnsafeTemporaryAllocation(byteCount: pieceSize, alignment: 16) { piece in
        var done = 0
        while done < whole.count {
          // Sound: the piece is as long as the memory, or as what is left.
          let wanted = min(whole.count - done, pieceSize)
          let part = unsafe UnsafeMutableRawBufferPointer(rebasing: piece[..<wanted])
          let (length, failure) = unsafe LocalReading.fill(part, from: file.descriptor)
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
    return try answer.isEqual(at: path)
  }

  /// Whether two paths are regular files with equal bytes.
  static func areEqual(_ path: String, _ other: String) throws(FileSystemError) -> Bool {
    guard let file = try open(path) else { return false }
    defer { close(file.descriptor) }
    guard let second = try open(other) else { return false }
    defer { close(second.descriptor) }
    guard file.status.st_size == second.status.st_size else { return false }
    let answer = unsafe withUnsafeTemporaryAllocation(byteCount: 2 * pieceSize, alignment: 16) {
      memory in
      // Sound: the two halves of the memory do not overlap.
      let left = unsafe UnsafeMutableRawBufferPointer(rebasing: memory[..<pieceSize])
      let right = unsafe UnsafeMutableRawBufferPointer(rebasing: memory[pieceSize...])
      while true {
        let (length, failure) = unsafe LocalReading.fill(left, from: file.descriptor)
        guard failure == 0 else { return Comparison.failed(failure) }
        let (otherLength, otherFailure) = unsafe LocalReading.fill(right, from: second.descriptor)
        guard otherFailure == 0 else { return Comparison.failed(otherFailure) }
        guard length == otherLength else { return Comparison.differ }
        guard length > 0 else { return Comparison.equal }
        guard let a = left.baseAddress, let b = right.baseAddress,
          unsafe memcmp(a, b, length) == 0
        else { return Comparison.differ }
      }
    }
    return try answer.isEqual(at: path)
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
    try LocalWriting.create(copy, [])
    while true {
      var failure: Int32 = 0
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: pieceSize) { buffer, count in
        (count, failure) = unsafe LocalReading.fill(
          UnsafeMutableRawBufferPointer(buffer),
          from: file.descriptor
        )
      }
      guard failure == 0 else { throw FileSystemError(.read, path, code: failure) }
      if piece.isEmpty { break }
      try LocalWriting.append(copy, piece)
    }
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
    areEqual: LocalCopy.areEqual,
    makeFolder: LocalWriting.makeFolder,
    create: LocalWriting.create,
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
