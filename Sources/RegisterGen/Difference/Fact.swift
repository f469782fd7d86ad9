/// Difference: what changed between two registers, in the words of their readers.
///
/// In: two `Register`s, such as those of two commits. Out: a `RegisterDifference`, and its forms as text,
/// Markdown and JSON. Steps: describe each entity by facts (`MeasureSheet`, `EntitySheets`), pair the
/// entities (`EntityPairs`), compare fact by fact, count, compare the pages. Facts are compared by what
/// they are and shown by their labels, so a new label is one change and not one for each measure.

/// One fact about an entity, as a reader knows it.
struct Fact {
  /// A name for machines that stays, such as `horizon`.
  let key: String
  /// What a reader calls it, such as `Termijn`.
  let label: String
  /// What it says.
  let value: Value

  /// What a fact says.
  enum Value {
    /// One thing, or nothing.
    case single(Entry?)
    /// Several things, in their order; no two with one key.
    case list([Entry])
    /// A text.
    case prose(ReadableText)
  }

  /// One thing that a fact says.
  struct Entry {
    /// What it is about: entries of two registers with one key are compared.
    let key: String
    /// All that it says, in ids: two that are equal say the same.
    let identity: String
    /// What it names, such as a section.
    let name: String
    /// What is said about it, such as a relation, or `nil`.
    let detail: String?
    /// An explanation in a sentence, or `nil`.
    let note: String?

    /// Makes an entry.
    init(
      key: String, identity: String, text name: String, detail: String? = nil, note: String? = nil
    ) {
      self.key = key
      self.identity = identity
      self.name = name
      self.detail = detail
      self.note = note
    }

    /// All that a reader sees.
    var text: String {
      name + (detail.map { " (" + $0 + ")" } ?? "") + (note.map { ": " + $0 } ?? "")
    }
  }

  /// Makes a fact of one text, which is what it says.
  init(_ key: String, _ label: String, text: String?) {
    self.key = key
    self.label = label
    value = .single(text.map { Entry(key: $0, identity: $0, text: $0) })
  }

  /// Makes a fact.
  init(_ key: String, _ label: String, _ value: Value) {
    self.key = key
    self.label = label
    self.value = value
  }
}

/// What a reader knows about one entity.
struct EntitySheet {
  /// What kind of entity it is.
  let group: EntityGroup
  /// Its id; with the group it names one entity of a register.
  let id: String
  /// What a reader calls it.
  let title: String
  /// Its page on the site, or `nil` when it has none of its own.
  let address: String?
  /// Whether only a tombstone is left of it.
  var isWithdrawn = false
  /// Its facts, in the order in which they are shown.
  let facts: [Fact]
}

/// The kinds of entity, in the order in which changes are shown.
package enum EntityGroup: String, CaseIterable, Sendable, Hashable {
  case measure
  case stream
  case instrument
  case chapter
  case section
  case page
  case term
  case register
  case vocabulary
}
