/// A place in a source document; a class for the reason that `PageLink` gives.
package final class SourceView: Sendable {
  /// The document's title.
  let title: String
  /// Who published it, or `nil`.
  let publisher: String?
  /// When, or `nil`.
  let date: String?
  /// Where it can be read, or `nil`.
  let url: SiteURL?
  /// The address for paper, or `nil`.
  let printedAddress: String?
  /// The part of the document, or `nil`.
  let part: String?
  /// The page or slide, or `nil`.
  let page: String?
  /// Whether the page number is inferred.
  let isPageInferred: Bool

  /// Shows a document.
  init(_ document: SourceDocument) {
    title = document.title
    publisher = document.publisher
    date = document.date
    url = document.url.flatMap { SiteURL(external: $0) }
    printedAddress = document.url.map(SiteLinks.withoutScheme)
    part = nil
    page = nil
    isPageInferred = false
  }

  /// Shows a place in a document.
  init(_ document: SourceView, at place: SourceReference) {
    title = document.title
    publisher = document.publisher
    date = document.date
    url = document.url
    printedAddress = document.printedAddress
    part = place.part
    page = place.page
    isPageInferred = place.isPageInferred
  }
}

extension SourceView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<SourceView>([
    .text("title", "The document's title") { $0.title },
    .optionalText("publisher", "Who published it") { $0.publisher },
    .optionalText("date", "When it was published") { $0.date },
    .optionalURL("url", "Where it can be read") { $0.url },
    .optionalText("printed-address", "What paper shows of the address") { $0.printedAddress },
    .optionalText("part", "The part of the document") { $0.part },
    .optionalText("page", "The page or slide") { $0.page },
    .condition("is-page-inferred", "Whether the page number is inferred, not printed") {
      $0.isPageInferred
    },
    .condition("has-place", "Whether a part or a page is given") {
      $0.part != nil || $0.page != nil
    },
  ])
}

/// A law, or an article of it; a class for the reason that `PageLink` gives.
package final class LawView: Sendable {
  /// The law's title.
  let title: String
  /// How it is abbreviated, or `nil`.
  let abbreviation: String?
  /// The article, or `nil`.
  let article: String?
  /// Where it can be read, or `nil`.
  let url: SiteURL?
  /// The address for paper, or `nil`.
  let printedAddress: String?
  /// An explanation, or `nil`.
  let note: String?

  /// Where the register lists the measures that rest on it.
  let page: SiteURL

  /// Shows a reference to a law, or to an article of it.
  init(_ reference: LawReference, in laws: [Law], page: SiteURL) {
    let law = laws[reference.law]
    self.page = page
    title = law.title
    abbreviation = law.abbreviation
    article = reference.article
    let address = law.address(article: reference.article)
    url = address.flatMap { SiteURL(external: $0) }
    printedAddress = address.map(SiteLinks.withoutScheme)
    note = reference.note
  }
}

extension LawView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<LawView>([
    .text("title", "The law's title") { $0.title },
    .optionalText("abbreviation", "How it is abbreviated") { $0.abbreviation },
    .optionalText("article", "The article") { $0.article },
    .url("page", "Where the register lists the measures that rest on it") { $0.page },
    .optionalURL("url", "Where it can be read") { $0.url },
    .optionalText("printed-address", "What paper shows of the address") { $0.printedAddress },
    .optionalText("note", "An explanation") { $0.note },
  ])
}
