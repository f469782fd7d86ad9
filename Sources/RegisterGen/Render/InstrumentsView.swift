/// The instruments that a measure needs, or the reason why they are not known; a class for the reason
/// that `PageLink` gives.
package final class InstrumentsView: Sendable {
  /// The instruments, in the order written.
  let values: [NeededInstrumentView]
  /// Whether one of them suffices.
  let isAny: Bool
  /// The reason why there are none, or `nil`.
  let absent: AbsentView?
  /// How many there are.
  var count: Int { values.count }

  /// Makes the view.
  init(values: [NeededInstrumentView], isAny: Bool, absent: AbsentView?) {
    self.values = values
    self.isAny = isAny
    self.absent = absent
  }
}

extension InstrumentsView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<InstrumentsView>([
    .list("values", "The instruments") { $0.values },
    .number("count", "How many there are") { $0.count },
    .condition("is-any", "Whether one of them suffices") { $0.isAny && $0.values.count > 1 },
    .condition("is-all", "Whether there are several, all of them needed") {
      !$0.isAny && $0.values.count > 1
    },
    .optional("absent", "The reason why there are none") { $0.absent },
  ])
}

/// One needed instrument.
package struct NeededInstrumentView: Sendable {
  /// The instrument.
  let link: PageLink
  /// An explanation, or `nil`.
  let note: String?
  /// Whether it suffices beside others, rather than being needed together with them.
  let isAlternative: Bool
}

extension NeededInstrumentView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<NeededInstrumentView>([
    .record("link", "The instrument") { $0.link },
    .optionalText("note", "An explanation") { $0.note },
    .condition("is-alternative", "Whether one of the instruments suffices") {
      $0.isAlternative
    },
  ])
}
