import ArgumentParser
import RegisterGen

/// The options of every verb that reports findings and ends: in which form, where else, with which account.
struct ReportOptions: ParsableArguments {
  /// The form of the findings.
  @Option(
    help: ArgumentHelp(
      "The form of the findings: text, json, github, sarif or gitlab.",
      discussion: """
        text and github go to standard error; json, sarif and gitlab are one document on standard \
        output, and the closing account goes to standard error. For example: --format sarif \
        > findings.sarif
        """,
      valueName: "form"))
  var format = FindingFormat.text

  /// The file that all findings are added to.
  @Option(
    help: ArgumentHelp(
      "Add all findings to this file as Markdown. For example: --format github --summary findings.md",
      valueName: "file"),
    completion: .file())
  var summary: String?

  /// Whether to print what became of the sources.
  @Flag(
    help: ArgumentHelp(
      "Print the account of the sources: the measures of each part of a document, the sections of the "
        + "programme without a measure, and the measures without a section."))
  var account = false

  func validate() throws {
    if summary == "" { throw ValidationError("--summary takes the path of a file") }
  }
}

extension FindingFormat: ExpressibleByArgument {}
