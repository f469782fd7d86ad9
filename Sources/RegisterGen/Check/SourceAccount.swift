/// What became of the sources: which measures each part of a document has, and which sections of the
/// programme have none.
///
/// Withdrawn measures don't count. Parts are in the order of the document as far as it can be told:
/// those without a page first, in the order in which the register's measures name them, then by page.
package struct SourceAccount: Sendable, Hashable {
  /// The declared documents, in the order of the file.
  package let documents: [Document]
  /// The chapters of the programme, in order.
  package let chapters: [Chapter]
  /// The measures that link to no section, in the order of the register.
  package let measuresWithoutSection: [Unlinked]

  /// A document and the parts of it that measures name.
  package struct Document: Sendable, Hashable {
    /// The title.
    package let title: String
    /// The parts.
    package let parts: [Part]
    /// The whole numbers between the first and the last page that no measure names.
    package let skippedPages: [Int]
  }

  /// A part of a document: a page, a table, or the document as a whole.
  package struct Part: Sendable, Hashable {
    /// The page, or `nil`.
    package let page: String?
    /// Whether the page number is inferred, not printed.
    package let isPageInferred: Bool
    /// The name of the part, or `nil`.
    package let name: String?
    /// The measures that name it, in the order of the register, each once.
    package let measures: [MeasureID]
  }

  /// A chapter of the programme and its sections.
  package struct Chapter: Sendable, Hashable {
    /// The number, as printed.
    package let number: String
    /// The title.
    package let title: String
    /// The sections, in order.
    package let sections: [Section]
  }

  /// A section of the programme.
  package struct Section: Sendable, Hashable {
    /// The chapter and the anchor, as a measure writes them.
    package let id: String
    /// The heading.
    package let heading: String
    /// The measures that link to it, in the order of the register, each once.
    package let measures: [MeasureID]
  }

  /// A measure that links to no section.
  package struct Unlinked: Sendable, Hashable {
    /// The measure.
    package let measure: MeasureID
    /// The id of the absent value that says why, or `nil` when the measure does not say.
    package let absent: String?
  }

  /// Takes the account of a register.
  ///
  /// - Complexity: linear in the measures and their links, but for sorting.
  package init(of register: Register) {
    let current = register.currentMeasures
    documents = register.vocabulary.documents.indices.map { document in
      Self.document(document, measures: current.map { register.measures[$0] }, register)
    }
    chapters = register.chapters.indices.map { Self.chapter($0, register) }
    measuresWithoutSection = current.filter { register.sectionsOfMeasures[$0].isEmpty }
      .map { position in
        let measure = register.measures[position]
        let absent = measure.programme?.absent.map { register.vocabulary.absent[$0].term.id }
        return Unlinked(measure: measure.id, absent: absent)
      }
  }

  private static func document(
    _ document: Int, measures: [Measure], _ register: Register
  ) -> Document {
    var places: [SourceReference: Int] = [:]
    var parts: [(source: SourceReference, measures: [MeasureID])] = []
    for measure in measures {
      for source in measure.sources where source.document == document {
        if let place = places[source] {
          guard parts[place].measures.last != measure.id else { continue }
          parts[place].measures.append(measure.id)
        } else {
          places[source] = parts.count
          parts.append((source, [measure.id]))
        }
      }
    }
    let pages = parts.compactMap { part in part.source.page.flatMap { Int($0) } }
    let named = Set(pages)
    let range = pages.min().flatMap { low in pages.max().map { low...$0 } }
    // A page number of nine digits is no reason to list a thousand million pages.
    let skipped = range.map { $0.count <= 10_000 ? $0.filter { !named.contains($0) } : [] }
    return Document(
      title: register.vocabulary.documents[document].title,
      parts: parts.enumerated().sorted { order($0, $1) }.map { part($0.element) },
      skippedPages: skipped ?? [])
  }

  private typealias Numbered = (
    offset: Int, element: (source: SourceReference, measures: [MeasureID])
  )

  private static func order(_ a: Numbered, _ b: Numbered) -> Bool {
    let pages = (a.element.source.page, b.element.source.page)
    guard let first = pages.0 else { return pages.1 != nil || a.offset < b.offset }
    guard let second = pages.1 else { return false }
    switch (Int(first), Int(second)) {
    case (let first?, let second?) where first != second: return first < second
    case (nil, _?): return false
    case (_?, nil): return true
    default: return a.offset < b.offset
    }
  }

  private static func part(_ part: (source: SourceReference, measures: [MeasureID])) -> Part {
    Part(
      page: part.source.page, isPageInferred: part.source.isPageInferred,
      name: part.source.part, measures: part.measures)
  }

  private static func chapter(_ position: Int, _ register: Register) -> Chapter {
    let chapter = register.chapters[position]
    let sections = zip(chapter.sections, register.measuresOfSections[position])
    return Chapter(
      number: chapter.number, title: chapter.title,
      sections: sections.map { section, links in
        let measures = Set(links.map(\.measure))
          .filter { register.measures[$0].withdrawal == nil }
        return Section(
          id: chapter.id(of: section).text, heading: section.heading,
          measures: measures.sorted().map { register.measures[$0].id })
      })
  }
}
