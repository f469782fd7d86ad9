/// The home page: introduction, streams, and the matrix of streams and instruments.
package struct HomePage: Sendable {
  let frame: PageFrame
  let title: String
  let summary: HTML?
  let html: HTML?
  let terms: TermList?
  let measuresURL: SiteURL
  let coverageURL: SiteURL
  /// The number of measures.
  let count: Int
  /// The number of measures that have a place in the programme.
  let placed: Int
  /// Whether the register has a chapter of the programme.
  let hasChapters: Bool
  let streams: [StreamSummary]
  let matrix: Matrix
  let effectByHorizon: GridChart?
}

extension HomePage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<HomePage>([
    .record("frame", "What stands around the content") { $0.frame },
    .text("title", "The title of `index.md`") { $0.title },
    .optionalHTML("summary", "The summary of `index.md`, with terms marked") { $0.summary },
    .optionalHTML("html", "The text of `index.md`") { $0.html },
    .optional("terms", "The terms of its texts, if there are any") { $0.terms },
    .url("measures-url", "The list of all measures") { $0.measuresURL },
    .url("coverage-url", "What the measures cover of the programme") { $0.coverageURL },
    .number("count", "The number of measures") { $0.count },
    .number("placed", "The number of measures that have a place in the programme") {
      $0.placed
    },
    .condition("has-chapters", "Whether the register has a chapter of the programme") {
      $0.hasChapters
    },
    .number("stream-count", "The number of streams") { $0.streams.count },
    .list("streams", "The streams") { $0.streams },
    .record("matrix", "The number of measures by stream and instrument") { $0.matrix },
    .optional("effect-by-horizon", "The measures by effect and horizon") { $0.effectByHorizon },
  ])
}

/// A stream in a list of streams.
package struct StreamSummary: Sendable {
  /// Its label and page.
  let link: PageLink
  /// One or two sentences, or `nil`.
  let summary: String?
  /// The number of measures.
  let count: Int
  /// One shape a measure, from least to most; empty when there are too many.
  let strip: [ShapeView]
  /// How many measures have each effect.
  let effects: [EffectCount]
}

extension StreamSummary: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<StreamSummary>([
    .record("link", "The stream's label and page") { $0.link },
    .optionalText("summary", "One or two sentences") { $0.summary },
    .number("count", "The number of measures") { $0.count },
    .condition("has-strip", "Whether a shape is drawn for each measure") {
      !$0.strip.isEmpty
    },
    .list("strip", "One shape a measure, from least to most") { $0.strip },
    .condition("has-effects", "Whether it has any measure") { !$0.effects.isEmpty },
    .list("effects", "How many measures have each effect") { $0.effects },
  ])
}
