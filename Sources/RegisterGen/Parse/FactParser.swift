/// Reads what a measure does and when that shows: effect and horizon.
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

  // MARK: Effect

  /// The effect: a sign, a range, an absent value, or a map.
  ///
  /// Reports: `unknown-effect`, `mixed-absent-value`, `repeated-value`, `missing-key`.
  mutating func effect() -> Effect? {
    guard let value = fields.required("effect", &findings) else { return nil }
    guard case .map = value.content else {
      return effectValue(value).map { Effect(value: $0) }
    }
    guard let map = fields.map(value, owner: "an effect", keys: .effect, &findings) else {
      return nil
    }
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
      guard let part = map.map(item, owner: "a part", keys: .effectPart, &findings) else {
        continue
      }
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
    let isRange = text.utf8.contains(UInt8(ascii: "/"))
    let ends =
      isRange
      ? text.split(separator: "/", omittingEmptySubsequences: false).map(String.init) : [text]
    var positions: [Int] = []
    for end in ends {
      if let position = index.effects[end] {
        positions.append(position)
      } else if index.absent[end] != nil {
        fields.addMixed(value.range, end, &findings)
        return nil
      } else {
        fields.add(
          .unknownEffect, value.range, "no effect is called '\(end)'", help: effectHelp(end),
          fix: effectFix(value, text), &findings)
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

  /// What was meant by a text that has a minus sign or a dash for a hyphen, or by a misspelt word.
  private func effectFix(_ value: YAMLValue, _ text: String) -> Diagnostic.Fix? {
    let signs = text.replacing("−", with: "-").replacing("–", with: "-")
    let isKnown = signs.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      index.effects[String($0)] != nil
    }
    if signs != text, isKnown {
      // A sign that stands bare would be a list.
      let isQuoted = value.range != value.textRange
      return Diagnostic.Fix(
        replacing: value.textRange, of: text, with: isQuoted ? signs : "\"\(signs)\"",
        isSafe: true)
    }
    let words = index.vocabulary.absent.map(\.term.id)
    return NearMiss.match(for: text, in: words).map { match in
      Diagnostic.Fix(
        replacing: value.textRange, of: text, with: match.candidate, isSafe: match.isSure)
    }
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
    guard let map = fields.map(value, owner: "a horizon", keys: .horizon, &findings) else {
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
        fields.addRepeated(item.range, index.vocabulary.horizons[next.term].id, &findings)
        continue
      }
      values.append(next)
    }
    return values.isEmpty ? nil : .value(values)
  }

  private mutating func horizonValue(_ item: YAMLValue) -> HorizonValue? {
    guard case .map = item.content else { return horizonTerm(item).map { HorizonValue(term: $0) } }
    guard
      let map = fields.map(item, owner: "a horizon value", keys: .horizonValue, &findings),
      let value = map.required("value", &findings), let term = horizonTerm(value)
    else { return nil }
    return HorizonValue(term: term, when: map.text("when", &findings))
  }

  private mutating func horizonTerm(_ value: YAMLValue) -> Int? {
    guard let text = fields.text(of: value, key: "horizon", &findings) else { return nil }
    if let term = index.horizons[text] { return term }
    if index.absent[text] != nil {
      fields.addMixed(value.range, text, &findings)
      return nil
    }
    fields.addUnknown(
      .unknownHorizon, value, text, "no horizon is called '\(text)'",
      known: index.vocabulary.horizons.map(\.id) + index.vocabulary.absent.map(\.term.id),
      &findings)
    return nil
  }
}
