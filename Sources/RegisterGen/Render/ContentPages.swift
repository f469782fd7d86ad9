/// A free page.
package struct ContentPage: Sendable {
  let frame: PageFrame
  let title: String
  let summary: String?
  let html: HTML?
  let contents: [PageLink]
}

extension ContentPage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<ContentPage>([
    .record("frame", "What stands around the content") { $0.frame },
    .text("title", "The title") { $0.title },
    .optionalText("summary", "One or two sentences") { $0.summary },
    .optionalHTML("html", "The text") { $0.html },
    .condition("has-contents", "Whether there are several headings of level 2") {
      $0.contents.count > 1
    },
    .list("contents", "The headings of level 2") { $0.contents },
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
      summary: page.summary,
      html: html(page.body),
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
