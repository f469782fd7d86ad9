import ArgumentParser
import RegisterGen

/// The options of a verb that may read what strangers wrote.
struct LimitOptions: ParsableArguments {
  /// Whether the content comes from strangers.
  @Flag(
    help: ArgumentHelp(
      "Read content of strangers: within limits of memory and time, so that no file can take the machine "
        + "down with it. A file beyond them is a finding."))
  var untrusted = false

  /// The most memory.
  @Option(
    help: ArgumentHelp("With --untrusted, the most memory, in MB.", valueName: "number"))
  var memoryLimit = 1_024

  /// The most time.
  @Option(
    help: ArgumentHelp("With --untrusted, the most time, in seconds.", valueName: "number"))
  var timeLimit = 60

  func validate() throws {
    guard (16...1_048_576).contains(memoryLimit) else {
      throw ValidationError("--memory-limit takes a number of MB from 16 to 1048576")
    }
    guard (1...86_400).contains(timeLimit) else {
      throw ValidationError("--time-limit takes a number of seconds from 1 to 86400")
    }
  }

  /// Goes on in a process within limits if that was asked for; does not return then. In that process,
  /// holds the options of a build to what may be read.
  func enter(_ options: inout BuildOptions) async throws {
    options.limitedReads = try await enter(jobs: &options.jobs)
  }

  /// Goes on in a process within limits if that was asked for; does not return then.
  ///
  /// - Parameter jobs: how many files to work on at once, which such a process may have to read one by one.
  /// - Returns: in that process what of the files may be read; otherwise `nil`.
  func enter(jobs: inout Int) async throws -> LimitedReads? {
    guard untrusted else { return nil }
    guard let limits = RunLimits.ofThisProcess else {
      try await LimitedRun.run(memory: memoryLimit, time: timeLimit)
    }
    limits.endWithWatcher()
    limits.apply()
    if limits.mode != .plain { jobs = 1 }
    return limits.reads
  }
}
