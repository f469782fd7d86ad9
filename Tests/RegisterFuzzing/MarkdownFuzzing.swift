internal import RegisterGen

/// Parses and renders a body in each way that a register does, and reads the HTML as a browser would.
enum MarkdownFuzzing {
  /// What Markdown may become. An attribute that is not here is one that a text made.
  private static let attributes: [String: Set<String>] = [
    "a": ["class", "href", "id", "title", "rel", "role", "data-address", "aria-label"],
    "abbr": ["title", "lang"], "img": ["src", "alt", "title", "width", "height"],
    "div": ["class", "role", "aria-label", "tabindex"], "section": ["class", "aria-label"],
    "ol": ["start"], "ul": [], "li": ["class", "id"],
    "input": ["type", "checked", "disabled", "aria-label"],
    "table": [], "caption": ["class"], "thead": [], "tbody": [], "tr": [],
    "th": ["scope", "class"], "td": ["class"],
    "pre": ["tabindex", "role", "aria-label"], "code": ["class"],
    "h2": ["id"], "h3": ["id"], "h4": ["id"], "h5": ["id"], "h6": ["id"], "sup": ["class"],
    "span": ["lang"], "p": [], "em": [], "strong": [], "del": [], "blockquote": [], "hr": [],
    "br": [],
  ]

  /// What the library leaves of HTML in a text.
  private static let omitted = "<!-- raw HTML omitted -->"

  private static let words = MarkdownWords(
    table: "Tabel", code: "Code", footnotes: "Voetnoten", footnote: "Voetnoot",
    backToText: "Terug", done: "gedaan", notDone: "niet gedaan", explanation: "uitleg")

  /// Terms that are marked in texts.
  static let lexicon = TermLexicon(
    [
      .init(anchor: "eu", expansion: "Europese <Unie>", language: nil, spellings: ["EU"]),
      .init(anchor: "ees", expansion: nil, language: "en", spellings: ["EES", "the EES"]),
      .init(anchor: "nareis", expansion: nil, language: nil, spellings: ["nareis", "nareizen"]),
    ], explanation: "uitleg")

  /// What is wrong with what came of the bytes.
  static func complaint(about bytes: [UInt8]) -> String? {
    // What is no text never gets this far.
    guard let text = String(validating: bytes, as: UTF8.self),
      VisibleLines.isText(text)
    else { return nil }
    let parser = MarkdownParser(words: words, lexicon: lexicon)
    for split in [MarkdownSplit.whole, .atLevel(2), .atEveryHeading] {
      let document = parser.parse(MarkdownSource(text), splitting: split, address: address(of:))
      if let complaint = complaint(about: document, of: bytes) { return complaint }
    }
    return nil
  }

  private static func complaint(about document: MarkdownDocument, of bytes: [UInt8]) -> String? {
    let pieces =
      [document.lead, document.footnotes] + document.sections.flatMap { [$0.headingHTML, $0.html] }
    let rules = Set(document.findings.map(\.rule))
    for piece in pieces {
      if let complaint = complaint(aboutHTML: piece.bytes, after: rules) { return complaint }
    }
    for anchor in document.headings.map(\.anchor) where anchor.contains(where: \.isWhitespace) {
      return "the anchor '\(anchor)' holds white space"
    }
    let path = SourcePath(root: "Content", relative: "a.md")
    let findings = document.findings.map { $0.diagnostic(in: path) }
    return FindingCheck(path: path.text, bytes: bytes).complaint(about: findings)
  }

  /// What is wrong with HTML.
  ///
  /// - Parameter rules: What the text was found to break: with an error nothing is published.
  static func complaint(aboutHTML bytes: [UInt8], after rules: Set<Rule>) -> String? {
    var open: [String] = []
    for tag in TagReader.tags(in: bytes) {
      if tag.name == "!" {
        guard tag.text == omitted, rules.contains(.rawHTML) else {
          return "a text made the comment \(tag.text)"
        }
        continue
      }
      guard let known = attributes[tag.name] else { return "a text made the element \(tag)" }
      let strange = tag.attributes.filter { !known.contains($0.name) }
      guard strange.isEmpty else { return "a text made the attributes of \(tag)" }
      for attribute in tag.attributes where ["href", "src"].contains(attribute.name) {
        guard isSafe(attribute.value) else { return "a text made the address of \(tag)" }
      }
      if tag.isEnd {
        guard open.popLast() == tag.name else { return "\(tag) ends what was not opened last" }
      } else if !["img", "br", "hr", "input"].contains(tag.name) {
        open.append(tag.name)
      }
    }
    guard open.isEmpty else { return "\(open) stay open" }
    if rules.contains(.controlCharacter) { return nil }
    return VisibleLines.complaintAboutCharacters(of: String(decoding: bytes, as: UTF8.self))
  }

  private static func isSafe(_ address: String) -> Bool {
    guard let colon = address.firstIndex(of: ":") else { return !address.hasPrefix("//") }
    let scheme = address[..<colon].lowercased()
    return ["https", "http", "mailto"].contains(scheme)
      || scheme.contains { "/?#".contains($0) }
  }

  /// As a register does: addresses of others by their scheme, all else within the site.
  private static func address(of link: MarkdownLink) -> LinkAddress {
    if link.isImage { return .image(src: "images/a.png", width: 1, height: 1) }
    guard let url = SiteURL(external: link.destination) else {
      return .site(SiteURL(relative: link.destination).text)
    }
    return .external(url.text)
  }
}
