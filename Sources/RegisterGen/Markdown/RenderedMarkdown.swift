/// HTML that the Markdown renderer made: safe, escaped, UTF-8.
package struct RenderedMarkdown: Sendable, Hashable {
  /// The HTML as UTF-8 bytes.
  package let bytes: [UInt8]

  /// Takes bytes that are known to be safe HTML; only for the Markdown folder.
  internal init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// No HTML at all.
  package static let empty = RenderedMarkdown(trusted: [])

  /// Whether there is nothing to show.
  package var isEmpty: Bool { bytes.isEmpty }
}
