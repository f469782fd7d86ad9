/// A redirect that `register.yml` declares, for addresses that no file of the content made: those of
/// declared words, of lists, and of all pages below a path word that was another one.
package struct DeclaredRedirect: Sendable {
  /// `register.yml`.
  package let path: SourcePath
  /// The old address. When it ends in `/`, what `addresses.lock` has below it leads on as well.
  package let from: Located<PublishedAddress>
  /// The address of the page that takes its place; empty for the home page.
  package let to: Located<String>

  /// Makes a redirect.
  package init(path: SourcePath, from: Located<PublishedAddress>, to: Located<String>) {
    self.path = path
    self.from = from
    self.to = to
  }
}
