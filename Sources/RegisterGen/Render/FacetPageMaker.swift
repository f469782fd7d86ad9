extension RegisterViews {
  /// The list of all facets.
  func overviewsPage() -> OverviewsPage {
    OverviewsPage(
      frame: frame(
        title: words.text(.overviews), description: nil, address: links.addresses.overviews,
        part: .overviews, showsEffects: true),
      facets: Facet.allCases.filter { !lists.facets[$0].values.isEmpty }.map { facet in
        FacetOverview(
          facet: facet, link: link(to: facet), lead: words.text(facet.lead),
          lines: places(of: facet).map { line($0) })
      },
      programme: register.chapters.isEmpty ? nil : link(to: .programme))
  }

  /// The list of a facet's values, of those that have no list of their own kind.
  func facetListPage(_ facet: Facet) -> FacetListPage {
    FacetListPage(
      frame: frame(
        title: words.text(facet.pluralWord), description: nil,
        address: links.addresses.address(of: facet), part: facet.part, isWithin: true,
        breadcrumb: [link(to: .overviews)], showsEffects: facet == .effect),
      title: words.text(facet.pluralWord),
      lead: words.text(facet.lead),
      lines: places(of: facet).map { line($0) },
      matrices: matrices(of: facet))
  }

  /// The page of a value.
  func facetValuePage(_ place: FacetPlace) -> FacetValuePage {
    let last = lists.facets[place.facet].values.count - 1
    let name = name(of: place)
    let explanations = explanations(of: place)
    return FacetValuePage(
      frame: frame(
        title: title(of: place), description: explanations.first, address: address(of: place),
        part: place.facet.part, isWithin: true, breadcrumb: breadcrumb(to: place.facet),
        showsEffects: true),
      facet: words.text(place.facet.word),
      label: label(of: place),
      name: name,
      explanations: explanations,
      kin: ranges(with: place).map { link(to: $0) },
      narrowings: narrowings(of: place),
      rows: rows(of: value(place).members),
      previous: place.position > 0 ? neighbour(of: place, by: -1) : nil,
      next: place.position < last ? neighbour(of: place, by: 1) : nil)
  }

  /// The page of what two values have in common.
  func combinationPage(_ first: FacetPlace, _ second: FacetPlace) -> CombinationPage {
    let title = words.text(
      .combinationTitle,
      [
        "first-facet": words.text(first.facet.word), "first": label(of: first),
        "second-facet": inSentence(second.facet), "second": label(of: second),
      ])
    return CombinationPage(
      frame: frame(
        title: title, description: nil, address: address(of: first, and: second),
        part: first.facet.part, isWithin: true,
        breadcrumb: breadcrumb(to: first.facet) + [link(to: first)], showsEffects: true),
      title: title,
      first: titledLink(to: first),
      second: titledLink(to: second),
      narrowings: [
        narrowing(of: first, by: second.facet, current: second),
        narrowing(of: second, by: first.facet, current: first),
      ],
      rows: rows(
        of: lists.facets.members(
          of: (first.facet, first.position), and: (second.facet, second.position))))
  }

  private func titledLink(to place: FacetPlace) -> PageLink {
    PageLink(label: title(of: place), url: links.url(address(of: place)))
  }

  private func neighbour(of place: FacetPlace, by step: Int) -> PageLink {
    link(to: FacetPlace(facet: place.facet, position: place.position + step))
  }

  /// The ranges that a step of the effect scale is an end of.
  private func ranges(with place: FacetPlace) -> [FacetPlace] {
    guard case (.effect, .declared(let step)) = (place.facet, value(place).meaning) else {
      return []
    }
    return places(of: .effect).filter { other in
      guard case .range(let range) = value(other).meaning else { return false }
      return range.positions.contains(step)
    }
  }
}
