/// What may be printed on a terminal or in the log of a job: text that steers neither.
///
/// By bytes: every input of the fuzzer is looked at so.
enum VisibleLines {
  private static let command = Array("::".utf8)
  private static let oldCommand = Array("##[".utf8)

  /// What is wrong with a text; `nil` for nothing.
  static func complaint(about text: String) -> String? {
    if let complaint = complaintAboutCharacters(of: text) { return complaint }
    let bytes = text.utf8.span
    var isStart = true
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "\n"): isStart = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      case UInt8(ascii: ":") where isStart && holds(command, at: index, in: bytes):
        return "a line begins a command in a log: \(text.utf8.dropFirst(index).prefix(40))"
      case UInt8(ascii: "#") where holds(oldCommand, at: index, in: bytes):
        return "a line holds '##[', which begins a command in a log"
      // White space beyond ASCII, which a runner skips at the start of a line as well.
      case 0xC2, 0xE1...0xE3: isStart = isStart && isSpace(at: index, in: bytes)
      case 0x80...0xBF: break
      default: isStart = false
      }
    }
    return nil
  }

  /// Whether a character of a text steers a terminal or turns the direction of reading.
  static func complaintAboutCharacters(of text: String) -> String? {
    guard let scalar = strange(in: text, besides: []) else { return nil }
    return "U+\(String(scalar.value, radix: 16)) stands there as it is"
  }

  /// Whether the reader of files would take a text, which may have any of the three line ends.
  static func isText(_ text: String) -> Bool { strange(in: text, besides: ["\r"]) == nil }

  /// The first scalar that is not allowed.
  private static func strange(
    in text: String, besides others: [Unicode.Scalar]
  ) -> Unicode.Scalar? {
    let bytes = text.utf8.span
    // Only a control character of ASCII and these leading bytes can begin one.
    let isSuspect = bytes.indices.contains { index in
      let byte = bytes[index]
      return byte < 0x20 && byte != 0x0A && byte != 0x09 || byte == 0x7F || byte == 0xC2
        || byte == 0xE2
    }
    guard isSuspect else { return nil }
    return text.unicodeScalars.first { !isAllowed($0) && !others.contains($0) }
  }

  private static func holds(_ word: [UInt8], at index: Int, in bytes: Span<UInt8>) -> Bool {
    index + word.count <= bytes.count && word.indices.allSatisfy { bytes[index + $0] == word[$0] }
  }

  /// Whether a scalar of several bytes is white space.
  private static func isSpace(at index: Int, in bytes: Span<UInt8>) -> Bool {
    let length = bytes[index] == 0xC2 ? 2 : 3
    guard index + length <= bytes.count else { return false }
    var scalar: [UInt8] = []
    for offset in 0..<length { scalar.append(bytes[index + offset]) }
    return String(decoding: scalar, as: UTF8.self).first?.isWhitespace == true
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
}
