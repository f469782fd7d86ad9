/// Moves rendered text into a page that holds several texts: ids get a prefix, headings a deeper level,
/// links the address that leads to the same place from there. A link to an explained term stays, since every
/// page explains its terms at the same anchor.
///
/// ```html
/// <h3 id="kosten">Kosten</h3> <a href="../../maatregelen/x/">x</a>
/// ```
///
/// becomes, with the prefix `m.y.` and a shift of 2,
///
/// ```html
/// <h5 id="m.y.kosten">Kosten</h5> <a href="#m.x">x (zie 3.2)</a>
/// ```
///
/// It reads the bytes that the renderer of this folder wrote, which hold `<` in tags only, and in them
/// every value between double quotes; what it changes stays as escaped as it was. So a text is rendered
/// once, and shown at two places for the price of a copy.
package struct MarkdownRelocation {
  /// Where a link of the text leads from the other page.
  package struct Link {
    /// The address, escaped for HTML.
    let href: String
    /// What is said about it behind its text, such as its number on paper; `nil` for nothing.
    let note: @Sendable (_ text: String) -> String?

    /// Makes a link; `note` is asked with the link's own text.
    package init(
      href: String, note: @escaping @Sendable (_ text: String) -> String? = { _ in nil }
    ) {
      self.href = href
      self.note = note
    }
  }

  private let prefix: [UInt8]
  private let label: [UInt8]
  private let shift: UInt8
  private let link: (String) -> Link

  /// Makes a relocation.
  ///
  /// - Parameters:
  ///   - prefix: What ids of the text begin with; nothing that would need escaping.
  ///   - label: What follows the names of regions, footnotes and the like, so that those of two texts
  ///     differ.
  ///   - shift: How many levels deeper headings are; none is deeper than 6.
  ///   - link: Where a link of the text leads, by its address as it stands in the HTML; it is not asked
  ///     about other sites and anchors of the same text.
  package init(prefix: String, label: String, shift: Int, link: @escaping (String) -> Link) {
    self.prefix = Array(prefix.utf8)
    var escaped = HTMLText()
    escaped.append(text: label)
    self.label = escaped.bytes
    self.shift = UInt8(clamping: shift)
    self.link = link
  }

  /// The text as it stands in the other page.
  package func callAsFunction(_ text: RenderedMarkdown) -> RenderedMarkdown {
    guard !text.isEmpty else { return text }
    var output: [UInt8] = []
    output.reserveCapacity(text.bytes.count + text.bytes.count / 8)
    var scan = Scan(bytes: text.bytes)
    while let tag = scan.nextTag() { change(tag, of: &scan, to: &output) }
    scan.copy(upTo: text.bytes.count, to: &output)
    return RenderedMarkdown(trusted: output)
  }

  /// The text that is read, and what was met in it.
  private struct Scan {
    let bytes: [UInt8]
    private var position = 0
    /// Up to where the text is in the output: most of it is copied as it is, in long runs.
    private var copied = 0
    /// The link that is open: what it says behind its text, and where its text begins in the output.
    var openLink: (note: (String) -> String?, start: Int)?

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The next tag, brackets included.
    mutating func nextTag() -> Range<Int>? {
      let all = bytes
      let text = all.span
      let open = text.firstIndex(of: UInt8(ascii: "<"), from: position)
      guard open < text.count else { return nil }
      // Values hold no `>`: the renderer escapes it.
      let end = text.firstIndex(of: UInt8(ascii: ">"), from: open)
      position = min(end + 1, text.count)
      return open..<position
    }

    /// Copies what is not copied yet, up to a position.
    mutating func copy(upTo end: Int, to output: inout [UInt8]) {
      output.append(bytes.span.extracting(copied..<end))
      copied = end
    }

    /// Leaves out what was replaced, up to a position.
    mutating func skip(to position: Int) { copied = position }

    /// Where a position of the text will be in the output, if nothing between is replaced.
    func place(of position: Int, in output: [UInt8]) -> Int { output.count + position - copied }
  }

  private func change(_ tag: Range<Int>, of scan: inout Scan, to output: inout [UInt8]) {
    let all = scan.bytes
    let bytes = all.span
    let isEnd = tag.count > 2 && bytes[tag.lowerBound + 1] == UInt8(ascii: "/")
    let name = tag.lowerBound + (isEnd ? 2 : 1)
    guard name < tag.upperBound else { return }
    let first = bytes[name]
    let isShort = name + 1 < tag.upperBound && !Self.isLetter(bytes[name + 1])
    if isEnd, first == UInt8(ascii: "a"), isShort, let link = scan.openLink {
      scan.copy(upTo: tag.lowerBound, to: &output)
      appendNote(of: link, to: &output)
      scan.openLink = nil
    }
    if first == UInt8(ascii: "h"), name + 1 < tag.upperBound,
      let level = Self.level(bytes[name + 1])
    {
      scan.copy(upTo: name + 1, to: &output)
      output.append(UInt8(ascii: "0") + min(6, level + shift))
      scan.skip(to: name + 2)
    }
    if !isEnd { changeAttributes(of: tag, from: name + 1, isLink: isShort, &scan, to: &output) }
  }

  /// Changes what is written of a tag's attributes, from a position on.
  private func changeAttributes(
    of tag: Range<Int>, from start: Int, isLink: Bool, _ scan: inout Scan,
    to output: inout [UInt8]
  ) {
    let bytes = scan.bytes
    var position = start
    var leadsToTerm = false
    while let value = Self.nextValue(in: bytes, position..<tag.upperBound) {
      position = value.range.upperBound + 1
      switch value.name {
      case .id:
        scan.copy(upTo: value.range.lowerBound, to: &output)
        output.append(bytes: prefix)
      case .label:
        // A box that says "done" needs no place.
        let isBox = bytes[tag.lowerBound + 1] == UInt8(ascii: "i")
        guard !label.isEmpty, !isBox, !leadsToTerm else { continue }
        scan.copy(upTo: value.range.upperBound, to: &output)
        output.append(bytes: label)
      case .address:
        if bytes[value.range].starts(with: Self.term) {
          leadsToTerm = true
        } else if !value.range.isEmpty, bytes[value.range.lowerBound] == UInt8(ascii: "#") {
          scan.copy(upTo: value.range.lowerBound + 1, to: &output)
          output.append(bytes: prefix)
        } else if let address = Self.siteAddress(in: bytes[value.range]) {
          let link = link(address)
          scan.copy(upTo: value.range.lowerBound, to: &output)
          output.append(utf8: link.href)
          scan.skip(to: value.range.upperBound)
          if isLink {
            scan.openLink = (link.note, scan.place(of: tag.upperBound, in: output))
          }
        }
      case .other: continue
      }
    }
  }

  private func appendNote(
    of link: (note: (String) -> String?, start: Int), to output: inout [UInt8]
  ) {
    let start = min(link.start, output.count)
    let text = RenderedMarkdown(trusted: Array(output[start...])).plainText
    guard let note = link.note(text) else { return }
    var html = HTMLText(" (")
    html.append(text: note)
    html.append(")")
    output.append(bytes: html.bytes)
  }

  // MARK: Bytes

  /// Where links to explained terms lead: to the list at the end of the page, whichever page it is.
  private static let term = Array("#page.term-".utf8)

  /// The attributes that a relocation changes.
  private enum AttributeName {
    case id, address, label, other

    init(_ name: ArraySlice<UInt8>) {
      switch name.count {
      case 2 where name.elementsEqual("id".utf8): self = .id
      case 3 where name.elementsEqual("src".utf8): self = .address
      case 4 where name.elementsEqual("href".utf8): self = .address
      case 10 where name.elementsEqual("aria-label".utf8): self = .label
      default: self = .other
      }
    }
  }

  /// The next value between quotes, with the name before it.
  private static func nextValue(
    in bytes: [UInt8], _ range: Range<Int>
  ) -> (name: AttributeName, range: Range<Int>)? {
    let quote = UInt8(ascii: "\"")
    guard let open = bytes[range].firstIndex(of: quote),
      let close = bytes[(open + 1)..<range.upperBound].firstIndex(of: quote),
      open > range.lowerBound
    else { return nil }
    // Between the name and the quote stands `=`.
    var start = open - 1
    while start > range.lowerBound, bytes[start - 1] != UInt8(ascii: " ") { start -= 1 }
    return (AttributeName(bytes[start..<(open - 1)]), (open + 1)..<close)
  }

  /// An address within the site, which is relative; `nil` for one on another site.
  private static func siteAddress(in value: ArraySlice<UInt8>) -> String? {
    let head = value.prefix { byte in
      byte != UInt8(ascii: "/") && byte != UInt8(ascii: "#") && byte != UInt8(ascii: "?")
    }
    guard !head.contains(UInt8(ascii: ":")) else { return nil }
    return String(decoding: value, as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// The level of a heading's tag; `nil` for `<hr>` and others.
  private static func level(_ byte: UInt8) -> UInt8? {
    (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(byte) ? byte - UInt8(ascii: "0") : nil
  }
}
