import RegisterGen

/// The line that a run ends with: what was found, what became of it, how long it took.
///
///     33 files found = 33 published + 0 drafts + 0 rejected; 81 files written, 0 unchanged, 0 removed; 0.04 s
///
/// A register whose addresses nothing keeps is told so.
struct Account {
  /// What came of the run.
  let report: BuildReport
  /// How long it took.
  let time: Duration

  /// The line, with a line end.
  var text: String {
    let files = report.files
    var parts: [String] = []
    if report.hasErrors {
      parts.append(
        "\(files.found) files found: \(files.drafts) drafts, \(files.rejected) with an error or out of place"
      )
      parts.append("nothing published")
    } else {
      parts.append(
        "\(files.found) files found = \(files.published) published + \(files.drafts) drafts + \(files.rejected) rejected"
      )
    }
    if let baseline = report.baseline {
      parts.append(
        "since \(baseline.name) (\(baseline.commit.short)): \(report.diagnostics.count) new, "
          + "\(baseline.existing.count) existing")
    }
    if let output = report.output {
      parts.append(
        "\(output.written) pages and files written, \(output.unchanged) unchanged, \(output.removed) removed"
      )
    }
    if !report.keepsAddresses { parts.append("no addresses.lock") }
    switch report.revision {
    case .commit(let revision): parts.append("revision \(revision.short)")
    case .uncommitted: parts.append("no revision, since not all is committed")
    case .unknown, .unasked: break
    }
    return parts.joined(separator: "; ") + "; \(Self.seconds(of: time)) s\n"
  }

  /// A time in seconds, with two decimals.
  static func seconds(of time: Duration) -> String {
    let hundredths = Int((time / .milliseconds(10)).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
