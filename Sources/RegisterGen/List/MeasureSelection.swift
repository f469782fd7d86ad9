/// A filter whose words have been looked up in a register.
struct MeasureSelection {
  private let register: Register
  private let streams: WantedWords
  private let instruments: WantedWords
  private let effects: WantedEffects
  private let horizons: WantedWords
  private let statuses: WantedWords
  private let places: WantedSections
  private let deciders: WantedWords
  private let needs: WantedWords
  private let laws: WantedWords
  private let documents: WantedWords
  private let related: WantedWords
  private let texts: [TextSearch]
  private let with: [MeasureField]
  private let without: [MeasureField]

  /// Looks the words of a filter up.
  init(_ filter: MeasureFilter, in register: Register) throws(UnknownWord) {
    let words = register.vocabulary
    let absent = words.absent.map(\.term.id)
    self.register = register
    streams = try WantedWords(
      filter.streams, what: "stream", known: register.streams.map(\.id.text))
    instruments = try WantedWords(
      filter.instruments, what: "instrument", known: register.instruments.map(\.id.text),
      absent: absent)
    effects = try WantedEffects(filter.effects, in: words)
    horizons = try WantedWords(
      filter.horizons, what: "horizon", known: words.horizons.map(\.id), absent: absent)
    statuses = try WantedWords(filter.statuses, what: "status", known: words.statuses.map(\.id))
    places = try WantedSections(filter, in: register)
    deciders = try WantedWords(
      filter.deciders, what: "decider", known: words.deciders.map(\.id), absent: absent)
    needs = try WantedWords(
      filter.needs, what: "need", known: words.needs.map(\.id), absent: absent)
    laws = try WantedWords(filter.laws, what: "law", known: words.laws.map(\.id))
    documents = try WantedWords(
      filter.documents, what: "document", known: words.documents.map(\.id))
    related = try WantedWords(
      filter.related, what: "measure", known: register.measures.map(\.id.text))
    texts = filter.texts.map { TextSearch($0) }
    with = try Self.fields(filter.with)
    without = try Self.fields(filter.without)
  }

  private static func fields(_ names: [String]) throws(UnknownWord) -> [MeasureField] {
    var fields: [MeasureField] = []
    for name in names {
      guard let field = MeasureField(rawValue: name) else {
        throw UnknownWord(name, what: "field", known: MeasureField.allCases.map(\.rawValue))
      }
      fields.append(field)
    }
    return fields
  }

  /// Whether the measure at a position passes.
  func contains(_ position: Int) -> Bool {
    let measure = register.measures[position]
    guard measure.withdrawal == nil || with.contains(.withdrawn) else { return false }
    return hasFacts(measure, at: position) && hasReferences(measure, at: position)
      && with.allSatisfy { measure.states($0) } && !without.contains { measure.states($0) }
      && (texts.isEmpty || texts.contains { $0.occurs(in: measure) })
  }

  private func hasFacts(_ measure: Measure, at position: Int) -> Bool {
    streams.contains(anyOf: register.streamPositions[measure.stream].map { [$0] } ?? [])
      && instruments.contains(measure.instruments) { _ in register.instrumentsOfMeasures[position] }
      && effects.contains(measure.effect)
      && horizons.contains(measure.horizon.values) { $0.map(\.term) }
      && statuses.contains(anyOf: [measure.status])
      && deciders.contains(measure.deciders) { $0.map(\.term) }
      && needs.contains(measure.needs) { $0.map(\.term) }
  }

  private func hasReferences(_ measure: Measure, at position: Int) -> Bool {
    places.contains(register.sectionsOfMeasures[position])
      && laws.contains(anyOf: measure.laws.map(\.law))
      && documents.contains(anyOf: measure.sources.map(\.document))
      && (related.isEmpty || related.contains(anyOf: neighbours(of: measure, at: position)))
  }

  /// The measures that a measure names as related, and those that name it.
  private func neighbours(of measure: Measure, at position: Int) -> [Int] {
    let named = measure.related.compactMap { register.measurePositions[$0.measure.value] }
    let naming = register.backlinks[position].compactMap { backlink -> Int? in
      guard case .measure(let other, _) = backlink else { return nil }
      let isRelated = register.measures[other].related.contains { $0.measure.value == measure.id }
      return isRelated ? other : nil
    }
    return named + naming
  }
}

extension Measure {
  /// Whether the front matter gives a value for a key, and not only the reason why there is none.
  fileprivate func states(_ field: MeasureField) -> Bool {
    switch field {
    case .title, .summary, .stream, .status: true
    case .aliases: !aliases.isEmpty
    case .order: order != nil
    case .effect: effect.values.contains { $0.value != nil }
    case .horizon: horizon.values.value != nil
    case .implementation: implementation.label.value != nil
    case .instruments: instruments.value != nil
    case .deciders: deciders?.value != nil
    case .needs: needs?.value != nil
    case .programme: programme?.value?.isEmpty == false
    case .related: !related.isEmpty
    case .laws: !laws.isEmpty
    case .sources: !sources.isEmpty
    case .discrepancies: !discrepancies.isEmpty
    case .withdrawn: withdrawal != nil
    }
  }
}
