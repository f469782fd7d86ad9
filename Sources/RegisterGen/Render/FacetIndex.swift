/// A value of a facet, and the measures that have it.
struct FacetValue: Sendable {
  /// What the value stands for; numbers are positions in the register's lists.
  enum Meaning: Sendable, Hashable {
    /// A declared word: a stream, an instrument, a step of the scale, a horizon and so on.
    case declared(Int)
    /// A range of two steps of the effect scale.
    case range(EffectValue)
    /// A reason why there is no value.
    case absent(Int)
  }

  /// What it stands for.
  let meaning: Meaning
  /// Its part of an address.
  let id: String
  /// The measures that have it, in order; those of narrower instruments included, withdrawn ones not.
  let members: [Int]
}

/// The values of one facet, in the order in which readers see them, and which of them each measure has.
struct FacetValues: Sendable {
  /// All declared values, then the absent ones that occur; a range that occurs stands among the effects.
  let values: [FacetValue]
  /// For each measure of the register, the positions of its values, rising; none for a withdrawn one.
  let ofMeasures: PositionLists
  /// For each place of `FacetSlots`, the position of its value, or `nil`.
  private let positions: [Int?]
  private let slots: FacetSlots

  /// Sorts the measures of a register by a facet.
  init(_ facet: Facet, of register: Register, measures: [Int]) {
    let slots = FacetSlots(facet, of: register)
    var members = [[Int]](repeating: [], count: slots.count)
    var taken = PositionLists()
    for measure in measures {
      taken.fill(upTo: measure)
      slots.forEachSlot(ofMeasure: measure) { slot in
        if members[slot].last != measure { members[slot].append(measure) }
        taken.append(slot)
      }
      taken.endList()
    }
    taken.fill(upTo: register.measures.count)
    let order = slots.order.filter { slots.isDeclared($0) || !members[$0].isEmpty }
    var positions = [Int?](repeating: nil, count: slots.count)
    for (position, slot) in order.enumerated() { positions[slot] = position }
    values = order.map { slot in
      FacetValue(
        meaning: slots.meaning(of: slot), id: slots.id(of: slot, in: register),
        members: members[slot])
    }
    ofMeasures = PositionLists(sorting: taken) { positions[$0] }
    self.positions = positions
    self.slots = slots
  }

  /// The position of a value; `nil` for a range or an absent value that no measure has.
  func position(of meaning: FacetValue.Meaning) -> Int? { positions[slots.slot(of: meaning)] }
}

/// The measures of every facet's values, sorted once for all pages.
struct FacetIndex: Sendable {
  private let facets: [FacetValues]
  /// For each two facets that are combined, how many measures their values have in common; empty for others.
  private let counts: [[[[Int]]]]

  /// Sorts the measures of a register.
  init(_ register: Register, measures: [Int]) {
    let facets = Facet.allCases.map { FacetValues($0, of: register, measures: measures) }
    self.facets = facets
    counts = Facet.allCases.map { first in
      Facet.allCases.map { second in
        guard first != second, Facet.combined.contains(first), Facet.combined.contains(second)
        else { return [] }
        return Self.counts(of: facets[first.rawValue], and: facets[second.rawValue])
      }
    }
  }

  /// The values of a facet.
  subscript(facet: Facet) -> FacetValues { facets[facet.rawValue] }

  /// How many measures each two values of two facets that are combined have in common, by the first's position.
  func counts(of first: Facet, and second: Facet) -> [[Int]] {
    counts[first.rawValue][second.rawValue]
  }

  private static func counts(of rows: FacetValues, and columns: FacetValues) -> [[Int]] {
    rows.values.map { value in
      var counts = [Int](repeating: 0, count: columns.values.count)
      for measure in value.members {
        for position in columns.ofMeasures[measure] { counts[position] += 1 }
      }
      return counts
    }
  }

  /// The measures that have a value of one facet and a value of another, in order.
  func members(
    of first: (facet: Facet, position: Int), and second: (facet: Facet, position: Int)
  ) -> [Int] {
    let rarer = self[second.facet].values[second.position].members
    let members = self[first.facet].values[first.position].members
    if rarer.count < members.count { return self.members(of: second, and: first) }
    let other = self[second.facet].ofMeasures
    return members.filter { other[$0].contains(second.position) }
  }
}
