internal import Glibc
internal import Synchronization

/// The files of a run within limits of memory and time: which are left out, since an earlier run did not
/// survive them, and what the run is doing, for whoever finds it dead.
package final class LimitedReads: Sendable {
  /// What a run does, in its order; words that go on from `while it`.
  package enum Phase: String, Sendable, CaseIterable {
    /// Files and templates are read and parsed.
    case reading = "read the files"
    /// References are resolved.
    case linking = "resolved the links"
    /// The register is held to the rules, and its pages are planned.
    case checking = "checked the register and planned its pages"
    /// Two registers are compared.
    case comparing = "compared both states"
    /// Pages are made and written.
    case writing = "wrote the pages"
    /// What was found is sorted and told.
    case telling = "told what it found"
  }

  private let excluded: [String: String]
  /// The descriptor of the file that holds the note; `nil` to take none.
  private let note: Int32?
  private let state = Mutex(State())
  /// Whether only the end of this run counts: it tells nothing and writes nothing.
  package let isProbe: Bool

  private struct State {
    var phase = Phase.reading
    /// Where the next file is listed, in bytes.
    var end = LimitedReads.noteSize
  }

  /// The bytes of a note: the phase and the path, a zero byte behind each, then spaces. Behind it the files
  /// are listed that were read, with a zero byte each.
  package static let noteSize = 4_096

  /// Makes the reads of a run.
  ///
  /// - Parameters:
  ///   - excluded: Why a file is left out, by its path.
  ///   - note: The path of the file for the note; `nil` to take none.
  ///   - isProbe: Whether only the end of this run counts.
  package init(excluding excluded: [String: String], note: String?, isProbe: Bool = false) {
    self.excluded = excluded
    self.isProbe = isProbe
    // The path is a C string for the length of the call. A file that can't be opened leaves no note, and
    // then no file is blamed.
    let descriptor = note.map { unsafe open($0, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600) }
    self.note = descriptor.flatMap { $0 >= 0 ? $0 : nil }
  }

  deinit {
    if let note { close(note) }
  }

  /// The files that are left out, and why, sorted by path.
  package var leftOut: [(path: String, reason: String)] {
    excluded.sorted { $0.key < $1.key }.map { (path: $0.key, reason: $0.value) }
  }

  /// A disk on which each file is noted before it is read, and those that are left out are refused. A file
  /// that a later phase reads again, such as for the lines of a finding, is not noted: it is not to blame.
  ///
  /// - Parameter prefix: What tells a file of this disk from one of another at the same path.
  package func over(_ fileSystem: FileSystem, prefix: String = "") -> FileSystem {
    var limited = fileSystem
    limited.read = { (path, limit) throws(FileSystemError) in
      if let reason = self.excluded[prefix + path] { return .beyondLimits(reason) }
      if self.state.withLock({ $0.phase == .reading }) {
        self.write(prefix + path)
        self.list(prefix + path)
      }
      return try fileSystem.read(path, limit)
    }
    return limited
  }

  /// Notes that a phase begins, of which no single file is the cause so far.
  package func begin(_ phase: Phase) {
    state.withLock { $0.phase = phase }
    write("")
  }

  private func write(_ path: String) {
    guard let note else { return }
    let phase = state.withLock { $0.phase }
    var bytes = Array("\(phase.rawValue)\0\(path)\0".utf8.prefix(Self.noteSize))
    bytes += [UInt8](repeating: 0x20, count: Self.noteSize - bytes.count)
    // The buffer lives for the length of the call, and is as long as it says.
    _ = unsafe bytes.withUnsafeBytes { unsafe pwrite(note, $0.baseAddress, $0.count, 0) }
  }

  /// Lists a file that is read.
  private func list(_ path: String) {
    guard let note else { return }
    let bytes = Array("\(path)\0".utf8)
    let place = state.withLock { state in
      defer { state.end += bytes.count }
      return state.end
    }
    // The buffer lives for the length of the call, and is as long as it says.
    _ = unsafe bytes.withUnsafeBytes { unsafe pwrite(note, $0.baseAddress, $0.count, place) }
  }
}
