/// The findings of an older state of the files, against which new findings are told from old ones.
///
/// A finding is old when the older state had one of the same rule, in the same file, with the same
/// message, on a line of the same text: wherever that line has moved to, and whatever the file was
/// called. In a file that has another name the message may differ, since it may name what a relative
/// link leads to. Findings are counted, so a second copy of an old mistake is new.
package struct FindingBaseline {
  /// What makes two findings the same one.
  private struct Key: Hashable {
    let rule: Rule
    let path: SourcePath
    /// Empty in a file that has another name.
    let message: String
    let line: String
  }

  private var counts: [Key: Int] = [:]
  private var renamed: Set<SourcePath> = []

  /// Counts the findings of the older state.
  ///
  /// - Parameters:
  ///   - findings: The findings.
  ///   - path: What a file is called today.
  ///   - lines: The lines that a file had then.
  package init(
    _ findings: [Diagnostic], path: (SourcePath) -> SourcePath,
    lines: (SourcePath) -> LineTable?
  ) {
    for (finding, line) in Self.withLines(findings, lines) {
      let today = path(finding.location.path)
      if today != finding.location.path { renamed.insert(today) }
      counts[key(of: finding, path: today, line: line), default: 0] += 1
    }
  }

  /// Tells today's findings apart; both parts keep their order.
  ///
  /// - Parameter lines: The lines that a file has today.
  package func split(
    _ findings: [Diagnostic], lines: (SourcePath) -> LineTable?
  ) -> (new: [Diagnostic], existing: [Diagnostic]) {
    var left = counts
    var parts: (new: [Diagnostic], existing: [Diagnostic]) = ([], [])
    for (finding, line) in Self.withLines(findings, lines) {
      let key = key(of: finding, path: finding.location.path, line: line)
      if let count = left[key], count > 0 {
        left[key] = count - 1
        parts.existing.append(finding)
      } else {
        parts.new.append(finding)
      }
    }
    return parts
  }

  /// The findings with the text of the line that each begins on; white space around it does not count.
  /// A file's lines are asked for once for each run of findings in it.
  private static func withLines(
    _ findings: [Diagnostic], _ lines: (SourcePath) -> LineTable?
  ) -> [(Diagnostic, String)] {
    var current: (path: SourcePath, lines: LineTable?)?
    return findings.map { finding in
      guard let range = finding.location.range else { return (finding, "") }
      let path = finding.location.path
      if current?.path != path { current = (path, lines(path)) }
      let line = current?.lines?.line(range.start.line) ?? ""
      return (finding, line.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
  }

  private func key(of finding: Diagnostic, path: SourcePath, line: String) -> Key {
    let message = renamed.contains(path) ? "" : finding.message
    return Key(rule: finding.rule, path: path, message: message, line: line)
  }
}
