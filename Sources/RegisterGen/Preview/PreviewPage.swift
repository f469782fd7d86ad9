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
    var page = OutputBuffer()
    page.append(utf8: "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    page.append(utf8: "<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
    page.append(escaping: title)
    page.append(utf8: "</title>\n<link rel=\"stylesheet\" href=\"/")
    page.append(utf8: "\(PreviewScript.style)\">\n</head>\n<body class=\"own\">\n<main>\n<h1>")
    page.append(escaping: title)
    page.append(utf8: "</h1>\n")
    for paragraph in paragraphs { Self.append(paragraph, to: &page) }
    page.append(utf8: "</main>\n</body>\n</html>\n")
    return page.bytes
  }

  private static func append(_ paragraph: Paragraph, to page: inout OutputBuffer) {
    page.append(utf8: "<p>")
    page.append(escaping: paragraph.text)
    if let address = paragraph.address {
      let link = SiteURL(relative: "/" + address).text
      page.append(utf8: " <a href=\"")
      page.append(escaping: link)
      page.append(utf8: "\">")
      page.append(escaping: paragraph.label ?? link)
      page.append(utf8: "</a>.")
    }
    page.append(utf8: "</p>\n")
  }
}
