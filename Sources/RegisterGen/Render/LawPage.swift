/// The page of a law: the measures that rest on it, by article.
package struct LawPage: Sendable {
  let frame: PageFrame
  let title: String
  let abbreviation: String?
  let url: SiteURL?
  let printedAddress: String?
  let articles: [ArticleGroup]
  let rows: RowList
}

extension LawPage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<LawPage>([
    .record("frame", "What stands around the content") { $0.frame },
    .text("title", "The law's title") { $0.title },
    .optionalText("abbreviation", "How it is abbreviated") { $0.abbreviation },
    .optionalURL("url", "Where it can be read") { $0.url },
    .optionalText("printed-address", "What paper shows of that address") {
      $0.printedAddress
    },
    .list("articles", "The measures by article, those that name none first") { $0.articles },
    .number("count", "The number of measures") { $0.rows.count },
    .condition("has-measures", "Whether there are any") { !$0.rows.isEmpty },
    .rows("rows", "The measures, by stream and order") { $0.rows },
  ])
}

/// The measures that rest on one article of a law.
package struct ArticleGroup: Sendable {
  /// The anchor.
  let anchor: String
  /// The article, or `nil` for the law as a whole.
  let article: String?
  /// Where the article can be read, or `nil`.
  let url: SiteURL?
  /// The measures, in order; one that names two paragraphs of the article stands there twice.
  let measures: [ArticleMeasure]
}

extension ArticleGroup: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<ArticleGroup>([
    .text("anchor", "The anchor of the group") { $0.anchor },
    .optionalText("article", "The article; none for the law as a whole") { $0.article },
    .optionalURL("url", "Where the article can be read") { $0.url },
    .number("count", "The number of measures") { $0.measures.count },
    .list("measures", "The measures, in order") { $0.measures },
  ])
}

/// A measure below an article.
package struct ArticleMeasure: Sendable {
  /// The measure.
  let link: PageLink
  /// The words for the article where they say more than its number, such as `28, eerste lid`.
  var paragraphs: [String]
  /// What the measure says about it.
  var notes: [String]
}

extension ArticleMeasure: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<ArticleMeasure>([
    .record("link", "The measure") { $0.link },
    .texts("paragraphs", "The words for the article where they say more than its number") {
      $0.paragraphs
    },
    .texts("notes", "What the measure says about it") { $0.notes },
  ])
}
