import RegisterGen

/// The words and addresses that the tests of the Markdown folder parse with.
enum MarkdownFixtures {
  static let words = MarkdownWords(
    table: "Tabel", code: "Code", footnotes: "Voetnoten", footnote: "Voetnoot",
    backToText: "Terug naar de tekst", done: "gedaan", notDone: "nog niet gedaan",
    explanation: "uitleg")

  /// Keeps every address; those with a scheme are external.
  static func address(of link: MarkdownLink) -> LinkAddress {
    if link.isImage { return .image(src: link.destination, width: nil, height: nil) }
    return link.destination.contains(":") ? .external(link.destination) : .site(link.destination)
  }

  static func parse(
    _ text: String, splitting split: MarkdownSplit = .whole, firstLine: Int = 1
  ) -> MarkdownDocument {
    MarkdownParser(words: words).parse(
      MarkdownSource(text, firstLine: firstLine), splitting: split, address: address(of:))
  }

  /// The HTML of a text that is not split.
  static func html(_ text: String) -> String { parse(text).lead.text }
}

extension RenderedMarkdown {
  /// The HTML as a text to compare.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
