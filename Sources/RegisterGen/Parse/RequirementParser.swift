/// Reads what a measure asks for: instruments, deciders, needs.
struct RequirementParser {
  private let fields: FieldReader
  private let index: VocabularyIndex
  /// What was found so far.
  private(set) var findings: [Diagnostic] = []

  /// Reads from the fields of a measure.
  init(fields: FieldReader, index: VocabularyIndex) {
    self.fields = fields
    self.index = index
  }

  // MARK: Instruments

  /// The instruments: a list, a map `any-of`, or an absent value.
  ///
  /// Reports: `unknown-instrument`, `mixed-absent-value`, `repeated-value`.
  mutating func instruments() -> Stated<NeededInstruments>? {
    guard let value = fields.required("instruments", &findings) else { return nil }
    switch value.content {
    case .text(let text, _):
      if let absent = index.absent[text] { return .absent(absent) }
      guard let instrument = instrument(value) else { return nil }
      return .value(
        NeededInstruments(
          connective: .all,
          values: [NeededInstrument(instrument: instrument, note: nil, range: value.range)]))
    case .list(let items):
      if items.count == 1, case .text(let text, _) = items[0].content,
        let absent = index.absent[text]
      {
        return .absent(absent)
      }
      return neededInstruments(value, connective: .all)
    case .map:
      guard
        let map = fields.map(
          value, owner: "a choice of instruments", keys: .choice, &findings),
        let list = map.required("any-of", &findings)
      else { return nil }
      return neededInstruments(list, connective: .any)
    }
  }

  private mutating func neededInstruments(
    _ value: YAMLValue, connective: NeededInstruments.Connective
  ) -> Stated<NeededInstruments>? {
    guard let items = fields.list(of: value, key: "instruments", &findings) else { return nil }
    var values: [NeededInstrument] = []
    for item in items {
      let entry = noted(item, key: "instrument", owner: "an instrument")
      guard let (place, note) = entry, let id = instrument(place) else { continue }
      if values.contains(where: { $0.instrument == id }) {
        fields.addRepeated(place.range, id.text, &findings)
        continue
      }
      values.append(NeededInstrument(instrument: id, note: note, range: place.range))
    }
    return values.isEmpty
      ? nil : .value(NeededInstruments(connective: connective, values: values))
  }

  private mutating func instrument(_ value: YAMLValue) -> InstrumentID? {
    guard let text = fields.text(of: value, key: "instruments", &findings) else { return nil }
    if index.instruments.contains(text) { return InstrumentID(unchecked: text) }
    if index.absent[text] != nil {
      fields.addMixed(value.range, text, &findings)
      return nil
    }
    fields.addUnknown(
      .unknownInstrument, value, text, "no instrument is called '\(text)'",
      known: index.instruments.sorted() + index.vocabulary.absent.map(\.term.id), &findings)
    return nil
  }

  // MARK: Deciders and needs

  /// A list of declared terms with notes, or an absent value; `nil` when the key is not there.
  ///
  /// Reports: the given rule, `mixed-absent-value`, `repeated-value`.
  mutating func notedTerms(
    _ field: MeasureField, entryKey: String, positions: [String: Int], known: [Term], rule: Rule
  ) -> Stated<[NotedTerm]>? {
    guard let value = fields[field.rawValue] else { return nil }
    if case .text(let text, _) = value.content, let absent = index.absent[text] {
      return .absent(absent)
    }
    var terms: [NotedTerm] = []
    for item in fields.list(of: value, key: field.rawValue, &findings) ?? [] {
      guard
        let (place, note) = noted(item, key: entryKey, owner: "an entry of '\(field.rawValue)'"),
        let text = fields.text(of: place, key: entryKey, &findings)
      else { continue }
      if let term = positions[text] {
        if terms.contains(where: { $0.term == term }) {
          fields.addRepeated(place.range, text, &findings)
        } else {
          terms.append(NotedTerm(term: term, note: note))
        }
      } else if index.absent[text] != nil {
        fields.addMixed(place.range, text, &findings)
      } else {
        fields.addUnknown(
          rule, place, text, "no \(entryKey) is called '\(text)'", known: known.map(\.id), &findings
        )
      }
    }
    return terms.isEmpty ? nil : .value(terms)
  }

  /// An entry that is a bare id, or a map of the id and a note.
  private mutating func noted(
    _ item: YAMLValue, key: String, owner: String
  ) -> (place: YAMLValue, note: String?)? {
    guard case .map = item.content else { return (item, nil) }
    guard let map = fields.map(item, owner: owner, keys: .noted(key), &findings),
      let place = map.required(key, &findings)
    else { return nil }
    return (place, map.text("note", &findings))
  }
}
