/// Looks up declared words by their ids; made once, read by the parser of every measure.
///
/// A class, though it never changes: each parser of a measure's parts holds it, and as a struct it
/// would be copied, a dozen references at a time.
package final class VocabularyIndex: Sendable {
  /// The words themselves.
  package let vocabulary: Vocabulary
  /// The streams that have a file.
  package let streams: Set<String>
  /// The instruments that have a file.
  package let instruments: Set<String>
  /// The positions of the effects by sign.
  package let effects: [String: Int]
  /// The positions of the horizons.
  package let horizons: [String: Int]
  /// The positions of the statuses.
  package let statuses: [String: Int]
  /// The positions of the relations.
  package let relations: [String: Int]
  /// The positions of the absent values.
  package let absent: [String: Int]
  /// The positions of the deciders.
  package let deciders: [String: Int]
  /// The positions of the needs.
  package let needs: [String: Int]
  /// The positions of the documents.
  package let documents: [String: Int]
  /// The positions of the laws.
  package let laws: [String: Int]
  /// The positions of the body's sections by the text of their heading.
  package let sections: [String: Int]
  /// The anchors of those headings.
  package let sectionAnchors: Set<String>

  /// Makes the index of a vocabulary.
  package init(vocabulary: Vocabulary, streams: Set<String>, instruments: Set<String>) {
    self.vocabulary = vocabulary
    self.streams = streams
    self.instruments = instruments
    effects = Self.positions(vocabulary.effects.map(\.term.id))
    horizons = Self.positions(vocabulary.horizons.map(\.id))
    statuses = Self.positions(vocabulary.statuses.map(\.id))
    relations = Self.positions(vocabulary.relations.map(\.id))
    absent = Self.positions(vocabulary.absent.map(\.term.id))
    deciders = Self.positions(vocabulary.deciders.map(\.id))
    needs = Self.positions(vocabulary.needs.map(\.id))
    documents = Self.positions(vocabulary.documents.map(\.id))
    laws = Self.positions(vocabulary.laws.map(\.id))
    sections = Self.positions(vocabulary.sections.map(\.label))
    sectionAnchors = Set(vocabulary.sectionAnchors)
  }

  private static func positions(_ ids: [String]) -> [String: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
