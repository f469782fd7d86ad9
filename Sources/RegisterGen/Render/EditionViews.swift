/// What the pages of one edition are made with: its templates, and the register as seen from each depth at
/// which there is a page.
struct EditionViews: Sendable {
  /// The templates, with the words of the edition's language.
  let templates: SiteTemplates
  /// The register as chapters and entries of documents for paper see it.
  let printed: RegisterViews
  private let views: [RegisterViews?]

  /// Makes the views for the depths at which an edition has pages.
  ///
  /// - Parameters:
  ///   - printed: The register as documents for paper see it.
  ///   - view: The register as seen from a depth.
  init(
    templates: SiteTemplates, printed: RegisterViews, depths: Set<Int>,
    view: (Int) -> RegisterViews
  ) {
    self.templates = templates
    self.printed = printed
    views = (0...(depths.max() ?? 0)).map { depths.contains($0) ? view($0) : nil }
  }

  /// The register as the pages that lie deepest see it.
  var deepest: RegisterViews? { views.last ?? nil }

  /// The register as seen from a depth at which the edition has a page.
  subscript(depth: Int) -> RegisterViews {
    guard let views = views[depth] else {
      preconditionFailure("no page was planned \(depth) folders deep")
    }
    return views
  }
}
