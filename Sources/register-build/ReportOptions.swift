import ArgumentParser
import RegisterGen

/// The options of every verb that reports findings: in which form, and where else.
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

  func validate() throws {
    if summary == "" { throw ValidationError("--summary takes the path of a file") }
  }
}

extension FindingFormat: ExpressibleByArgument {}
