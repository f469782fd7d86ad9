/// What changed between two registers, for their readers.
package struct RegisterDifference: Sendable {
  /// The entities that changed: by group, within it in the order of the newer register, what went last.
  package let entities: [EntityChange]
  /// How many measures there are in all, in each stream and for each instrument, where that changed.
  package let counts: [CountChange]
  /// What changed on the site; `nil` when its pages could not be made.
  package let pages: PageDifference?

  /// Whether nothing that a reader sees changed.
  package var isEmpty: Bool { entities.isEmpty && counts.isEmpty && (pages?.isEmpty ?? true) }
}

/// What became of one entity.
package struct EntityChange: Sendable, Hashable {
  /// What became of an entity as a whole.
  package enum State: String, Sendable, Hashable {
    case added
    case removed
    case withdrawn
    case restored
    case changed
  }

  /// What kind of entity it is.
  package let group: EntityGroup
  /// Its id; of one that was renamed, the new one.
  package let id: String
  /// The id that it had before, or `nil`.
  package let formerID: String?
  /// What a reader calls it.
  package let title: String
  /// Its page on the site, or `nil`.
  package let address: String?
  /// What became of it.
  package let state: State
  /// What changed of it; of one that was added, what it says.
  package let fields: [FieldChange]
}

/// What changed of one fact.
package struct FieldChange: Sendable, Hashable {
  /// A name for machines that stays.
  package let key: String
  /// What a reader calls it.
  package let label: String
  /// What changed.
  package let change: Change

  /// A change of a value, of a list or of a text.
  package enum Change: Sendable, Hashable {
    /// One value, which may be nothing on one side.
    case value(new: String?, old: String?)
    /// Entries that came, went or say something else; the rest of them may stand in another order.
    case list(gained: [String], lost: [String], changed: [Pair], isReordered: Bool)
    /// Words.
    case prose(WordDifference)
    /// The same words, laid out in another way.
    case layout
  }

  /// An entry of a list that says something else.
  package struct Pair: Sendable, Hashable {
    /// What it names.
    package let name: String
    /// What it says about that now, such as a relation, or `nil`.
    package let new: String?
    /// What it said, or `nil`.
    package let old: String?
    /// The words of its explanation, or `nil` when they are the same.
    package let note: WordDifference?
  }
}

/// A number of measures that changed.
package struct CountChange: Sendable, Hashable {
  /// What is counted: `measure` for all measures, a stream or an instrument.
  package let group: EntityGroup
  /// The id of the stream or instrument; empty for all measures.
  package let id: String
  /// What a reader calls it.
  package let label: String
  /// How many there are; `nil` when it is gone.
  package let new: Int?
  /// How many there were; `nil` when it is new.
  package let old: Int?
}

/// The pages and files of the site that changed.
package struct PageDifference: Sendable, Hashable {
  /// The addresses that are new.
  package let added: [Page]
  /// The addresses that lead nowhere any more.
  package let removed: [Page]
  /// The pages that look different.
  package let changed: [Page]

  /// A page of a site.
  package struct Page: Sendable, Hashable {
    /// Its address below the site's root.
    package let address: String
    /// Whether it shows more than one measure.
    package let isIndex: Bool
    /// Whether it shows what two values have in common. A measure is on many of these, so that they are
    /// counted where the others are named.
    package let isCombination: Bool
  }

  /// Whether the site looks the same.
  package var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }
}
