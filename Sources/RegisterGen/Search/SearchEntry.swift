/// Search: a register -> an index of its words, in files of which a reader's browser loads few.
///
/// In: a `Register`. Out: a `SearchIndex`, whose files `docs/search.md` describes and
/// `Templates/search.js` reads. Steps: `EntryWords` counts the words of each entry, several entries at a
/// time; `SearchTerms` makes terms of them, inflection and compounds taken apart; `PostingLists` turns
/// round which entry has which term. Guarantees: the same bytes for any number of jobs.

/// What a search may lead to: a page, or a part of one with an address of its own. Numbers are
/// positions in the register.
package enum SearchEntry: Sendable, Hashable {
  /// A measure, withdrawn ones included.
  case measure(Int)
  /// A chapter of the programme: its title and what stands before the first heading.
  case chapter(Int)
  /// A section of a chapter.
  case section(chapter: Int, section: Int)
  /// A stream.
  case stream(Int)
  /// An instrument.
  case instrument(Int)
  /// A free page.
  case page(Int)
  /// A term of the glossary.
  case term(Int)

  /// All entries of a register, measures first, each kind in the register's order. The position of an
  /// entry in this list is its number in the index.
  package static func all(of register: Register) -> [SearchEntry] {
    var entries = register.measures.indices.map { SearchEntry.measure($0) }
    for (index, chapter) in register.chapters.enumerated() {
      entries.append(.chapter(index))
      entries += chapter.sections.indices.map { .section(chapter: index, section: $0) }
    }
    entries += register.streams.indices.map { .stream($0) }
    entries += register.instruments.indices.map { .instrument($0) }
    entries += register.pages.indices.map { .page($0) }
    entries += register.glossary.indices.map { .term($0) }
    return entries
  }
}

/// Where in an entry a word stands, from what counts most to what counts least.
package struct SearchFields: OptionSet, Sendable, Hashable {
  /// One bit for each place.
  package let rawValue: UInt8

  /// Makes a set of places.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The title.
  package static let title = SearchFields(rawValue: 1)
  /// Another name.
  package static let name = SearchFields(rawValue: 2)
  /// The summary, or an explanation of one or two sentences.
  package static let summary = SearchFields(rawValue: 4)
  /// Any other text.
  package static let text = SearchFields(rawValue: 8)

  /// The one that counts most.
  var best: SearchFields { SearchFields(rawValue: rawValue & (~rawValue &+ 1)) }
}
