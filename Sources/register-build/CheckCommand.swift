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

      With --compare, the words of the content are looked up in text files outside of it, such as the \
      documents that a register is made from: nine or more in a row are an error. Titles, headings \
      and names may be the same.
      """
  )

  /// What to read, and how.
  @OptionGroup var input: InputOptions

  /// How to report findings.
  @OptionGroup var reporting: ReportOptions

  /// The texts that the content may not copy.
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Text files whose words the content may not copy, in UTF-8.", valueName: "file"))
  var compare: [String] = []

  func validate() throws {
    if compare.contains("") { throw ValidationError("--compare takes the paths of text files") }
  }

  func run() async throws {
    let start = ContinuousClock.now
    Terminal.prepareMemory()
    var options = input.buildOptions(output: "public")
    options.comparedFiles = compare
    let build = RegisterBuild(options: options)
    let report = try await Verb.run { () async throws(BuildError) in
      try await build.check()
    }
    let findings = FindingOutput(options: reporting, folders: [options.content, options.templates])
    try findings.print(report)
    if let account = report.account { findings.printResult(SourceAccountText(account).text) }
    if !input.quiet {
      findings.printResult(Account(report: report, time: ContinuousClock.now - start).text)
    }
    Terminal.exit(report.hasErrors ? 1 : 0)
  }
}
