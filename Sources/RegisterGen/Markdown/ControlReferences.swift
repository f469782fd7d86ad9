internal import CCmark

/// Control characters that a text says by a character reference, such as `&#x202E;`: the file holds none,
/// and the page would.
extension MarkdownReport {
  /// Reports each node of a document that holds one.
  ///
  /// Reports: `control-character`.
  mutating func addControls(in document: CmarkNode) {
    for node in TreeWalk(document) {
      let held = node.texts.lazy.flatMap(\.unicodeScalars).first(where: \.isForbiddenControl)
      guard let scalar = held else { continue }
      let bytes = bytes(of: node)
      add(
        .controlCharacter, text.reference(to: scalar, in: bytes) ?? bytes,
        ControlCharacter.message(about: scalar), help: ControlCharacter.help)
    }
  }
}

extension CmarkNode {
  /// The texts of a node itself in which references are resolved.
  fileprivate var texts: [String] {
    switch kind {
    case CMARK_NODE_TEXT: [literal]
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE: [destination, title]
    case CMARK_NODE_CODE_BLOCK: [fenceWords]
    default: []
    }
  }
}

extension SourceText {
  /// The first reference by number to a scalar in some bytes; `nil` when it stands elsewhere, as in the
  /// definition of a link.
  fileprivate func reference(to scalar: Unicode.Scalar, in bytes: Range<Int>) -> Range<Int>? {
    var start = bytes.lowerBound
    while start + 3 < bytes.upperBound {
      if byte(start) == UInt8(ascii: "&"), byte(start + 1) == UInt8(ascii: "#") {
        // cmark takes seven digits, and an `x` before them.
        let digits = (start + 2)..<min(start + 11, bytes.upperBound)
        let end = digits.first { byte($0) == UInt8(ascii: ";") }
        if let end, Self.number((digits.lowerBound..<end).map(byte)) == scalar.value {
          return start..<(end + 1)
        }
      }
      start += 1
    }
    return nil
  }

  /// The number that a reference names, in decimal or behind an `x` in hexadecimal digits.
  private static func number(_ digits: [UInt8]) -> UInt32? {
    let text = String(decoding: digits, as: UTF8.self)
    guard let first = text.first, first == "x" || first == "X" else { return UInt32(text) }
    return UInt32(text.dropFirst(), radix: 16)
  }
}
