/// The parts of a register as the pages at one depth show them, made once for all of those pages.
///
/// What holds no link is the same at every depth and shared. A class, since as a struct it would be
/// copied for every page, thirty references each time, which all threads count.
final class RegisterViews: Sendable {
  /// The register.
  let register: Register
  /// Which measures belong together.
  let lists: MeasureLists
  /// The words that Swift asks for.
  let words: InterfaceWords
  /// The scale of effects, as it is drawn.
  let scale: EffectScale
  /// How each absent value is shown where it has no page.
  let absent: [AbsentView]
  /// How each absent value is shown where a value of each facet would stand.
  let absentOfFacets: [[AbsentView]]
  /// How each relation is shown.
  let relations: [RelationView]
  /// The links as seen from the pages.
  let links: SiteLinks
  /// The languages that the site is published in.
  let editions: [SiteEdition]
  /// How measures are cited.
  let citations: CitationMaker
  /// What every page says about the register.
  let site: SiteView
  /// The same at the end of a page.
  let siteFooter: HTML
  /// The links to the streams.
  let streams: [PageLink]
  /// How each instrument is shown.
  let instruments: [PageLink]
  /// The title and page of every measure; empty where no page shows one.
  let measures: [PageLink]
  /// The home page.
  let homeLink: PageLink
  /// The parts of the menu.
  let parts: [PageLink]
  /// The menu on the list of each part.
  let menusAt: [[MenuItem]]
  /// The menu on the pages below the list of each part.
  let menusWithin: [[MenuItem]]
  /// The menu on a page that belongs to no part.
  let menuElsewhere: [MenuItem]
  /// The number of every chapter in words: `hoofdstuk 2`.
  let chapterNumbers: [String]
  /// The same at the beginning of a line: `Hoofdstuk 2`.
  let chapterNames: [String]
  /// The page of everyone who may decide.
  let deciderPages: [SiteURL]
  /// The page of every law.
  let lawPages: [SiteURL]
  /// The labels of the horizons.
  let horizonLabels: HorizonLabels
  /// How each instrument is shown that is a measure's only one and of which nothing more is said.
  private let onlyInstruments: [InstrumentsView]
  /// How a horizon is shown that is a measure's only one and of which nothing more is said.
  let horizons: [HorizonView]
  /// The fixed headings of measures' texts.
  let bodyHeadings: [(anchor: String, label: String)]
  /// The terms that summaries are looked through for.
  let lexicon: TermLexicon
  /// How each term of the glossary is explained.
  let terms: [TermView]
  /// How each source document is shown.
  let documents: [SourceView]
  /// The link to every section of every chapter, with its address for paper.
  let sections: [[PageLink]]
  /// For every section, the chapter and the headings above it.
  let sectionPaths: [[[String]]]
  /// What kind of place a section of each chapter is: `Programma, hoofdstuk 2`.
  let sectionKinds: [String]
  /// The rows of measures, in tables that stand on many pages.
  let rows: MeasureRows

  /// Makes the views for all pages at one depth.
  init(
    _ register: Register, lists: MeasureLists, templates: SiteTemplates, links: SiteLinks,
    editions: [SiteEdition], revision: SourceRevision?, namesMeasures: Bool
  ) {
    let words = templates.words
    let vocabulary = register.vocabulary
    self.register = register
    self.lists = lists
    self.words = words
    self.links = links
    self.editions = editions
    citations = CitationMaker(register.identity, revision: revision, words: words)
    rows = MeasureRows(count: register.measures.count, template: templates.measureRow)
    absent = vocabulary.absent.map { AbsentView($0) }
    let absentOfFacets = Facet.allCases.map { facet in
      vocabulary.absent.map { value in
        AbsentView(
          value, facet: words.text(facet.word), url: links.url(of: facet, value.term.id))
      }
    }
    self.absentOfFacets = absentOfFacets
    scale = EffectScale(
      vocabulary, words: words, absent: absentOfFacets[Facet.effect.rawValue],
      page: { links.url(of: .effect, $0) })
    relations = vocabulary.relations.enumerated().map {
      RelationView($1, at: $0, url: links.url(of: .relation, $1.id))
    }
    deciderPages = vocabulary.deciders.map { links.url(of: .decider, $0.id) }
    lawPages = vocabulary.laws.map { links.url(of: .law, $0.id) }
    let edition = editions.first { $0.folder == links.edition }
    site = SiteView(
      register, edition: edition?.language ?? register.identity.language, words: words, links: links
    )
    siteFooter = HTML(rendering: site, with: templates.siteFooter)
    streams = register.streams.map { PageLink(label: $0.label, url: links.url(of: .stream($0.id))) }
    instruments = register.instruments.map {
      PageLink(
        label: $0.label, expansion: $0.expansion, url: links.url(of: .instrument($0.id)))
    }
    measures = (namesMeasures ? register.measures : []).enumerated().map {
      PageLink(label: $1.title, url: links.url(toMeasureAt: lists.addresses[$0]))
    }
    homeLink = PageLink(label: words.text(.home), url: links.url(""))
    parts = SitePart.allCases.map {
      PageLink(label: words.text($0.word), url: links.url($0.address(in: links.addresses)))
    }
    menusAt = SitePart.allCases.map { [parts] in Self.menu(parts, at: $0, isWithin: false) }
    menusWithin = SitePart.allCases.map { [parts] in Self.menu(parts, at: $0, isWithin: true) }
    menuElsewhere = Self.menu(parts, at: nil, isWithin: false)
    chapterNumbers = register.chapters.map { words.text(.chapterNumber, ["number": $0.number]) }
    chapterNames = chapterNumbers.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    sectionKinds = chapterNumbers.map { words.text(.programme) + ", " + $0 }
    horizonLabels = HorizonLabels(
      vocabulary.horizons, pages: vocabulary.horizons.map { links.url(of: .horizon, $0.id) })
    onlyInstruments = instruments.map {
      let value = NeededInstrumentView(link: $0, note: nil, isAlternative: false)
      return InstrumentsView(values: [value], isAny: false, absent: nil)
    }
    horizons = vocabulary.horizons.indices.map { [horizonLabels] term in
      HorizonView(
        Horizon(values: .value([HorizonValue(term: term)])), labels: horizonLabels, absent: [])
    }
    bodyHeadings = zip(vocabulary.sectionAnchors, vocabulary.sections).map { ($0, $1.label) }
    lexicon = TermLexicon(
      register.glossary, language: register.identity.language,
      explanation: words.text(.markdownExplanation))
    terms = register.glossary.map { TermView($0, in: register, links: links) }
    documents = register.vocabulary.documents.map { SourceView($0) }
    sections = register.chapters.map { Self.links(toSectionsOf: $0, links) }
    sectionPaths = zip(register.chapters, chapterNames).map { Self.paths(toSectionsOf: $0, $1) }
  }

  private static func links(
    toSectionsOf chapter: ProgrammeChapter, _ links: SiteLinks
  ) -> [PageLink] {
    let address = links.addresses.address(of: .chapter(chapter.id))
    return chapter.sections.map { section in
      PageLink(
        label: section.heading, url: links.url(address, anchor: section.anchor),
        printedAddress: links.printed(String(joining: address, "#", section.anchor)))
    }
  }

  private static func paths(toSectionsOf chapter: ProgrammeChapter, _ name: String) -> [[String]] {
    chapter.sections.indices.map { [name] + chapter.sections(around: $0).map(\.heading) }
  }

  /// The stream of a measure.
  func stream(of position: Int) -> PageLink { streams[lists.streams[position]] }

  /// How each absent value is shown where a value of a facet would stand.
  func absent(_ facet: Facet) -> [AbsentView] { absentOfFacets[facet.rawValue] }

  /// A measure as one row of a table.
  func row(_ position: Int) -> MeasureRow {
    let measure = register.measures[position]
    return MeasureRow(
      link: measures[position],
      summary: measure.summary,
      position: lists.positions[position],
      stream: stream(of: position),
      effects: measure.effect.values.map { scale.view(of: $0) },
      qualifier: measure.effect.qualifier,
      horizon: horizon(of: measure),
      implementation: implementation(of: measure, isDrawn: false),
      instruments: instruments(of: position))
  }

  /// The rows of measures, each rendered once for all pages at this depth.
  func rows(of measures: [Int]) -> RowList { RowList(measures, in: self) }

  /// A measure's title and page, with its address for paper.
  func printedLink(toMeasure position: Int) -> PageLink {
    let link = measures[position]
    return PageLink(
      label: link.label, url: link.url,
      printedAddress: links.printed(lists.addresses[position]))
  }

  /// When a measure's effect shows.
  func horizon(of measure: Measure) -> HorizonView {
    if let term = measure.horizon.onlyTerm { return horizons[term] }
    return HorizonView(measure.horizon, labels: horizonLabels, absent: absent(.horizon))
  }

  /// When a measure can start.
  func implementation(of measure: Measure, isDrawn: Bool) -> ImplementationView {
    ImplementationView(
      measure.implementation, absent: absent, words: words, isDrawn: isDrawn)
  }

  /// What a measure needs.
  func instruments(of position: Int) -> InstrumentsView {
    switch register.measures[position].instruments {
    case .absent(let index):
      return InstrumentsView(values: [], isAny: false, absent: absent(.instrument)[index])
    case .value(let needed):
      if let only = only(needed, of: position) { return only }
      let isAny = needed.connective == .any
      let values = zip(needed.values, lists.instruments[position]).compactMap { value, instrument in
        instrument < 0
          ? nil
          : NeededInstrumentView(
            link: instruments[instrument], note: value.note, isAlternative: isAny)
      }
      return InstrumentsView(values: values, isAny: isAny, absent: nil)
    }
  }

  /// What a measure needs that needs one instrument, of which nothing more is said; as most do.
  private func only(_ needed: NeededInstruments, of position: Int) -> InstrumentsView? {
    guard needed.values.count == 1, needed.values[0].note == nil, needed.connective == .all,
      let instrument = lists.instruments[position].first, instrument >= 0
    else { return nil }
    return onlyInstruments[instrument]
  }
}
