internal import Synchronization

/// The bytes of files as they were read last, so that what has not changed is not read again.
///
/// Who keeps reads says which files have changed (`forget`). Only files that were read by their own
/// name are kept, never what a link leads to: nobody is told when that changes.
///
/// A class, since the disks that it makes share what is kept.
package final class KeptReads: Sendable {
  private let outcomes = Mutex<[String: [UInt8]]>([:])

  /// Keeps nothing yet.
  package init() {}

  /// How many files are kept.
  package var count: Int { outcomes.withLock { $0.count } }

  /// A disk that reads a file once, until it is forgotten.
  ///
  /// - Parameters:
  ///   - fileSystem: The disk itself.
  ///   - isKept: Whether a path is one whose bytes are worth keeping.
  package func fileSystem(
    over fileSystem: FileSystem, keeping isKept: @escaping @Sendable (String) -> Bool
  ) -> FileSystem {
    let read = fileSystem.read
    var keeping = fileSystem
    keeping.read = { (path, limit) throws(FileSystemError) in
      guard isKept(path) else { return try read(path, limit) }
      if let bytes = self.outcomes.withLock({ $0[path] }) {
        return bytes.count > limit ? .tooLarge : .bytes(bytes)
      }
      let outcome = try read(path, limit)
      if case .bytes(let bytes) = outcome { self.outcomes.withLock { $0[path] = bytes } }
      return outcome
    }
    return keeping
  }

  /// Forgets a file.
  package func forget(_ path: SourcePath) {
    outcomes.withLock { $0[path.text] = nil }
  }

  /// Forgets all files of a folder and of those in it.
  package func forget(below folder: SourcePath) {
    let prefix = folder.text + "/"
    outcomes.withLock { outcomes in outcomes = outcomes.filter { !$0.key.hasPrefix(prefix) } }
  }
}
