/// A line of the publisher's own above or below every page.
package final class PublisherNote: Sendable {
  /// The text, or `nil`.
  let text: String?
  /// Links to other sites.
  let links: [PageLink]

  /// Shows a note.
  init(_ note: PublisherTheme.Note) {
    text = note.text
    links = note.links.compactMap { link in
      SiteURL(external: link.url).map { PageLink(label: link.label, url: $0) }
    }
  }
}

extension PublisherNote: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<PublisherNote>([
    .optionalText("text", "The text") { $0.text },
    .list("links", "Links to other sites, in order") { $0.links },
  ])
}

/// The publisher's logo.
package final class LogoView: Sendable {
  /// The picture.
  let url: SiteURL
  /// What it shows, in words.
  let alternative: String

  /// Shows a logo.
  init(_ logo: PublisherTheme.Logo, links: SiteLinks) {
    url = links.url(of: .image(logo.image.value))
    alternative = logo.alternative
  }
}

extension LogoView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<LogoView>([
    .url("url", "The picture") { $0.url },
    .text("alternative", "What it shows, in words") { $0.alternative },
  ])
}
