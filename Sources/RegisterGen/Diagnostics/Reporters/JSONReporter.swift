/// Findings as JSON for programs; docs/findings.schema.json says what each member is.
///
/// One finding stands on one line. Positions are lines and columns from 1, columns in Unicode scalars;
/// the end of a range is the position behind its last character.
package struct JSONReporter {
  /// The version of the form; it grows when a member changes its meaning or goes away.
  package static let schemaVersion = 1

  /// Makes a reporter.
  package init() {}

  /// The document, with a line end.
  package func text(for list: FindingList) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schemaVersion", Self.schemaVersion)
      writer.object("tool") {
        $0.member("name", "register-build")
        $0.member("version", list.version)
      }
      writeSummary(of: list, to: &writer)
      writer.objects("findings", list.entries) { write($1, of: list, to: &$0) }
    }
    writer.endText()
    return writer.text
  }

  private func writeSummary(of list: FindingList, to writer: inout JSONWriter) {
    let summary = ReportSummary(list.findings)
    writer.object("summary") {
      $0.member("errors", summary.errors)
      $0.member("warnings", summary.warnings)
      $0.member("notices", summary.notices)
      $0.member("files", summary.files)
      $0.member("existing", list.existing?.total)
    }
  }

  private func write(
    _ entry: FindingList.Entry, of list: FindingList, to writer: inout JSONWriter
  ) {
    let finding = entry.finding
    writer.member("rule", finding.rule.rawValue)
    writer.member("severity", finding.severity.rawValue)
    write(finding.location, of: list, to: &writer)
    writer.member("message", finding.message)
    writer.member("help", finding.help)
    writer.objects("notes", finding.notes) { writer, note in
      write(note.location, of: list, to: &writer)
      writer.member("message", note.message)
    }
    if let fix = finding.fix {
      writer.object("fix") { writer in
        writer.member("isSafe", fix.isSafe)
        writer.objects("edits", fix.edits) { writer, edit in
          write(edit.range, to: &writer)
          writer.member("replacement", edit.replacement)
        }
      }
    } else {
      writer.member("fix", String?.none)
    }
    writer.member("count", finding.count)
    writer.member("isExisting", entry.isExisting)
    writer.member("fingerprint", entry.fingerprint)
  }

  private func write(
    _ location: SourceLocation, of list: FindingList, to writer: inout JSONWriter
  ) {
    writer.member("path", list.paths.text(of: location.path))
    if let range = location.range {
      write(range, to: &writer)
    } else {
      writer.member("range", String?.none)
    }
  }

  private func write(_ range: SourceRange, to writer: inout JSONWriter) {
    writer.object("range") { writer in
      write("start", range.start, to: &writer)
      write("end", range.end, to: &writer)
    }
  }

  private func write(_ key: String, _ position: SourcePosition, to writer: inout JSONWriter) {
    writer.object(key) {
      $0.member("line", position.line)
      $0.member("column", position.column)
    }
  }
}
