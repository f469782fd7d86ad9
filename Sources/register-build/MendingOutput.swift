import ArgumentParser
import RegisterGen

/// Mends the files, or prints the difference that it would make.
struct MendingOutput {
  /// Whether only to show it.
  let isDryRun: Bool
  /// Whether to print nothing but what was asked for.
  let isQuiet: Bool
  /// Where results go, and what files are called.
  let findings: FindingOutput

  /// Runs; a fault of the environment is printed and ends the process with 2.
  func run(_ mending: MendingRun) async throws {
    do throws(BuildError) {
      let outcome = try await mending.mend()
      if isDryRun { show(outcome) } else { try write(outcome) }
      for link in outcome.links {
        Terminal.printError(
          "note: '\(VisibleText.make(link.text))' is a link, and was not mended\n")
      }
    } catch {
      Terminal.printFault(error.description)
      throw ExitCode(2)
    }
  }

  private func show(_ outcome: MendingRun.Outcome) {
    let paths = ReportPaths(of: findings.folders, on: .local)
    for file in outcome.files {
      let old = String(decoding: file.old, as: UTF8.self)
      let new = String(decoding: file.new, as: UTF8.self)
      Terminal.print(UnifiedDiff(path: paths.text(of: file.path), old: old, new: new).text)
    }
    if !isQuiet { Terminal.printError("would mend " + Self.counted(outcome) + "\n") }
  }

  private func write(_ outcome: MendingRun.Outcome) throws(BuildError) {
    for file in outcome.files {
      do throws(MendingError) {
        try file.write(on: .local)
      } catch {
        throw .mending(error)
      }
    }
    if !isQuiet { findings.printResult("mended " + Self.counted(outcome) + "\n") }
  }

  private static func counted(_ outcome: MendingRun.Outcome) -> String {
    let findings = outcome.count == 1 ? "1 finding" : "\(outcome.count) findings"
    let files = outcome.files.count == 1 ? "1 file" : "\(outcome.files.count) files"
    return "\(findings) in \(files)"
  }
}
