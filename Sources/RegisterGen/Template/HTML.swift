/// Escaped HTML as UTF-8 bytes: what may stand in a page as it is.
///
/// There are three ways to one: escaping a text, taking what the Markdown renderer made, and
/// rendering a compiled template. The only functions that escape stand here, and one rule serves
/// text and attributes alike: `&`, `<`, `>`, `"` and `'` become character references.
package struct HTML: Sendable, Hashable {
  /// The HTML, as UTF-8.
  package let bytes: [UInt8]

  /// No HTML at all.
  package static let empty = HTML(trusted: [])

  /// Whether there is nothing to show.
  package var isEmpty: Bool { bytes.isEmpty }

  /// Escapes a text, so that a browser shows it as it is.
  package init(escaping text: String) {
    var bytes: [UInt8] = []
    HTML.append(escaping: text, to: &bytes)
    self.bytes = bytes
  }

  /// Takes what the Markdown renderer made.
  package init(_ markdown: RenderedMarkdown) {
    bytes = markdown.bytes
  }

  /// Renders a template, for a part that stands in several pages.
  package init<Page>(rendering page: Page, with template: Template<Page>) {
    var bytes: [UInt8] = []
    template.render(page, into: &bytes)
    self.bytes = bytes
  }

  private init(trusted bytes: [UInt8]) {
    self.bytes = bytes
  }
}

extension HTML {
  /// Appends a text to output, escaped for text and for quoted attributes.
  ///
  /// `a < "b"` becomes `a &lt; &quot;b&quot;`. Most texts hold nothing to escape and are copied
  /// whole; the others are copied in the runs between what is escaped.
  package static func append(escaping text: String, to output: inout [UInt8]) {
    let bytes = text.utf8.span
    guard bytes.holdsMarkup else { return output.append(bytes) }
    var run = 0
    for index in bytes.indices {
      guard let reference = reference(for: bytes[index]) else { continue }
      output.append(bytes.extracting(run..<index))
      output.append(utf8: reference)
      run = index + 1
    }
    output.append(bytes.extracting(run...))
  }

  private static func reference(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }

}
