/// A free page.
package struct ContentPage: Sendable {
  let frame: PageFrame
  let title: String
  let summary: HTML?
  let html: HTML?
  let terms: TermList?
  let contents: [PageLink]
}

extension ContentPage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<ContentPage>([
    .record("frame", "What stands around the content") { $0.frame },
    .text("title", "The title") { $0.title },
    .optionalHTML("summary", "One or two sentences, with terms marked") { $0.summary },
    .optionalHTML("html", "The text") { $0.html },
    .optional("terms", "The terms of its texts, if there are any") { $0.terms },
    .condition("has-contents", "Whether there are several headings of level 2") {
      $0.contents.count > 1
    },
    .list("contents", "The headings of level 2") { $0.contents },
    .condition("has-margin", "Whether anything stands beside the text") {
      $0.contents.count > 1 || $0.terms != nil
    },
  ])
}

/// The page that a server shows for an address where nothing is.
package struct NotFoundPage: Sendable {
  let frame: PageFrame
  let measuresURL: SiteURL
  let streamsURL: SiteURL
  let programmeURL: SiteURL
  let hasChapters: Bool
  let count: Int
}

extension NotFoundPage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<NotFoundPage>([
    .record("frame", "What stands around the content") { $0.frame },
    .url("measures-url", "The list of all measures") { $0.measuresURL },
    .url("streams-url", "The list of streams") { $0.streamsURL },
    .url("programme-url", "The list of chapters") { $0.programmeURL },
    .condition("has-chapters", "Whether the register has a chapter of the programme") {
      $0.hasChapters
    },
    .number("count", "The number of measures") { $0.count },
  ])
}

extension RegisterViews {
  /// A free page.
  func contentPage(_ index: Int) -> ContentPage {
    let page = register.pages[index]
    return ContentPage(
      frame: frame(
        title: page.title, description: page.summary,
        address: links.addresses.address(of: .page(page.id))),
      title: page.title,
      summary: page.summary.map { marked($0) },
      html: html(page.body),
      terms: termList(page.body.terms),
      contents: page.body.headings.filter { $0.level == 2 }.map {
        PageLink(label: $0.text, url: SiteLinks.anchor($0.anchor))
      })
  }

  /// The page for an address where nothing is.
  func notFoundPage() -> NotFoundPage {
    NotFoundPage(
      frame: frame(
        title: words.text(.notFound), description: nil, address: "404.html", isListed: false),
      measuresURL: links.url(links.addresses.measures),
      streamsURL: links.url(links.addresses.streams),
      programmeURL: links.url(links.addresses.programme),
      hasChapters: !register.chapters.isEmpty,
      count: lists.all.count)
  }
}
