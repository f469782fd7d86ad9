internal import Glibc

/// Turns the bytes of a file into text, or says where they are no text.
enum TextDecoding {
  /// A text, or the place of the first byte that is not part of one.
  enum Outcome: Hashable, Sendable {
    case text(String)
    case fault(SourcePosition, String)
  }

  /// Checks and decodes bytes; a byte order mark at the start is left out.
  ///
  /// One pass for the check and one copy: the standard library validates while it copies.
  static func decode(_ bytes: [UInt8]) -> Outcome {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    let end = firstNUL(in: content)
    if end == nil, let text = String(validating: content, as: UTF8.self) { return .text(text) }
    if let bad = firstInvalid(in: content[..<(end ?? content.endIndex)]) {
      let value = String(content[bad], radix: 16, uppercase: true)
      return .fault(position(of: bad, in: content), "the byte 0x\(value) is not UTF-8 here")
    }
    return .fault(position(of: end ?? 0, in: content), "a NUL byte is not text")
  }

  private static func firstNUL(in bytes: ArraySlice<UInt8>) -> Int? {
    unsafe bytes.withUnsafeBytes { buffer in
      // Sound: the search stays within the buffer, and its answer points into it.
      guard let start = buffer.baseAddress, let found = unsafe memchr(start, 0, buffer.count)
      else { return nil }
      return unsafe bytes.startIndex + (UnsafeRawPointer(found) - start)
    }
  }

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
