/// Writes JSON (RFC 8259) to bytes, key by key.
///
/// A control character in a text is written with an escape, also those that turn the direction of reading,
/// and so is `##[`, which begins a command in the log of a job on GitHub.
///
/// The outer levels, two unless more are asked for, have a line for each member, so that a change of
/// one measure is a change of one line; what lies deeper stands on that line.
///
/// ```swift
/// var writer = JSONWriter()
/// writer.object {
///   $0.member("id", "asiel")
///   $0.array("measures", ["a", "b"])
/// }
/// ```
///
/// gives `{"id":"asiel","measures":["a","b"]}`, each member on a line of its own.
struct JSONWriter: ~Copyable {
  private var output = OutputBuffer(capacity: 1024)
  private var depth = 0
  /// How many levels have lines of their own.
  private let lineDepth: Int
  private var isFirst = true

  /// Makes a writer that has written nothing.
  init(lineDepth: Int = 2) { self.lineDepth = lineDepth }

  /// What has been written and not been moved away.
  var bytes: [UInt8] { output.bytes }

  /// The same as text.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The number of bytes that have been written and not been moved away.
  var count: Int { output.count }

  /// Moves away what has been written.
  mutating func move(to other: inout OutputBuffer) {
    output.withBytes { other.append($0) }
    output.restart()
  }

  // MARK: Structure

  /// Begins an object or an array: as a value, or as a member of an object.
  mutating func begin(_ bracket: Bracket, _ key: String? = nil) {
    separate(key)
    output.append(bracket.opening)
    depth += 1
    isFirst = true
  }

  /// Ends what was begun last.
  mutating func end(_ bracket: Bracket) {
    depth -= 1
    if !isFirst, depth < lineDepth { breakLine() }
    output.append(bracket.closing)
    isFirst = false
  }

  /// The two kinds of structure.
  enum Bracket {
    case object, array

    /// The bytes that open it.
    var opening: UInt8 { self == .object ? UInt8(ascii: "{") : UInt8(ascii: "[") }
    /// The bytes that close it.
    var closing: UInt8 { self == .object ? UInt8(ascii: "}") : UInt8(ascii: "]") }
  }

  /// Writes an object.
  mutating func object(_ key: String? = nil, _ members: (inout JSONWriter) -> Void) {
    begin(.object, key)
    members(&self)
    end(.object)
  }

  /// Writes an array of objects.
  mutating func objects<Element>(
    _ key: String, _ elements: some Sequence<Element>,
    _ members: (inout JSONWriter, Element) -> Void
  ) {
    begin(.array, key)
    for element in elements { object { members(&$0, element) } }
    end(.array)
  }

  // MARK: Values

  /// Writes a text, or null.
  mutating func member(_ key: String, _ text: String?) {
    separate(key)
    if let text { append(quoted: text) } else { append("null") }
  }

  /// Writes a number, or null.
  mutating func member(_ key: String, _ number: Int?) {
    separate(key)
    append(number.map { String($0) } ?? "null")
  }

  /// Writes true or false.
  mutating func member(_ key: String, _ condition: Bool) {
    separate(key)
    append(condition ? "true" : "false")
  }

  /// Writes an array of texts.
  mutating func array(_ key: String, _ texts: some Sequence<String>) {
    separate(key)
    output.append(UInt8(ascii: "["))
    var isFirst = true
    for text in texts {
      if !isFirst { append(",") }
      append(quoted: text)
      isFirst = false
    }
    output.append(UInt8(ascii: "]"))
  }

  /// Writes an array of arrays of numbers.
  mutating func numbers(_ key: String, _ rows: [[Int]]) {
    separate(key)
    let texts = rows.map { row in "[" + row.map { String($0) }.joined(separator: ",") + "]" }
    append("[" + texts.joined(separator: ",") + "]")
  }

  /// Ends the text with a line break.
  mutating func endText() { output.append(UInt8(ascii: "\n")) }

  private mutating func separate(_ key: String?) {
    if depth > 0 {
      if !isFirst { output.append(UInt8(ascii: ",")) }
      if depth <= lineDepth { breakLine() }
    }
    isFirst = false
    guard let key else { return }
    // Keys are words of ours, so nothing in them needs an escape.
    let utf8 = key.utf8.span
    output.append(UInt8(ascii: "\""))
    output.append(utf8)
    output.append(UInt8(ascii: "\""))
    output.append(UInt8(ascii: ":"))
  }

  private mutating func breakLine() {
    output.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { append("  ") }
  }

  private mutating func append(_ text: String) { output.append(utf8: text) }

  /// Appends a text between quotes; what JSON may not hold becomes an escape, and what would steer a
  /// terminal or the log of a job.
  private mutating func append(quoted text: String) {
    output.append(UInt8(ascii: "\""))
    let utf8 = text.utf8.span
    if Self.mayNeedEscape(utf8) {
      append(escaping: utf8)
    } else {
      output.append(utf8)
    }
    output.append(UInt8(ascii: "\""))
  }

  private mutating func append(escaping text: Span<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append("\\")
        output.append(byte)
      case UInt8(ascii: "\n"): append("\\n")
      case UInt8(ascii: "\t"): append("\\t")
      case 0..<0x20, 0x7F: append(escape: UInt32(byte))
      case UInt8(ascii: "[") where Self.beginsCommand(at: index, in: text):
        append(escape: UInt32(byte))
      case 0xC2, 0xE2:
        let (scalar, length) = Self.scalar(at: index, in: text)
        if scalar.isForbiddenControl {
          append(escape: scalar.value)
          index += length - 1
        } else {
          output.append(byte)
        }
      default: output.append(byte)
      }
      index += 1
    }
  }

  /// Appends `\u` and four digits.
  private mutating func append(escape value: UInt32) {
    let digits = String(value, radix: 16)
    append("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
  }

  /// Whether a bracket stands behind `##`.
  private static func beginsCommand(at index: Int, in text: Span<UInt8>) -> Bool {
    let sign = UInt8(ascii: "#")
    return index >= 2 && text[index - 1] == sign && text[index - 2] == sign
  }

  /// The scalar that begins at a byte of a text, in two bytes (behind C2) or three (behind E2), and how
  /// many those are.
  private static func scalar(at index: Int, in text: Span<UInt8>) -> (Unicode.Scalar, Int) {
    // A `String` has whole scalars.
    let length = text[index] == 0xC2 ? 2 : 3
    var value = UInt32(text[index]) & (length == 2 ? 0x1F : 0x0F)
    for next in index + 1..<index + length { value = value << 6 | UInt32(text[next]) & 0x3F }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// Whether a text may hold what is written with an escape: a quote, a backslash, a `#`, a byte of a
  /// control character. Looks at every byte without a branch and without those before it, so that the
  /// loop works on many at once.
  private static func mayNeedEscape(_ text: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      found |=
        (byte < 0x20 ? 1 : 0) | (byte == UInt8(ascii: "\"") ? 1 : 0)
        | (byte == UInt8(ascii: "\\") ? 1 : 0) | (byte == 0x7F ? 1 : 0)
        | (byte == UInt8(ascii: "#") ? 1 : 0)
        | (byte == 0xC2 ? 1 : 0) | (byte == 0xE2 ? 1 : 0)
    }
    return found != 0
  }
}
