/// Folds the findings of one rule in one file, where they are many, into the first of them and one that
/// counts the rest.
///
/// A hundred of a kind say what there is to say; a file of some kilobytes can have tens of thousands. Only
/// what is shown is folded: what fails, is mended or compared is each finding. No count changes, as the last
/// one counts for those that it stands for.
package enum FindingFold {
  /// The most findings of one rule in one file that are shown each by itself.
  package static let most = 100

  /// What is folded together.
  private struct Kind: Hashable {
    let path: SourcePath
    let rule: Rule
    let severity: Severity
  }

  /// The findings that are shown, in their order; one that stands for others is at the place of the
  /// first of those.
  package static func fold(_ findings: [Diagnostic]) -> [Diagnostic] {
    guard findings.count > most + 1 else { return findings }
    var counts: [Kind: Int] = [:]
    for finding in findings { counts[kind(of: finding), default: 0] += 1 }
    // One more is shown in the line that would count it.
    let long = counts.filter { $0.value > most + 1 }
    guard !long.isEmpty else { return findings }
    var seen: [Kind: Int] = [:]
    var shown: [Diagnostic] = []
    for finding in findings {
      let kind = kind(of: finding)
      guard let count = long[kind] else {
        shown.append(finding)
        continue
      }
      let number = seen[kind, default: 0] + 1
      seen[kind] = number
      if number <= most { shown.append(finding) }
      if number == most + 1 { shown.append(rest(of: count - most, from: finding)) }
    }
    return shown
  }

  private static func kind(of finding: Diagnostic) -> Kind {
    Kind(path: finding.location.path, rule: finding.rule, severity: finding.severity)
  }

  /// What stands for the findings of a kind from some place on.
  private static func rest(of count: Int, from first: Diagnostic) -> Diagnostic {
    var rest = Diagnostic(
      first.rule, at: first.location, "\(count) more of this rule in this file, from here on",
      help: "mend those above first: often one cause has many findings")
    rest.severity = first.severity
    rest.count = count
    return rest
  }
}

extension Sequence<Diagnostic> {
  /// How many findings these stand for.
  package var total: Int { reduce(0) { $0 + $1.count } }
}
