import FoundationEssentials
import Glibc

/// This command once more, as a process that is held to limits and watched until it ends.
struct LimitedProcess {
  /// How long the process runs between two looks at its memory.
  private static let pause = Duration.milliseconds(5)
  /// How long a process that a signal asks to end may take for it, in such pauses.
  private static let pausesToEnd = 400

  /// The limits, and what the process does.
  let limits: RunLimits

  /// What became of a process.
  enum Outcome {
    /// It ended by itself, with a status.
    case exited(Int32)
    /// Why it died, in words that go on from what it did.
    case died(String)

    /// The exit status; that of errors in the content for a process that died.
    var status: Int32 {
      switch self {
      case .exited(let status): status
      case .died: 1
      }
    }
  }

  /// Starts the process and waits for its end.
  ///
  /// - Throws: when a signal asks this process to end, which ends the other.
  func outcome() async throws -> Outcome {
    let process = start()
    let end = ContinuousClock.now + .seconds(limits.time)
    let page = sysconf(Int32(_SC_PAGESIZE))
    var reason: String?
    while true {
      var status: Int32 = 0
      // The number lives for the length of the call.
      let ended = unsafe waitpid(process, &status, WNOHANG)
      if ended < 0 { return .died("ended unseen") }
      if ended > 0 {
        let signal = status & 0x7F
        if signal == 0 { return .exited(status >> 8 & 0xFF) }
        if signal == SIGXCPU { reason = Self.tookLonger(limits) }
        return .died(
          reason ?? "ended the process (signal \(signal)) within \(limits.memory) MB")
      }
      if reason == nil, Self.residentPages(of: process) * page > limits.memory << 20 {
        reason = "took more than \(limits.memory) MB"
      }
      if reason == nil, ContinuousClock.now > end { reason = Self.tookLonger(limits) }
      if reason != nil { kill(process, SIGKILL) }
      do {
        try await Task.sleep(for: Self.pause)
      } catch {
        Self.end(process)
        throw error
      }
    }
  }

  /// Ends a process since a signal asks this one to end: in order first, and by force when that takes long.
  private static func end(_ process: pid_t) {
    kill(process, SIGTERM)
    var status: Int32 = 0
    for _ in 0..<pausesToEnd {
      // The number lives for the length of the call.
      guard unsafe waitpid(process, &status, WNOHANG) == 0 else { return }
      usleep(5_000)
    }
    kill(process, SIGKILL)
    unsafe waitpid(process, &status, 0)
  }

  private static func tookLonger(_ limits: RunLimits) -> String {
    "took longer than \(limits.time) s"
  }

  /// Starts this command once more, with the same arguments, streams and folder; a probe without streams.
  private func start() -> pid_t {
    var variables = ProcessInfo.processInfo.environment
    variables[RunLimits.variable] = limits.text
    // The stack of a process that dies is of no use to who reads the finding.
    variables["SWIFT_BACKTRACE"] = "enable=no"
    let environment = variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let argv = unsafe CommandLine.arguments.map { unsafe strdup($0) } + [nil]
    let envp = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer { unsafe (argv + envp).forEach { unsafe free($0) } }
    var process = pid_t()
    // What the actions hold lives until they are destroyed.
    var files = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&files)
    defer { unsafe posix_spawn_file_actions_destroy(&files) }
    if limits.mode == .probing {
      for stream in [STDOUT_FILENO, STDERR_FILENO] {
        unsafe posix_spawn_file_actions_addopen(&files, stream, "/dev/null", O_WRONLY, 0)
      }
    }
    // The lists end in a null and live, with their texts, until the call has copied them.
    let fault = unsafe posix_spawn(&process, "/proc/self/exe", &files, nil, argv, envp)
    guard fault == 0 else {
      Terminal.printFault("the process within limits could not be started (error \(fault))")
      Terminal.exit(2)
    }
    return process
  }

  /// The pages of memory that a process has.
  private static func residentPages(of process: pid_t) -> Int {
    let data = FileManager.default.contents(atPath: "/proc/\(process)/statm") ?? Data()
    let fields = String(decoding: data, as: UTF8.self).split(separator: " ")
    return fields.count > 1 ? Int(fields[1]) ?? 0 : 0
  }
}
