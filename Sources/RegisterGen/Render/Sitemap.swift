/// The list of pages for search engines, after the sitemaps protocol 0.9 (sitemaps.org).
struct Sitemap {
  /// The absolute address of the site's root.
  let base: String

  /// Appends the list of all pages but the one for missing addresses and those at old ones.
  func render(_ entries: [SitePlan.Entry], into output: inout OutputBuffer) {
    output.append(utf8: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    output.append(utf8: "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for entry in entries {
      guard let page = entry.page, page.place != .anywhere, !page.isRedirect else { continue }
      output.append(utf8: "  <url><loc>")
      output.append(escaping: base)
      output.append(escaping: String(entry.path.text.dropLast("index.html".count)))
      output.append(utf8: "</loc></url>\n")
    }
    output.append(utf8: "</urlset>\n")
  }

  /// The text of `robots.txt` (RFC 9309): everything may be read, and where the list is, if the site's address is
  /// known.
  static func robots(base: String?) -> String {
    "User-agent: *\nDisallow:\n" + (base.map { "\nSitemap: \($0)sitemap.xml\n" } ?? "")
  }
}
