/// Findings as SARIF 2.1.0, for code scanning and for editors.
///
/// Columns are Unicode scalars from 1 (`columnKind`), and the end of a region is the column behind its last
/// character, as everywhere here. Paths are below `%SRCROOT%`, the root of the repository. A rule that
/// has a finding brings its page from docs/rules along.
///
/// Source: OASIS, Static Analysis Results Interchange Format 2.1.0.
package struct SARIFReporter {
  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

  /// Makes a reporter.
  package init() {}

  /// The document, with a line end.
  package func text(for list: FindingList) -> String {
    let entries = list.entries
    let rules = Array(Set(entries.map(\.finding.rule))).sorted { $0.rawValue < $1.rawValue }
    var writer = JSONWriter(lineDepth: 4)
    writer.object { writer in
      writer.member("$schema", Self.schema)
      writer.member("version", "2.1.0")
      writer.begin(.array, "runs")
      writer.object { writer in
        writeTool(rules, version: list.version, to: &writer)
        writer.member("columnKind", "unicodeCodePoints")
        writer.object("originalUriBaseIds") { writer in
          writer.object("%SRCROOT%") { writer in
            writer.object("description") { $0.member("text", "The root of the repository.") }
          }
        }
        writer.objects("results", entries) { writer, entry in
          write(entry, rules: rules, of: list, to: &writer)
        }
      }
      writer.end(.array)
    }
    writer.endText()
    return writer.text
  }

  // MARK: Rules

  private func writeTool(_ rules: [Rule], version: String, to writer: inout JSONWriter) {
    writer.object("tool") { writer in
      writer.object("driver") { writer in
        writer.member("name", "register-build")
        writer.member("semanticVersion", version)
        writer.objects("rules", rules) { write($1, to: &$0) }
      }
    }
  }

  private func write(_ rule: Rule, to writer: inout JSONWriter) {
    writer.member("id", rule.rawValue)
    writer.object("shortDescription") { $0.member("text", rule.statement) }
    writer.object("help") {
      $0.member("text", rule.page)
      $0.member("markdown", rule.page)
    }
    writer.object("defaultConfiguration") { $0.member("level", Self.level(rule.severity)) }
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .notice: "note"
    }
  }

  // MARK: Results

  private func write(
    _ entry: FindingList.Entry, rules: [Rule], of list: FindingList, to writer: inout JSONWriter
  ) {
    let finding = entry.finding
    writer.member("ruleId", finding.rule.rawValue)
    writer.member("ruleIndex", rules.firstIndex(of: finding.rule))
    writer.member("level", Self.level(finding.severity))
    writeMessage(finding.sentence, to: &writer)
    writer.objects("locations", [finding.location]) { write($1, of: list, to: &$0) }
    if !finding.notes.isEmpty {
      writer.objects("relatedLocations", finding.notes) { writer, note in
        write(note.location, of: list, to: &writer)
        writeMessage(note.message, to: &writer)
      }
    }
    writer.object("partialFingerprints") { $0.member("findingHash/v1", entry.fingerprint) }
    if list.existing != nil {
      writer.member("baselineState", entry.isExisting ? "unchanged" : "new")
    }
    guard let fix = finding.fix else { return }
    writer.objects("fixes", [fix]) { writer, fix in
      write(fix, in: finding.location.path, of: list, to: &writer)
    }
  }

  private func write(
    _ fix: Diagnostic.Fix, in path: SourcePath, of list: FindingList, to writer: inout JSONWriter
  ) {
    let words = fix.isSafe ? "Mend it." : "What was probably meant."
    writer.object("description") { $0.member("text", words) }
    writer.objects("artifactChanges", [path]) { writer, path in
      writeArtifact(path, of: list, to: &writer)
      writer.objects("replacements", fix.edits) { writer, edit in
        writeRegion("deletedRegion", edit.range, to: &writer)
        writer.object("insertedContent") { $0.member("text", edit.replacement) }
      }
    }
  }

  private func write(
    _ location: SourceLocation, of list: FindingList, to writer: inout JSONWriter
  ) {
    writer.object("physicalLocation") { writer in
      writeArtifact(location.path, of: list, to: &writer)
      if let range = location.range { writeRegion("region", range, to: &writer) }
    }
  }

  private func writeArtifact(
    _ path: SourcePath, of list: FindingList, to writer: inout JSONWriter
  ) {
    let text = list.paths.text(of: path)
    writer.object("artifactLocation") { writer in
      if text.hasPrefix("/") {
        writer.member("uri", "file://" + Self.reference(text))
      } else {
        writer.member("uri", Self.reference(text))
        writer.member("uriBaseId", "%SRCROOT%")
      }
    }
  }

  private func writeRegion(_ key: String, _ range: SourceRange, to writer: inout JSONWriter) {
    writer.object(key) {
      $0.member("startLine", range.start.line)
      $0.member("startColumn", range.start.column)
      $0.member("endLine", range.end.line)
      $0.member("endColumn", range.end.column)
    }
  }

  // MARK: Escaping

  /// Writes a message; in SARIF, braces hold places and `[...](...)` is a link.
  private func writeMessage(_ text: String, to writer: inout JSONWriter) {
    var message = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "{", "}": message.unicodeScalars.append(contentsOf: [scalar, scalar])
      case "(" where message.unicodeScalars.last == "]": message += " ("
      default: message.unicodeScalars.append(scalar)
      }
    }
    writer.object("message") { $0.member("text", message) }
  }

  /// A path as a URI reference: all but letters, digits and `-._~/` as percent signs.
  private static func reference(_ path: String) -> String {
    var reference = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        reference.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where "-._~/".utf8.contains(byte):
        reference.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        reference += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return reference
  }
}
