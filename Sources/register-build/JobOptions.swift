import ArgumentParser

/// The option of every verb that works on several files at once.
struct JobOptions: ParsableArguments {
  /// How many files to work on at once.
  @Option(
    help: ArgumentHelp(
      "How many files to work on at the same time; by default as many as there are processors.",
      valueName: "number"))
  var jobs: Int?

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256")
    }
  }

  /// The number that was named, or that of the processors.
  var count: Int { jobs ?? Terminal.processorCount }
}
