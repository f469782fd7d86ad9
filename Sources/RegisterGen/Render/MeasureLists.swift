/// Which measures belong to what, counted once for all pages. Withdrawn measures are in none of the
/// lists; a measure stands at most once in each.
struct MeasureLists: Sendable {
  /// Every measure, by stream and order.
  let all: [Int]
  /// Every measure by the values of each facet.
  let facets: FacetIndex
  /// For each instrument, the measures that need it or a narrower one.
  let ofInstruments: [[Int]]
  /// The pairs of related measures.
  let pairs: RelatedPairs
  /// For each measure, its id.
  let ids: [MeasureID]
  /// For each measure, the address of its page, which all links to it share.
  let addresses: [String]
  /// For each measure, the position of its stream.
  let streams: [Int]
  /// For each measure, the positions of the instruments that it needs, in the order written; of one that is not
  /// there, -1.
  let instruments: PositionLists
  /// For each measure, the positions of those that it names as related; of one that is not there, -1.
  let related: PositionLists
  /// For each measure, its position within its stream, from 1; 0 for a withdrawn one.
  let positions: [Int]
  /// For each measure, its number in the whole register, such as `3.2`; empty for a withdrawn one.
  let numbers: [String]
  /// For each chapter and section, the measures of the section and of those below it.
  let belowSections: [[[Int]]]
  /// For each chapter and section, where the sections below it end: the position after the last one.
  let sectionEnds: [[Int]]
  /// For each chapter, its measures.
  let ofChapters: [[Int]]

  /// Counts a register.
  init(_ register: Register) {
    all = register.currentMeasures
    facets = FacetIndex(register, measures: all)
    ids = register.measures.map(\.id)
    related = Self.related(of: register)
    pairs = RelatedPairs(register, ids: ids, related: related)
    ofInstruments = facets[.instrument].values.prefix(register.instruments.count).map(\.members)
    var positions = [Int](repeating: 0, count: register.measures.count)
    var numbers = [String](repeating: "", count: register.measures.count)
    for (stream, measures) in register.measuresOfStreams.enumerated() {
      for (index, measure) in measures.enumerated() {
        positions[measure] = index + 1
        numbers[measure] = "\(stream + 1).\(index + 1)"
      }
    }
    let sites = SiteAddresses(words: register.identity.paths)
    addresses = ids.map { sites.address(of: .measure($0)) }
    streams = register.measures.map { register.streamPositions[$0.stream] ?? 0 }
    instruments = Self.instruments(of: register)
    self.numbers = numbers
    self.positions = positions
    let ends = register.chapters.map { Self.sectionEnds(of: $0.sections.map(\.level)) }
    sectionEnds = ends
    belowSections = register.chapters.indices.map { chapter in
      ends[chapter].enumerated().map { section, end in
        let own = register.measuresOfSections[chapter][section..<end]
        return Self.distinct(own.joined().map(\.measure), in: register)
      }
    }
    ofChapters = register.measuresOfSections.map { sections in
      Self.distinct(sections.joined().map(\.measure), in: register)
    }
  }

  private static func instruments(of register: Register) -> PositionLists {
    var lists = PositionLists()
    for measure in register.measures {
      if case .value(let needed) = measure.instruments {
        for value in needed.values {
          lists.append(register.instrumentPositions[value.instrument] ?? -1)
        }
      }
      lists.endList()
    }
    return lists
  }

  private static func related(of register: Register) -> PositionLists {
    var lists = PositionLists()
    for measure in register.measures {
      for related in measure.related {
        lists.append(register.measurePositions[related.measure.value] ?? -1)
      }
      lists.endList()
    }
    return lists
  }

  private static func sectionEnds(of levels: [Int]) -> [Int] {
    levels.indices.map { index in
      levels[(index + 1)...].firstIndex { $0 <= levels[index] } ?? levels.endIndex
    }
  }

  private static func distinct(_ measures: [Int], in register: Register) -> [Int] {
    Set(measures).filter { register.measures[$0].withdrawal == nil }.sorted()
  }
}
