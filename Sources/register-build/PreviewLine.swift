import RegisterGen
import RegisterPreview

/// The line that the preview prints after each reading: what has changed, what became of it, how long it
/// took.
///
///     Content/measures/asiel/nareis.md: shown after 12 ms; 1 warning in 1 file
struct PreviewLine {
  private let reading: Preview.Reading

  /// Makes the line for a reading.
  init(_ reading: Preview.Reading) { self.reading = reading }

  /// The line, with a line end.
  var text: String {
    let outcome = reading.site.isCurrent ? "shown" : "not shown, the last good site stays"
    guard let first = named.first else {
      let address = "http://127.0.0.1:\(reading.port)/"
      let stand =
        reading.site.isCurrent ? "" : "; there are errors, and no site until they are mended"
      return "The preview is at \(address) (read in \(milliseconds) ms\(stand)). Ctrl-C ends it.\n"
    }
    let others = named.count - 1
    let more = others == 0 ? "" : " and \(others) other\(others == 1 ? "" : "s")"
    return "\(VisibleText.make(first))\(more): \(outcome) after \(milliseconds) ms\(findings)\n"
  }

  /// The files and folders that have changed, without those that programs make for a moment, which have
  /// no ending.
  private var named: [String] {
    let changes = reading.changes
    let lasting = changes.filter { change in
      switch change {
      case .folder: true
      case .file(let path): path.relative.split(separator: "/").last?.contains(".") == true
      }
    }
    return (lasting.isEmpty ? changes : lasting).map(\.path.text)
  }

  /// How many findings there are in all; nothing for none.
  private var findings: String {
    let all = reading.site.diagnostics
    return all.isEmpty ? "" : "; \(ReportSummary(all).text)"
  }

  private var milliseconds: Int { Int((reading.time / .milliseconds(1)).rounded()) }
}
