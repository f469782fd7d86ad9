import ArgumentParser
import RegisterGen

/// `register-build diff BASE [HEAD]`: says what changed, in the words of the register's readers.
struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what changed between two states of the register, in its readers' words.",
    discussion: """
      BASE and HEAD are branches, tags or commits; without HEAD, BASE is compared with the work tree. \
      With --folders they are two content folders. Where nothing changed that a reader can see, it says \
      'no visible change': white space, quoting, comments and the order of keys are no change.

      A state with errors is compared as far as it can be read, and the difference says so. The exit \
      status is 0 whether or not anything changed, 1 when a state can't be read at all.

      With --untrusted, both states are read by a process of its own within limits of memory and time. A \
      file that it does not survive is left out of its state, and named.

      Examples:
        register-build diff main
        register-build diff --merge-base origin/main --format markdown > comment.md
        register-build diff v1.0 v1.1 --format json
        register-build diff --folders ../old/Content Content
      """
  )

  /// The older state.
  @Argument(help: "The older state: a branch, tag or commit, or a folder with --folders.")
  var base: String

  /// The newer state.
  @Argument(help: "The newer state; by default the work tree.")
  var head: String?

  /// Whether the states are folders.
  @Flag(help: "Compare two content folders; git is not needed.")
  var folders = false

  /// Whether to compare with the commit that the branch began at.
  @Flag(help: "Compare with the newest commit that both share, as a pull request does.")
  var mergeBase = false

  /// The form.
  @Option(help: ArgumentHelp("The form: text, markdown or json.", valueName: "form"))
  var format = DifferenceFormat.text

  /// The folders, and how many files to work on at once.
  @OptionGroup var content: ContentOptions

  /// The folder of the templates, whose words and pages are used for both states.
  @OptionGroup var theme: ThemeOptions

  /// The limits for content of strangers.
  @OptionGroup var limits: LimitOptions

  func validate() throws {
    if folders, head == nil { throw ValidationError("--folders takes two folders") }
    if folders, mergeBase { throw ValidationError("--merge-base goes with commits") }
    if base.isEmpty || head == "" { throw ValidationError("a state needs a name") }
  }

  func run() async throws {
    Terminal.prepareMemory()
    var jobs = content.jobs.count
    let reads = try await limits.enter(jobs: &jobs)
    let outcome = try await outcome(of: reads, jobs: jobs)
    for (path, reason) in reads?.leftOut ?? [] {
      Terminal.printError("note: left out '\(VisibleText.make(path))': reading it \(reason)\n")
    }
    switch outcome {
    case .report(let report):
      Terminal.print(report.text(format))
      Terminal.exit(0)
    case .unreadable(let state, let findings):
      let commit = state.commit.map { " (\($0.short))" } ?? ""
      Terminal.printError("nothing can be compared: '\(state.name)'\(commit) has errors\n")
      let reporter = TextReporter(colour: Terminal.isInteractive) { path in
        SourceReader(fileSystem: state.fileSystem, root: path.root).excerptLines(of: path)
      }
      Terminal.printError(reporter.text(for: findings))
      Terminal.exit(1)
    }
  }

  /// Compares; a fault of the environment is printed and ends the process with 2.
  private func outcome(
    of reads: LimitedReads?, jobs: Int
  ) async throws -> RegisterComparison.Outcome {
    let comparison = RegisterComparison(
      fileSystem: theme.builtIn.under(.local), templates: theme.folder, limitedReads: reads,
      jobs: jobs)
    do throws(BuildError) {
      if folders, let head {
        return try await comparison.compare(folder(base), folder(head), renames: [:])
      }
      let root = InputOptions.trimmed(content.content)
      return try await comparison.compare(
        base: base, head: head, fromMergeBase: mergeBase, content: root,
        repository: .local(around: root))
    } catch {
      Terminal.printFault(error.description)
      throw ExitCode(2)
    }
  }

  private func folder(_ path: String) -> RegisterComparison.State {
    let path = InputOptions.trimmed(path)
    return RegisterComparison.State(
      name: path, commit: nil, content: path, fileSystem: .local)
  }
}

extension DifferenceFormat: ExpressibleByArgument {}
