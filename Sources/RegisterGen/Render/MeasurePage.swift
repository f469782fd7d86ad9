/// The page of a measure that is in the register.
package struct MeasurePage: Sendable {
  let frame: PageFrame
  let title: String
  let summary: HTML
  let aliases: [String]
  let stream: PageLink
  let position: Int
  let total: Int
  let status: String
  let effect: EffectFact
  let horizon: HorizonView
  let horizonDrawing: HorizonDrawing?
  let implementation: ImplementationView
  let instruments: InstrumentsView
  let deciders: TermsFact
  let needs: TermsFact
  let relations: [MeasureRelation]
  let relationLegend: [RelationView]
  let absentRelations: AbsentView?
  let discrepancies: [DiscrepancyView]
  let sections: [BodySection]
  let footnotes: HTML?
  let terms: TermList?
  let related: [MentionView]
  let backlinks: TemplateList<MentionView>
  let sources: [SourceView]
  let laws: [LawView]
  let citation: CitationView
  let comparisons: TemplateList<PageLink>
  let compareURL: SiteURL?
  let previous: PageLink?
  let next: PageLink?
}

extension MeasurePage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<MeasurePage>(
    heading + facts + [
      .list("relations", "Its places in the programme") { $0.relations },
      .list("relation-legend", "The relations that occur and have an explanation, each once") {
        $0.relationLegend
      },
      .list("discrepancies", "Where sources contradict each other") { $0.discrepancies },
      .list("sections", "The body, one section for each declared heading") { $0.sections },
      .optionalHTML("footnotes", "The footnotes of all sections") { $0.footnotes },
      .optional("terms", "The terms of its summary and sections, if there are any") { $0.terms },
      .list("related", "The measures that it names as related") { $0.related },
      .condition("has-related", "Whether it names any") { !$0.related.isEmpty },
      .list("backlinks", "The pages and sections that mention it") { $0.backlinks },
      .condition("has-backlinks", "Whether there are any") { !$0.backlinks.isEmpty },
      .list("sources", "Where the facts come from") { $0.sources },
      .list("laws", "The laws that it names") { $0.laws },
      .condition("has-laws", "Whether it names any") { !$0.laws.isEmpty },
      .list("comparisons", "It beside each measure that is related") { $0.comparisons },
      .optionalURL("compare-url", "Where to choose a measure to compare it with, if there is any") {
        $0.compareURL
      },
      .record("citation", "How it is cited") { $0.citation },
      .condition("has-relations", "Whether the programme has a place for it") {
        !$0.relations.isEmpty
      },
      .optional("absent-relations", "Why the programme has no place for it, if the register says") {
        $0.absentRelations
      },
      .condition("has-discrepancies", "Whether sources contradict each other") {
        !$0.discrepancies.isEmpty
      },
      .condition("has-neighbours", "Whether there is a measure before or after it") {
        $0.previous != nil || $0.next != nil
      },
      .optional("previous", "The measure before it in the stream") { $0.previous },
      .optional("next", "The measure after it in the stream") { $0.next },
    ])

  private static let heading: [TemplateField<MeasurePage>] = [
    .record("frame", "What stands around the content") { $0.frame },
    .text("title", "The title, as the source names it") { $0.title },
    .html("summary", "One or two sentences, with terms marked") { $0.summary },
    .texts("aliases", "Other names that the sources use") { $0.aliases },
    .condition("has-aliases", "Whether there are other names") { !$0.aliases.isEmpty },
    .record("stream", "Its stream") { $0.stream },
    .number("position", "Its position in the stream, from 1") { $0.position },
    .number("total", "The number of measures in the stream") { $0.total },
    .text("status", "The label of its status") { $0.status },
  ]

  private static let facts: [TemplateField<MeasurePage>] = [
    .record("effect", "Its effect") { $0.effect },
    .record("horizon", "When the effect shows") { $0.horizon },
    .optional("horizon-drawing", "The declared horizons as a drawing") { $0.horizonDrawing },
    .record("implementation", "When it can start") { $0.implementation },
    .record("instruments", "The legal instruments that it needs") { $0.instruments },
    .record("deciders", "Who decides") { $0.deciders },
    .record("needs", "What is needed beside a legal instrument") { $0.needs },
  ]
}

/// A measure's place in the programme.
package struct MeasureRelation: Sendable {
  /// How they are related.
  let relation: RelationView
  /// The chapter and the headings above the section.
  let path: [String]
  /// The section.
  let link: PageLink
  /// What is the same and what differs, or `nil`.
  let note: String?
}

extension MeasureRelation: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<MeasureRelation>([
    .record("relation", "How the measure and the section are related") { $0.relation },
    .texts("path", "The chapter and the headings above the section") { $0.path },
    .record("link", "The section") { $0.link },
    .optionalText("note", "What is the same and what differs") { $0.note },
  ])
}

/// What sources say that contradict each other about one field.
package struct DiscrepancyView: Sendable {
  /// The name of the field.
  let field: String
  /// What each source says.
  let statements: [StatementView]
}

extension DiscrepancyView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<DiscrepancyView>([
    .text("field", "The name of the field, as it stands in a sentence") { $0.field },
    .list("statements", "What each source says") { $0.statements },
  ])
}

/// What one source says.
package struct StatementView: Sendable {
  /// Where it stands.
  let source: String
  /// What it says.
  let text: String
}

extension StatementView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<StatementView>([
    .text("source", "Where it stands") { $0.source },
    .text("text", "What it says") { $0.text },
  ])
}

/// A section of a measure's body.
package struct BodySection: Sendable {
  /// The anchor.
  let anchor: String
  /// The heading.
  let heading: String
  /// The text; `nil` when the source is silent.
  let html: HTML?
}

extension BodySection: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<BodySection>([
    .text("anchor", "The anchor") { $0.anchor },
    .text("heading", "The heading") { $0.heading },
    .optionalHTML("html", "The text; none when the source is silent") { $0.html },
  ])
}

/// A measure or page that is named beside a measure.
package struct MentionView: Sendable {
  /// Where it is.
  let link: PageLink
  /// What kind of page it is, unless it is a measure; or `nil`.
  let kind: String?
  /// An explanation, or `nil`.
  let note: String?
}

extension MentionView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<MentionView>([
    .record("link", "Where it is") { $0.link },
    .optionalText("kind", "What kind of page it is, unless it is a measure") { $0.kind },
    .optionalText("note", "An explanation") { $0.note },
  ])
}
