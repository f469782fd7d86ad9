/// An HTML page of the site: what it takes to make it when its turn comes.
///
/// `EntryList` says it all in one place: the template, what the page shows, and how much of it there is.
struct SitePage: Sendable {
  /// Where a page lies, which decides how its links begin.
  enum Place: Sendable, Hashable {
    /// So many folders below the site's root.
    case depth(Int)
    /// Wherever a server shows it.
    case anywhere
  }

  /// Where it lies.
  let place: Place
  /// How many measures it lists, 0 for a list of something else; `nil` for a page about one thing.
  let listing: Int?
  private let draw: @Sendable (RegisterViews, SiteTemplates, inout [UInt8]) -> Void

  /// Makes a page.
  ///
  /// - Parameters:
  ///   - place: Where it lies.
  ///   - template: The template that shows it.
  ///   - listing: How many measures it lists; `nil` for a page about one thing.
  ///   - page: What it shows, of a register as seen from its place.
  init<Page: TemplateRecord>(
    at place: Place, _ template: any KeyPath<SiteTemplates, Template<Page>> & Sendable,
    listing: Int?,
    showing page: @escaping @Sendable (RegisterViews) -> Page
  ) {
    self.place = place
    self.listing = listing
    draw = { views, templates, output in
      templates[keyPath: template].render(page(views), into: &output)
    }
  }

  /// Appends the bytes of the page; `views` are those of its place.
  func render(_ views: RegisterViews, _ templates: SiteTemplates, into output: inout [UInt8]) {
    draw(views, templates, &output)
  }
}
