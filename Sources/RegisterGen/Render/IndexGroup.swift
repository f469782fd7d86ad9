/// The measures of one value, as an index at the end of a book lists them.
package struct IndexGroup: Sendable {
  /// The anchor that a count elsewhere leads to.
  let anchor: String
  /// The value's label, unless it is an effect or absent.
  let label: String?
  /// What an abbreviated label stands for, or `nil`.
  let expansion: String?
  /// The effect, if the value is one.
  let effect: EffectView?
  /// The absent value, if there is none.
  let absent: AbsentView?
  /// The measures, in order.
  let measures: [PageLink]
}

extension IndexGroup: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<IndexGroup>([
    .text("anchor", "The anchor of the group") { $0.anchor },
    .optionalText("label", "The value's label, unless it is an effect or absent") { $0.label },
    .optionalText("expansion", "What an abbreviated label stands for") { $0.expansion },
    .optional("effect", "The effect, if the value is one") { $0.effect },
    .optional("absent", "The absent value, unless it is an effect") { $0.absent },
    .number("count", "The number of measures") { $0.measures.count },
    .list("measures", "The measures, in order") { $0.measures },
  ])
}

extension RegisterViews {
  /// The anchor of an instrument, or of an absent value, in an index of measures.
  static func anchor(ofInstrument id: String) -> String { "instrument-" + id }

  /// An index by instrument; a broader one lists the measures of the narrower ones as well.
  func indexByInstrument(of measures: [Int]) -> [IndexGroup] {
    var members = [[Int]](repeating: [], count: instruments.count)
    for measure in measures {
      for instrument in register.instrumentsOfMeasures[measure] {
        members[instrument].append(measure)
      }
    }
    let groups = members.indices.filter { !members[$0].isEmpty }.map { index in
      IndexGroup(
        anchor: Self.anchor(ofInstrument: register.instruments[index].id.text),
        label: instruments[index].label, expansion: instruments[index].expansion, effect: nil,
        absent: nil, measures: members[index].map { self.measures[$0] })
    }
    return groups + absentGroups(of: measures, prefix: "instrument-") { $0.instruments.absent }
  }

  /// An index by horizon.
  func indexByHorizon(of measures: [Int]) -> [IndexGroup] {
    let horizons = register.vocabulary.horizons
    var members = [[Int]](repeating: [], count: horizons.count)
    for measure in measures {
      let values = register.measures[measure].horizon.values.value ?? []
      for value in values where members[value.term].last != measure {
        members[value.term].append(measure)
      }
    }
    let groups = members.indices.filter { !members[$0].isEmpty }.map { index in
      IndexGroup(
        anchor: "horizon-" + horizons[index].id, label: horizons[index].label, expansion: nil,
        effect: nil, absent: nil, measures: members[index].map { self.measures[$0] })
    }
    return groups + absentGroups(of: measures, prefix: "horizon-") { $0.horizon.values.absent }
  }

  /// An index by effect, from least to most; a measure whose parts differ stands at each.
  func indexByEffect(of measures: [Int]) -> [IndexGroup] {
    membersByEffect(of: measures).map { effect, members in
      IndexGroup(
        anchor: scale.anchor(of: effect), label: nil, expansion: nil,
        effect: scale.view(of: effect), absent: nil,
        measures: members.map { self.measures[$0] })
    }
  }

  /// The effects that occur, from least to most, each with its measures.
  func membersByEffect(of measures: [Int]) -> [(Stated<EffectValue>, [Int])] {
    var members: [Stated<EffectValue>: [Int]] = [:]
    for measure in measures {
      for value in register.measures[measure].effect.values {
        members[value, default: []].append(measure)
      }
    }
    return members.sorted { scale.rank(of: $0.key) < scale.rank(of: $1.key) }
      .map { ($0.key, $0.value) }
  }

  /// One group for each absent value that occurs.
  private func absentGroups(
    of measures: [Int], prefix: String, _ value: (Measure) -> Int?
  ) -> [IndexGroup] {
    var members = [[Int]](repeating: [], count: absent.count)
    for measure in measures {
      if let index = value(register.measures[measure]) { members[index].append(measure) }
    }
    return members.indices.filter { !members[$0].isEmpty }.map { index in
      IndexGroup(
        anchor: prefix + register.vocabulary.absent[index].term.id, label: nil, expansion: nil,
        effect: nil, absent: absent[index], measures: members[index].map { self.measures[$0] })
    }
  }

  /// The measures whose instruments are absent, one group for each reason.
  func indexByAbsentInstrument() -> [IndexGroup] {
    absentGroups(of: lists.all, prefix: "instrument-") { $0.instruments.absent }
  }
}
