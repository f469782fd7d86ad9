/// Compares the facts about one entity.
struct FactComparison {
  /// How many steps are left for the comparison of words.
  private(set) var steps: Int

  /// Makes a comparison.
  init(steps: Int) { self.steps = steps }

  /// The facts that say something else, in the order of the newer side.
  mutating func changes(from old: [Fact], to new: [Fact]) -> [FieldChange] {
    let former = Dictionary(old.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(new.map(\.key))
    var changes: [FieldChange] = []
    for fact in new {
      let before = former[fact.key]?.value ?? Self.nothing(as: fact.value)
      if let change = change(from: before, to: fact.value) {
        changes.append(FieldChange(key: fact.key, label: fact.label, change: change))
      }
    }
    for fact in old where !known.contains(fact.key) {
      if let change = change(from: fact.value, to: Self.nothing(as: fact.value)) {
        changes.append(FieldChange(key: fact.key, label: fact.label, change: change))
      }
    }
    return changes
  }

  /// What the facts of a new entity say, its texts left out but for the summary.
  static func statements(of facts: [Fact]) -> [FieldChange] {
    facts.compactMap { fact in
      let change: FieldChange.Change
      switch fact.value {
      case .single(let entry?): change = .value(new: entry.text, old: nil)
      case .list(let entries) where !entries.isEmpty:
        change = .list(gained: entries.map(\.text), lost: [], changed: [], isReordered: false)
      case .prose(let text) where fact.key == "summary" && !text.words.isEmpty:
        change = .value(new: text.words.joined(separator: " "), old: nil)
      case .single, .list, .prose: return nil
      }
      return FieldChange(key: fact.key, label: fact.label, change: change)
    }
  }

  private static func nothing(as value: Fact.Value) -> Fact.Value {
    switch value {
    case .single: .single(nil)
    case .list: .list([])
    case .prose: .prose(ReadableText(plain: ""))
    }
  }

  private mutating func change(
    from old: Fact.Value, to new: Fact.Value
  ) -> FieldChange.Change? {
    switch (old, new) {
    case (.single(let old), .single(let new)):
      return old?.identity == new?.identity ? nil : .value(new: new?.text, old: old?.text)
    case (.list(let old), .list(let new)): return change(from: old, to: new)
    case (.prose(let old), .prose(let new)):
      guard old.shape != new.shape else { return nil }
      guard old.words != new.words else { return .layout }
      return .prose(WordDifference(from: old.words, to: new.words, steps: &steps))
    default: preconditionFailure("a fact keeps its kind of value")
    }
  }

  private mutating func change(
    from old: [Fact.Entry], to new: [Fact.Entry]
  ) -> FieldChange.Change? {
    let former = Dictionary(old.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let later = Set(new.map(\.key))
    let gained = new.filter { former[$0.key] == nil }.map(\.text)
    let lost = old.filter { !later.contains($0.key) }.map(\.text)
    var changed: [FieldChange.Pair] = []
    for entry in new {
      guard let before = former[entry.key], before.identity != entry.identity else { continue }
      changed.append(pair(from: before, to: entry))
    }
    let order = new.map(\.key).filter { former[$0] != nil }
    let isReordered = order != old.map(\.key).filter(later.contains)
    guard !gained.isEmpty || !lost.isEmpty || !changed.isEmpty || isReordered else { return nil }
    return .list(gained: gained, lost: lost, changed: changed, isReordered: isReordered)
  }

  private mutating func pair(from old: Fact.Entry, to new: Fact.Entry) -> FieldChange.Pair {
    let words = [old.note, new.note].map { ReadableText(plain: $0 ?? "").words }
    let note =
      words[0] == words[1]
      ? nil : WordDifference(from: words[0], to: words[1], steps: &steps)
    let isSame = old.detail == new.detail && old.name == new.name
    return FieldChange.Pair(
      name: new.name, new: isSame ? nil : new.detail ?? new.name,
      old: isSame ? nil : old.detail ?? old.name, note: note)
  }
}
