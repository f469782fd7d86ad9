internal import Dispatch
internal import RegisterGen
internal import Synchronization

/// The changes below the watched folders, gathered until somebody takes them.
///
/// A class, since the system tells of changes on a thread of its own.
final class PreviewChanges: Sendable {
  private struct State {
    var changes: [FolderChange] = []
    var failure: FileSystemError?
  }

  private let watch: FolderWatch
  private let state: Mutex<State>
  private let wakes: AsyncStream<Void>
  private let wake: AsyncStream<Void>.Continuation

  /// How long it must have been quiet before changes are taken: editors write a file and then rename it,
  /// and version control writes many.
  private static let quiet = Duration.milliseconds(15)
  /// How long to wait for quiet at most.
  private static let longest = Duration.milliseconds(150)
  /// How often to look for a root that has gone.
  private static let pause = Duration.milliseconds(250)

  /// Begins to watch some roots.
  ///
  /// - Throws: when a root can't be read or watched.
  init(below roots: [String]) throws(FileSystemError) {
    watch = try FolderWatch(roots: roots)
    state = Mutex(State())
    (wakes, wake) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  /// Begins to gather; ends when the source is cancelled.
  func gathering() -> any DispatchSourceRead {
    let queue = DispatchQueue(label: "register-preview.changes")
    let source = DispatchSource.makeReadSource(fileDescriptor: watch.descriptor, queue: queue)
    source.setEventHandler { [self] in
      gather()
      wake.yield()
    }
    source.resume()
    return source
  }

  private func gather() {
    do throws(FileSystemError) {
      let changes = try watch.changes()
      state.withLock { $0.changes += changes }
    } catch {
      state.withLock { $0.failure = error }
    }
  }

  /// Waits for changes and gives them, each once, when it has been quiet for a moment; `nil` when the task
  /// is cancelled.
  ///
  /// - Throws: when the system can watch no more folders.
  func next() async throws(FileSystemError) -> [FolderChange]? {
    while true {
      if !watch.isComplete {
        guard (try? await Task.sleep(for: Self.pause)) != nil else { return nil }
        let back = try watch.restore()
        state.withLock { $0.changes += back }
      } else {
        var iterator = wakes.makeAsyncIterator()
        guard await iterator.next() != nil else { return nil }
      }
      let changes = try await gathered()
      if !changes.isEmpty { return changes }
    }
  }

  private func gathered() async throws(FileSystemError) -> [FolderChange] {
    var changes: [FolderChange] = []
    let end = ContinuousClock.now + Self.longest
    while true {
      let (more, failure) = state.withLock { state in
        defer { state = State() }
        return (state.changes, state.failure)
      }
      if let failure { throw failure }
      guard !more.isEmpty else { return changes.withoutRepetition }
      changes += more
      guard ContinuousClock.now < end, (try? await Task.sleep(for: Self.quiet)) != nil else {
        return changes.withoutRepetition
      }
    }
  }
}
