/// The list of terms and abbreviations, and of what the register's own words mean.
package struct GlossaryPage: Sendable {
  let frame: PageFrame
  let letters: [TermLetter]
  /// The number of terms.
  let count: Int
  let effects: [MeaningView]
  let horizons: [MeaningView]
  let relations: [MeaningView]
  let absent: [MeaningView]
  let statuses: [MeaningView]
}

extension GlossaryPage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<GlossaryPage>([
    .record("frame", "What stands around the content") { $0.frame },
    .condition("has-terms", "Whether the register has a glossary") { !$0.letters.isEmpty },
    .number("count", "The number of terms") { $0.count },
    .list("letters", "The terms by their first letter") { $0.letters },
    .list("effects", "What each effect means, from most to least") { $0.effects },
    .list("horizons", "What each horizon means") { $0.horizons },
    .list("relations", "What each relation means") { $0.relations },
    .list("absent", "What each absent value means") { $0.absent },
    .list("statuses", "What each status means") { $0.statuses },
  ])
}

/// The terms that begin with one letter.
package struct TermLetter: Sendable {
  /// The letter, as a capital; `0–9` for all digits.
  let label: String
  /// The anchor, in lower case.
  let anchor: String
  /// The terms, by letter.
  let entries: [TermEntry]
}

extension TermLetter: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<TermLetter>([
    .text("label", "The letter, as a capital; `0–9` for all digits") { $0.label },
    .text("anchor", "The letter's anchor") { $0.anchor },
    .list("entries", "The terms, by letter") { $0.entries },
  ])
}

/// A term in the list of all terms, with the places that use it.
package struct TermEntry: Sendable {
  /// The term.
  let term: TermView
  /// Other spellings.
  let aliases: [String]
  /// The first of the measures that use it.
  let measures: [PageLink]
  /// The number of measures that use it.
  let count: Int
  /// The first of the other pages that use it.
  let others: [PageLink]
  /// The number of other pages that use it.
  let otherCount: Int
}

extension TermEntry: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<TermEntry>([
    .record("term", "The term") { $0.term },
    .texts("aliases", "Other spellings") { $0.aliases },
    .condition("has-aliases", "Whether there are other spellings") { !$0.aliases.isEmpty },
    .list("measures", "The measures that use it, at most 20") { $0.measures },
    .number("count", "The number of measures that use it") { $0.count },
    .condition("has-measures", "Whether any measure uses it") { $0.count > 0 },
    .condition("has-more-measures", "Whether more measures use it than are listed") {
      $0.count > $0.measures.count
    },
    .number("more-measures", "How many more measures use it") { $0.count - $0.measures.count },
    .list("others", "The other pages and sections that use it, at most 20") { $0.others },
    .condition("has-others", "Whether any other page uses it") { $0.otherCount > 0 },
    .condition("has-more-others", "Whether more pages use it than are listed") {
      $0.otherCount > $0.others.count
    },
    .number("more-others", "How many more pages use it") { $0.otherCount - $0.others.count },
  ])
}

/// A word that the register itself declares, with what it means.
package struct MeaningView: Sendable {
  /// The effect, if it is one.
  let effect: EffectView?
  /// The relation, if it is one.
  let relation: RelationView?
  /// The absent value, if it is one.
  let absent: AbsentView?
  /// The label of any other word, or `nil`.
  let label: String?
  /// What it means, or `nil`.
  let explanation: String?

  /// Shows a word.
  init(
    effect: EffectView? = nil, relation: RelationView? = nil, absent: AbsentView? = nil,
    label: String? = nil, explanation: String?
  ) {
    self.effect = effect
    self.relation = relation
    self.absent = absent
    self.label = label
    self.explanation = explanation
  }
}

extension MeaningView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<MeaningView>([
    .optional("effect", "The effect, if it is one") { $0.effect },
    .optional("relation", "The relation, if it is one") { $0.relation },
    .optional("absent", "The absent value, if it is one") { $0.absent },
    .optionalText("label", "The label of any other word") { $0.label },
    .optionalText("explanation", "What it means") { $0.explanation },
  ])
}
