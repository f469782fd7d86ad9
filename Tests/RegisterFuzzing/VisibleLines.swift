/// What may be printed on a terminal or in the log of a job: text that steers neither.
enum VisibleLines {
  /// What is wrong with a text; `nil` for nothing.
  static func complaint(about text: String) -> String? {
    if let complaint = complaintAboutCharacters(of: text) { return complaint }
    if text.contains("##[") { return "a line holds '##[', which begins a command in a log" }
    for line in text.split(separator: "\n") {
      let shown = line.drop { $0.isWhitespace }
      if shown.hasPrefix("::") { return "a line begins a command in a log: \(shown)" }
    }
    return nil
  }

  /// Whether a character of a text steers a terminal or turns the direction of reading.
  static func complaintAboutCharacters(of text: String) -> String? {
    guard let scalar = text.unicodeScalars.first(where: { !isAllowed($0) }) else { return nil }
    return "U+\(String(scalar.value, radix: 16)) stands there as it is"
  }

  /// Whether the reader of files would take a text, which may have any of the three line ends.
  static func isText(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { isAllowed($0) || $0 == "\r" }
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: true
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: false
    default: true
    }
  }
}
