internal import RegisterGen
internal import Synchronization

/// What is shown now, and who wants to know when that changes.
///
/// A class, since the server and the reading of the register share it.
final class PreviewUpdates: Sendable {
  private struct State {
    var site: PreviewSite
    var listeners: [Int: AsyncStream<Void>.Continuation] = [:]
    var next = 0
  }

  private let state: Mutex<State>

  /// Begins with a site.
  init(_ site: PreviewSite) { state = Mutex(State(site: site)) }

  /// The site as it is now.
  var site: PreviewSite { state.withLock { $0.site } }

  /// Shows another site, and wakes all listeners.
  func show(_ site: PreviewSite) {
    let (listeners, old) = state.withLock { state in
      let old = state.site
      state.site = site
      return (Array(state.listeners.values), old)
    }
    // Giving back the old site takes 5 ms for 10,000 measures, for which nobody should wait.
    withExtendedLifetime(old) {
      for listener in listeners { listener.yield() }
    }
  }

  /// Wakes at every change; changes that come while the last one is looked at are one.
  func listen() -> Listening {
    let (wakes, continuation) = AsyncStream.makeStream(
      of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let number = state.withLock { state in
      state.next += 1
      state.listeners[state.next] = continuation
      return state.next
    }
    return Listening(wakes: wakes) { [self] in
      continuation.finish()
      state.withLock { $0.listeners[number] = nil }
    }
  }

  /// One listener.
  struct Listening: Sendable {
    /// An element for each change.
    let wakes: AsyncStream<Void>
    /// Ends the listening.
    let end: @Sendable () -> Void
  }
}
