/// The list of pages for search engines, after the sitemaps protocol 0.9 (sitemaps.org).
struct Sitemap {
  /// The absolute address of the site's root.
  let base: String

  /// Appends the list of all pages but the one for missing addresses and those at old ones.
  func render(_ entries: [SitePlan.Entry], into output: inout [UInt8]) {
    output += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
    output += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
    for entry in entries {
      guard let page = entry.page, page.place != .anywhere, !page.isRedirect else { continue }
      output += "  <url><loc>".utf8
      HTML.append(escaping: base, to: &output)
      HTML.append(
        escaping: String(entry.path.text.dropLast("index.html".count)), to: &output)
      output += "</loc></url>\n".utf8
    }
    output += "</urlset>\n".utf8
  }

  /// The text of `robots.txt` (RFC 9309): everything may be read, and where the list is, if the site's address is
  /// known.
  static func robots(base: String?) -> String {
    "User-agent: *\nDisallow:\n" + (base.map { "\nSitemap: \($0)sitemap.xml\n" } ?? "")
  }
}
