/// A number for each value that a measure could have in a facet, so that counting needs no text and no
/// hashing: the declared words, then the ranges of effects, then the absent values.
struct FacetSlots: Sendable {
  private let facet: Facet
  private let register: Register
  private let streamOfMeasures: [Int]
  private let declared: Int
  private let ranges: Int

  /// Numbers the values of a register's facet.
  init(_ facet: Facet, of register: Register) {
    self.facet = facet
    self.register = register
    declared = Self.ids(of: facet, in: register).count
    ranges = facet == .effect ? declared * declared : 0
    var streams = [Int](repeating: 0, count: facet == .stream ? register.measures.count : 0)
    if facet == .stream {
      for (stream, measures) in register.measuresOfStreams.enumerated() {
        for measure in measures { streams[measure] = stream }
      }
    }
    streamOfMeasures = streams
  }

  /// How many numbers there are.
  var count: Int { declared + ranges + register.vocabulary.absent.count }

  /// Whether a number is that of a declared word.
  func isDeclared(_ slot: Int) -> Bool { slot < declared }

  /// All numbers in the order in which readers see the values: as declared; effects from least to most.
  var order: [Int] {
    guard facet == .effect else { return Array(0..<count) }
    return (0..<count).sorted { rank(of: $0) < rank(of: $1) }
  }

  private func rank(of slot: Int) -> Int {
    EffectScale.rank(of: Self.effect(of: meaning(of: slot)), steps: declared)
  }

  /// The effect that a value of that facet stands for.
  static func effect(of meaning: FacetValue.Meaning) -> Stated<EffectValue> {
    switch meaning {
    case .declared(let step): .value(EffectValue(first: step))
    case .range(let value): .value(value)
    case .absent(let index): .absent(index)
    }
  }

  /// What a number stands for.
  func meaning(of slot: Int) -> FacetValue.Meaning {
    if slot < declared { return .declared(slot) }
    let rest = slot - declared
    if rest >= ranges { return .absent(rest - ranges) }
    return .range(EffectValue(first: rest / declared, second: rest % declared))
  }

  /// The number of a value.
  func slot(of meaning: FacetValue.Meaning) -> Int {
    switch meaning {
    case .declared(let position): position
    case .range(let value): declared + value.first * declared + (value.second ?? value.first)
    case .absent(let index): declared + ranges + index
    }
  }

  /// The part of an address that a value has.
  func id(of slot: Int, in register: Register) -> String {
    switch meaning(of: slot) {
    case .declared(let position): Self.ids(of: facet, in: register)[position]
    case .range(let value):
      value.positions.map { register.vocabulary.effects[$0].slug }.joined(separator: "-")
    case .absent(let index): register.vocabulary.absent[index].term.id
    }
  }

  /// The parts of an address that the declared values of a facet have.
  static func ids(of facet: Facet, in register: Register) -> [String] {
    switch facet {
    case .stream: register.streams.map(\.id.text)
    case .instrument: register.instruments.map(\.id.text)
    case .effect: register.vocabulary.effects.map(\.slug)
    case .horizon: register.vocabulary.horizons.map(\.id)
    case .relation: register.vocabulary.relations.map(\.id)
    case .decider: register.vocabulary.deciders.map(\.id)
    case .law: register.vocabulary.laws.map(\.id)
    }
  }

  // MARK: A measure

  /// Hands out the numbers of a measure's values; one may come twice.
  func forEachSlot(ofMeasure position: Int, _ take: (Int) -> Void) {
    let measure = register.measures[position]
    var absent: Int?
    switch facet {
    case .stream: take(streamOfMeasures[position])
    case .instrument:
      register.instrumentsOfMeasures[position].forEach(take)
      absent = measure.instruments.absent
    case .effect: for value in measure.effect.values { take(slot(of: Self.meaning(of: value))) }
    case .horizon:
      let values = measure.horizon.values
      for value in values.value ?? [] { take(value.term) }
      absent = values.absent
    case .relation:
      for section in register.sectionsOfMeasures[position] { take(section.relation) }
      absent = measure.programme?.absent
    case .decider:
      for decider in measure.deciders?.value ?? [] { take(decider.term) }
      absent = measure.deciders?.absent
    case .law: for reference in measure.laws { take(reference.law) }
    }
    if let absent { take(slot(of: .absent(absent))) }
  }

  /// What an effect stands for among the values of its facet.
  static func meaning(of effect: Stated<EffectValue>) -> FacetValue.Meaning {
    switch effect {
    case .absent(let index): .absent(index)
    case .value(let value): value.second == nil ? .declared(value.first) : .range(value)
    }
  }
}
