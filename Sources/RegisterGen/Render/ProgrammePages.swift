/// The list of chapters.
package struct ProgrammePage: Sendable {
  let frame: PageFrame
  let chapters: [ChapterSummary]
}

extension ProgrammePage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<ProgrammePage>([
    .record("frame", "What stands around the content") { $0.frame },
    .list("chapters", "The chapters") { $0.chapters },
  ])
}

/// A chapter in the list of chapters.
package struct ChapterSummary: Sendable {
  /// Its title and page.
  let link: PageLink
  /// Its number, as printed.
  let number: String
  /// The document that it is a chapter of.
  let document: SourceView
  /// One or two sentences, or `nil`.
  let summary: String?
  /// The number of sections.
  let sections: Int
  /// The number of measures.
  let count: Int
}

extension ChapterSummary: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<ChapterSummary>([
    .record("link", "The chapter's title and page") { $0.link },
    .text("number", "Its number, as printed") { $0.number },
    .record("document", "The document that it is a chapter of") { $0.document },
    .optionalText("summary", "One or two sentences") { $0.summary },
    .number("sections", "The number of sections") { $0.sections },
    .number("count", "The number of measures") { $0.count },
  ])
}

/// The page of a chapter.
package struct ChapterPage: Sendable {
  let frame: PageFrame
  let title: String
  let number: String
  let document: SourceView
  /// Where the chapter can be read, or `nil`.
  let url: SiteURL?
  /// The name of the site where it can be read, or `nil`.
  let host: String?
  let summary: HTML?
  let html: HTML?
  let tree: [TreeItem]
  let legend: [RelationView]
  let sections: [ChapterSection]
  let footnotes: HTML?
  let terms: TermList?
  let count: Int
  let previous: PageLink?
  let next: PageLink?
}

extension ChapterPage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<ChapterPage>([
    .record("frame", "What stands around the content") { $0.frame },
    .text("title", "The chapter's title") { $0.title },
    .text("number", "Its number, as printed") { $0.number },
    .record("document", "The document that it is a chapter of") { $0.document },
    .optionalURL("url", "Where the chapter can be read") { $0.url },
    .optionalText("host", "The name of the site where it can be read") { $0.host },
    .optionalHTML("summary", "One or two sentences, with terms marked") { $0.summary },
    .optionalHTML("html", "What stands before the first heading") { $0.html },
    .list("tree", "The sections as a tree, with counts") { $0.tree },
    .list("legend", "The declared relations") { $0.legend },
    .list("sections", "The sections, in order") { $0.sections },
    .optionalHTML("footnotes", "The footnotes of all sections") { $0.footnotes },
    .optional("terms", "The terms of its texts, if there are any") { $0.terms },
    .number("count", "The number of measures") { $0.count },
    .condition("has-neighbours", "Whether there is a chapter before or after it") {
      $0.previous != nil || $0.next != nil
    },
    .optional("previous", "The chapter before it") { $0.previous },
    .optional("next", "The chapter after it") { $0.next },
  ])
}

/// A section of the programme with its measures.
package struct ChapterSection: Sendable {
  /// The anchor.
  let anchor: String
  /// The link to the section.
  let url: SiteURL
  /// The number or letter that the heading starts with, or `nil`.
  let number: String?
  /// The heading, without that number.
  let heading: String
  /// The heading's level, 2 to 6.
  let level: Int
  /// The text, or `nil`.
  let html: HTML?
  /// The measures that link to it, by relation.
  let relations: [SectionRelation]
  /// The number of measures of the section and of those below it.
  let count: Int
}

extension ChapterSection: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<ChapterSection>([
    .text("anchor", "The anchor") { $0.anchor },
    .url("url", "The link to the section") { $0.url },
    .optionalText("number", "The number or letter that the heading starts with") {
      $0.number
    },
    .text("heading", "The heading, without that number") { $0.heading },
    .number("level", "The heading's level, 2 to 6") { $0.level },
    .condition("is-level-2", "Whether the level is 2") { $0.level == 2 },
    .condition("is-level-3", "Whether the level is 3") { $0.level == 3 },
    .condition("is-level-4", "Whether the level is 4") { $0.level == 4 },
    .condition("is-level-5", "Whether the level is 5") { $0.level == 5 },
    .condition("is-level-6", "Whether the level is 6") { $0.level == 6 },
    .optionalHTML("html", "The text") { $0.html },
    .list("relations", "The measures that link to it, by relation") { $0.relations },
    .condition("has-measures", "Whether a measure links to it") { !$0.relations.isEmpty },
    .condition("has-measures-below", "Whether measures link only to sections below it") {
      $0.relations.isEmpty && $0.count > 0
    },
    .condition("has-none", "Whether no measure links to it or to a section below it") {
      $0.count == 0
    },
    .number("count", "The number of measures of the section and of those below it") {
      $0.count
    },
  ])
}

/// The measures with one relation to a section.
package struct SectionRelation: Sendable {
  /// The relation.
  let relation: RelationView
  /// The measures, in order.
  let measures: [SectionMeasureView]
}

extension SectionRelation: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<SectionRelation>([
    .record("relation", "The relation") { $0.relation },
    .list("measures", "The measures, in order") { $0.measures },
  ])
}

/// A measure as a section lists it.
package struct SectionMeasureView: Sendable {
  /// Its title and page.
  let link: PageLink
  /// Its effects.
  let effects: [EffectView]
  /// Its note about the section, or `nil`.
  let note: String?
}

extension SectionMeasureView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<SectionMeasureView>([
    .record("link", "The measure's title and page") { $0.link },
    .list("effects", "Its effects") { $0.effects },
    .optionalText("note", "Its note about the section") { $0.note },
  ])
}
