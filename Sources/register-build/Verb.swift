import ArgumentParser
import RegisterGen

/// What the verbs have in common.
enum Verb {
  /// Runs a build or a check; a fault of the environment is printed and ends the process with 2.
  static func run(
    _ body: () async throws(BuildError) -> BuildReport
  ) async throws -> BuildReport {
    do {
      return try await body()
    } catch {
      Terminal.printFault(error.description)
      throw ExitCode(2)
    }
  }

  /// Prints the findings that are old to standard error.
  static func printExisting(of report: BuildReport, on disk: FileSystem) {
    guard let baseline = report.baseline, !baseline.existing.isEmpty else { return }
    Terminal.printError("already there at \(baseline.commit.short):\n")
    printFindings(baseline.existing, on: disk)
  }

  /// Prints findings to standard error, each with its lines.
  static func printFindings(_ diagnostics: [Diagnostic], on disk: FileSystem = .local) {
    guard !diagnostics.isEmpty else { return }
    let reporter = TextReporter(colour: Terminal.isInteractive) { path in
      // A file that can't be read any more is reported without an excerpt.
      SourceReader(fileSystem: disk, root: path.root).excerptLines(of: path)
    }
    Terminal.printError(reporter.text(for: diagnostics))
  }
}
