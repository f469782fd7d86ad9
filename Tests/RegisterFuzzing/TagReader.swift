/// Reads the tags of HTML in the way that browsers do, which is not the way of the code under test.
///
/// Source: the tokenizer of the HTML standard (html.spec.whatwg.org, 13.2.5), as far as tags, comments
/// and texts without markup go.
struct TagReader {
  /// A tag, or a comment, whose name is then `!`.
  struct Tag: Equatable, CustomStringConvertible {
    /// The name in lower case.
    var name = ""
    /// Whether it is an end tag.
    var isEnd = false
    /// The attributes in the order of the text.
    var attributes: [Attribute] = []
    /// The whole text of a comment.
    var text = ""

    var description: String {
      let all = attributes.map { " \($0.name)=\"\($0.value)\"" }
      return "<\(isEnd ? "/" : "")\(name)\(all.joined())>"
    }
  }

  /// An attribute; the value's character references are left as they are.
  struct Attribute: Equatable {
    /// The name in lower case.
    var name = ""
    /// The value.
    var value = ""
  }

  private let bytes: [UInt8]
  private var index = 0

  /// All tags of a text.
  static func tags(in bytes: [UInt8]) -> [Tag] {
    var reader = TagReader(bytes: bytes)
    var tags: [Tag] = []
    while let tag = reader.next() { tags.append(tag) }
    return tags
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private var current: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func next() -> Tag? {
    while let byte = current {
      index += 1
      guard byte == UInt8(ascii: "<"), let after = current else { continue }
      if after == UInt8(ascii: "!") || after == UInt8(ascii: "?") { return comment() }
      let isEnd = after == UInt8(ascii: "/")
      if isEnd { index += 1 }
      guard let letter = current, Self.isLetter(letter) else { continue }
      var tag = Tag(isEnd: isEnd)
      tag.name = name { !Self.isSpace($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
      readAttributes(of: &tag)
      if !isEnd { skipText(of: tag.name) }
      return tag
    }
    return nil
  }

  /// A comment, or what is read as one, to its end.
  private mutating func comment() -> Tag {
    let isComment = bytes[index...].starts(with: "!--".utf8)
    let end = Array((isComment ? "-->" : ">").utf8)
    let start = index - 1
    while index < bytes.count, !bytes[index...].starts(with: end) { index += 1 }
    index = min(bytes.count, index + end.count)
    return Tag(name: "!", text: String(decoding: bytes[start..<index], as: UTF8.self))
  }

  private mutating func readAttributes(of tag: inout Tag) {
    while let byte = current {
      if byte == UInt8(ascii: ">") {
        index += 1
        return
      }
      if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
        index += 1
        continue
      }
      var attribute = Attribute()
      let isFirstEqual = byte == UInt8(ascii: "=")
      if isFirstEqual { index += 1 }
      attribute.name =
        (isFirstEqual ? "=" : "")
        + name { !Self.isSpace($0) && !"/>=".utf8.contains($0) }
      skipSpace()
      if current == UInt8(ascii: "=") {
        index += 1
        attribute.value = value()
      }
      tag.attributes.append(attribute)
    }
  }

  private mutating func value() -> String {
    skipSpace()
    guard let quote = current else { return "" }
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      return text { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
    }
    index += 1
    defer { index += 1 }
    return text { $0 != quote }
  }

  /// Skips what a browser reads without looking for tags, up to the end tag.
  private mutating func skipText(of name: String) {
    let names = ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"]
    guard names.contains(name) else { return }
    let end = Array("</\(name)".utf8)
    while index < bytes.count {
      let found = bytes[index...].prefix(end.count).map { $0 | (Self.isLetter($0) ? 0x20 : 0) }
      if found == end { return }
      index += 1
    }
  }

  private mutating func skipSpace() {
    while let byte = current, Self.isSpace(byte) { index += 1 }
  }

  private mutating func name(while belongs: (UInt8) -> Bool) -> String {
    text(while: belongs).lowercased()
  }

  private mutating func text(while belongs: (UInt8) -> Bool) -> String {
    let start = index
    while let byte = current, belongs(byte) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B
  }
}
