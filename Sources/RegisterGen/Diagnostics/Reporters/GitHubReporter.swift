/// Findings as annotations of GitHub Actions, which the forge shows beside the changed lines.
///
///     ::error file=Content/a.md,line=4,endLine=4,col=9,endColumn=13,title=unknown-stream::no stream ...
///
/// GitHub keeps ten errors, ten warnings and ten notices of a step and drops the rest without a word. So
/// no more are written, those first that a reader needs first, and a last line counts the rest.
///
/// Source: docs.github.com, "Workflow commands". What comes from the content is escaped by the rules of
/// the runner (github.com/actions/toolkit, `command.ts`), so that it can neither end a command nor begin
/// one.
package struct GitHubReporter {
  /// The annotations of one kind that GitHub shows for a step.
  package static let limit = 10

  /// Makes a reporter.
  package init() {}

  /// The annotations and the line that counts them; empty for no findings.
  package func text(for list: FindingList) -> String {
    let ranked = Self.ranked(list)
    var text = ""
    var counts: [String] = []
    for kind in Severity.allCases.reversed() {
      let all = ranked.filter { $0.kind == kind }
      guard !all.isEmpty else { continue }
      let shown = all.prefix(Self.limit)
      for annotation in shown { write(annotation, of: list, to: &text) }
      let total = all.map(\.finding).total
      counts.append("\(shown.count) of \(total) \(kind.rawValue)s")
    }
    guard !counts.isEmpty else { return "" }
    return text + "shown as annotations: " + counts.joined(separator: ", ") + "\n"
  }

  /// A finding as it is annotated.
  private struct Annotation {
    let finding: Diagnostic
    let kind: Severity
    let isExisting: Bool
  }

  /// The findings by what a reader needs first: new ones before old ones, then the first of each file
  /// before the second of any, then by place. An old one is a notice, since the step does not fail for it.
  private static func ranked(_ list: FindingList) -> [Annotation] {
    byTurns(list.findings).map { Annotation(finding: $0, kind: $0.severity, isExisting: false) }
      + byTurns(list.existing ?? []).map {
        Annotation(finding: $0, kind: .notice, isExisting: true)
      }
  }

  /// The first finding of each kind and file, then the second of each, and so on.
  private static func byTurns(_ findings: [Diagnostic]) -> [Diagnostic] {
    struct Place: Hashable {
      let path: SourcePath
      let severity: Severity
    }
    var seen: [Place: Int] = [:]
    var turns: [[Diagnostic]] = []
    for finding in findings {
      let place = Place(path: finding.location.path, severity: finding.severity)
      let turn = seen[place, default: 0]
      seen[place] = turn + 1
      if turn == turns.count { turns.append([]) }
      turns[turn].append(finding)
    }
    return turns.flatMap { $0 }
  }

  private func write(_ annotation: Annotation, of list: FindingList, to text: inout String) {
    let finding = annotation.finding
    let path = VisibleText.make(list.paths.text(of: finding.location.path))
    var properties = ["file=" + Self.escaped(property: path)]
    if let range = finding.location.range {
      properties.append("line=\(range.start.line)")
      properties.append("endLine=\(range.end.line)")
      // The runner refuses columns of a range over several lines.
      if range.start.line == range.end.line {
        properties.append("col=\(range.start.column)")
        properties.append("endColumn=\(range.end.column)")
      }
    }
    let suffix = annotation.isExisting ? " (existing)" : ""
    properties.append("title=" + Self.escaped(property: finding.rule.rawValue + suffix))
    var message = VisibleText.make(finding.message)
    if let help = finding.help { message += "\n" + VisibleText.make(help) }
    text += "::\(annotation.kind.rawValue) " + properties.joined(separator: ",") + "::"
    text += Self.escaped(data: message) + "\n"
  }

  // MARK: Escaping

  /// A message: only a line end could end it, and `%` begins an escape.
  static func escaped(data: String) -> String {
    escape(data, [("%", "%25"), ("\r", "%0D"), ("\n", "%0A")])
  }

  /// A property, which colons and commas end as well.
  static func escaped(property: String) -> String {
    escape(property, [("%", "%25"), ("\r", "%0D"), ("\n", "%0A"), (":", "%3A"), (",", "%2C")])
  }

  /// By scalars: a carriage return and a line feed are one `Character`.
  private static func escape(_ text: String, _ table: [(Unicode.Scalar, String)]) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      if let entry = table.first(where: { $0.0 == scalar }) {
        escaped += entry.1
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
