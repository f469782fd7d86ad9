/// Links the parts of a register: the link stage as a whole.
package struct RegisterLinker: Sendable {
  private let parsed: ParsedRegister
  private let index: RegisterIndex
  private let tree: InstrumentTree
  private let measures: [MeasureLinks]
  private var resolver: ReferenceResolver
  private var backlinks: BacklinkCollector

  /// How many suggestions for wrong ids are looked for in all.
  private static let suggestions = 50

  /// Links a parsed register, with so many jobs.
  ///
  /// Reports: `unknown-measure`, `unknown-section`, `unknown-instrument`, `instrument-cycle`,
  /// `broken-link`, `broken-image`, `broken-anchor`.
  package static func link(_ parsed: ParsedRegister, jobs: Int) async -> Diagnosed<Register> {
    var linker = await RegisterLinker(parsed, jobs: jobs)
    linker.resolveTexts()
    let linked = linker
    let findings =
      linked.tree.findings + linked.measures.flatMap(\.findings) + linked.resolver.findings
    return Diagnosed(await linked.register(), findings)
  }

  private init(_ parsed: ParsedRegister, jobs: Int) async {
    self.parsed = parsed
    let index = RegisterIndex(parsed)
    let tree = InstrumentTree(parsed)
    let runs = stride(from: 0, to: index.measures.count, by: MeasureLinks.runLength).map { start in
      start..<min(start + MeasureLinks.runLength, index.measures.count)
    }
    let share = max(3, Self.suggestions / max(1, runs.count))
    let resolver = ReferenceResolver(index: index, parsed: parsed, suggestions: share)
    measures = await parallelMap(runs, jobs: jobs, pieceSize: 1) { run in
      MeasureLinks(of: run, index: index, tree: tree, resolver: resolver)
    }
    self.index = index
    self.tree = tree
    self.resolver = ReferenceResolver(
      index: index, parsed: parsed, suggestions: Self.suggestions)
    backlinks = BacklinkCollector(index: index)
  }

  /// The register. Its lists need nothing of each other, and 10,000 measures have 50,000 backlinks.
  private func register() async -> Register {
    let sectionsOfMeasures = measures.flatMap(\.sections)
    async let backlinks = backlinks.all(with: measures.lazy.flatMap(\.mentions))
    return Register(
      identity: parsed.identity, vocabulary: parsed.vocabulary, home: parsed.home,
      streams: index.streams, instruments: tree.instruments, chapters: index.chapters,
      pages: index.pages, measures: index.measures, images: parsed.images,
      glossary: parsed.glossary, measurePositions: index.measurePositions,
      streamPositions: index.streamPositions, instrumentPositions: tree.positions,
      broaderInstruments: tree.broader, instrumentsOfMeasures: measures.flatMap(\.instruments),
      measuresOfStreams: measuresOfStreams(),
      measuresOfSections: measuresOfSections(sectionsOfMeasures),
      sectionsOfMeasures: sectionsOfMeasures, backlinks: await backlinks)
  }

  /// Follows the links of the texts that are no measures.
  private mutating func resolveTexts() {
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
    for (link, measure) in resolver.mentioned(by: links, in: path) {
      backlinks.add(backlink(links[link]), to: measure)
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
