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

  /// What a reader sees of it: the HTML without tags, the four escapes of cmark undone. What stands in
  /// different blocks or cells is parted by a line end.
  package var plainText: String {
    if !bytes.span.holdsMarkup { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let rest = bytes[(index + 1)...]
      if byte == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        if !Self.isInline(rest[..<end]) { text.append(UInt8(ascii: "\n")) }
        index = end + 1
      } else if byte == UInt8(ascii: "&"),
        let escape = Self.escapes.first(where: { rest.starts(with: $0.name) })
      {
        text.append(escape.sign)
        index += 1 + escape.name.count
      } else {
        text.append(byte)
        index += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What cmark writes for a sign, behind the `&`.
  private static let escapes: [(name: [UInt8], sign: UInt8)] = [
    ("lt;", UInt8(ascii: "<")), ("gt;", UInt8(ascii: ">")), ("quot;", UInt8(ascii: "\"")),
    ("amp;", UInt8(ascii: "&")),
  ].map { (Array($0.0.utf8), $0.1) }

  /// The elements within which a word goes on.
  private static let inline = ["a", "abbr", "code", "del", "em", "span", "strong", "sup"].map {
    Array($0.utf8)
  }

  private static func isInline(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = tag.drop { $0 == UInt8(ascii: "/") }
      .prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "/") }
    return inline.contains { $0.elementsEqual(name) }
  }
}
