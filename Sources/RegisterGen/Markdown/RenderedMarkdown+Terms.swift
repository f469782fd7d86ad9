extension RenderedMarkdown {
  /// The HTML as it would be without a lexicon: for telling what of a text has changed, whatever else
  /// the glossary may explain.
  ///
  /// Links hold no links, and no other markup of ours has these beginnings, since raw HTML is not
  /// published.
  package var withoutTerms: RenderedMarkdown {
    guard !bytes.isEmpty else { return self }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      kept += rest[..<start]
      rest = rest[start...]
      if rest.starts(with: Self.link) {
        Self.unwrap(&rest, until: Self.linkEnd, into: &kept)
      } else if rest.starts(with: Self.language) {
        Self.unwrap(&rest, until: Self.languageEnd, into: &kept)
      } else {
        kept.append(UInt8(ascii: "<"))
        rest = rest.dropFirst()
      }
    }
    kept += rest
    return RenderedMarkdown(trusted: kept)
  }

  private static let link = Array("<a class=\"term\"".utf8)
  private static let linkEnd = Array("</a>".utf8)
  private static let language = Array("<span lang=".utf8)
  private static let languageEnd = Array("</span>".utf8)

  /// Takes an element off the start of some HTML and keeps the text in it.
  private static func unwrap(
    _ html: inout ArraySlice<UInt8>, until end: [UInt8], into kept: inout [UInt8]
  ) {
    while let byte = html.first {
      if html.starts(with: end) {
        html = html.dropFirst(end.count)
        return
      }
      guard byte == UInt8(ascii: "<") else {
        kept.append(byte)
        html = html.dropFirst()
        continue
      }
      html = html.drop { $0 != UInt8(ascii: ">") }.dropFirst()
    }
  }
}
