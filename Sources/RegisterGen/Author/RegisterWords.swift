/// Author: what a register declares -> new files for its editors, and schemas for what they edit with.
///
/// In: the declared words, and the files that are there. Out: texts; the disk is left to Write.
/// Guarantees: a new file has every key of the format, in the format's order, and no value that nobody
/// gave; a schema has exactly the keys that the parsers know (`KeyList`).

/// What may be written in a register: its declared words, and the ids of what has a file.
package struct RegisterWords: Sendable {
  /// The words of `register.yml`.
  let vocabulary: Vocabulary
  /// The path words of the site.
  let pathWords: PathWords
  /// The streams with their labels; one whose file has a fault has its id for a label.
  let streams: [Term]
  /// The instruments, in the order of their tree where they could be linked.
  let instruments: [Term]
  /// The sections of the programme with their headings.
  let sections: [Term]
  /// The measures that could be read.
  let measures: [Measure]
  /// For each kind of file, the highest `order` that is taken; for measures, by stream.
  let orders: [EntryKind: Int]
  /// Every path in the content folder.
  let paths: [SourcePath]
  /// The folder of the register.
  let root: String
  /// The addresses that were published before.
  let published: Set<String>

  /// Gathers the words of a register of which some files may have faults.
  package init(
    _ file: RegisterFileParser.RegisterFile, files: ContentFiles, paths: [SourcePath], root: String,
    register: Register?, lock: AddressLock? = nil
  ) {
    vocabulary = file.vocabulary
    pathWords = file.identity.paths
    self.paths = paths
    self.root = root
    published = Set(
      (lock?.lines.map(\.address.text) ?? [])
        + (register.map { LastingAddresses($0).former } ?? []))
    let streams = register?.streams.map { Term(id: $0.id.text, label: $0.label) } ?? []
    self.streams = Self.terms(streams, files.streams.map(\.id.text))
    let instruments =
      register?.instruments.map {
        Term(id: $0.id.text, label: $0.label, explanation: $0.expansion)
      } ?? []
    self.instruments = Self.terms(instruments, files.instruments.map(\.id.text))
    sections = (register?.chapters ?? []).flatMap { chapter in
      chapter.sections.map { section in
        Term(id: chapter.id(of: section).text, label: section.heading)
      }
    }
    measures = register?.measures ?? []
    orders = [
      .stream: register?.streams.compactMap(\.order).max() ?? 0,
      .instrument: register?.instruments.compactMap(\.order).max() ?? 0,
      .chapter: register?.chapters.compactMap(\.order).max() ?? 0,
      .page: register?.pages.compactMap(\.order).max() ?? 0,
    ]
  }

  /// The highest `order` of the measures of a stream.
  func lastOrder(ofStream id: String) -> Int {
    measures.filter { $0.stream.text == id }.compactMap(\.order).max() ?? 0
  }

  /// The terms that could be read, and an id without a label for each other file.
  private static func terms(_ read: [Term], _ ids: [String]) -> [Term] {
    let known = Set(read.map(\.id))
    return read + ids.filter { !known.contains($0) }.map { Term(id: $0, label: $0) }
  }
}

/// A kind of Markdown file that an editor begins.
package enum EntryKind: String, CaseIterable, Sendable, Hashable {
  case measure
  case chapter
  case page
  case instrument
  case stream

  /// The address of the page that such a file makes.
  func address(of id: String, words: PathWords) -> String {
    let target: ContentTarget =
      switch self {
      case .measure: .measure(MeasureID(unchecked: id))
      case .chapter: .chapter(ChapterID(unchecked: id))
      case .page: .page(id)
      case .instrument: .instrument(InstrumentID(unchecked: id))
      case .stream: .stream(StreamID(unchecked: id))
      }
    return SiteAddresses(words: words).address(of: target)
  }

  /// The folder of such files in the content folder.
  package var folder: String {
    switch self {
    case .measure: "measures"
    case .chapter: "programme"
    case .page: "pages"
    case .instrument: "instruments"
    case .stream: "streams"
    }
  }
}
