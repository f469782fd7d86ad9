internal import Glibc

/// The files of a run within limits of memory and time: which are left out, since an earlier run did not
/// survive them, and which is being read, for whoever finds this run dead.
package final class LimitedReads: Sendable {
  private let excluded: [String: String]
  /// The descriptor of the file that holds the note; `nil` to take none.
  private let note: Int32?

  /// The bytes of a note: the path, with spaces behind it.
  package static let noteSize = 4_096

  /// Makes the reads of a run.
  ///
  /// - Parameters:
  ///   - excluded: Why a file is left out, by its path.
  ///   - note: The path of the file for the note; `nil` to take none.
  package init(excluding excluded: [String: String], note: String?) {
    self.excluded = excluded
    // The path is a C string for the length of the call. A file that can't be opened leaves no note, and
    // then no file is blamed.
    let descriptor = note.map { unsafe open($0, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600) }
    self.note = descriptor.flatMap { $0 >= 0 ? $0 : nil }
  }

  deinit {
    if let note { close(note) }
  }

  /// The files that are left out, and why, sorted by path.
  package var leftOut: [(path: String, reason: String)] {
    excluded.sorted { $0.key < $1.key }.map { (path: $0.key, reason: $0.value) }
  }

  /// A disk on which each file is noted before it is read, and those that are left out are refused.
  ///
  /// - Parameter prefix: What tells a file of this disk from one of another at the same path.
  package func over(_ fileSystem: FileSystem, prefix: String = "") -> FileSystem {
    var limited = fileSystem
    limited.read = { (path, limit) throws(FileSystemError) in
      if let reason = self.excluded[prefix + path] { return .beyondLimits(reason) }
      self.write(prefix + path)
      return try fileSystem.read(path, limit)
    }
    return limited
  }

  /// Takes the note away: what follows is about no single file.
  package func finish() { write("") }

  private func write(_ path: String) {
    guard let note else { return }
    var bytes = Array(path.utf8.prefix(Self.noteSize))
    bytes += [UInt8](repeating: 0x20, count: Self.noteSize - bytes.count)
    // The buffer lives for the length of the call, and is as long as it says.
    _ = unsafe bytes.withUnsafeBytes { unsafe pwrite(note, $0.baseAddress, $0.count, 0) }
  }
}
