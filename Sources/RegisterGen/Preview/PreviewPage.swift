/// A page of the preview's own: for an address that the site does not have, and for a register that has
/// not been without an error yet.
///
/// In English, as all findings are.
struct PreviewPage {
  /// A sentence, and a link to a page at its end.
  private struct Paragraph {
    let text: String
    var address: String?
    /// The words of the link; the address itself when there are none.
    var label: String?
  }

  private let title: String
  private let paragraphs: [Paragraph]

  /// Makes the page that is shown at an address where the site has none.
  init(for address: String, in site: PreviewSite) {
    guard site.plan != nil else {
      title = "No site yet"
      let text =
        site.reading == 0
        ? "The register is being read for the first time. This page changes by itself."
        : "The register can't be shown before its errors are mended. Mend them, save, and this page "
          + "changes by itself."
      paragraphs = [Paragraph(text: text)]
      return
    }
    title = "No page at this address"
    var paragraphs = [Paragraph(text: "The site has no page at /\(VisibleText.make(address)).")]
    let folder = address.hasSuffix("/") ? address : address + "/"
    if let source = site.vanished[PreviewSite.path(of: folder)] {
      let text =
        "There was one, made from \(VisibleText.make(source.text)), until that file was removed, "
      paragraphs.append(Paragraph(text: text + "renamed or moved."))
    }
    if let near = NearMiss.nearest(to: folder, in: site.pageAddresses) {
      paragraphs.append(Paragraph(text: "The nearest address with a page is", address: near))
    }
    paragraphs.append(
      Paragraph(text: "Every page can be reached from", address: "", label: "the home page"))
    self.paragraphs = paragraphs
  }

  /// The page, as UTF-8.
  var bytes: [UInt8] {
    var page = Array("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n".utf8)
    page += Array("<meta name=\"viewport\" content=\"width=device-width\">\n<title>".utf8)
    HTML.append(escaping: title, to: &page)
    page += Array("</title>\n<link rel=\"stylesheet\" href=\"/".utf8)
    page += Array("\(PreviewScript.style)\">\n</head>\n<body class=\"own\">\n<main>\n<h1>".utf8)
    HTML.append(escaping: title, to: &page)
    page += Array("</h1>\n".utf8)
    for paragraph in paragraphs { Self.append(paragraph, to: &page) }
    return page + Array("</main>\n</body>\n</html>\n".utf8)
  }

  private static func append(_ paragraph: Paragraph, to page: inout [UInt8]) {
    page += Array("<p>".utf8)
    HTML.append(escaping: paragraph.text, to: &page)
    if let address = paragraph.address {
      let link = SiteURL(relative: "/" + address).text
      page += Array(" <a href=\"".utf8)
      HTML.append(escaping: link, to: &page)
      page += Array("\">".utf8)
      HTML.append(escaping: paragraph.label ?? link, to: &page)
      page += Array("</a>.".utf8)
    }
    page += Array("</p>\n".utf8)
  }
}
