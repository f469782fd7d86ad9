import FoundationEssentials
import Glibc

/// Runs the command again as a process within limits, so that whatever a file does to a library ends that
/// process and not this one.
///
/// When it dies, the files are read again one by one by another process, which notes each before it reads
/// it; the one at which that dies too is left out, with a finding, and all is run once more.
struct LimitedRun {
  /// The most files that are left out; with more, something else is wrong.
  private static let mostFiles = 5
  /// How long the process runs between two looks at its memory.
  private static let pause = Duration.milliseconds(5)
  /// How long a process that a signal asks to end may take for it, in such pauses.
  private static let pausesToEnd = 400

  private var limits: RunLimits

  /// What became of a process.
  private enum Outcome {
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

  /// Runs the command of this process within limits, and ends this process with the other's status.
  ///
  /// - Parameters:
  ///   - memory: The most memory, in MB.
  ///   - time: The most time, in seconds.
  static func run(memory: Int, time: Int) async throws -> Never {
    // The end that this process writes to closes with it, however it ends; the other is inherited.
    var ends: [Int32] = [-1, -1]
    // The array has room for both numbers, and lives for the length of the call.
    guard unsafe pipe(&ends) == 0, fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0 else {
      Terminal.printFault("the process within limits could not be prepared (error \(errno))")
      Terminal.exit(2)
    }
    let lifeline = ends[0]
    let status = try await Interruption.ending {
      let folder = FileManager.default.temporaryDirectory
        .appending(component: "register-build-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      defer { try? FileManager.default.removeItem(at: folder) }
      let limits = RunLimits(
        memory: memory, time: time, lifeline: lifeline,
        folder: folder.path(percentEncoded: false))
      return try await LimitedRun(limits: limits).status()
    }
    Terminal.exit(status)
  }

  private func status() async throws -> Int32 {
    var excluded: [String: String] = [:]
    while true {
      let first = try await outcome(within: limits)
      guard case .died(let reason) = first else { return first.status }
      var tracing = limits
      tracing.isTracing = true
      // One by one, the files may well be read within the limits: then that is the result.
      let second = try await outcome(within: tracing)
      guard case .died(let cause) = second else { return second.status }
      guard let file = limits.noted, excluded[file] == nil, excluded.count < Self.mostFiles else {
        Terminal.printFault("the run \(reason), and no single file is the cause")
        return 1
      }
      excluded[file] = cause
      try limits.exclude(excluded)
    }
  }

  private func outcome(within limits: RunLimits) async throws -> Outcome {
    let process = Self.start(within: limits)
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

  /// Starts this command once more, with the same arguments, streams and folder.
  private static func start(within limits: RunLimits) -> pid_t {
    var variables = ProcessInfo.processInfo.environment
    variables[RunLimits.variable] = limits.text
    // The stack of a process that dies is of no use to who reads the finding.
    variables["SWIFT_BACKTRACE"] = "enable=no"
    let environment = variables.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    let argv = unsafe CommandLine.arguments.map { unsafe strdup($0) } + [nil]
    let envp = unsafe environment.map { unsafe strdup($0) } + [nil]
    defer { unsafe (argv + envp).forEach { unsafe free($0) } }
    var process = pid_t()
    // The lists end in a null and live, with their texts, until the call has copied them.
    let fault = unsafe posix_spawn(&process, "/proc/self/exe", nil, nil, argv, envp)
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
