/// Links the parts of a register: the link stage as a whole.
package struct RegisterLinker {
  private let parsed: ParsedRegister
  private let index: RegisterIndex
  private let tree: InstrumentTree
  private var resolver: ReferenceResolver
  private var backlinks: BacklinkCollector

  /// Links a parsed register.
  ///
  /// Reports: `unknown-measure`, `unknown-section`, `unknown-instrument`, `instrument-cycle`,
  /// `broken-link`, `broken-image`, `broken-anchor`.
  package static func link(_ parsed: ParsedRegister) -> Diagnosed<Register> {
    var linker = RegisterLinker(parsed)
    let register = linker.register()
    return Diagnosed(register, linker.tree.findings + linker.resolver.findings)
  }

  private init(_ parsed: ParsedRegister) {
    self.parsed = parsed
    index = RegisterIndex(parsed)
    tree = InstrumentTree(parsed)
    resolver = ReferenceResolver(index: index, parsed: parsed)
    backlinks = BacklinkCollector(index: index)
  }

  private mutating func register() -> Register {
    let sectionsOfMeasures = resolvedSections()
    resolveRelated()
    resolveTexts()
    return Register(
      identity: parsed.identity, vocabulary: parsed.vocabulary, home: parsed.home,
      streams: index.streams, instruments: tree.instruments, chapters: index.chapters,
      pages: index.pages, measures: index.measures, images: parsed.images,
      glossary: parsed.glossary, measurePositions: index.measurePositions,
      streamPositions: index.streamPositions, instrumentPositions: tree.positions,
      broaderInstruments: tree.broader,
      instrumentsOfMeasures: index.measures.map { tree.closure(of: $0.instruments) },
      measuresOfStreams: measuresOfStreams(),
      measuresOfSections: measuresOfSections(sectionsOfMeasures),
      sectionsOfMeasures: sectionsOfMeasures, backlinks: backlinks.sorted())
  }

  /// The sections that each measure links to; those that lead nowhere are left out and reported.
  private mutating func resolvedSections() -> [[MeasureSection]] {
    var sections: [[MeasureSection]] = []
    sections.reserveCapacity(index.measures.count)
    for measure in index.measures {
      var found: [MeasureSection] = []
      for reference in measure.programme {
        guard let place = resolver.section(reference.section, in: measure.path) else { continue }
        found.append(
          MeasureSection(
            chapter: place.chapter, section: place.section, relation: reference.relation,
            note: reference.note))
      }
      sections.append(found)
    }
    return sections
  }

  private mutating func resolveRelated() {
    for (position, measure) in index.measures.enumerated() {
      for related in measure.related {
        guard let other = resolver.measure(related.measure, in: measure.path) else { continue }
        backlinks.add(.measure(position, note: related.note), to: other)
      }
      if let successor = measure.withdrawal?.successor,
        let other = resolver.measure(successor, in: measure.path)
      {
        backlinks.add(.measure(position, note: nil), to: other)
      }
    }
  }

  private mutating func resolveTexts() {
    for (position, measure) in index.measures.enumerated() {
      follow(measure.body.links, in: measure.path) { _ in .measure(position, note: nil) }
    }
    for (position, chapter) in index.chapters.enumerated() {
      let starts = chapter.sections.map(\.range.start)
      follow(chapter.links, in: chapter.path) { link in
        let section = starts.lastIndex { $0 <= link.range.start }
        return .section(chapter: position, section: section)
      }
    }
    for (position, stream) in index.streams.enumerated() {
      follow(stream.body.links, in: stream.path) { _ in .stream(position) }
    }
    for (position, instrument) in tree.instruments.enumerated() {
      follow(instrument.body.links, in: instrument.path) { _ in .instrument(position) }
    }
    for (position, page) in index.pages.enumerated() {
      follow(page.body.links, in: page.path) { _ in .page(position) }
    }
    follow(parsed.home.body.links, in: parsed.home.path) { _ in .home }
  }

  /// Checks the links of a text, and notes those that lead to a measure.
  private mutating func follow(
    _ links: [ContentLink], in path: SourcePath, _ backlink: (ContentLink) -> Backlink
  ) {
    guard !links.isEmpty else { return }
    resolver.check(links, in: path)
    for link in links {
      guard case .measure(let id) = link.target, let other = index.measurePositions[id] else {
        continue
      }
      backlinks.add(backlink(link), to: other)
    }
  }

  private func measuresOfStreams() -> [[Int]] {
    var measures = [[Int]](repeating: [], count: index.streams.count)
    for (position, measure) in index.measures.enumerated() where measure.withdrawal == nil {
      guard let stream = index.streamPositions[measure.stream] else { continue }
      measures[stream].append(position)
    }
    return measures
  }

  /// For each section, its measures by relation, then position; withdrawn ones are left out.
  private func measuresOfSections(_ sections: [[MeasureSection]]) -> [[[SectionMeasure]]] {
    var measures = index.chapters.map {
      [[SectionMeasure]](repeating: [], count: $0.sections.count)
    }
    for (position, places) in sections.enumerated()
    where index.measures[position].withdrawal == nil {
      for place in places {
        measures[place.chapter][place.section].append(
          SectionMeasure(measure: position, relation: place.relation, note: place.note))
      }
    }
    for chapter in measures.indices {
      for section in measures[chapter].indices {
        measures[chapter][section].sort { ($0.relation, $0.measure) < ($1.relation, $1.measure) }
      }
    }
    return measures
  }
}
