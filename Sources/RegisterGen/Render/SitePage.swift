/// An HTML page of the site: what it takes to make it when its turn comes.
///
/// `EntryList` says it all in one place: the template, what the page shows, and how much of it there is.
struct SitePage: Sendable {
  /// Where a page lies, which decides how its links begin.
  enum Place: Sendable, Hashable {
    /// So many folders below the root of an edition, which is given by its position.
    case depth(Int, edition: Int)
    /// Wherever a server shows it.
    case anywhere
  }

  /// Where it lies.
  let place: Place
  /// How many measures it lists, 0 for a list of something else; `nil` for a page about one thing.
  let listing: Int?
  /// Whether it shows what two values have in common.
  let isCombination: Bool
  /// Whether it only leads on from an old address.
  let isRedirect: Bool
  /// The parts that it is made in: one, unless it is too long to be held at once.
  private let parts: Int
  /// The document for paper that it is, or `nil`.
  let document: PrintDocument?
  private let draw: @Sendable (Int, RegisterViews, EditionViews, inout OutputBuffer) -> Void

  /// Whether it is made in parts.
  var isLong: Bool { parts > 1 }

  /// Makes a page.
  ///
  /// - Parameters:
  ///   - place: Where it lies.
  ///   - template: The template that shows it.
  ///   - listing: How many measures it lists; `nil` for a page about one thing.
  ///   - isCombination: Whether it shows what two values have in common.
  ///   - isRedirect: Whether it only leads on from an old address.
  ///   - page: What it shows, of a register as seen from its place.
  init<Page: TemplateRecord>(
    at place: Place, _ template: any KeyPath<SiteTemplates, Template<Page>> & Sendable,
    listing: Int?, isCombination: Bool = false, isRedirect: Bool = false,
    showing page: @escaping @Sendable (RegisterViews) -> Page
  ) {
    self.place = place
    self.listing = listing
    self.isCombination = isCombination
    self.isRedirect = isRedirect
    parts = 1
    document = nil
    draw = { _, views, edition, output in
      edition.templates[keyPath: template].render(page(views), into: &output)
    }
  }

  /// Makes a page that is a document for paper.
  init(at place: Place, _ document: PrintDocument, of register: Register) {
    self.place = place
    let parts = document.parts(of: register)
    listing = parts.count
    isCombination = false
    isRedirect = false
    self.parts = parts.count
    self.document = document
    draw = { part, views, edition, output in
      document.render(parts[part], views, edition, into: &output)
    }
  }

  /// Appends the bytes of the page; `views` are those of its place.
  func render(_ views: RegisterViews, _ edition: EditionViews, into output: inout OutputBuffer) {
    for part in 0..<parts { draw(part, views, edition, &output) }
  }
}
