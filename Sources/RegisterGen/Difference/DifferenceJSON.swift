/// A difference as JSON; docs/diff.md says what it holds.
struct DifferenceJSON {
  /// The number of the form; it rises with a change that breaks a reader.
  static let schemaVersion = 1

  private let report: DifferenceReport

  /// Makes the JSON of a report.
  init(_ report: DifferenceReport) { self.report = report }

  /// The document, with a line end.
  var text: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("schemaVersion", Self.schemaVersion)
      writer.member("isEmpty", report.difference.isEmpty)
      Self.write(report.base, "base", to: &writer)
      Self.write(report.head, "head", to: &writer)
      writer.objects("changes", report.difference.entities) { Self.write($1, to: &$0) }
      writer.objects("counts", report.difference.counts) { writer, count in
        writer.member("kind", count.group.rawValue)
        writer.member("id", count.id)
        writer.member("label", count.label)
        writer.member("new", count.new)
        writer.member("old", count.old)
      }
      if let pages = report.difference.pages { Self.write(pages, to: &writer) }
    }
    writer.endText()
    return writer.text
  }

  private static func write(
    _ side: DifferenceReport.Side, _ key: String, to writer: inout JSONWriter
  ) {
    writer.object(key) { writer in
      writer.member("name", side.name)
      writer.member("commit", side.commit?.hash)
      writer.member("errors", side.errors)
    }
  }

  private static func write(_ change: EntityChange, to writer: inout JSONWriter) {
    writer.member("kind", change.group.rawValue)
    writer.member("id", change.id)
    writer.member("formerId", change.formerID)
    writer.member("title", change.title)
    writer.member("address", change.address)
    writer.member("state", change.state.rawValue)
    writer.objects("fields", change.fields) { writer, field in
      writer.member("key", field.key)
      writer.member("label", field.label)
      write(field.change, to: &writer)
    }
  }

  private static func write(_ change: FieldChange.Change, to writer: inout JSONWriter) {
    switch change {
    case .value(let new, let old):
      writer.member("type", "value")
      writer.member("new", new)
      writer.member("old", old)
    case .list(let gained, let lost, let changed, let isReordered):
      writer.member("type", "list")
      writer.array("gained", gained)
      writer.array("lost", lost)
      writer.objects("changed", changed) { writer, pair in
        writer.member("name", pair.name)
        writer.member("new", pair.new)
        writer.member("old", pair.old)
        if let note = pair.note { write(note, to: &writer) }
      }
      writer.member("isReordered", isReordered)
    case .prose(let difference):
      writer.member("type", "words")
      write(difference, to: &writer)
    case .layout: writer.member("type", "layout")
    }
  }

  private static func write(_ difference: WordDifference, to writer: inout JSONWriter) {
    writer.objects("words", difference.segments) { writer, segment in
      writer.member("kind", segment.kind.rawValue)
      writer.member("text", segment.words.joined(separator: " "))
    }
  }

  private static func write(_ pages: PageDifference, to writer: inout JSONWriter) {
    writer.object("pages") { writer in
      writer.array("added", pages.added.map(\.address))
      writer.array("removed", pages.removed.map(\.address))
      writer.objects("changed", pages.changed) { writer, page in
        writer.member("address", page.address)
        writer.member("isIndex", page.isIndex)
        writer.member("isCombination", page.isCombination)
      }
    }
  }
}
