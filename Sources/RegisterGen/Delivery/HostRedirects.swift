/// The file `_redirects`, in which some hosts of static sites read which addresses have moved.
///
/// Where such a host prefers a file to a rule, as Netlify does, the page at the old address leads on.
///
/// Source: https://docs.netlify.com/manage/routing/redirects/overview/,
/// https://developers.cloudflare.com/pages/configuration/redirects/.
package struct HostRedirects: Sendable {
  /// Its name, at the top of the site.
  package static let name = "_redirects"

  private let redirects: [SiteRedirect]

  /// Makes the file for what has moved.
  package init(_ redirects: [SiteRedirect]) { self.redirects = redirects }

  /// The text of the file: a line a redirect, in their order.
  package var text: String {
    redirects.map { "/\($0.from) /\($0.to) 301\n" }.joined()
  }
}
