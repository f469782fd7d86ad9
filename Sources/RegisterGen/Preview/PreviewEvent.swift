/// What the preview tells an open page after each reading: whether it is old, and what was found.
///
/// One `state` event of a Server-Sent Events stream, whose data is a JSON object: `page`, the mark of what is
/// at the page's address now; `site`, `current`, `last-good` or `none`; `summary`, the count of the findings;
/// `left`, how many of them are not in `findings`; `fault`, what keeps the register from being read.
///
/// Source: HTML Living Standard, 9.2 Server-sent events.
package struct PreviewEvent {
  private let site: PreviewSite
  private let address: String

  /// Makes the event for a page at an address.
  package init(_ site: PreviewSite, address: String) {
    self.site = site
    self.address = address
  }

  /// What a stream begins with: how long to wait before it is opened again, in milliseconds.
  package static let opening = Array("retry: 500\n\n".utf8)

  /// The event, with the empty line that ends it.
  package var bytes: [UInt8] {
    var bytes = Array("event: state\n".utf8)
    for line in json.split(separator: UInt8(ascii: "\n")) {
      bytes += Array("data: ".utf8) + line + [UInt8(ascii: "\n")]
    }
    return bytes + [UInt8(ascii: "\n")]
  }

  private var json: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("page", site.mark(at: address))
      writer.member("site", site.isCurrent ? "current" : site.plan == nil ? "none" : "last-good")
      writer.member("fault", site.fault.map(VisibleText.make))
      writer.member("summary", ReportSummary(site.diagnostics).text)
      writer.member("errors", site.diagnostics.count { $0.severity == .error })
      writer.member("left", site.diagnostics.count - site.findings.count)
      writer.objects("findings", site.findings) { Self.write($1, to: &$0) }
    }
    return writer.bytes
  }

  private static func write(_ finding: PreviewFinding, to writer: inout JSONWriter) {
    let diagnostic = finding.diagnostic
    writer.member("severity", diagnostic.severity.rawValue)
    writer.member("rule", diagnostic.rule.rawValue)
    writer.member("place", TextReporter.place(diagnostic.location))
    writer.member("message", VisibleText.make(diagnostic.message))
    writer.member("help", diagnostic.help.map(VisibleText.make))
    if let excerpt = finding.excerpt {
      writer.array("excerpt", [excerpt.before, excerpt.marked, excerpt.after])
    }
    writer.objects("notes", diagnostic.notes) { writer, note in
      writer.member("place", TextReporter.place(note.location))
      writer.member("message", VisibleText.make(note.message))
    }
  }
}
