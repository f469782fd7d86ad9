/// The page that shows the whole register in charts.
package struct ChartsPage: Sendable {
  let frame: PageFrame
  /// The number of measures.
  let count: Int
  let effectByHorizon: GridChart?
  let instrumentByStream: GridChart?
  let timeline: TimelineChart?
  let coverage: CoverageChart?
}

extension ChartsPage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<ChartsPage>([
    .record("frame", "What stands around the content") { $0.frame },
    .number("count", "The number of measures") { $0.count },
    .optional("effect-by-horizon", "The measures by effect and horizon") { $0.effectByHorizon },
    .optional("instrument-by-stream", "The measures by instrument and stream") {
      $0.instrumentByStream
    },
    .optional("timeline", "When the measures can start") { $0.timeline },
    .optional("coverage", "What the measures cover of the programme") { $0.coverage },
  ])
}

extension RegisterViews {
  /// The page of charts.
  func chartsPage() -> ChartsPage {
    ChartsPage(
      frame: frame(
        title: words.text(.charts), description: nil, address: links.addresses.charts),
      count: lists.all.count,
      effectByHorizon: effectByHorizon(of: lists.all),
      instrumentByStream: instrumentByStream(),
      timeline: TimelineChartMaker(self, measures: lists.all).chart(),
      coverage: coverageChart())
  }
}
