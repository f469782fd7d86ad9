/// Link: the parts of a register become one whole, in which every reference leads somewhere.
///
/// In: a `ParsedRegister`. Out: a `Register` and the findings. Steps: put every list in the order in
/// which readers see it, index the ids, resolve the references, turn them round into backlinks.
/// Guarantees: the result does not depend on the order of files; with no error among the findings,
/// no reference in the register leads nowhere.

/// The entities of a register in their order, with the position of each id.
struct RegisterIndex {
  /// The streams by order, then id.
  let streams: [RegisterStream]
  /// The chapters by order, then id.
  let chapters: [ProgrammeChapter]
  /// The free pages by order, then id.
  let pages: [FreePage]
  /// The measures by stream, order, id.
  let measures: [Measure]
  /// The position of each stream.
  let streamPositions: [StreamID: Int]
  /// The position of each measure.
  let measurePositions: [MeasureID: Int]
  /// The position of each chapter.
  let chapterPositions: [ChapterID: Int]
  /// For each chapter, the position of each section by its anchor.
  let sectionPositions: [[String: Int]]
  /// The paths of the files below the content folder that have a page, measures left out.
  private let paths: Set<String>

  /// Orders and indexes the parts of a register.
  init(_ parsed: ParsedRegister) {
    streams = parsed.streams.sorted {
      Self.precedes(($0.order, $0.id.text), ($1.order, $1.id.text))
    }
    chapters = parsed.chapters.sorted {
      Self.precedes(($0.order, $0.id.text), ($1.order, $1.id.text))
    }
    pages = parsed.pages.sorted { Self.precedes(($0.order, $0.id), ($1.order, $1.id)) }
    streamPositions = Dictionary(uniqueKeysWithValues: streams.map(\.id).enumeratedPairs())
    chapterPositions = Dictionary(uniqueKeysWithValues: chapters.map(\.id).enumeratedPairs())
    sectionPositions = chapters.map { chapter in
      Dictionary(chapter.sections.map(\.anchor).enumeratedPairs()) { first, _ in first }
    }
    measures = Self.sorted(parsed.measures, ranks: streamPositions)
    measurePositions = Dictionary(
      uniqueKeysWithValues: zip(measures.lazy.map(\.id), measures.indices))
    paths = Self.paths(of: parsed)
  }

  /// The measures by stream, order, id. The keys are looked up once a measure, not once a comparison, and positions
  /// are moved, whose references nobody counts.
  private static func sorted(_ measures: [Measure], ranks: [StreamID: Int]) -> [Measure] {
    var keys = measures.indices.map { position in
      let measure = measures[position]
      return (
        rank: ranks[measure.stream] ?? Int.max, order: measure.order ?? Int.max, position: position
      )
    }
    keys.sort { a, b in
      if a.rank != b.rank { return a.rank < b.rank }
      return a.order == b.order
        ? measures[a.position].id < measures[b.position].id : a.order < b.order
    }
    return keys.map { measures[$0.position] }
  }

  /// Whether an entity comes before another: by order, those without one last, then by id.
  static func precedes(_ a: (order: Int?, id: String), _ b: (order: Int?, id: String)) -> Bool {
    let first = a.order ?? Int.max
    let second = b.order ?? Int.max
    return first == second ? a.id < b.id : first < second
  }

  private static func paths(of parsed: ParsedRegister) -> Set<String> {
    var paths = Set(parsed.streams.map(\.path.relative))
    paths.formUnion(parsed.instruments.map(\.path.relative))
    paths.formUnion(parsed.chapters.map(\.path.relative))
    paths.formUnion(parsed.pages.map(\.path.relative))
    paths.formUnion(parsed.images.map(\.path.relative))
    paths.insert(parsed.home.path.relative)
    return paths
  }

  /// Whether there is a file where a link leads to.
  ///
  /// - Parameter measure: The position of the measure that has the id in its path, if it has one: most links
  ///   lead to one.
  func hasFile(for link: ContentLink, measure: Int?) -> Bool {
    guard case .measure = link.target else { return paths.contains(link.path) }
    return measure.map { measures[$0].path.relative == link.path } ?? false
  }

  /// The paths of all files that have a page, for suggestions.
  var allPaths: [String] { paths + measures.map(\.path.relative) }
}

extension Array {
  /// The elements with their positions, as keys and values.
  func enumeratedPairs() -> [(Element, Int)] { enumerated().map { ($1, $0) } }
}
