/// An address at which a page stood before, and where it stands now.
///
/// On every host a page at the old address leads on; a server that has rules for it can answer with a
/// status instead.
package struct SiteRedirect: Hashable, Sendable {
  /// The old address below the site's root, such as `maatregelen/oude-naam/`, or a file that ends in
  /// `.html`. It has the form of a `PublishedAddress`.
  package let from: String
  /// The address of the page that takes its place, such as `maatregelen/nieuwe-naam/`; empty for the
  /// home page.
  package let to: String

  /// Makes a redirect.
  package init(from: String, to: String) {
    self.from = from
    self.to = to
  }
}
