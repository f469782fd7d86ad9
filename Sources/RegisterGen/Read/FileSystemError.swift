internal import CLinux
internal import Glibc

/// A fault of the disk: what was tried, at which path, and why it failed.
///
/// Facts only; `description` is the one place that words them.
package struct FileSystemError: Error, Hashable, Sendable {
  /// What was tried.
  package let operation: Operation
  /// The path that it was tried on.
  package var path: String
  /// The system's error number, such as `ENOSPC`.
  package let code: Int32

  /// What can be tried on a path.
  package enum Operation: String, Hashable, Sendable {
    case read
    case list
    case write
    case makeFolder = "make the folder"
    case link
    case rename
    case replace
    case remove
    case lock
    case changeMode = "change the mode of"
    case watch
    case listen = "listen at"
  }

  /// Makes an error of a system call that failed with `code`.
  package init(_ operation: Operation, _ path: String, code: Int32) {
    self.operation = operation
    self.path = path
    self.code = code
  }

  /// Whether the path, or a part of it, does not exist.
  package var isMissing: Bool { code == ENOENT || code == ENOTDIR }
  /// Whether a part of the path that should be a folder is not one.
  package var isBelowFile: Bool { code == ENOTDIR }
  /// Whether something stands at the path already.
  package var isTaken: Bool { code == EEXIST }
  /// Whether the user may not do this here.
  package var isForbidden: Bool { code == EACCES || code == EPERM || code == EROFS }
  /// Whether the path is, or crosses into, another file system.
  package var crossesMounts: Bool { code == EXDEV || code == EBUSY }
}

extension FileSystemError: CustomStringConvertible {
  /// The error in words, such as `cannot write 'public/x': No space left on device`.
  package var description: String { "cannot \(operation.rawValue) '\(path)': \(reason)" }

  /// The system's words for the error number, in English whatever the locale is.
  private var reason: String {
    // inotify's own meanings of two errors, whose usual words would send a reader the wrong way.
    if operation == .watch, code == ENOSPC || code == EMFILE {
      return "the system watches no more folders for this user (fs.inotify in sysctl)"
    }
    // Sound: the function returns a constant string or null, and no memory is handed over.
    guard let words = unsafe strerrordesc_np(code) else { return "error \(code)" }
    return unsafe String(cString: words)
  }
}
