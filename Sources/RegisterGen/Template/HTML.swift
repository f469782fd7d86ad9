/// Escaped HTML as UTF-8 bytes: what may stand in a page as it is.
///
/// There are three ways to one: escaping a text, taking what the Markdown renderer made, and
/// rendering a compiled template. `OutputBuffer` escapes, by one rule for text and attributes alike: `&`,
/// `<`, `>`, `"` and `'` become character references.
package struct HTML: Sendable, Hashable {
  /// The HTML, as UTF-8.
  package let bytes: [UInt8]

  /// No HTML at all.
  package static let empty = HTML(trusted: [])

  /// Whether there is nothing to show.
  package var isEmpty: Bool { bytes.isEmpty }

  /// Escapes a text, so that a browser shows it as it is.
  package init(escaping text: String) {
    var bytes = OutputBuffer(capacity: text.utf8.count)
    bytes.append(escaping: text)
    self.bytes = bytes.bytes
  }

  /// Takes what the Markdown renderer made.
  package init(_ markdown: RenderedMarkdown) {
    bytes = markdown.bytes
  }

  /// Renders a template, for a part that stands in several pages.
  package init<Page>(rendering page: Page, with template: Template<Page>) {
    var bytes = OutputBuffer(capacity: 2048)
    template.render(page, into: &bytes)
    self.bytes = bytes.bytes
  }

  private init(trusted bytes: [UInt8]) {
    self.bytes = bytes
  }
}
