/// Renders the Markdown body of a file: works out its links, and turns what the Markdown folder found
/// into diagnostics.
///
/// The addresses of pages follow from the paths of their files, so the HTML is final here and no text
/// has to be kept; the link stage then says whether every link leads somewhere.
///
/// A class for the reason that `VocabularyIndex` gives.
package final class BodyParser: Sendable {
  private let parser: MarkdownParser
  private let addresses: SiteAddresses

  /// Makes a parser for the pages of a register.
  package init(parser: MarkdownParser, addresses: SiteAddresses) {
    self.parser = parser
    self.addresses = addresses
  }

  /// A rendered body with its links.
  package struct Body {
    /// The rendered text.
    package let document: MarkdownDocument
    /// The links to other files of the register, and to anchors.
    package let links: [ContentLink]
  }

  /// Renders a body, on a page that shows a summary above it.
  ///
  /// Reports: every rule of the Markdown folder, `broken-link`, `broken-image`.
  package func parse(
    _ text: ArraySlice<UInt8>, firstLine: Int, path: SourcePath, target: ContentTarget,
    splitting: MarkdownSplit, summary: String?, findings: inout [Diagnostic]
  ) -> Body {
    let root = SiteAddresses.root(from: addresses.address(of: target))
    var links: [ContentLink] = []
    var faults: [Diagnostic] = []
    let document = parser.parse(
      MarkdownSource(bytes: text, firstLine: firstLine), splitting: splitting,
      explained: summary.map { parser.lexicon.terms(in: $0) } ?? []
    ) { link in
      let location = SourceLocation(path: path, range: link.range)
      switch LinkTarget(link.destination, from: path.relative) {
      case .external:
        guard !link.isImage else {
          faults.append(
            Diagnostic(
              .brokenImage, at: location, "the image lies on another site",
              help: "put the image in images/: the site loads nothing from elsewhere"))
          return .none
        }
        return .external(link.destination)
      case .nowhere(let reason, let help):
        let rule: Rule = link.isImage ? .brokenImage : .brokenLink
        faults.append(Diagnostic(rule, at: location, reason, help: help))
        return .none
      case .file(let file, let target, let anchor):
        if case .image = target {
        } else if link.isImage {
          faults.append(
            Diagnostic(
              .brokenImage, at: location, "'\(link.destination)' is no image",
              help: "images lie in images/"))
          return .none
        }
        links.append(
          ContentLink(
            path: file, target: target, anchor: anchor, range: link.range,
            isDestination: link.isDestination))
        return address(of: target, anchor: anchor, isOwn: file.isEmpty, isImage: link.isImage, root)
      }
    }
    findings += faults
    findings += document.findings.map { $0.diagnostic(in: path) }
    return Body(document: document, links: links)
  }

  /// The reference to write for a link from a page with such a way to the site's root.
  private func address(
    of target: ContentTarget, anchor: String?, isOwn: Bool, isImage: Bool, _ root: String
  ) -> LinkAddress {
    if isOwn, let anchor { return .site("#" + anchor) }
    let link = addresses.link(to: target, from: root)
    guard !isImage else { return .image(src: link, width: nil, height: nil) }
    return .site(anchor.map { String(joining: link, "#", $0) } ?? link)
  }
}
