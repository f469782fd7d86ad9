extension RegisterWords {
  /// The kinds of words that a register has.
  package enum Kind: Sendable, CaseIterable {
    case stream, instrument, horizon, status, relation, section, decider, need, law, document
    case measure
  }

  /// The ids of the words of a kind, the absent values with those that they may stand in for.
  package func ids(of kind: Kind) -> [String] {
    let absent = vocabulary.absent.map(\.term.id)
    return switch kind {
    case .stream: streams.map(\.id)
    case .instrument: instruments.map(\.id) + absent
    case .horizon: vocabulary.horizons.map(\.id) + absent
    case .status: vocabulary.statuses.map(\.id)
    case .relation: vocabulary.relations.map(\.id)
    case .section: sections.map(\.id)
    case .decider: vocabulary.deciders.map(\.id) + absent
    case .need: vocabulary.needs.map(\.id) + absent
    case .law: vocabulary.laws.map(\.id)
    case .document: vocabulary.documents.map(\.id)
    case .measure: measures.map(\.id.text)
    }
  }
}
