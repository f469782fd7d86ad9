/// A register, or one stream of it, as one document for paper.
///
/// It is made in parts: its beginning, then each stream and each of its measures, then its end; so the
/// document of 10,000 measures is never whole in memory. Each part has a template of its own.
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
    _ part: Part, _ views: RegisterViews, _ templates: SiteTemplates, into output: inout [UInt8]
  ) {
    switch part {
    case .start: templates.print.render(views.printStart(of: self), into: &output)
    case .stream(let index):
      templates.printStream.render(views.printStream(index, in: self), into: &output)
    case .measure(let position):
      templates.printMeasure.render(views.printMeasure(position, in: self), into: &output)
    case .end: templates.printEnd.render(views.printEnd(of: self), into: &output)
    }
  }

  /// Whether a measure stands in it.
  func holds(_ position: Int, in views: RegisterViews) -> Bool {
    let measure = views.register.measures[position]
    return measure.withdrawal == nil && (stream.map { $0 == views.stream(of: measure) } ?? true)
  }

  /// The id of a measure's entry, which is what the ids within it begin with.
  static func anchor(of id: MeasureID) -> String { "m." + id.text }

  /// The id of a stream's chapter.
  static func anchor(of id: StreamID) -> String { "s." + id.text }
}
