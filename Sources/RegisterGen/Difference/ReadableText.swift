/// A rendered text as its reader meets it: words, ends of paragraphs, and where links lead.
///
/// White space of the source, line breaks within a paragraph and the way in which a list or emphasis is
/// typed make no difference here.
package struct ReadableText: Sendable, Hashable {
  /// The word that stands for the end of a paragraph, a list item or a row of a table.
  package static let paragraph = "¶"

  /// The words in the order of the text. A link's address follows its words between `‹` and `›`.
  package let words: [String]
  /// The HTML with white space that no reader sees left out; equal for texts that look the same.
  let shape: [UInt8]

  /// Reads a rendered text. Which of its terms the glossary explains makes no difference here: a new
  /// term would change every text that uses it.
  package init(_ html: RenderedMarkdown) {
    let html = html.withoutTerms
    shape = Self.shape(of: html.bytes)
    var reader = HTMLReader(html.bytes)
    words = reader.words()
  }

  /// Reads a plain text.
  package init(plain text: String) {
    words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    shape = Array(words.joined(separator: " ").utf8)
  }

  /// HTML with each run of white space as one space; inside `pre` it stays.
  static func shape(of html: [UInt8]) -> [UInt8] {
    var shape: [UInt8] = []
    shape.reserveCapacity(html.count)
    var isPreformatted = false
    let (open, close) = (Array("<pre".utf8), Array("</pre".utf8))
    for (index, byte) in html.enumerated() {
      if byte == UInt8(ascii: "<") {
        if html[index...].starts(with: open) { isPreformatted = true }
        if html[index...].starts(with: close) { isPreformatted = false }
      }
      if !isPreformatted, HTMLReader.isSpace(byte) {
        if shape.last != UInt8(ascii: " ") { shape.append(UInt8(ascii: " ")) }
      } else {
        shape.append(byte)
      }
    }
    return shape
  }
}

/// Reads the words out of HTML that the Markdown folder made.
private struct HTMLReader {
  private let html: [UInt8]
  private var index = 0
  private var word: [UInt8] = []
  private var found: [String] = []
  private var addresses: [String] = []

  private static let blocks: Set<String> = [
    "p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "div", "blockquote", "pre", "table",
    "section", "ul", "ol", "br", "hr", "caption", "thead", "tbody", "figure",
  ]

  init(_ html: [UInt8]) { self.html = html }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  mutating func words() -> [String] {
    while index < html.count {
      let byte = html[index]
      if byte == UInt8(ascii: "<") {
        readTag()
      } else if Self.isSpace(byte) {
        endWord()
        index += 1
      } else {
        word.append(byte)
        index += 1
      }
    }
    endParagraph()
    if found.last == ReadableText.paragraph { found.removeLast() }
    return found
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    found.append(Self.decoded(word[...]))
    word.removeAll(keepingCapacity: true)
  }

  private mutating func endParagraph() {
    endWord()
    if let last = found.last, last != ReadableText.paragraph {
      found.append(ReadableText.paragraph)
    }
  }

  /// Reads a tag; its attributes hold no `>`, which is escaped in them.
  private mutating func readTag() {
    let end = html[index...].firstIndex(of: UInt8(ascii: ">")) ?? html.count - 1
    let tag = html[(index + 1)..<max(end, index + 1)]
    index = end + 1
    let isClosing = tag.first == UInt8(ascii: "/")
    let name = String(
      decoding: tag.drop { $0 == UInt8(ascii: "/") }.prefix {
        !Self.isSpace($0) && $0 != UInt8(ascii: "/")
      }, as: UTF8.self)
    switch name {
    case "a" where isClosing:
      endWord()
      if let address = addresses.popLast(), !address.isEmpty { found.append("‹\(address)›") }
    case "a":
      let address = Self.attribute("href", of: tag) ?? ""
      // Between a footnote and its place in the text.
      addresses.append(address.hasPrefix("#fn") ? "" : Self.address(address))
    case "img":
      endWord()
      if let text = Self.attribute("alt", of: tag) {
        found += text.split(separator: " ").map(String.init)
      }
      found.append("‹\(Self.address(Self.attribute("src", of: tag) ?? ""))›")
    case "input":
      endWord()
      found.append(Self.attribute("checked", of: tag) == nil ? "[ ]" : "[x]")
    case "td", "th", "sup": endWord()
    case _ where Self.blocks.contains(name): endParagraph()
    default: break
    }
  }

  /// An address without the way up to the site's root.
  private static func address(_ link: String) -> String {
    var link = link[...]
    while link.hasPrefix("../") { link = link.dropFirst(3) }
    return String(link)
  }

  private static func attribute(_ name: String, of tag: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: tag, as: UTF8.self)
    let opening = " " + name + "=\""
    guard let start = text.firstRange(of: opening)?.upperBound else { return nil }
    return decoded(Array(text[start...].prefix { $0 != "\"" }.utf8)[...])
  }

  /// A text with its character references resolved: those that cmark and we write.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var decoded = text
    let references = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"),
      ("&amp;", "&"),
    ]
    for (reference, character) in references {
      decoded = decoded.split(separator: reference, omittingEmptySubsequences: false)
        .joined(separator: character)
    }
    return decoded
  }
}
