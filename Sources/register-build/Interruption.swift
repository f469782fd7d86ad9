import Dispatch
import Glibc
import Synchronization

/// Lets work that leaves something on the disk end in order when a signal asks the process to end: Ctrl-C at
/// a terminal, or a service that is stopped.
enum Interruption {
  /// The first signal that came; 0 before it.
  private final class Caught: Sendable {
    let number = Atomic<Int32>(0)
  }

  /// Does the work; at a signal its task is cancelled, and the process ends by that signal once the work has
  /// ended with an error. Work that came to its end all the same counts as done. A second signal ends the
  /// process at once; not in a process that another watches, which hears of one from the terminal and from
  /// that other too.
  static func ending<Value: Sendable>(
    _ work: @escaping @Sendable () async throws -> Value
  ) async throws -> Value {
    let task = Task { try await work() }
    let caught = Caught()
    let isWatched = RunLimits.ofThisProcess != nil
    let sources = [SIGINT, SIGTERM].map { number in
      source(of: number) {
        let isFirst = caught.number.compareExchange(
          expected: 0, desired: number, ordering: .relaxed
        ).exchanged
        if isFirst { task.cancel() } else if !isWatched { _exit(128 + number) }
      }
    }
    defer { for source in sources { source.cancel() } }
    do {
      return try await task.value
    } catch {
      let number = caught.number.load(ordering: .relaxed)
      if number != 0 { end(by: number) }
      throw error
    }
  }

  private static func source(
    of number: Int32, _ handler: @escaping @Sendable () -> Void
  ) -> any DispatchSourceSignal {
    // The default would end the process before the source hears of the signal.
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler(handler: handler)
    source.resume()
    return source
  }

  /// Ends the process as the signal would have done, so that a shell and a service see why.
  private static func end(by number: Int32) -> Never {
    signal(number, SIG_DFL)
    // Sent to this thread alone and let through there: where the source still listens, it would take a signal
    // to the process for a second one.
    var signals = sigset_t()
    // The set lives for the length of the calls.
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, number)
    unsafe pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(number)
    _exit(128 + number)
  }
}
