/// A measure as an entry of a document for paper.
package struct PrintMeasure: Sendable {
  let number: String
  let anchor: String
  let title: String
  let aliases: [String]
  let summary: String
  let status: String
  let address: PrintedAddress?
  let effect: EffectFact
  let horizon: HorizonView
  let implementation: ImplementationView
  let instruments: InstrumentsView
  let deciders: TermsFact
  let needs: TermsFact
  let relations: [MeasureRelation]
  let absentRelations: AbsentView?
  let discrepancies: [DiscrepancyView]
  let sections: [BodySection]
  let silentSections: [BodySection]
  let footnotes: HTML?
  let related: [PrintReference]
  let sources: [SourceView]
  let laws: [LawView]
}

extension PrintMeasure: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<PrintMeasure>(
    heading + facts + [
      .list("relations", "Its places in the programme") { $0.relations },
      .condition("has-relations", "Whether the programme has a place for it") {
        !$0.relations.isEmpty
      },
      .optional("absent-relations", "Why the programme has no place for it, if the register says") {
        $0.absentRelations
      },
      .list("discrepancies", "Where sources contradict each other") { $0.discrepancies },
      .condition("has-discrepancies", "Whether sources contradict each other") {
        !$0.discrepancies.isEmpty
      },
      .list("sections", "The sections of the body that say something") { $0.sections },
      .list("silent-sections", "Those about which the source is silent") {
        $0.silentSections
      },
      .condition("has-silent-sections", "Whether there are any") { !$0.silentSections.isEmpty },
      .optionalHTML("footnotes", "The footnotes of all sections") { $0.footnotes },
      .list("related", "The measures that it names as related") { $0.related },
      .condition("has-related", "Whether it names any") { !$0.related.isEmpty },
      .list("sources", "Where the facts come from") { $0.sources },
      .list("laws", "The laws that it names") { $0.laws },
      .condition("has-laws", "Whether it names any") { !$0.laws.isEmpty },
    ])

  private static let heading: [TemplateField<PrintMeasure>] = [
    .text("number", "Its number, such as `3.2`") { $0.number },
    .text("anchor", "The anchor") { $0.anchor },
    .text("title", "The title, as the source names it") { $0.title },
    .texts("aliases", "Other names that the sources use") { $0.aliases },
    .condition("has-aliases", "Whether there are other names") { !$0.aliases.isEmpty },
    .text("summary", "One or two sentences") { $0.summary },
    .text("status", "The label of its status") { $0.status },
    .optionalText("address", "The address of its own page for paper") { $0.address },
  ]

  private static let facts: [TemplateField<PrintMeasure>] = [
    .record("effect", "Its effect") { $0.effect },
    .record("horizon", "When the effect shows") { $0.horizon },
    .record("implementation", "When it can start") { $0.implementation },
    .record("instruments", "The legal instruments that it needs") { $0.instruments },
    .record("deciders", "Who decides") { $0.deciders },
    .record("needs", "What is needed beside a legal instrument") { $0.needs },
  ]
}
