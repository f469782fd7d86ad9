/// Two related measures side by side.
package struct ComparePage: Sendable {
  let frame: PageFrame
  let first: PageLink
  let second: PageLink
  let notes: [String]
  let facts: [CompareFact]
  let different: Int
}

extension ComparePage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<ComparePage>([
    .record("frame", "What stands around the content") { $0.frame },
    .record("first", "The measure whose id comes first") { $0.first },
    .record("second", "The other measure") { $0.second },
    .texts("notes", "What they say about each other") { $0.notes },
    .list("facts", "A row for each fact") { $0.facts },
    .number("count", "In how many facts they differ") { $0.different },
    .number("fact-count", "How many facts there are") { $0.facts.count },
  ])
}

/// One fact of two measures.
package struct CompareFact: Sendable {
  /// What the fact is called.
  let label: String
  /// What the first measure says, a line each.
  let first: [CompareLine]
  /// What the second measure says, a line each.
  let second: [CompareLine]
  /// Whether they say something else.
  var isDifferent: Bool { first != second }
}

extension CompareFact: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<CompareFact>([
    .text("label", "What the fact is called") { $0.label },
    .list("first", "What the first measure says, a line each") { $0.first },
    .list("second", "What the second measure says, a line each") { $0.second },
    .condition("is-different", "Whether they say something else") { $0.isDifferent },
  ])
}

/// What a measure says of a fact, or a part of it.
package struct CompareLine: Sendable, Hashable {
  /// The text.
  let text: String
  /// Whether it is made of words of the interface.
  var isInterface = false
}

extension CompareLine: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<CompareLine>([
    .text("text", "The text") { $0.text },
    .condition("is-interface", "Whether it is made of words of the interface") { $0.isInterface },
  ])
}
