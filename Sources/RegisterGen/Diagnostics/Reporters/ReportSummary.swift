/// The count of findings, for the line below them.
package struct ReportSummary: Hashable, Sendable {
  /// The number of errors.
  package let errors: Int
  /// The number of warnings.
  package let warnings: Int
  /// The number of notices.
  package let notices: Int
  /// The number of files that have a finding.
  package let files: Int

  /// Counts findings, folded or not.
  package init(_ diagnostics: [Diagnostic]) {
    errors = diagnostics.lazy.filter { $0.severity == .error }.total
    warnings = diagnostics.lazy.filter { $0.severity == .warning }.total
    notices = diagnostics.lazy.filter { $0.severity == .notice }.total
    files = Set(diagnostics.map(\.location.path)).count
  }

  /// The line, such as `3 errors, 1 warning in 2 files`; `no findings` for none.
  package var text: String {
    let counts = [(errors, "error"), (warnings, "warning"), (notices, "notice")]
      .filter { $0.0 > 0 }
      .map { Self.counted($0.0, $0.1) }
    guard !counts.isEmpty else { return "no findings" }
    return counts.joined(separator: ", ") + " in " + Self.counted(files, "file")
  }

  private static func counted(_ count: Int, _ word: String) -> String {
    "\(count) \(word)\(count == 1 ? "" : "s")"
  }
}
