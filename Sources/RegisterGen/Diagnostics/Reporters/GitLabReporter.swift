/// Findings as GitLab's Code Quality report: what a merge request shows as found and as mended.
///
/// Source: docs.gitlab.com, "Code Quality report format". GitLab compares two branches by the
/// fingerprints, which therefore stay when a finding moves. Findings that are known to be old are left
/// out of nothing: GitLab takes the report of the target branch for that.
package struct GitLabReporter {
  /// Makes a reporter.
  package init() {}

  /// The document, with a line end.
  package func text(for list: FindingList) -> String {
    var writer = JSONWriter(lineDepth: 1)
    writer.begin(.array)
    for entry in list.entries {
      writer.object { write(entry, of: list, to: &$0) }
    }
    writer.end(.array)
    writer.endText()
    return writer.text
  }

  private func write(
    _ entry: FindingList.Entry, of list: FindingList, to writer: inout JSONWriter
  ) {
    let finding = entry.finding
    writer.member("description", finding.sentence)
    writer.member("check_name", finding.rule.rawValue)
    writer.member("fingerprint", entry.fingerprint)
    writer.member("severity", Self.severity(finding.severity))
    writer.object("location") { writer in
      writer.member("path", list.paths.text(of: finding.location.path))
      writer.object("lines") { writer in
        let range = finding.location.range
        writer.member("begin", range?.start.line ?? 1)
        if let range { writer.member("end", range.end.line) }
      }
    }
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "minor"
    case .notice: "info"
    }
  }
}
