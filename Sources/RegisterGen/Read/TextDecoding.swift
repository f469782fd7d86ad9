/// Turns the bytes of a file into text, or says where they are no text.
enum TextDecoding {
  /// A text, or the place of the first byte that is not part of one.
  enum Outcome: Hashable, Sendable {
    case text(String)
    /// Bytes that are no UTF-8.
    case fault(SourcePosition, String)
    /// A control character other than tab and line end, or one that hides how a text reads.
    case control(SourcePosition, Unicode.Scalar)
  }

  /// Checks and decodes bytes; a byte order mark at the start is left out.
  ///
  /// One pass for the check and one copy: the standard library validates while it copies.
  static func decode(_ bytes: [UInt8]) -> Outcome {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    let forbidden = mayHoldForbidden(content.span) ? firstForbidden(in: content) : nil
    if forbidden == nil, let text = String(validating: content, as: UTF8.self) {
      return .text(text)
    }
    if let bad = firstInvalid(in: content[..<(forbidden?.index ?? content.endIndex)]) {
      let value = String(content[bad], radix: 16, uppercase: true)
      return .fault(position(of: bad, in: content), "the byte 0x\(value) is not UTF-8 here")
    }
    guard let forbidden else { return .text(String(decoding: content, as: UTF8.self)) }
    return .control(position(of: forbidden.index, in: content), forbidden.scalar)
  }

  // MARK: Forbidden characters

  /// Whether two bytes may end a forbidden character, as 1 or 0: a control character other than tab
  /// and line end, a separator of lines or paragraphs, or one of those that turn the direction of
  /// writing (U+2028 to U+202E, U+2066 to U+2069).
  @inline(__always)
  private static func mayEndForbidden(_ before: UInt8, _ byte: UInt8) -> UInt8 {
    let isSpace = bit(byte == 0x09) | bit(byte == 0x0A) | bit(byte == 0x0D)
    let isASCII = (bit(byte < 0x20) & ~isSpace) | bit(byte == 0x7F)
    let isC1 = bit(before == 0xC2) & bit(byte ^ 0x80 < 0x20)
    // Behind E2: 80 A8 to 80 AE, 81 A6 to 81 A9.
    let isTurning =
      (bit(before == 0x80) & bit(byte &- 0xA8 < 7)) | (bit(before == 0x81) & bit(byte &- 0xA6 < 4))
    return isASCII | isC1 | isTurning
  }

  @inline(__always)
  private static func bit(_ condition: Bool) -> UInt8 { condition ? 1 : 0 }

  /// Whether there may be a forbidden character; without a branch, so that many bytes are tested at a
  /// time: less than a nanosecond a byte, where a loop with branches takes 3.
  ///
  /// Looks first for the bytes that one begins with: a third of the work, and all of it for most files.
  private static func mayHoldForbidden(_ bytes: Span<UInt8>) -> Bool {
    var begins: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      let isSpace = bit(byte &- 0x09 < 2) | bit(byte == 0x0D)
      begins |= bit(byte < 0x20) & ~isSpace
      begins |= bit(byte == 0x7F) | bit(byte == 0xC2) | bit(byte == 0xE2)
    }
    guard begins != 0 else { return false }
    var found = mayEndForbidden(0, bytes[0])
    for index in 1..<bytes.count { found |= mayEndForbidden(bytes[index &- 1], bytes[index]) }
    return found != 0
  }

  /// The first forbidden character and the index of its first byte.
  private static func firstForbidden(
    in bytes: ArraySlice<UInt8>
  ) -> (index: Int, scalar: Unicode.Scalar)? {
    var (second, before): (UInt8, UInt8) = (0, 0)
    for (index, byte) in zip(bytes.indices, bytes) {
      let length = byte < 0x80 ? 1 : before == 0xC2 ? 2 : 3
      if mayEndForbidden(before, byte) != 0, length < 3 || second == 0xE2 {
        let start = index + 1 - length
        let text = String(decoding: bytes[start...index], as: UTF8.self)
        return text.unicodeScalars.first.map { (start, $0) }
      }
      (second, before) = (before, byte)
    }
    return nil
  }

  // MARK: UTF-8

  /// The index of the first byte that begins no valid scalar; never an ASCII byte.
  private static func firstInvalid(in bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let length = scalarLength(at: index, in: bytes)
      if length == 0 { return index }
      index += length
    }
    return nil
  }

  /// The number of bytes of the scalar at an index; 0 when it is none (table 3-7 of Unicode).
  private static func scalarLength(at index: Int, in bytes: ArraySlice<UInt8>) -> Int {
    func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.endIndex && range.contains(bytes[index + offset])
    }
    switch bytes[index] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }

  /// The place of a byte, whose bytes before it may be no text either.
  private static func position(of index: Int, in bytes: ArraySlice<UInt8>) -> SourcePosition {
    let before = String(decoding: bytes[bytes.startIndex..<index], as: UTF8.self)
    return LineTable(before).position(ofByte: before.utf8.count)
  }
}
