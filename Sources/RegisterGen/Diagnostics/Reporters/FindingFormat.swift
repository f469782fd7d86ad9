/// The forms that findings can have; `--format` names one.
///
/// All of them have the same findings with the same ids and ranges.
package enum FindingFormat: String, CaseIterable, Sendable {
  /// For a person at a terminal.
  case text
  /// For programs: the form of docs/findings.schema.json.
  case json
  /// For GitHub Actions: the text, and annotations on the changed files.
  case github
  /// SARIF 2.1.0, for code scanning and editors.
  case sarif
  /// GitLab's Code Quality report.
  case gitlab

  /// Whether the findings are one document, which is the result that was asked for and goes to standard
  /// output; else they go to standard error, as messages do.
  package var isDocument: Bool {
    switch self {
    case .text, .github: false
    case .json, .sarif, .gitlab: true
    }
  }
}
