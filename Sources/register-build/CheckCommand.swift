import ArgumentParser
import RegisterGen

/// `register-build check`: checks the register, and writes nothing.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the register and the templates; write nothing.",
    discussion: """
      Every finding of every file is shown in one run, sorted by place. 'register-build explain RULE' \
      says more about the rule in the brackets.
      """
  )

  @OptionGroup var input: InputOptions

  func run() async throws {
    let start = ContinuousClock.now
    let options = input.buildOptions(output: "public")
    let report = try await Verb.run { () async throws(BuildError) in
      try await RegisterBuild(options: options).check()
    }
    Verb.printFindings(of: report)
    if !input.quiet {
      Terminal.print(Account(report: report, time: ContinuousClock.now - start).text)
    }
    if report.hasErrors { throw ExitCode(1) }
  }
}
