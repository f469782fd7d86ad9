package import RegisterGen

/// Findings for the tests of reporters: of a file whose text is marked.
package struct ReportedFindings {
  /// The file.
  package static let path = SourcePath(root: "Content", relative: "pages/over.md")
  /// The text without its markers.
  package let text: String
  /// The marked ranges.
  package let ranges: [SourceRange]

  /// Reads a marked text.
  package init(_ marked: String) {
    let marked = MarkedText(marked)
    text = marked.text
    ranges = marked.ranges
  }

  /// A finding at a marked range.
  package func finding(
    _ rule: Rule = .unknownStream, at index: Int = 0, _ message: String = "m",
    notes: [Diagnostic.Note] = [], help: String? = nil, fix: Diagnostic.Fix? = nil
  ) -> Diagnostic {
    Diagnostic(
      rule, at: SourceLocation(path: Self.path, range: ranges[index]), message, notes: notes,
      help: help, fix: fix)
  }

  /// A list of findings as the reporters take it.
  package func list(
    _ findings: [Diagnostic], existing: [Diagnostic]? = nil, paths: ReportPaths = ReportPaths()
  ) -> FindingList {
    let lines = LineTable(text)
    return FindingList(findings, existing: existing, paths: paths, version: "1.2.3") { _ in lines }
  }
}
