import ArgumentParser
import RegisterGen

/// Prints what came of a run in the form that was asked for.
///
/// Findings are messages and go to standard error, with a document on standard output as the one
/// exception (`FindingFormat.isDocument`); the account of the run goes where the findings don't.
struct FindingOutput {
  /// The form, and the file of the summary.
  let options: ReportOptions
  /// The options of the run, which tell the folders whose files findings can be about.
  let build: BuildOptions
  /// Whether findings alone are printed, and no note beside them.
  let isQuiet: Bool

  /// The folders whose files findings can be about.
  var folders: [String] { [build.content, build.templates] }

  /// Prints the findings, and adds them to the summary.
  ///
  /// - Throws: an exit status of 2 when the summary can't be written.
  func print(_ report: BuildReport) throws {
    let disk = build.disk(.local)
    let list = FindingList(
      report.diagnostics, existing: report.baseline?.existing,
      paths: ReportPaths(of: folders, on: .local),
      version: RegisterBuildCommand.configuration.version
    ) { path in
      // A file that can't be read any more is reported without an excerpt.
      SourceReader(fileSystem: disk, root: path.root).excerptLines(of: path)
    }
    switch options.format {
    case .text: Verb.printFindings(report.diagnostics, on: disk)
    case .github:
      Verb.printFindings(report.diagnostics, on: disk)
      Terminal.printError(GitHubReporter().text(for: list))
    case .json: Terminal.print(JSONReporter().text(for: list))
    case .sarif: Terminal.print(SARIFReporter().text(for: list))
    case .gitlab: Terminal.print(GitLabReporter().text(for: list))
    }
    if report.isUndated, !isQuiet {
      Terminal.printError(
        "note: the rules about time were left out, since git knows no commit here; name a day, such as "
          + "--as-of 2026-11-25\n")
    }
    if let path = options.summary, !build.isProbe { try summarize(list, in: path) }
  }

  /// Prints what was asked for beside findings: to standard output, or to standard error where that has
  /// a document.
  func printResult(_ text: String) {
    if options.format.isDocument { Terminal.printError(text) } else { Terminal.print(text) }
  }

  /// Says that some findings need nobody's time, where a person reads them.
  func printHint(about report: BuildReport) {
    guard options.format == .text else { return }
    let count = report.diagnostics.count { $0.fix?.isSafe == true }
    guard count > 0 else { return }
    let what = count == 1 ? "1 of these" : "\(count) of these"
    Terminal.printError("'register-build check --fix' mends \(what)\n")
  }

  private func summarize(_ list: FindingList, in path: String) throws {
    let summary = JobSummary(path: path)
    do throws(FileSystemError) {
      let room = MarkdownReporter.limit - (try summary.size())
      try summary.append(MarkdownReporter().text(for: list, limit: room))
    } catch {
      Terminal.printFault(error.description)
      throw ExitCode(2)
    }
  }
}
