import ArgumentParser
import RegisterGen

#if canImport(Glibc)
  import Glibc
#endif

/// The options that every verb which reads a register has.
struct InputOptions: ParsableArguments {
  /// The folder of the register.
  @Option(
    help: ArgumentHelp("The folder of the register.", valueName: "folder"), completion: .directory)
  var content = "Content"

  /// The folder of the templates.
  @OptionGroup var theme: ThemeOptions

  /// How many files to work on at once.
  @OptionGroup var jobs: JobOptions

  /// Whether warnings count as errors.
  @Flag(help: "Count warnings as errors.")
  var strict = false

  /// The day of the rules about time.
  @Option(
    help: ArgumentHelp(
      "The day for rules about time, such as 2026-11-25; by default that of the newest commit, never "
        + "the clock's.",
      valueName: "date"))
  var asOf: String?

  /// Whether to print findings only.
  @Flag(name: .shortAndLong, help: "Print findings only, and what was asked for.")
  var quiet = false

  func validate() throws {
    if let asOf, day == nil {
      throw ValidationError("--as-of takes a day such as 2026-11-25, not '\(asOf)'")
    }
    if content.isEmpty { throw ValidationError("--content takes the path of a folder") }
  }

  /// The day that was named.
  private var day: Moment? {
    guard let moment = asOf.flatMap({ Moment($0) }), case .day = moment else { return nil }
    return moment
  }

  /// The options of a build that writes to a folder.
  func buildOptions(output: String) -> BuildOptions {
    BuildOptions(
      content: Self.trimmed(content), templates: theme.folder, theme: theme.builtIn, output: output,
      home: Terminal.environment("HOME"), jobs: jobs.count, isStrict: strict,
      asOf: day)
  }

  /// A path without slashes at its end, so that messages name files as a reader would.
  static func trimmed(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path = path.dropLast() }
    return String(path)
  }
}
