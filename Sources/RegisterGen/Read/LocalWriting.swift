internal import CLinux
internal import Glibc

/// The writing half of the machine's disk, in calls of the C library.
enum LocalWriting {
  /// Makes one folder, as open as the user's mask allows.
  static func makeFolder(_ path: String) throws(FileSystemError) -> Bool {
    if unsafe mkdir(path, 0o755) == 0 { return true }
    guard errno == EEXIST else { throw FileSystemError(.makeFolder, path, code: errno) }
    return false
  }

  /// Makes a file that was not there.
  static func create(_ path: String, _ bytes: Span<UInt8>) throws(FileSystemError) {
    try put(bytes, into: path, flags: O_CREAT | O_EXCL)
  }

  /// Adds bytes to a file.
  static func append(_ path: String, _ bytes: Span<UInt8>) throws(FileSystemError) {
    try put(bytes, into: path, flags: O_APPEND)
  }

  private static func put(
    _ bytes: Span<UInt8>,
    into path: String,
    flags: Int32
  ) throws(FileSystemError) {
    let file = unsafe open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW | flags, 0o644)
    guard file >= 0 else { throw FileSystemError(.write, path, code: errno) }
    let failure = unsafe bytes.withUnsafeBytes { unsafe drain($0, into: file) }
    // Some disks tell that they are full only here.
    let closing = close(file)
    guard failure == 0 else { throw FileSystemError(.write, path, code: failure) }
    guard closing == 0 else { throw FileSystemError(.write, path, code: errno) }
  }

  /// Writes a buffer whole; the error number, or 0.
  private static func drain(_ bytes: UnsafeRawBufferPointer, into file: Int32) -> Int32 {
    var done = 0
    while done < bytes.count {
      // Sound: the rest of the buffer is what is left of its count.
      let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...])
      let length = unsafe Glibc.write(file, rest.baseAddress, rest.count)
      if length < 0 {
        if errno == EINTR { continue }
        return errno
      }
      done += length
    }
    return 0
  }

  /// Gives a file or link a second name, or copies it where the disk has no second names.
  static func duplicate(_ path: String, _ copy: String) throws(FileSystemError) {
    if unsafe linkat(AT_FDCWD, path, AT_FDCWD, copy, 0) == 0 { return }
    switch errno {
    // No hard links on this disk, none allowed to this user, too many of this file, or another disk.
    case EPERM, EOPNOTSUPP, ENOSYS, EMLINK, EXDEV:
      try LocalCopy.copy(path, to: copy)
    default: throw FileSystemError(.link, copy, code: errno)
    }
  }

  /// Moves a file or folder.
  static func rename(_ path: String, _ new: String) throws(FileSystemError) {
    guard unsafe Glibc.rename(path, new) == 0 else {
      throw FileSystemError(.rename, path, code: errno)
    }
  }

  /// Exchanges two folders in one step.
  static func exchange(_ path: String, _ other: String) throws(FileSystemError) -> Bool {
    let flags = UInt32(CLINUX_RENAME_EXCHANGE)
    if unsafe renameat2(AT_FDCWD, path, AT_FDCWD, other, flags) == 0 { return true }
    switch errno {
    // The kernel or the file system does not know how.
    case EINVAL, ENOSYS, EOPNOTSUPP: return false
    default: throw FileSystemError(.replace, other, code: errno)
    }
  }

  /// Removes a file or link.
  static func removeFile(_ path: String) throws(FileSystemError) {
    guard unsafe unlink(path) != 0, errno != ENOENT else { return }
    throw FileSystemError(.remove, path, code: errno)
  }

  /// Removes an empty folder.
  static func removeFolder(_ path: String) throws(FileSystemError) {
    guard unsafe rmdir(path) != 0, errno != ENOENT else { return }
    throw FileSystemError(.remove, path, code: errno)
  }

  /// Sets permission bits.
  static func setMode(_ path: String, _ mode: UInt32) throws(FileSystemError) {
    guard unsafe chmod(path, mode) == 0 else {
      throw FileSystemError(.changeMode, path, code: errno)
    }
  }

  /// Takes a lock on a file, which the kernel gives back when the process dies.
  static func lock(_ path: String) throws(FileSystemError) -> FileLock? {
    // A holder removes the file before it lets go, so a lock that was waited for may be on a file
    // that nobody else can see: take it again. Each turn means that another build ended just then.
    for _ in 0..<100 {
      let file = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard file >= 0 else { throw FileSystemError(.lock, path, code: errno) }
      guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
        let code = errno
        close(file)
        if code == EWOULDBLOCK { return nil }
        throw FileSystemError(.lock, path, code: code)
      }
      var held = stat()
      var seen = stat()
      if unsafe fstat(file, &held) == 0, unsafe lstat(path, &seen) == 0,
        held.st_ino == seen.st_ino, held.st_dev == seen.st_dev
      {
        return FileLock { close(file) }
      }
      close(file)
    }
    return nil
  }
}
