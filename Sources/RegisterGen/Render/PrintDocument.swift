/// A register, or one stream of it, as one document for paper.
///
/// It is made in parts: its beginning, then each stream and each of its measures, then its end; so the
/// document of 10,000 measures is never whole in memory. Each part has a template of its own. Streams and
/// measures stand alike in the whole register's and in a stream's document, and are made once for both.
///
/// Streams are chapters and measures entries, numbered as in the whole register: `3.2` is the second
/// measure of the third stream in each document. Ids within it are the measure's (`m.`) or the stream's
/// (`s.`), a dot, and the id that the text has on its own page; the site's own begin with `page.`.
struct PrintDocument: Sendable {
  /// A part of a document; numbers are positions in the register.
  enum Part: Sendable {
    case start
    case stream(Int)
    case measure(Int)
    case end
  }

  /// The position of the stream; `nil` for the whole register.
  let stream: Int?

  /// The parts of the document, in order.
  func parts(of register: Register) -> [Part] {
    let streams = stream.map { [$0] } ?? Array(register.streams.indices)
    return [.start]
      + streams.flatMap { stream in
        [.stream(stream)] + register.measuresOfStreams[stream].map { .measure($0) }
      } + [.end]
  }

  /// Appends a part as a page at the place of the views shows it.
  func render(
    _ part: Part, _ views: RegisterViews, _ edition: EditionViews, into output: inout OutputBuffer
  ) {
    switch part {
    case .start: edition.templates.print.render(views.printStart(of: self), into: &output)
    case .end: edition.templates.printEnd.render(views.printEnd(of: self), into: &output)
    case .stream, .measure:
      if let shared = Self.shared(part, edition) { append(shared, views, to: &output) }
    }
  }

  /// Appends a part that every document has, as a page at the place of the views shows it.
  func append(_ part: borrowing PrintPart, _ views: RegisterViews, to output: inout OutputBuffer) {
    part.append(to: &output, root: views.links.root, isWhole: stream == nil)
  }

  /// A part that every document of an edition has alike; `nil` for those that are a document's own.
  static func shared(_ part: Part, _ edition: EditionViews) -> PrintPart? {
    let views = edition.printed
    var bytes = OutputBuffer(capacity: 16 * 1024)
    switch part {
    case .stream(let index):
      edition.templates.printStream.render(views.printStream(index), into: &bytes)
    case .measure(let position):
      edition.templates.printMeasure.render(views.printMeasure(position), into: &bytes)
    case .start, .end: return nil
    }
    return PrintPart(bytes)
  }

  /// The id of a measure's entry, which is what the ids within it begin with.
  static func anchor(of id: MeasureID) -> String { "m." + id.text }

  /// A link to a measure's entry in the same document.
  static func link(to id: MeasureID) -> SiteURL {
    // An id is letters, digits and hyphens of ASCII.
    SiteURL(vouched: "#m.", id.text)
  }

  /// The id of a stream's chapter.
  static func anchor(of id: StreamID) -> String { "s." + id.text }
}
