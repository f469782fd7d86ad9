extension Facet {
  /// What one value of the facet is, in words.
  var word: InterfaceWord {
    switch self {
    case .stream: .stream
    case .instrument: .instrument
    case .effect: .effect
    case .horizon: .horizon
    case .relation: .relation
    case .decider: .decider
    case .law: .law
    }
  }

  /// What all its values are, in words.
  var pluralWord: InterfaceWord {
    switch self {
    case .stream: .streams
    case .instrument: .instruments
    case .effect: .effects
    case .horizon: .horizons
    case .relation: .relations
    case .decider: .deciders
    case .law: .laws
    }
  }

  /// One sentence about it.
  var lead: InterfaceWord {
    switch self {
    case .stream: .streamsLead
    case .instrument: .instrumentsLead
    case .effect: .effectsLead
    case .horizon: .horizonsLead
    case .relation: .relationsLead
    case .decider: .decidersLead
    case .law: .lawsLead
    }
  }

  /// The part of the menu that its pages belong to.
  var part: SitePart {
    switch self {
    case .stream: .streams
    case .instrument: .instruments
    case .effect, .horizon, .relation, .decider, .law: .overviews
    }
  }
}

/// A value of a facet, by its position in `FacetIndex`.
struct FacetPlace: Sendable, Hashable {
  /// The facet.
  let facet: Facet
  /// The position among its values.
  let position: Int
}

extension RegisterViews {
  /// A value of a facet.
  func value(_ place: FacetPlace) -> FacetValue {
    lists.facets[place.facet].values[place.position]
  }

  /// The places of all values of a facet, in order.
  func places(of facet: Facet) -> [FacetPlace] {
    lists.facets[facet].values.indices.map { FacetPlace(facet: facet, position: $0) }
  }

  /// The address of a value's page.
  func address(of place: FacetPlace) -> String {
    links.addresses.address(of: place.facet, value(place).id)
  }

  /// The address of the page of what two values have in common.
  func address(of first: FacetPlace, and second: FacetPlace) -> String {
    links.addresses.address(
      of: (first.facet, value(first).id), and: (second.facet, value(second).id))
  }

  /// The label of a value, as text.
  func label(of place: FacetPlace) -> String {
    switch value(place).meaning {
    case .absent(let index): register.vocabulary.absent[index].term.label
    case .range(let range): scale.view(of: .value(range)).label ?? ""
    case .declared(let index): declaredLabel(of: place.facet, index)
    }
  }

  private func declaredLabel(of facet: Facet, _ index: Int) -> String {
    let vocabulary = register.vocabulary
    return switch facet {
    case .stream: register.streams[index].label
    case .instrument: register.instruments[index].label
    case .effect: vocabulary.effects[index].term.label
    case .horizon: vocabulary.horizons[index].label
    case .relation: vocabulary.relations[index].label
    case .decider: vocabulary.deciders[index].label
    case .law: vocabulary.laws[index].title
    }
  }

  /// What a value means, as far as the register says: of a range what both ends mean.
  func explanations(of place: FacetPlace) -> [String] {
    let vocabulary = register.vocabulary
    let explanations: [String?] =
      switch (place.facet, value(place).meaning) {
      case (_, .absent(let index)): [vocabulary.absent[index].term.explanation]
      case (_, .range(let range)):
        range.positions.map { vocabulary.effects[$0].term.explanation }
      case (.stream, .declared(let index)): [register.streams[index].summary]
      case (.instrument, .declared(let index)): [register.instruments[index].summary]
      case (.effect, .declared(let index)): [vocabulary.effects[index].term.explanation]
      case (.horizon, .declared(let index)): [vocabulary.horizons[index].explanation]
      case (.relation, .declared(let index)): [vocabulary.relations[index].explanation]
      case (.decider, .declared(let index)): [vocabulary.deciders[index].explanation]
      case (.law, .declared): [nil]
      }
    return explanations.compactMap { $0 }
  }

  /// A value with what it is a value of: `Effect: minder`.
  func title(of place: FacetPlace) -> String {
    words.text(
      .valueTitle, ["facet": words.text(place.facet.word), "value": label(of: place)])
  }

  /// The link to a value's page; one to an absent value says what is absent.
  func link(to place: FacetPlace) -> PageLink {
    var label = label(of: place)
    if case .absent = value(place).meaning { label = title(of: place) }
    return PageLink(
      label: label, expansion: expansion(of: place), url: links.url(address(of: place)))
  }

  /// The link to the list of a facet's values.
  func link(to facet: Facet) -> PageLink {
    PageLink(
      label: words.text(facet.pluralWord), url: links.url(links.addresses.address(of: facet)))
  }

  private func expansion(of place: FacetPlace) -> String? {
    guard case (.instrument, .declared(let index)) = (place.facet, value(place).meaning) else {
      return nil
    }
    return register.instruments[index].expansion
  }

  /// The pages between the home page and the list of a facet, that list included.
  func breadcrumb(to facet: Facet) -> [PageLink] {
    facet.part == .overviews
      ? [link(to: .overviews), link(to: facet)] : [link(to: facet.part)]
  }

  // MARK: Lists of values

  /// A value in a list of all values of its facet.
  func line(_ place: FacetPlace) -> ValueLine {
    // One sentence of the two that a range has would say something else.
    let explanations = explanations(of: place)
    return line(
      place, within: nil, url: links.url(address(of: place)),
      count: value(place).members.count,
      explanation: explanations.count == 1 ? explanations.first : nil)
  }

  private func line(
    _ place: FacetPlace, within: String?, url: SiteURL, count: Int, explanation: String? = nil,
    isCurrent: Bool = false
  ) -> ValueLine {
    let name = name(of: place)
    return ValueLine(
      name: name, within: name.prefix(within: within), explanation: explanation, url: url,
      broader: broader(than: place), count: count, isCurrent: isCurrent)
  }

  /// The list of the instrument that an instrument lies within.
  private func broader(than place: FacetPlace) -> SiteURL? {
    guard case (.instrument, .declared(let index)) = (place.facet, value(place).meaning),
      let broader = register.broaderInstruments[index]
    else { return nil }
    return links.url(of: .instrument(register.instruments[broader].id))
  }

  /// A value as a list or a heading shows it.
  func name(of place: FacetPlace) -> ValueName {
    let meaning = value(place).meaning
    switch (place.facet, meaning) {
    case (.effect, .declared(let step)):
      return ValueName(effect: scale.view(of: .value(EffectValue(first: step))))
    case (_, .range(let range)):
      return ValueName(effect: scale.view(of: .value(range)))
    case (let facet, .absent(let index)):
      return ValueName(absent: absent(facet)[index])
    case (_, .declared):
      return ValueName(label: label(of: place), expansion: expansion(of: place))
    }
  }

  /// How the measures of a value divide over the values of the other facets with which it is combined.
  func narrowings(of place: FacetPlace) -> [Narrowing] {
    guard Facet.combined.contains(place.facet) else { return [] }
    return Facet.combined.filter { $0 != place.facet }.map { facet in
      narrowing(of: place, by: facet, current: nil)
    }.filter { !$0.lines.isEmpty }
  }

  /// How the measures of a value divide over the values of one other facet.
  func narrowing(of place: FacetPlace, by facet: Facet, current: FacetPlace?) -> Narrowing {
    let counts = lists.facets.counts(of: place.facet, and: facet)[place.position]
    let lines = places(of: facet).filter { counts[$0.position] > 0 }.map { other in
      line(
        other, within: label(of: place), url: links.url(address(of: place, and: other)),
        count: counts[other.position], isCurrent: other == current)
    }
    return Narrowing(heading: words.text(.byFacet, ["facet": inSentence(facet)]), lines: lines)
  }

  /// A facet's name within a sentence: `stroom`.
  func inSentence(_ facet: Facet) -> String {
    HorizonLabels.withinSentence(words.text(facet.word))
  }
}
