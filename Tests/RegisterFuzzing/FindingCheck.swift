internal import RegisterGen

/// Holds findings to the text that they are about: each has a place in it, can be printed, and a fix
/// that it offers can be made.
struct FindingCheck {
  private let path: String
  private let lines: LineTable

  /// Makes a check of the findings about a file.
  init(path: String, bytes: [UInt8]) {
    self.path = path
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lines = LineTable(String(decoding: bytes[start...], as: UTF8.self))
  }

  /// What is wrong with the findings; those about other files are only printed.
  func complaint(about findings: [Diagnostic]) -> String? {
    for finding in findings where finding.location.path.text == path {
      if let range = finding.location.range, let complaint = complaint(about: range) {
        return "\(finding.rule.rawValue): \(complaint)"
      }
      guard let fix = finding.fix, TextMending.isRight(fix, in: lines) else { continue }
      if TextMending.applying(fix.edits, to: lines) == nil {
        return "\(finding.rule.rawValue): its fix can't be made"
      }
    }
    let reporter = TextReporter { $0.text == path ? lines : nil }
    return VisibleLines.complaint(about: reporter.text(for: findings))
  }

  private func complaint(about range: SourceRange) -> String? {
    // A library may place the end of a text on a line behind its last.
    guard (1...lines.count + 1).contains(range.start.line), range.end.line >= range.start.line
    else {
      return "lines \(range.start.line) to \(range.end.line) of \(lines.count)"
    }
    let columns = lines.line(range.start.line)?.unicodeScalars.count ?? 0
    guard (1...columns + 1).contains(range.start.column) else {
      return "column \(range.start.column) of \(columns)"
    }
    return nil
  }
}
