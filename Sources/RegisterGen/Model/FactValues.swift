/// The facts of a measure whose values the source may leave out.

/// A value, or the declared reason why there is none.
package enum Stated<Value> {
  /// The source gives a value.
  case value(Value)
  /// The source gives none; the position of the reason in `Vocabulary.absent`.
  case absent(Int)

  /// The value, or `nil` when it is absent.
  package var value: Value? {
    switch self {
    case .value(let value): value
    case .absent: nil
    }
  }

  /// The position of the absent value, or `nil` when there is a value.
  package var absent: Int? {
    switch self {
    case .value: nil
    case .absent(let index): index
    }
  }
}

extension Stated: Sendable where Value: Sendable {}
extension Stated: Equatable where Value: Equatable {}
extension Stated: Hashable where Value: Hashable {}

/// A value on the effect scale, or a range of two.
package struct EffectValue: Sendable, Hashable {
  /// The position in `Vocabulary.effects` that the source puts first.
  package let first: Int
  /// The second position of a range, or `nil` for a single value. Differs from `first`.
  package let second: Int?

  /// Makes a value or a range.
  package init(first: Int, second: Int? = nil) {
    self.first = first
    self.second = second
  }

  /// The positions on the scale, one or two.
  package var positions: [Int] { second.map { [first, $0] } ?? [first] }
}

/// The effect of a measure on the inflow.
package struct Effect: Sendable, Hashable {
  /// The effect of the whole; `nil` only when `parts` say it.
  package let value: Stated<EffectValue>?
  /// A reservation of the source, such as `mogelijk`.
  package let qualifier: String?
  /// An explanation, or `nil`.
  package let note: String?
  /// The parts whose effects differ or are given apart; may be empty.
  package let parts: [EffectPart]

  /// Makes an effect. Without a value there must be parts.
  package init(
    value: Stated<EffectValue>?, qualifier: String? = nil, note: String? = nil,
    parts: [EffectPart] = []
  ) {
    self.value = value
    self.qualifier = qualifier
    self.note = note
    self.parts = parts
  }

  /// Every value that counts for this measure, in order and without repeats: that of the whole, or
  /// those of the parts.
  package var values: [Stated<EffectValue>] {
    if let value { return [value] }
    var seen: [Stated<EffectValue>] = []
    for part in parts where !seen.contains(part.value) { seen.append(part.value) }
    return seen
  }
}

/// A part of a measure with an effect of its own.
package struct EffectPart: Sendable, Hashable {
  /// What the source calls the part.
  package let name: String
  /// Its effect.
  package let value: Stated<EffectValue>
  /// An explanation, or `nil`.
  package let note: String?

  /// Makes a part.
  package init(name: String, value: Stated<EffectValue>, note: String?) {
    self.name = name
    self.value = value
    self.note = note
  }
}

/// When the effect of a measure shows.
package struct Horizon: Sendable, Hashable {
  /// The terms, or why there are none.
  package let values: Stated<[HorizonValue]>
  /// An explanation, or `nil`.
  package let note: String?

  /// Makes a horizon.
  package init(values: Stated<[HorizonValue]>, note: String? = nil) {
    self.values = values
    self.note = note
  }

  /// The position of the term, where it is the only one and nothing more is said of it; as most are.
  package var onlyTerm: Int? {
    guard note == nil, case .value(let values) = values, values.count == 1, values[0].when == nil
    else { return nil }
    return values[0].term
  }
}

/// One term, with the condition under which it holds.
package struct HorizonValue: Sendable, Hashable {
  /// The position in `Vocabulary.horizons`.
  package let term: Int
  /// The condition, or `nil` when it always holds.
  package let when: String?

  /// Makes a term.
  package init(term: Int, when: String? = nil) {
    self.term = term
    self.when = when
  }
}

/// When a measure can start.
package struct Implementation: Sendable, Hashable {
  /// The moment or duration as the source puts it, or why there is none.
  package let label: Stated<String>
  /// The first moment, where the source gives one.
  package let from: Moment?
  /// The last moment, where the source gives one. Not before `from`.
  package let to: Moment?

  /// Makes an implementation.
  package init(label: Stated<String>, from: Moment? = nil, to: Moment? = nil) {
    self.label = label
    self.from = from
    self.to = to
  }
}
