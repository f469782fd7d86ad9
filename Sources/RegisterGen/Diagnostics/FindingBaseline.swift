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
    /// The number of the text of its line: of each text one, so that a long line is compared once.
    let line: Int
  }

  private var texts: [String: Int] = [:]
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
    lines: @escaping (SourcePath) -> LineTable?
  ) {
    for (finding, line) in withLines(findings, lines) {
      let today = path(finding.location.path)
      if today != finding.location.path { renamed.insert(today) }
      counts[key(of: finding, path: today, line: line), default: 0] += 1
    }
  }

  /// Tells today's findings apart; both parts keep their order.
  ///
  /// - Parameter lines: The lines that a file has today.
  package func split(
    _ findings: [Diagnostic], lines: @escaping (SourcePath) -> LineTable?
  ) -> (new: [Diagnostic], existing: [Diagnostic]) {
    var known = self
    var left = counts
    var parts: (new: [Diagnostic], existing: [Diagnostic]) = ([], [])
    for (finding, line) in known.withLines(findings, lines) {
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

  /// The findings with the number of the text of the line that each begins on; white space around it does
  /// not count.
  private mutating func withLines(
    _ findings: [Diagnostic], _ read: @escaping (SourcePath) -> LineTable?
  ) -> [(Diagnostic, Int)] {
    var lines = FindingLines(read)
    var last: (text: String, number: Int)?
    return findings.map { finding in
      let text = lines.text(of: finding)
      // Texts that are one and the same are told to be equal without a look at their bytes.
      if let last, last.text == text { return (finding, last.number) }
      let number = texts[text] ?? texts.count
      texts[text] = number
      last = (text, number)
      return (finding, number)
    }
  }

  private func key(of finding: Diagnostic, path: SourcePath, line: Int) -> Key {
    let message = renamed.contains(path) ? "" : finding.message
    return Key(rule: finding.rule, path: path, message: message, line: line)
  }
}
