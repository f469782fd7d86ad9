/// A list of keywords from A to Z: all of them, the letters of a list that is too long for one page, or one of
/// its parts.
package struct KeywordsPage: Sendable {
  let frame: PageFrame
  let title: String
  let count: Int
  let letters: [KeywordLetter]
  let parts: [KeywordPartsOfLetter]
  let previous: PageLink?
  let next: PageLink?
}

extension KeywordsPage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<KeywordsPage>([
    .record("frame", "What stands around the content") { $0.frame },
    .text("title", "The title") { $0.title },
    .number("count", "The number of keywords of the register") { $0.count },
    .list(
      "letters", "The keywords of this page by letter; none when they stand on pages of their own"
    ) { $0.letters },
    .condition("has-letters", "Whether the page has keywords") { !$0.letters.isEmpty },
    .list("parts", "The pages of every letter, when the keywords stand on pages of their own") {
      $0.parts
    },
    .condition("has-parts", "Whether the keywords stand on pages of their own") {
      !$0.parts.isEmpty
    },
    .condition("has-neighbours", "Whether there is a page before or after this one") {
      $0.previous != nil || $0.next != nil
    },
    .optional("previous", "The page before this one") { $0.previous },
    .optional("next", "The page after this one") { $0.next },
  ])
}

/// The keywords under one letter.
package struct KeywordLetter: Sendable {
  /// The letter, as a capital; `0–9` for what begins with none.
  let label: String
  /// Its name in anchors.
  let anchor: String
  /// The keywords.
  let keywords: [KeywordView]
}

extension KeywordLetter: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<KeywordLetter>([
    .text("label", "The letter, as a capital; `0–9` for what begins with none") { $0.label },
    .text("anchor", "Its name in anchors") { $0.anchor },
    .list("keywords", "The keywords") { $0.keywords },
  ])
}

/// A keyword with its measures.
package struct KeywordView: Sendable {
  /// The keyword.
  let label: String
  /// What an abbreviation stands for, or a law's abbreviation.
  let expansion: String?
  /// The measures, in the order of the register.
  let measures: [PageLink]
}

extension KeywordView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<KeywordView>([
    .text("label", "The keyword") { $0.label },
    .optionalText("expansion", "What an abbreviation stands for, or a law's abbreviation") {
      $0.expansion
    },
    .list("measures", "The measures, in the order of the register") { $0.measures },
  ])
}

/// The pages on which the keywords under one letter stand.
package struct KeywordPartsOfLetter: Sendable {
  /// The letter.
  let label: String
  /// The pages, each with its first and last keyword.
  let pages: [PageLink]
}

extension KeywordPartsOfLetter: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<KeywordPartsOfLetter>([
    .text("label", "The letter, as a capital; `0–9` for what begins with none") { $0.label },
    .list("pages", "The pages, named by their first and last keyword") { $0.pages },
  ])
}
