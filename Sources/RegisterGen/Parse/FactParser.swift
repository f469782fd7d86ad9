/// Reads the facts of a measure: effect, horizon, implementation, instruments, deciders, needs.
struct FactParser {
  private let fields: FieldReader
  private let index: VocabularyIndex
  /// What was found so far.
  private(set) var findings: [Diagnostic] = []

  /// Reads from the fields of a measure.
  init(fields: FieldReader, index: VocabularyIndex) {
    self.fields = fields
    self.index = index
  }

  private static let aloneHelp = "leave it out, or write it alone"
  private static let twiceHelp = "leave one of the two out"

  // MARK: Effect

  /// The effect: a sign, a range, an absent value, or a map.
  ///
  /// Reports: `unknown-effect`, `mixed-absent-value`, `repeated-value`, `missing-key`.
  mutating func effect() -> Effect? {
    guard let value = fields.required("effect", &findings) else { return nil }
    guard case .map = value.content else {
      return effectValue(value).map { Effect(value: $0) }
    }
    let keys = ["value", "qualifier", "note", "parts"]
    guard let map = fields.map(value, owner: "an effect", keys: keys, &findings) else { return nil }
    let whole = map["value"].flatMap { effectValue($0) }
    let parts = effectParts(of: map)
    if map["value"] == nil, map["parts"] == nil {
      map.add(
        .missingKey, value.range, "an effect needs a key 'value' or 'parts'", &findings)
      return nil
    }
    let qualifier = map.text("qualifier", &findings)
    let note = map.text("note", &findings)
    guard whole != nil || !parts.isEmpty else { return nil }
    return Effect(value: whole, qualifier: qualifier, note: note, parts: parts)
  }

  private mutating func effectParts(of map: FieldReader) -> [EffectPart] {
    var parts: [EffectPart] = []
    for item in map.list("parts", &findings) ?? [] {
      let keys = ["name", "value", "note"]
      guard let part = map.map(item, owner: "a part", keys: keys, &findings) else { continue }
      let name = part.requiredText("name", &findings)
      let value = part.required("value", &findings).flatMap { effectValue($0) }
      let note = part.text("note", &findings)
      guard let name, let value else { continue }
      parts.append(EffectPart(name: name, value: value, note: note))
    }
    return parts
  }

  private mutating func effectValue(_ value: YAMLValue) -> Stated<EffectValue>? {
    guard let text = fields.text(of: value, key: "effect", &findings) else { return nil }
    if let absent = index.absent[text] { return .absent(absent) }
    let ends = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    var positions: [Int] = []
    for end in ends {
      if let position = index.effects[end] {
        positions.append(position)
      } else if index.absent[end] != nil {
        fields.add(
          .mixedAbsentValue, value.range, "'\(end)' can't be combined with another value",
          help: Self.aloneHelp, &findings)
        return nil
      } else {
        fields.add(
          .unknownEffect, value.range, "no effect is called '\(end)'", help: effectHelp(end),
          &findings)
        return nil
      }
    }
    guard positions.count <= 2 else {
      fields.add(
        .unknownEffect, value.range, "'\(text)' is no effect: a range has two ends",
        help: "write a range as \"0/-\"", &findings)
      return nil
    }
    guard positions.count == 2 else { return .value(EffectValue(first: positions[0])) }
    guard positions[0] != positions[1] else {
      fields.add(
        .repeatedValue, value.range, "the ends of the range '\(text)' are the same",
        help: "write \"\(ends[0])\"", &findings)
      return nil
    }
    return .value(EffectValue(first: positions[0], second: positions[1]))
  }

  private func effectHelp(_ text: String) -> String {
    let signs = index.vocabulary.effects.map(\.term.id)
    let words = index.vocabulary.absent.map(\.term.id)
    if let near = NearMiss.nearest(to: text, in: words) { return "did you mean '\(near)'?" }
    if text.contains("−") || text.contains("–") { return "write the sign as a plain hyphen: \"-\"" }
    return "the effects are \(signs.joined(separator: " ")), the absent values "
      + words.joined(separator: ", ")
  }

  // MARK: Horizon

  /// The horizon: an id, a list, an absent value, a map, or a list of values that depend on something.
  ///
  /// Reports: `unknown-horizon`, `mixed-absent-value`, `repeated-value`.
  mutating func horizon() -> Horizon? {
    guard let value = fields.required("horizon", &findings) else { return nil }
    guard case .map = value.content else {
      return horizonValues(value).map { Horizon(values: $0) }
    }
    guard let map = fields.map(value, owner: "a horizon", keys: ["value", "note"], &findings) else {
      return nil
    }
    let note = map.text("note", &findings)
    guard let inner = map.required("value", &findings), let values = horizonValues(inner) else {
      return nil
    }
    return Horizon(values: values, note: note)
  }

  private mutating func horizonValues(_ value: YAMLValue) -> Stated<[HorizonValue]>? {
    if case .text(let text, _) = value.content {
      if let absent = index.absent[text] { return .absent(absent) }
      return horizonTerm(value).map { .value([HorizonValue(term: $0)]) }
    }
    guard let items = fields.list(of: value, key: "horizon", &findings) else { return nil }
    if items.count == 1, case .text(let text, _) = items[0].content,
      let absent = index.absent[text]
    {
      return .absent(absent)
    }
    var values: [HorizonValue] = []
    for item in items {
      guard let next = horizonValue(item) else { continue }
      if values.contains(where: { $0.term == next.term && $0.when == next.when }) {
        fields.add(
          .repeatedValue, item.range,
          "'\(index.vocabulary.horizons[next.term].id)' is there twice", help: Self.twiceHelp,
          &findings)
        continue
      }
      values.append(next)
    }
    return values.isEmpty ? nil : .value(values)
  }

  private mutating func horizonValue(_ item: YAMLValue) -> HorizonValue? {
    guard case .map = item.content else { return horizonTerm(item).map { HorizonValue(term: $0) } }
    guard
      let map = fields.map(item, owner: "a horizon value", keys: ["value", "when"], &findings),
      let value = map.required("value", &findings), let term = horizonTerm(value)
    else { return nil }
    return HorizonValue(term: term, when: map.text("when", &findings))
  }

  private mutating func horizonTerm(_ value: YAMLValue) -> Int? {
    guard let text = fields.text(of: value, key: "horizon", &findings) else { return nil }
    if let term = index.horizons[text] { return term }
    if index.absent[text] != nil {
      fields.add(
        .mixedAbsentValue, value.range, "'\(text)' can't be combined with another value",
        help: Self.aloneHelp, &findings)
      return nil
    }
    let known = index.vocabulary.horizons.map(\.id) + index.vocabulary.absent.map(\.term.id)
    add(.unknownHorizon, value, "no horizon is called '\(text)'", text, known)
    return nil
  }

  // MARK: Implementation

  /// When the measure can start: an absent value, or a map.
  ///
  /// Reports: `wrong-type`, `invalid-date`, `invalid-interval`.
  mutating func implementation() -> Implementation? {
    guard let value = fields.required("implementation", &findings) else { return nil }
    if case .text(let text, _) = value.content {
      if let absent = index.absent[text] { return Implementation(label: .absent(absent)) }
      fields.add(
        .wrongType, value.range, "'implementation' must be a map with a label, or an absent value",
        help: NearMiss.help(for: text, in: index.vocabulary.absent.map(\.term.id))
          ?? "write {label: ...} around it, or 'label: ...' on an indented line below",
        &findings)
      return nil
    }
    let keys = ["label", "from", "to"]
    guard let map = fields.map(value, owner: "an implementation", keys: keys, &findings) else {
      return nil
    }
    let from = map.moment("from", &findings)
    let to = map.moment("to", &findings)
    guard let label = map.requiredText("label", &findings) else { return nil }
    if let from, let to, from.firstDay > to.lastDay, let place = map["to"] {
      map.add(
        .invalidInterval, place.range,
        "the interval ends before it begins: \(to.text) lies before \(from.text)",
        help: "mend one of the two, or let them change places", &findings)
    }
    if let absent = index.absent[label] {
      return Implementation(label: .absent(absent), from: from, to: to)
    }
    return Implementation(label: .value(label), from: from, to: to)
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
          value, owner: "a choice of instruments", keys: ["any-of"], &findings),
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
        fields.add(
          .repeatedValue, place.range, "'\(id.text)' is there twice", help: Self.twiceHelp,
          &findings)
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
      fields.add(
        .mixedAbsentValue, value.range, "'\(text)' can't be combined with another value",
        help: Self.aloneHelp, &findings)
      return nil
    }
    let known = index.instruments.sorted() + index.vocabulary.absent.map(\.term.id)
    add(.unknownInstrument, value, "no instrument is called '\(text)'", text, known)
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
          fields.add(
            .repeatedValue, place.range, "'\(text)' is there twice", help: Self.twiceHelp,
            &findings)
        } else {
          terms.append(NotedTerm(term: term, note: note))
        }
      } else if index.absent[text] != nil {
        fields.add(
          .mixedAbsentValue, place.range, "'\(text)' can't be combined with another value",
          help: Self.aloneHelp, &findings)
      } else {
        add(rule, place, "no \(entryKey) is called '\(text)'", text, known.map(\.id))
      }
    }
    return terms.isEmpty ? nil : .value(terms)
  }

  /// An entry that is a bare id, or a map of the id and a note.
  private mutating func noted(
    _ item: YAMLValue, key: String, owner: String
  ) -> (place: YAMLValue, note: String?)? {
    guard case .map = item.content else { return (item, nil) }
    guard let map = fields.map(item, owner: owner, keys: [key, "note"], &findings),
      let place = map.required(key, &findings)
    else { return nil }
    return (place, map.text("note", &findings))
  }

  private mutating func add(
    _ rule: Rule, _ value: YAMLValue, _ message: String, _ text: String, _ known: [String]
  ) {
    let nearest = NearMiss.nearest(to: text, in: known)
    fields.add(
      rule, value.range, message,
      help: nearest.map { "did you mean '\($0)'?" } ?? listHelp(known),
      fix: nearest.map { Diagnostic.Fix(replacing: value.range, with: $0) }, &findings)
  }

  /// Names the known ids while they fit on a line.
  private func listHelp(_ known: [String]) -> String? {
    known.isEmpty || known.count > 12 ? nil : "the choices are \(known.joined(separator: ", "))"
  }
}
