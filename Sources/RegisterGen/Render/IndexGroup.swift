/// The measures of one value, as an index at the end of a book lists them.
package struct IndexGroup: Sendable {
  /// The anchor that a count elsewhere leads to.
  let anchor: String
  /// The value.
  let name: ValueName
  /// The absent value, if there is none.
  var absent: AbsentView? { name.absent }
  /// The page of these measures.
  let url: SiteURL
  /// What the index is about, so that the link makes sense alone; `nil` when the name does by itself.
  let within: String?
  /// The measures, in order.
  let measures: [PageLink]
}

extension IndexGroup: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<IndexGroup>([
    .text("anchor", "The anchor of the group") { $0.anchor },
    .record("name", "The value") { $0.name },
    .url("url", "The page of these measures") { $0.url },
    .optionalText("within", "What the index is about, where the name alone does not tell") {
      $0.within
    },
    .number("count", "The number of measures") { $0.measures.count },
    .list("measures", "The measures, in order") { $0.measures },
  ])
}

extension RegisterViews {
  /// An index of measures by a facet, with what a page of its own has of each value. A measure with
  /// several values stands at each; a broader instrument lists the measures of the narrower ones as well.
  ///
  /// - Parameter place: The value that the measures have in common, if there is one.
  func valueIndex(
    by facet: Facet, of measures: [Int], within place: FacetPlace? = nil
  ) -> [IndexGroup] {
    let values = lists.facets[facet]
    var members = [[Int]](repeating: [], count: values.values.count)
    for measure in measures {
      for position in values.ofMeasures[measure] { members[position].append(measure) }
    }
    return places(of: facet).filter { !members[$0.position].isEmpty }.map { value in
      let name = name(of: value)
      return IndexGroup(
        anchor: anchor(of: value), name: name,
        url: links.url(place.map { address(of: $0, and: value) } ?? address(of: value)),
        within: name.prefix(within: place.map { label(of: $0) }),
        measures: members[value.position].map { self.measures[$0] })
    }
  }

  /// The anchor of a value in an index of measures, such as `instrument-wet` or `effect-down-1`.
  private func anchor(of place: FacetPlace) -> String {
    let value = value(place)
    return switch (place.facet, value.meaning) {
    case (.effect, .declared(let step)):
      scale.anchor(of: .value(EffectValue(first: step)))
    case (.effect, .range(let range)): scale.anchor(of: .value(range))
    default: place.facet.name + "-" + value.id
    }
  }

  /// The effects that occur, from least to most, each with its measures.
  func membersByEffect(of measures: [Int]) -> [(Stated<EffectValue>, [Int])] {
    let effects = lists.facets[.effect]
    var members = [[Int]](repeating: [], count: effects.values.count)
    for measure in measures {
      for position in effects.ofMeasures[measure] { members[position].append(measure) }
    }
    return zip(effects.values, members).filter { !$1.isEmpty }
      .map { (FacetSlots.effect(of: $0.meaning), $1) }
  }
}
