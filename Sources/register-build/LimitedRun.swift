import FoundationEssentials
import Glibc
import RegisterGen

/// Runs the command again as a process within limits, so that whatever a file does to a library ends that
/// process and not this one.
///
/// When it dies, the files are read again one by one by another process, which notes each before it reads
/// it; the one at which that dies too is left out, with a finding, and all is run once more. When it dies
/// of a file that it could read, in a later phase, that file is looked for by halves.
struct LimitedRun {
  /// The most files that are left out; with more, something else is wrong.
  private static let mostFiles = 5

  private let limits: RunLimits

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
      let first = try await LimitedProcess(limits: limits).outcome()
      guard case .died(let reason) = first else { return first.status }
      var tracing = limits
      tracing.mode = .tracing
      // One by one, the files may well be read within the limits: then that is the result.
      let second = try await LimitedProcess(limits: tracing).outcome()
      guard case .died(let cause) = second else { return second.status }
      let noted = limits.noted
      guard excluded.count < Self.mostFiles,
        let (file, why) = try await self.cause(cause, noted, besides: excluded)
      else {
        let phase = noted.map { " while it \($0.phase.rawValue)" } ?? ""
        Terminal.printFault("the run \(reason)\(phase), and no single file is the cause")
        return 1
      }
      excluded[file] = why
      try limits.exclude(excluded)
    }
  }

  /// The file of which a run died, and why, in words that go on from `reading this file`: the one that it
  /// was reading, or one that it had read; `nil` for none.
  private func cause(
    _ cause: String, _ noted: RunLimits.Note?, besides excluded: [String: String]
  ) async throws -> (file: String, why: String)? {
    guard let noted else { return nil }
    if let file = noted.file { return excluded[file] == nil ? (file, cause) : nil }
    // Without one of its files a register has an error, and no pages are written: that would show nothing.
    guard noted.phase != .writing,
      let file = try await FileSearch(limits: limits, excluded: excluded).file()
    else { return nil }
    return (file, "went well, but then the run \(cause) while it \(noted.phase.rawValue)")
  }
}
