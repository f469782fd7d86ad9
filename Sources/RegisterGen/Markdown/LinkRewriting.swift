internal import CCmark

/// Gives links and images the addresses that the caller decides, in the tree.
///
/// Input: the links of a survey, in the order of the text. Each safe one is offered to the caller
/// once; an unsafe or unresolved one leaves only its text behind. The tree changes at `apply()`: what
/// a link is looked up by, and its place, must be as cmark made it, while the cells of cmark's tables
/// hold no node of ours.
struct LinkRewriting {
  /// The links that were offered to the caller.
  private(set) var links: [MarkdownLink] = []
  /// What becomes of each node; `nil` for only its text.
  private var changes: [(node: CmarkNode, address: LinkAddress, link: MarkdownLink?)] = []
  private let attic: CmarkNode
  /// Where the last destination ended that was found in the source: the next one stands behind it.
  private var searchStart = 0
  /// Searches that found nothing; past a hundred there are no more, which keeps the time linear.
  private var misses = 0

  /// Makes a rewriting; replaced images go to the tree's attic.
  init(attic: CmarkNode) { self.attic = attic }

  /// Decides what becomes of one link or image.
  mutating func note(
    _ node: CmarkNode, report: inout MarkdownReport, address: (MarkdownLink) -> LinkAddress
  ) {
    let isImage = node.kind == CMARK_NODE_IMAGE
    let destination = node.destination
    let text = node.plainText
    let bytes = bytes(of: node, destination: destination, text: text, in: report)
    check(node, isImage: isImage, text: text, report: &report)
    if let fault = Self.fault(in: destination) {
      report.add(.unsafeLink, bytes, fault.message, help: fault.help)
      return changes.append((node, .none, nil))
    }
    let link = MarkdownLink(
      destination: destination, isImage: isImage, text: text, range: report.text.range(bytes),
      isDestination: Self.isDestination(bytes, destination, in: report.text))
    links.append(link)
    changes.append((node, address(link), link))
  }

  /// Rewrites what was noted.
  func apply() {
    for change in changes {
      if let link = change.link {
        apply(change.address, to: change.node, link: link)
      } else {
        unwrap(change.node)
      }
    }
  }

  private func check(
    _ node: CmarkNode, isImage: Bool, text: String, report: inout MarkdownReport
  ) {
    guard !text.utf8.contains(where: { $0 > 0x20 }) else { return }
    if isImage {
      report.add(
        .missingAlternative, report.bytes(of: node), "an image without an alternative text",
        help: "write what the image shows between the brackets: ![...](...)")
    } else {
      report.add(
        .emptyLink, report.bytes(of: node), "a link without a text",
        help: "write where it leads between the brackets: [...](...)")
    }
  }

  /// What forbids a destination, whatever it leads to.
  private static func fault(in destination: String) -> (message: String, help: String)? {
    let help = "links lead to a file of the register, or to an https:, http: or mailto: address"
    switch LinkDestination(destination) {
    case .relative, .web: return nil
    case .forbidden(let scheme): return ("the scheme '\(scheme):' is not published", help)
    case .schemeless: return ("an address on another site without its scheme", help)
    case .garbled: return ("an address that holds control characters", help)
    }
  }

  // MARK: The tree

  private func apply(_ address: LinkAddress, to node: CmarkNode, link: MarkdownLink) {
    switch (address, link.isImage) {
    case (.site(let href), false): node.setDestination(href)
    case (.external(let href), false): makeExternal(node, href: href)
    case (.image(let src, _, _), false): node.setDestination(src)
    case (.site(let src), true): makeImage(node, link: link, src: src, size: (nil, nil))
    case (.image(let src, let width, let height), true):
      makeImage(node, link: link, src: src, size: (width, height))
    case (.external, true), (.none, _): unwrap(node)
    }
  }

  private func unwrap(_ node: CmarkNode) {
    let text = CmarkNode(.inline, opening: HTMLText())
    node.moveChildren(to: text)
    node.replace(with: text)
  }

  private func makeExternal(_ node: CmarkNode, href: String) {
    var opening = HTMLText("<a class=\"external\" href=\"")
    opening.append(address: href)
    if let address = Self.addressWithoutScheme(href) {
      opening.append("\" data-address=\"")
      opening.append(text: String(address))
    }
    appendTitle(of: node, to: &opening)
    opening.append("\" rel=\"noopener\">")
    let anchor = CmarkNode(.inline, opening: opening, closing: HTMLText("</a>"))
    node.moveChildren(to: anchor)
    node.replace(with: anchor)
  }

  /// What follows the first `://`; in an address of ASCII it is found by bytes, without making parts.
  private static func addressWithoutScheme(_ href: String) -> Substring? {
    let bytes = href.utf8
    guard bytes.allSatisfy({ $0 < 0x80 }), let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      colon > bytes.startIndex, bytes[colon...].starts(with: "://".utf8)
    else { return href.split(separator: "://", maxSplits: 1).dropFirst().first }
    let rest = href[bytes.index(colon, offsetBy: 3)...]
    return rest.isEmpty ? nil : rest
  }

  private func makeImage(
    _ node: CmarkNode, link: MarkdownLink, src: String, size: (width: Int?, height: Int?)
  ) {
    var html = HTMLText("<img src=\"")
    html.append(address: src)
    html.append("\" alt=\"")
    html.append(text: link.text)
    if let width = size.width, let height = size.height {
      html.append("\" width=\"")
      html.append(width)
      html.append("\" height=\"")
      html.append(height)
    }
    appendTitle(of: node, to: &html)
    html.append("\">")
    node.insertBefore(CmarkNode(.inline, opening: html))
    // Its alternative may hold links that come later.
    attic.append(node)
  }

  private func appendTitle(of node: CmarkNode, to html: inout HTMLText) {
    let title = node.title
    guard !title.isEmpty else { return }
    html.append("\" title=\"")
    html.append(text: title)
  }

  // MARK: The source

  /// The bytes of the destination where it is written, else those of the link.
  ///
  /// cmark's places of links are rough: an address between angle brackets is some columns off, one
  /// that stands by itself may have none, and a link over two lines has the column of its first
  /// beside the number of its last. So the destination is looked for.
  private mutating func bytes(
    of node: CmarkNode, destination: String, text: String, in report: MarkdownReport
  ) -> Range<Int> {
    let link = report.text.bytes(of: node.place)
    let around = link ?? report.bytes(of: node)
    guard misses < 100, !destination.isEmpty, !around.isEmpty else { return around }
    let found =
      if let link, "[!".utf8.contains(report.text.byte(link.lowerBound)) {
        Self.find(destination.utf8.span, in: link, of: report.text)
      } else if destination.hasSuffix(text) {
        report.text.first(text.utf8.span, in: ahead(around, isPlaced: link != nil, in: report))
      } else {
        Self.find(
          destination.utf8.span, in: ahead(around, isPlaced: link != nil, in: report),
          of: report.text)
      }
    guard let found else {
      misses += 1
      return around
    }
    searchStart = found.upperBound
    return found
  }

  /// Whether bytes are a destination between its brackets, and not the same words elsewhere.
  private static func isDestination(
    _ bytes: Range<Int>, _ destination: String, in text: SourceText
  ) -> Bool {
    guard bytes.count == destination.utf8.count, bytes.lowerBound > 0 else { return false }
    let before = text.byte(bytes.lowerBound - 1)
    return before == UInt8(ascii: "(") || before == UInt8(ascii: "<")
  }

  /// The bytes from the last destination on, to the end of the line or block around a link.
  private func ahead(
    _ around: Range<Int>, isPlaced: Bool, in report: MarkdownReport
  ) -> Range<Int> {
    let line = report.text.line(report.text.lineIndex(of: around.lowerBound))
    let end = isPlaced ? max(around.upperBound, line.upperBound) : around.upperBound
    let range = line.lowerBound..<end
    return range.contains(searchStart) ? searchStart..<end : range
  }

  /// The first occurrence that an opening bracket stands before, else the first of all.
  private static func find(
    _ needle: Span<UInt8>, in range: Range<Int>, of text: SourceText
  ) -> Range<Int>? {
    var from = range.lowerBound
    var first: Range<Int>?
    while let found = text.first(needle, in: from..<range.upperBound) {
      let before = found.lowerBound > 0 ? text.byte(found.lowerBound - 1) : 0
      if before == UInt8(ascii: "(") || before == UInt8(ascii: "<") { return found }
      if first == nil { first = found }
      from = found.upperBound
    }
    return first
  }
}
