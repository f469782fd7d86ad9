extension RegisterViews {
  /// The page of a measure that is not withdrawn.
  func measurePage(_ position: Int) -> MeasurePage {
    let measure = register.measures[position]
    let stream = lists.streams[position]
    let neighbours = register.measuresOfStreams[stream]
    let index = lists.positions[position] - 1
    return MeasurePage(
      frame: frame(ofMeasure: position, showsRelations: true),
      title: measure.title,
      summary: marked(measure.summary),
      aliases: measure.aliases,
      stream: streams[stream],
      position: index + 1,
      total: neighbours.count,
      status: register.vocabulary.statuses[measure.status].label,
      effect: effectFact(of: measure.effect, isDrawn: true),
      horizon: horizon(of: measure),
      horizonDrawing: HorizonDrawing(measure.horizon, labels: horizonLabels),
      implementation: implementation(of: measure, isDrawn: true),
      instruments: instruments(of: position),
      deciders: TermsFact(
        measure.deciders, in: register.vocabulary.deciders, pages: deciderPages,
        absent: absent(.decider)),
      needs: TermsFact(measure.needs, in: register.vocabulary.needs, absent: absent),
      relations: register.sectionsOfMeasures[position].map { relation($0) },
      relationLegend: relationLegend(of: register.sectionsOfMeasures[position]),
      absentRelations: measure.programme?.absent.map { absent(.relation)[$0] },
      discrepancies: measure.discrepancies.map { discrepancy($0) },
      sections: sections(of: measure.body),
      footnotes: measure.body.footnotes.isEmpty ? nil : HTML(measure.body.footnotes),
      terms: termList(measure.body.terms),
      related: zip(measure.related, lists.related[position]).compactMap { related, other in
        other < 0
          ? nil : MentionView(link: printedLink(toMeasure: other), kind: nil, note: related.note)
      },
      backlinks: TemplateList(register.backlinks[position]) { self.backlink($0) },
      sources: measure.sources.map { SourceView(documents[$0.document], at: $0) },
      laws: measure.laws.map { law($0, page: page(of: $0)) },
      citation: CitationView(citations.citation(of: measure)),
      comparisons: comparisons(of: position),
      compareURL: lists.all.count > 1 ? links.urlToCompare(measure.id) : nil,
      previous: index > 0 ? measures[neighbours[index - 1]] : nil,
      next: index + 1 < neighbours.count ? measures[neighbours[index + 1]] : nil)
  }

  /// The links from a measure to it and each related one side by side.
  private func comparisons(of position: Int) -> TemplateList<PageLink> {
    TemplateList(lists.pairs.partners[position]) { [self] other in
      PageLink(
        label: measures[other].label,
        url: url(of: lists.pairs.pair(of: position, other)))
    }
  }

  /// The page of a withdrawn measure.
  func tombstonePage(_ position: Int, _ withdrawal: Withdrawal) -> TombstonePage {
    let measure = register.measures[position]
    let successor = withdrawal.successor.flatMap { register.measurePositions[$0.value] }
    return TombstonePage(
      frame: frame(ofMeasure: position, showsRelations: false),
      title: measure.title,
      aliases: measure.aliases,
      stream: stream(of: position),
      date: MomentView(withdrawal.date, words: words),
      reason: withdrawal.reason,
      successor: successor.map { printedLink(toMeasure: $0) },
      citation: CitationView(citations.citation(of: measure)),
      backlinks: TemplateList(register.backlinks[position]) { self.backlink($0) })
  }

  private func frame(ofMeasure position: Int, showsRelations: Bool) -> PageFrame {
    let measure = register.measures[position]
    return frame(
      title: measure.title, description: measure.summary,
      address: lists.addresses[position], part: .measures,
      isWithin: true, breadcrumb: [link(to: .measures), stream(of: position)],
      showsEffects: true, showsRelations: showsRelations)
  }

  /// A measure's effect, its parts included; the drawing is only made for the measure's own page.
  func effectFact(of effect: Effect, isDrawn: Bool) -> EffectFact {
    EffectFact(
      effect: effect.value.map { scale.view(of: $0) },
      qualifier: effect.qualifier,
      note: effect.note,
      drawing: isDrawn ? EffectDrawing(effect.value, scale: scale) : nil,
      parts: effect.parts.map {
        EffectPartView(name: $0.name, effect: scale.view(of: $0.value), note: $0.note)
      })
  }

  /// A measure's place in the programme.
  func relation(_ place: MeasureSection) -> MeasureRelation {
    MeasureRelation(
      relation: relations[place.relation],
      path: sectionPaths[place.chapter][place.section],
      link: sections[place.chapter][place.section],
      note: place.note)
  }

  /// The relations of some places that have an explanation, each once, in their declared order.
  private func relationLegend(of places: [MeasureSection]) -> [RelationView] {
    relations.indices.compactMap { index in
      let occurs = places.contains { $0.relation == index }
      return occurs && relations[index].explanation != nil ? relations[index] : nil
    }
  }

  /// A law, or an article of it, that a measure names.
  ///
  /// - Parameter page: Where the register lists the measures that rest on it.
  func law(_ reference: LawReference, page: SiteURL) -> LawView {
    LawView(reference, in: register.vocabulary.laws, page: page)
  }

  /// The place on a law's page of the article that a measure names.
  private func page(of reference: LawReference) -> SiteURL {
    guard let article = reference.article else { return lawPages[reference.law] }
    return links.url(
      links.addresses.address(of: .law, register.vocabulary.laws[reference.law].id),
      anchor: ArticleGroups.anchor(of: article, in: links.addresses))
  }

  /// What sources say that contradict each other.
  func discrepancy(_ discrepancy: Discrepancy) -> DiscrepancyView {
    DiscrepancyView(
      field: words.text(.field(discrepancy.field)),
      statements: discrepancy.statements.map {
        StatementView(source: $0.source, text: $0.text)
      })
  }

  /// The sections of a body, in the declared order.
  func sections(of body: MeasureBody) -> [BodySection] {
    bodyHeadings.indices.map { position in
      BodySection(
        anchor: bodyHeadings[position].anchor, heading: bodyHeadings[position].label,
        html: body.sections[position].flatMap { $0.isEmpty ? nil : HTML($0) })
    }
  }

  private func backlink(_ backlink: Backlink) -> MentionView {
    switch backlink {
    case .measure(let position, let note):
      return MentionView(link: printedLink(toMeasure: position), kind: nil, note: note)
    case .section(let chapter, let section):
      let target = register.chapters[chapter]
      let link = section.map { sections[chapter][$0] }
      return MentionView(
        link: link ?? mention(target.title, .chapter(target.id)), kind: sectionKinds[chapter],
        note: nil)
    case .stream(let index):
      let target = ContentTarget.stream(register.streams[index].id)
      return MentionView(
        link: mention(streams[index].label, target), kind: words.text(.stream), note: nil)
    case .instrument(let index):
      let target = ContentTarget.instrument(register.instruments[index].id)
      return MentionView(
        link: mention(instruments[index].label, target), kind: words.text(.instrument),
        note: nil)
    case .page(let index):
      let page = register.pages[index]
      return MentionView(link: mention(page.title, .page(page.id)), kind: nil, note: nil)
    case .home:
      return MentionView(link: mention(words.text(.home), .home), kind: nil, note: nil)
    }
  }

  private func mention(_ label: String, _ target: ContentTarget) -> PageLink {
    PageLink(
      label: label, url: links.url(of: target),
      printedAddress: links.printed(links.addresses.address(of: target)))
  }
}
