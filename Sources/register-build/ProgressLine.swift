import RegisterGen
import Synchronization

/// A line on the terminal that says how far a build is, from its second second on.
///
/// A class, since the threads of a build share the one line.
final class ProgressLine: Sendable {
  private struct State {
    var lastShown: ContinuousClock.Instant?
  }

  private let isShown: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  /// Makes a line; one that is not shown prints nothing.
  init(isShown: Bool) { self.isShown = isShown }

  /// Shows progress, at most ten times a second.
  func show(_ progress: BuildProgress) {
    guard isShown else { return }
    let now = ContinuousClock.now
    guard now - start > .seconds(1) else { return }
    let isDue = state.withLock { state in
      if let last = state.lastShown, now - last < .milliseconds(100) { return false }
      state.lastShown = now
      return true
    }
    guard isDue else { return }
    switch progress {
    case .reading: Terminal.printError("\r\u{1B}[Kreading")
    case .writing(let done, let total):
      Terminal.printError("\r\u{1B}[Kwriting \(done) of \(total)")
    }
  }

  /// Takes the line away.
  func clear() {
    let wasShown = state.withLock { $0.lastShown != nil }
    if wasShown { Terminal.printError("\r\u{1B}[K") }
  }
}
