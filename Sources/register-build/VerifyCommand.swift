import ArgumentParser
import RegisterGen

/// `register-build verify PLACE`: tells whether a published site is what the register gives.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Tell whether a folder or a served site equals a build, byte for byte.",
    discussion: """
      The register is built in memory and every file is compared with what stands in the folder or what \
      the server answers: a page that is missing, differs or was added is named. Nothing is written.

      Without --content, it is compared with the folder Content as it is. --content names another folder, \
      or a branch, tag or commit: the register as it was then, in the folder Content or in the one behind \
      a colon. Build it with the same version of this command, and with --no-revision if the site was.

      A server is asked through the program curl, for no other address than those of the site; no redirect \
      is followed. A page that was added to a server, and that no page leads to, can't be seen from outside.

      Exit status: 0 equal, 1 something differs, 2 it can't be told (git, the network, errors in the \
      content), 64 wrong usage.

      Examples:
        register-build verify public
        register-build verify https://www.example.org/register/ --content v1.0
        register-build verify public --content 3f2a9c1:Register
      """
  )

  /// The site.
  @Argument(help: "The folder of a site, or the address of its root: https://www.example.org/.")
  var place: String

  /// The state of the register.
  @Option(
    help: ArgumentHelp(
      "A folder, or a branch, tag or commit, with ':FOLDER' behind it unless it is Content. (default: "
        + "Content)",
      valueName: "state"))
  var content = "Content"

  /// Where the templates are.
  @OptionGroup var theme: ThemeOptions

  /// How many files to work on at once.
  @OptionGroup var jobs: JobOptions

  /// Whether the site was built without a revision.
  @Flag(help: "The site was built with --no-revision.")
  var noRevision = false

  /// How long a file may take.
  @Option(
    help: ArgumentHelp("How many seconds a server may take for a file.", valueName: "seconds"))
  var timeout = 60

  /// Whether to print differences only.
  @Flag(name: .shortAndLong, help: "Print what differs, and nothing else.")
  var quiet = false

  func validate() throws {
    if place.isEmpty { throw ValidationError("name a folder or an address") }
    if content.isEmpty { throw ValidationError("--content takes a folder or a revision") }
    guard (1...3600).contains(timeout) else {
      throw ValidationError("--timeout takes a number of seconds from 1 to 3600")
    }
    if isAddress, ServedSite.server(place, timeout: timeout) == nil {
      throw ValidationError(
        "'\(VisibleText.make(place))' is no address of a site: write it whole, such as https://www.example.org/register/"
      )
    }
  }

  func run() async throws {
    let start = ContinuousClock.now
    Terminal.prepareMemory()
    let (state, folder) = state
    var options = BuildOptions(
      content: folder, templates: theme.folder, theme: theme.builtIn,
      jobs: jobs.count, citesRevision: !noRevision)
    options.version = RegisterBuildCommand.configuration.version
    let verification = RegisterVerification(
      options: options, repository: .local(around: folder))
    do throws(BuildError) {
      switch try await verification.compare(site, with: state) {
      case .compared(let outcome, let revision):
        tell(outcome, revision, time: ContinuousClock.now - start)
        Terminal.exit(outcome.differences.isEmpty ? 0 : 1)
      case .unbuildable(let findings, let disk):
        Terminal.printError("error: nothing can be compared: the register has errors\n")
        Verb.printFindings(findings.filter { $0.severity == .error }, on: disk)
        Terminal.exit(2)
      }
    } catch {
      Terminal.printFault(error.description)
      throw ExitCode(2)
    }
  }

  private var isAddress: Bool { place.hasPrefix("http://") || place.hasPrefix("https://") }

  private var site: ServedSite {
    if isAddress, let server = ServedSite.server(place, timeout: timeout) { return server }
    return .folder(InputOptions.trimmed(place), on: .local)
  }

  /// The state and the folder that `--content` names: a folder that is there is one, anything else a
  /// revision.
  private var state: (RegisterVerification.State, folder: String) {
    let isFolder = (try? FileSystem.local.status(content + "/."))?.kind == .folder
    if isFolder || content == "Content" { return (.folder, InputOptions.trimmed(content)) }
    guard let colon = content.firstIndex(of: ":") else { return (.revision(content), "Content") }
    let folder = String(content[content.index(after: colon)...])
    return (
      .revision(String(content[..<colon])),
      folder.isEmpty ? "Content" : InputOptions.trimmed(folder)
    )
  }

  private func tell(
    _ outcome: SiteVerification.Outcome, _ revision: SourceRevision?, time: Duration
  ) {
    for difference in outcome.differences {
      let kind = difference.kind.rawValue
      let padding = String(repeating: " ", count: 8 - kind.count)
      let detail = difference.detail.isEmpty ? "" : ": " + difference.detail
      Terminal.print(VisibleText.make(kind + padding + difference.address + detail) + "\n")
    }
    guard !quiet else { return }
    if let claim = outcome.claim {
      Terminal.printError("note: the site says that it was made by \(claim)\n")
    }
    if !outcome.unseen.isEmpty {
      Terminal.printError(
        "note: not compared, since hosts keep them to themselves: "
          + outcome.unseen.joined(separator: ", ") + "\n")
    }
    if !outcome.isWhole {
      Terminal.printError(
        "note: a page that was added to a server, and that no page leads to, can't be seen from outside\n"
      )
    }
    Terminal.print(account(outcome, revision, time))
  }

  private func account(
    _ outcome: SiteVerification.Outcome, _ revision: SourceRevision?, _ time: Duration
  ) -> String {
    let counts = SiteVerification.Difference.Kind.allCases.map { kind in
      (kind, outcome.differences.count { $0.kind == kind })
    }
    let equal = outcome.compared - counts.filter { $0.0 != .added }.reduce(0) { $0 + $1.1 }
    let names: [SiteVerification.Difference.Kind: String] = [
      .missing: "missing", .differs: "different", .added: "added",
    ]
    let rest = counts.map { "\($0.1) \(names[$0.0] ?? "")" }.joined(separator: ", ")
    let state = revision.map { "; revision \($0.short)" } ?? ""
    return "\(outcome.compared) files compared: \(equal) equal, \(rest)\(state); "
      + "\(Account.seconds(of: time)) s\n"
  }
}
