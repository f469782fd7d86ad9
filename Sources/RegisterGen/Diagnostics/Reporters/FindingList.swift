/// The findings of a run with what a form needs to show them.
package struct FindingList {
  /// The findings as they are shown (`FindingFold`), sorted by place.
  package let findings: [Diagnostic]
  /// The findings that the compared commit had already, in the same way; `nil` when there was no
  /// comparison.
  package let existing: [Diagnostic]?
  /// What the files are called in the reports.
  package let paths: ReportPaths
  /// The version of the command.
  package let version: String
  /// Reads a file again: for its lines as they are shown, or to tell findings of one rule apart; `nil`
  /// for a file that can't be read any more.
  package let lines: (SourcePath) -> LineTable?

  /// Makes a list of all findings.
  package init(
    _ findings: [Diagnostic], existing: [Diagnostic]? = nil, paths: ReportPaths = ReportPaths(),
    version: String, lines: @escaping (SourcePath) -> LineTable?
  ) {
    self.findings = FindingFold.fold(findings)
    self.existing = existing.map(FindingFold.fold)
    self.paths = paths
    self.version = version
    self.lines = lines
  }

  /// One finding of the list.
  struct Entry {
    /// The finding.
    let finding: Diagnostic
    /// Whether the compared commit had it already.
    let isExisting: Bool
    /// What identifies it from run to run.
    let fingerprint: String
  }

  /// All findings with their fingerprints, the existing ones last.
  var entries: [Entry] {
    let known = existing ?? []
    let all = findings + known
    let fingerprints = Fingerprint.all(of: all, paths: paths, lines: lines)
    return zip(all.indices, zip(all, fingerprints)).map { index, pair in
      Entry(
        finding: pair.0, isExisting: index >= findings.count, fingerprint: pair.1)
    }
  }
}

extension Diagnostic {
  /// What is wrong and what to do about it, on one line.
  var sentence: String { help.map { message + "; " + $0 } ?? message }
}
