/// A finding as the preview shows it over the page: the texts of a diagnostic, and the words at its place.
struct PreviewFinding: Sendable, Hashable {
  /// How many findings are shown; the terminal has the others.
  static let most = 100
  /// How much of a line is shown before and after what is marked, in Unicode scalars.
  static let longestLead = 60

  /// The finding itself.
  let diagnostic: Diagnostic
  /// The line that it is about; `nil` for a file as a whole, or one that can't be read.
  let excerpt: Excerpt?

  /// A line in three parts, of which the middle one is to blame.
  struct Excerpt: Sendable, Hashable {
    /// What stands before it.
    let before: String
    /// What is to blame; empty at the end of a line.
    let marked: String
    /// What stands behind it.
    let after: String
  }

  /// The first findings, errors before the others, each kind in its order.
  ///
  /// - Parameter lines: Reads the lines of a file; called once for each run of findings in one file.
  static func all(
    of diagnostics: [Diagnostic], lines read: (SourcePath) -> LineTable?
  ) -> [PreviewFinding] {
    let ranked = Severity.allCases.sorted(by: >).flatMap { severity in
      diagnostics.lazy.filter { $0.severity == severity }
    }
    var lines: (path: SourcePath, table: LineTable?)?
    return ranked.prefix(most).map { diagnostic in
      let path = diagnostic.location.path
      guard let range = diagnostic.location.range else {
        return PreviewFinding(diagnostic: diagnostic, excerpt: nil)
      }
      if lines?.path != path {
        lines = (path, read(path))
      }
      return PreviewFinding(
        diagnostic: diagnostic, excerpt: lines?.table.flatMap { excerpt(of: range, in: $0) })
    }
  }

  private static func excerpt(of range: SourceRange, in lines: LineTable) -> Excerpt? {
    let line = range.start.line
    guard let whole = lines.line(line).map({ Array($0.unicodeScalars) }) else { return nil }
    let start = min(range.start.column - 1, whole.count)
    let last = range.end.line == line ? range.end.column - 1 : whole.count
    let end = min(max(last, start + 1), whole.count)
    let from = max(0, start - longestLead)
    let to = min(whole.count, end + longestLead)
    let marked = whole[start..<end]
    return Excerpt(
      before: (from > 0 ? "…" : "") + visible(whole[from..<start]),
      marked: visible(marked.prefix(longestLead)) + (marked.count > longestLead ? "…" : ""),
      after: visible(whole[end..<to]) + (to < whole.count ? "…" : ""))
  }

  private static func visible(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    scalars.map { $0 == "\t" ? " " : VisibleText.make($0).text }.joined()
  }
}
