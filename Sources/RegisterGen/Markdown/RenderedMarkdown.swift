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
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var rest = bytes[...]
    while let byte = rest.first {
      guard byte == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")) else {
        text.append(byte)
        rest.removeFirst()
        continue
      }
      if !Self.isInline(rest[rest.startIndex..<end]) { text.append(UInt8(ascii: "\n")) }
      rest = rest[(end + 1)...]
    }
    return String(decoding: text, as: UTF8.self)
      .replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
  }

  /// The elements within which a word goes on.
  private static let inline = ["a", "abbr", "code", "del", "em", "span", "strong", "sup"].map {
    Array($0.utf8)
  }

  private static func isInline(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = tag.drop { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "/") }
      .prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "/") }
    return inline.contains { $0.elementsEqual(name) }
  }
}
