/// A measure as one row of a table; a class for the reason that `PageLink` gives.
package final class MeasureRow: Sendable {
  /// The title and the link to its page.
  let link: PageLink
  /// One or two sentences.
  let summary: String
  /// The position within its stream, from 1.
  let position: Int
  /// Its stream.
  let stream: PageLink
  /// Its effects: one, or those of its parts.
  let effects: [EffectView]
  /// A reservation of the source, or `nil`.
  let qualifier: String?
  /// When the effect shows.
  let horizon: HorizonView
  /// When it can start.
  let implementation: ImplementationView
  /// What it needs.
  let instruments: InstrumentsView

  /// Makes a row.
  init(
    link: PageLink, summary: String, position: Int, stream: PageLink, effects: [EffectView],
    qualifier: String?, horizon: HorizonView, implementation: ImplementationView,
    instruments: InstrumentsView
  ) {
    self.link = link
    self.summary = summary
    self.position = position
    self.stream = stream
    self.effects = effects
    self.qualifier = qualifier
    self.horizon = horizon
    self.implementation = implementation
    self.instruments = instruments
  }
}

extension MeasureRow: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<MeasureRow>([
    .record("link", "The measure's title and page") { $0.link },
    .text("summary", "One or two sentences") { $0.summary },
    .number("position", "The position within its stream, from 1") { $0.position },
    .record("stream", "Its stream") { $0.stream },
    .list("effects", "Its effects: one, or those of its parts") { $0.effects },
    .optionalText("qualifier", "A reservation of the source about the effect") { $0.qualifier },
    .record("horizon", "When the effect shows") { $0.horizon },
    .record("implementation", "When it can start") { $0.implementation },
    .record("instruments", "What it needs") { $0.instruments },
  ])
}
