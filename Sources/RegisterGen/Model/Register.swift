/// The finished register: every reference in it leads somewhere. The check stage reads it, the render
/// stage shows it, nothing changes it.
///
/// Entities refer to each other by position in these lists. The lists are in the order in which
/// readers see them: streams and chapters by `order`, then id; instruments as a tree, a narrower one
/// below its broader one; measures by stream, `order`, id; so output depends on no file order.
package struct Register: Sendable {
  /// What the register says about itself.
  package let identity: RegisterIdentity
  /// The declared words.
  package let vocabulary: Vocabulary
  /// The home page's introduction.
  package let home: FreePage
  /// The streams.
  package let streams: [RegisterStream]
  /// The instruments, in the order of their tree.
  package let instruments: [Instrument]
  /// The chapters of the programme.
  package let chapters: [ProgrammeChapter]
  /// The free pages.
  package let pages: [FreePage]
  /// The measures, withdrawn ones included.
  package let measures: [Measure]
  /// The images.
  package let images: [ContentImage]
  /// The glossary, in the order of the file.
  package let glossary: [GlossaryTerm]

  /// The position of each measure.
  package let measurePositions: [MeasureID: Int]
  /// The position of each stream.
  package let streamPositions: [StreamID: Int]
  /// The position of each instrument.
  package let instrumentPositions: [InstrumentID: Int]
  /// For each instrument, the position of the broader one, or `nil`.
  package let broaderInstruments: [Int?]
  /// For each measure, the positions of the instruments it needs and of all broader ones, rising.
  package let instrumentsOfMeasures: [[Int]]
  /// For each stream, the positions of its measures that are not withdrawn.
  package let measuresOfStreams: [[Int]]
  /// For each chapter and section, the measures that link to it, by relation, then position.
  package let measuresOfSections: [[[SectionMeasure]]]
  /// For each measure, the sections that it links to, in the order written.
  package let sectionsOfMeasures: [[MeasureSection]]
  /// For each measure, the pages and sections that mention it, in the order of `Backlink`.
  package let backlinks: [[Backlink]]

  /// The measures that are not withdrawn, in order.
  package var currentMeasures: [Int] { measures.indices.filter { measures[$0].withdrawal == nil } }

  /// The id of every section of the programme, in order.
  package var sectionIDs: [SectionID] {
    chapters.flatMap { chapter in chapter.sections.map { chapter.id(of: $0) } }
  }

  /// Makes a register of linked parts; only the link stage has them.
  package init(
    identity: RegisterIdentity, vocabulary: Vocabulary, home: FreePage,
    streams: [RegisterStream], instruments: [Instrument], chapters: [ProgrammeChapter],
    pages: [FreePage], measures: [Measure], images: [ContentImage], glossary: [GlossaryTerm],
    measurePositions: [MeasureID: Int], streamPositions: [StreamID: Int],
    instrumentPositions: [InstrumentID: Int], broaderInstruments: [Int?],
    instrumentsOfMeasures: [[Int]], measuresOfStreams: [[Int]],
    measuresOfSections: [[[SectionMeasure]]], sectionsOfMeasures: [[MeasureSection]],
    backlinks: [[Backlink]]
  ) {
    self.identity = identity
    self.vocabulary = vocabulary
    self.home = home
    self.streams = streams
    self.instruments = instruments
    self.chapters = chapters
    self.pages = pages
    self.measures = measures
    self.images = images
    self.glossary = glossary
    self.measurePositions = measurePositions
    self.streamPositions = streamPositions
    self.instrumentPositions = instrumentPositions
    self.broaderInstruments = broaderInstruments
    self.instrumentsOfMeasures = instrumentsOfMeasures
    self.measuresOfStreams = measuresOfStreams
    self.measuresOfSections = measuresOfSections
    self.sectionsOfMeasures = sectionsOfMeasures
    self.backlinks = backlinks
  }
}

/// A measure as a section of the programme lists it.
package struct SectionMeasure: Sendable, Hashable {
  /// The position of the measure.
  package let measure: Int
  /// The position in `Vocabulary.relations`.
  package let relation: Int
  /// The measure's note about the section, or `nil`.
  package let note: String?

  /// Makes an entry.
  package init(measure: Int, relation: Int, note: String?) {
    self.measure = measure
    self.relation = relation
    self.note = note
  }
}

/// A section of the programme as a measure links to it.
package struct MeasureSection: Sendable, Hashable {
  /// The position of the chapter.
  package let chapter: Int
  /// The position of the section within the chapter.
  package let section: Int
  /// The position in `Vocabulary.relations`.
  package let relation: Int
  /// What is the same and what differs, or `nil`.
  package let note: String?

  /// Makes an entry.
  package init(chapter: Int, section: Int, relation: Int, note: String?) {
    self.chapter = chapter
    self.section = section
    self.relation = relation
    self.note = note
  }
}

/// A place that mentions a measure, whether in its text or as a related measure.
package enum Backlink: Sendable, Hashable {
  /// Another measure: its position, and its note if it names this one as related.
  case measure(Int, note: String?)
  /// The text of a chapter's section: the positions of both; no section for the chapter's lead.
  case section(chapter: Int, section: Int?)
  /// A stream's introduction.
  case stream(Int)
  /// An instrument's explanation.
  case instrument(Int)
  /// A free page.
  case page(Int)
  /// The home page.
  case home
}
