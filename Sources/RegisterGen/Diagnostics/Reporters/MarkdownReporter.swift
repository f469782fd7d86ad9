/// All findings as Markdown, for the summary of a job or a comment on a pull request.
///
/// Content comes from strangers: of what it says, every sign that Markdown, HTML or a forge could take
/// for its own is written as a character reference, so that no link, image, mention or markup comes of
/// it. GitHub takes at most 1 MiB for the summary of a step, and all or nothing of it: a list that is
/// longer ends with the count of the rest.
package struct MarkdownReporter {
  /// The size that a forge takes, in bytes, less some room.
  package static let limit = 1_000_000

  /// Makes a reporter.
  package init() {}

  /// The section about the findings, with a line end.
  ///
  /// - Parameter limit: The most bytes; smaller where the summary holds something already.
  package func text(for list: FindingList, limit: Int = limit) -> String {
    var text = "## register-build\n\n"
    text += Self.escaped(ReportSummary(list.findings).text)
    if let existing = list.existing, !existing.isEmpty {
      text += ", and \(existing.total) existing"
    }
    text += ".\n"
    append(list.findings, of: list, limit: limit, to: &text)
    if let existing = list.existing, !existing.isEmpty {
      text += "\n### Existing\n"
      append(existing, of: list, limit: limit, to: &text)
    }
    return text
  }

  private func append(
    _ findings: [Diagnostic], of list: FindingList, limit: Int, to text: inout String
  ) {
    guard !findings.isEmpty else { return }
    text += "\n| severity | place | finding | rule |\n| --- | --- | --- | --- |\n"
    for (index, finding) in findings.enumerated() {
      let row = row(of: finding, list.paths)
      // Room for the line that counts the rest, and for the heading of another table.
      guard text.utf8.count + row.utf8.count < limit - 1_000 else {
        text += "\nThere are \(findings[index...].total) more.\n"
        return
      }
      text += row
    }
  }

  private func row(of finding: Diagnostic, _ paths: ReportPaths) -> String {
    var place = paths.text(of: finding.location.path)
    if let start = finding.location.range?.start { place += ":\(start.line):\(start.column)" }
    var message = Self.escaped(finding.message)
    if let help = finding.help { message += "<br>" + Self.escaped(help) }
    return "| \(finding.severity.rawValue) | <code>\(Self.escaped(place))</code> | \(message) "
      + "| \(Self.escaped(finding.rule.rawValue)) |\n"
  }

  /// A text that says what it says and does nothing.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in VisibleText.make(text).unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", ",", "'", "-", "(", ")", ";", "?", "/":
        escaped.unicodeScalars.append(scalar)
      // A web address begins with 'www.' where it has no scheme.
      case "." where !escaped.suffix(3).lowercased().hasSuffix("www"): escaped += "."
      // A reference alone would still be taken for a mention once the page is made.
      case "@": escaped += "<span>&#64;</span>"
      case _ where scalar.isASCII: escaped += "&#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
