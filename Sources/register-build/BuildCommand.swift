import ArgumentParser
import RegisterGen

/// `register-build build`: checks the register and writes the site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Check the register and write the site (the default).",
    discussion: """
      The site takes the place of the output folder as a whole: a reader meets the old site or the \
      new one, never a mixture. A file whose bytes are the same keeps its modification time; a file \
      that the command did not write is kept and named. With an error in the content or the \
      templates, nothing is written. Ended by a signal, such as Ctrl-C, it leaves the site as it was \
      and cleans up; killed at once, it leaves the site as it was, and the next build cleans up.

      Examples:
        register-build build
        register-build build --content Register --output /srv/www/register --strict
      """
  )

  /// What to read, and how.
  @OptionGroup var input: InputOptions

  /// How to report findings.
  @OptionGroup var reporting: ReportOptions

  /// The limits for content of strangers.
  @OptionGroup var limits: LimitOptions

  /// Where the site goes.
  @Option(
    help: ArgumentHelp("The folder of the site.", valueName: "folder"), completion: .directory)
  var output = "public"

  /// Whether citations name no revision of the source.
  @Flag(
    help: ArgumentHelp(
      "Don't name the commit in citations, so that a page changes only when its measure does."))
  var noRevision = false

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output takes the path of a folder") }
  }

  func run() async throws {
    let start = ContinuousClock.now
    Terminal.prepareMemory()
    var options = input.buildOptions(output: output)
    options.hasAccount = reporting.account
    options.citesRevision = !noRevision
    options.version = RegisterBuildCommand.configuration.version
    try await limits.enter(&options)
    let build = RegisterBuild(
      options: options, repository: .local(around: options.content))
    let progress = ProgressLine(isShown: Terminal.isInteractive && !input.quiet)
    let isProbe = options.isProbe
    let report = try await Interruption.ending {
      try await Verb.run { () async throws(BuildError) in
        if isProbe { return try await build.check() }
        return try await build.build { progress.show($0) }
      }
    }
    progress.clear()
    let findings = FindingOutput(
      options: reporting, build: options, isQuiet: input.quiet)
    try findings.print(report)
    if let account = report.account { findings.printResult(SourceAccountText(account).text) }
    if let written = report.output {
      for path in written.foreign {
        Terminal.printError(
          "note: kept '\(VisibleText.make("\(output)/\(path)"))', which this command did not write\n"
        )
      }
    }
    if case .unknown(let error) = report.revision, error.isFault, !input.quiet {
      Terminal.printError("note: citations name no revision: \(error.description)\n")
    }
    if !input.quiet {
      findings.printResult(Account(report: report, time: ContinuousClock.now - start).text)
    }
    Terminal.exit(report.hasErrors ? 1 : 0)
  }
}
