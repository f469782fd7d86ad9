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

      With --since, findings that were there when the branch began are counted and don't fail; new ones \
      do. The work tree is checked, with its uncommitted changes, and compared with the newest commit \
      that it shares with a branch: 'register-build check --since main'. A finding that only moved, to \
      another line or in a file that git sees renamed, is not new. The forms json, sarif and github and \
      the summary mark the old ones.

      With --compare, the words of the content are looked up in text files outside of it, such as the \
      documents that a register is made from: nine or more in a row are an error. Titles, headings \
      and names may be the same.

      With --untrusted, the files are read by a process of its own within limits of memory and time. Budgets \
      refuse what is known to be costly; whatever else a file does to a library, a finding names the file.

      Examples:
        register-build check
        register-build check --untrusted --since main
        register-build check --since main --format github --summary findings.md
        register-build check --fix
        register-build check --strict --compare sources/*.txt
      """
  )

  /// What to read, and how.
  @OptionGroup var input: InputOptions

  /// How to report findings.
  @OptionGroup var reporting: ReportOptions

  /// The limits for content of strangers.
  @OptionGroup var limits: LimitOptions

  /// The texts that the content may not copy.
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Text files whose words the content may not copy, in UTF-8.", valueName: "file"),
    completion: .file())
  var compare: [String] = []

  /// The branch whose findings are old.
  @Option(
    help: ArgumentHelp(
      "Fail for findings only that are new since the branch began at this branch, tag or commit.",
      valueName: "ref"))
  var since: String?

  /// Whether old findings are printed as well.
  @Flag(help: "Print the findings that --since counts as old, behind the new ones.")
  var showExisting = false

  /// Whether to mend what can be mended.
  @Flag(
    help: ArgumentHelp(
      "Mend what can be mended without a doubt, in the files themselves.",
      discussion: """
        A misspelt id, key, anchor or link with one candidate, the order of keys, white space, the \
        form of a date. New addresses are added to addresses.lock, and the old one of a renamed file to \
        its aliases. Everything else in the files stays as it is, byte for byte. The findings and \
        the exit status are about what remains. For example: check --fix
        """))
  var fix = false

  /// Whether to show what would be mended.
  @Flag(
    help: ArgumentHelp(
      "With --fix, print the difference that it would make, and write nothing. For example: check --fix "
        + "--dry-run | git apply"))
  var dryRun = false

  func validate() throws {
    if since == "" { throw ValidationError("--since takes a branch, a tag or a commit") }
    if showExisting, since == nil { throw ValidationError("--show-existing goes with --since") }
    if dryRun, !fix { throw ValidationError("--dry-run needs --fix") }
    if dryRun, reporting.format.isDocument {
      throw ValidationError(
        "--dry-run prints a difference, which can't be combined with --format \(reporting.format)")
    }
    if compare.contains("") { throw ValidationError("--compare takes the paths of text files") }
  }

  func run() async throws {
    let start = ContinuousClock.now
    Terminal.prepareMemory()
    var options = input.buildOptions(output: "public")
    options.comparedFiles = compare
    options.hasAccount = reporting.account
    try await limits.enter(&options)
    let checked = options
    let repository = GitRepository.local(around: options.content)
    let findings = FindingOutput(
      options: reporting, build: options, isQuiet: input.quiet)
    if fix, !options.isProbe {
      let mending = MendingOutput(isDryRun: dryRun, isQuiet: input.quiet, findings: findings)
      try await mending.run(MendingRun(options: options, repository: repository))
    }
    var report = try await Verb.run { () async throws(BuildError) in
      guard let since else {
        return try await RegisterBuild(options: checked, repository: repository).check()
      }
      return try await SinceCheck(repository: repository, options: checked).check(since: since)
    }
    let links = RenamedLinks(repository: repository, content: options.content)
    let addresses = RenamedAddresses(repository: repository, content: options.content)
    report = report.replacing(
      await addresses.completing(await links.completing(report.diagnostics)))
    try findings.print(report)
    if showExisting, !reporting.format.isDocument {
      Verb.printExisting(of: report, on: options.disk(.local))
    }
    if !fix, !input.quiet { findings.printHint(about: report) }
    if !dryRun, let account = report.account {
      findings.printResult(SourceAccountText(account).text)
    }
    if !input.quiet, !dryRun {
      findings.printResult(Account(report: report, time: ContinuousClock.now - start).text)
    }
    Terminal.exit(report.hasErrors ? 1 : 0)
  }
}
