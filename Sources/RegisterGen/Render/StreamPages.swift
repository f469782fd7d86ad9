/// The list of streams.
package struct StreamsPage: Sendable {
  let frame: PageFrame
  let streams: [StreamSummary]
  /// The number of measures.
  let count: Int
  let matrices: [Matrix]
}

extension StreamsPage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<StreamsPage>([
    .record("frame", "What stands around the content") { $0.frame },
    .list("streams", "The streams") { $0.streams },
    .number("count", "The number of measures") { $0.count },
    .list("matrices", "The number of measures by stream and by another facet") { $0.matrices },
  ])
}

/// The page of a stream.
package struct StreamPage: Sendable {
  let frame: PageFrame
  let title: String
  let summary: HTML?
  let html: HTML?
  let terms: TermList?
  let position: Int
  let total: Int
  let effects: [EffectCount]
  let rows: TemplateList<MeasureRow>
  let effectByHorizon: GridChart?
  let timeline: TimelineChart?
  let byInstrument: [IndexGroup]
  let byEffect: [IndexGroup]
  let byHorizon: [IndexGroup]
  let print: SiteURL
  let previous: PageLink?
  let next: PageLink?
}

extension StreamPage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<StreamPage>([
    .record("frame", "What stands around the content") { $0.frame },
    .text("title", "The stream's label") { $0.title },
    .optionalHTML("summary", "One or two sentences, with terms marked") { $0.summary },
    .optionalHTML("html", "The introduction") { $0.html },
    .optional("terms", "The terms of its texts, if there are any") { $0.terms },
    .number("position", "Its position among the streams, from 1") { $0.position },
    .number("total", "The number of streams") { $0.total },
    .number("count", "The number of measures") { $0.rows.count },
    .list("effects", "How many measures have each effect") { $0.effects },
    .condition("has-measures", "Whether it has any measure") { !$0.rows.isEmpty },
    .list("rows", "Its measures, in order") { $0.rows },
    .optional("effect-by-horizon", "Its measures by effect and horizon") { $0.effectByHorizon },
    .optional("timeline", "When its measures can start") { $0.timeline },
    .list("by-instrument", "The measures by instrument") { $0.byInstrument },
    .list("by-effect", "The measures by effect") { $0.byEffect },
    .list("by-horizon", "The measures by horizon") { $0.byHorizon },
    .url("print", "The stream as a document for paper") { $0.print },
    .condition("has-neighbours", "Whether there is a stream before or after it") {
      $0.previous != nil || $0.next != nil
    },
    .optional("previous", "The stream before it") { $0.previous },
    .optional("next", "The stream after it") { $0.next },
  ])
}

/// The list of all measures.
package struct MeasuresPage: Sendable {
  let frame: PageFrame
  let rows: TemplateList<MeasureRow>
  let streams: [StreamSummary]
  let byEffect: [IndexGroup]
  let byHorizon: [IndexGroup]
}

extension MeasuresPage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<MeasuresPage>([
    .record("frame", "What stands around the content") { $0.frame },
    .number("count", "The number of measures") { $0.rows.count },
    .condition("has-measures", "Whether there are any") { !$0.rows.isEmpty },
    .list("rows", "The measures, by stream and order") { $0.rows },
    .list("streams", "The streams") { $0.streams },
    .list("by-effect", "The measures by effect") { $0.byEffect },
    .list("by-horizon", "The measures by horizon") { $0.byHorizon },
  ])
}
