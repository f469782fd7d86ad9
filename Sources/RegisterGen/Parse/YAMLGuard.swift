/// Looks at a YAML text before the YAML library does, and refuses what that library can't bear or
/// what the content format does not know.
///
/// Yams expands aliases without bound, recurses for each level of nesting and stops the process on a
/// few inputs. This scan is linear. It follows the structure closely enough to tell a value from the
/// inside of a text: quoted texts, block texts and comments are passed over.
package struct YAMLGuard {
  private let bytes: [UInt8]
  private let maximumKeys: Int
  private var index = 0
  private var line = 1
  private var lineStart = 0
  private var flowDepth = 0
  private var keys = 0
  /// What was found, with lines relative to the text.
  private(set) package var faults: [Fault] = []

  /// Something in a YAML text that is not let through.
  package struct Fault {
    /// The rule.
    package let rule: Rule
    /// The place, with the line relative to the text, from 1.
    package let range: SourceRange
    /// What is wrong.
    package let message: String
    /// What to do, or `nil`.
    package let help: String?
  }

  /// Scans a text.
  ///
  /// Reports: `forbidden-yaml`, `unquoted-sign`, `front-matter-too-large`.
  package static func faults(in text: ArraySlice<UInt8>, maximumKeys: Int) -> [Fault] {
    var guardian = YAMLGuard(bytes: Array(text), maximumKeys: maximumKeys)
    guardian.scan()
    return guardian.faults
  }

  private init(bytes: [UInt8], maximumKeys: Int) {
    self.bytes = bytes
    self.maximumKeys = maximumKeys
  }

  /// Walks the text line by line. At most ten faults are kept: after that the file is not YAML.
  private mutating func scan() {
    while index < bytes.count, faults.count < 10 {
      lineStart = index
      scanLine()
      if index < bytes.count { index += 1 }
      line += 1
    }
  }

  private mutating func scanLine() {
    skipSpaces()
    guard let first = peek(), first != UInt8(ascii: "\n") else { return }
    if index == lineStart, flowDepth == 0, isForbiddenLine() { return skipLine() }
    var dashes = 0
    while flowDepth == 0, peek() == UInt8(ascii: "-"), isSpaceOrEnd(index + 1) {
      dashes += 1
      index += 1
      skipSpaces()
    }
    if dashes > YAMLBudget.depth { add(.forbiddenYAML, length: 1, Self.tooDeep) }
    // A block text that stands in a list itself is indented from the dash, not from what follows it.
    let isBlockText = peek() == UInt8(ascii: "|") || peek() == UInt8(ascii: ">")
    scanNodes(parentIndent: index - lineStart - (dashes > 0 && isBlockText ? 1 : 0))
  }

  /// Scans the nodes on the rest of a line: a value, or keys with their values.
  private mutating func scanNodes(parentIndent: Int) {
    var isAfterKey = false
    while let byte = peek(), byte != UInt8(ascii: "\n") {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        index += 1
      case UInt8(ascii: "#") where index == lineStart || isSpace(index - 1):
        return skipLine()
      case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
        addIndicator(byte)
        skipPlain()
      case UInt8(ascii: "?") where isSpaceOrEnd(index + 1):
        add(.forbiddenYAML, length: 1, "a key must be a plain word")
        index += 1
      case UInt8(ascii: "-") where isAfterKey && isSignEnd(index + 1):
        addUnquotedSign()
        index += 1
      case UInt8(ascii: "|") where flowDepth == 0, UInt8(ascii: ">") where flowDepth == 0:
        return skipBlockText(parentIndent: parentIndent)
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        skipQuoted(byte)
        isAfterKey = takeColon()
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        openFlow()
        isAfterKey = byte == UInt8(ascii: "[")
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        flowDepth = max(0, flowDepth - 1)
        index += 1
        isAfterKey = takeColon()
      case UInt8(ascii: ",") where flowDepth > 0:
        index += 1
        isAfterKey = true
      default:
        skipPlain()
        isAfterKey = takeColon()
      }
    }
  }

  // MARK: Findings

  private static let tooDeep = "the values are nested deeper than \(YAMLBudget.depth) levels"

  private mutating func addIndicator(_ byte: UInt8) {
    let (name, sign) =
      switch byte {
      case UInt8(ascii: "&"): ("an anchor", "&")
      case UInt8(ascii: "*"): ("an alias", "*")
      default: ("a tag", "!")
      }
    add(
      .forbiddenYAML, length: 1, "'\(sign)' begins \(name) of YAML, which is not allowed here",
      help: "write the value out, or quote it if it is a text")
  }

  private mutating func addUnquotedSign() {
    add(
      .unquotedSign, length: 1, "a bare '-' begins a list in YAML", help: "quote the sign: \"-\"")
  }

  private mutating func openFlow() {
    flowDepth += 1
    if flowDepth == YAMLBudget.depth + 1 { add(.forbiddenYAML, length: 1, Self.tooDeep) }
    index += 1
  }

  private mutating func add(_ rule: Rule, length: Int, _ message: String, help: String? = nil) {
    // Columns count scalars: bytes that continue a scalar are left out.
    let column = bytes[lineStart..<index].count { $0 & 0xC0 != 0x80 } + 1
    let range = SourceRange(line: line, column: column, length: length)
    faults.append(Fault(rule: rule, range: range, message: message, help: help))
  }

  /// Refuses directives and document markers, which a front matter never has.
  private mutating func isForbiddenLine() -> Bool {
    let rest = bytes[index...].prefix(4)
    let isMarker =
      (rest.starts(with: "---".utf8) || rest.starts(with: "...".utf8)) && isSpaceOrEnd(index + 3)
    guard isMarker || rest.first == UInt8(ascii: "%") else { return false }
    add(
      .forbiddenYAML, length: 1, "only one YAML document without directives is allowed here",
      help: "remove this line")
    return true
  }

  // MARK: Moving

  private func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

  private func isSpace(_ position: Int) -> Bool {
    bytes[position] == UInt8(ascii: " ") || bytes[position] == UInt8(ascii: "\t")
  }

  private func isSpaceOrEnd(_ position: Int) -> Bool {
    guard position < bytes.count else { return true }
    return isSpace(position) || bytes[position] == UInt8(ascii: "\n")
      || bytes[position] == UInt8(ascii: "\r")
  }

  private func isSignEnd(_ position: Int) -> Bool {
    if isSpaceOrEnd(position) { return true }
    guard flowDepth > 0 else { return false }
    return ",]}".utf8.contains(bytes[position])
  }

  private mutating func skipSpaces() {
    while index < bytes.count, isSpace(index) { index += 1 }
  }

  private mutating func skipLine() {
    while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
  }

  /// Passes over a colon that ends a key, and counts the key.
  private mutating func takeColon() -> Bool {
    guard peek() == UInt8(ascii: ":") else { return false }
    keys += 1
    if keys == maximumKeys + 1 {
      add(.frontMatterTooLarge, length: 1, "there are more than \(maximumKeys) keys")
    }
    index += 1
    return true
  }

  /// Passes over a plain text, up to what ends it on this line.
  private mutating func skipPlain() {
    let start = index
    while let byte = peek(), byte != UInt8(ascii: "\n") {
      if byte == UInt8(ascii: ":"), isSpaceOrEnd(index + 1) || isFlowEnd(index + 1) { break }
      if byte == UInt8(ascii: "#"), index > start, isSpace(index - 1) { break }
      if flowDepth > 0, Self.endsInFlow(byte) { break }
      index += 1
    }
    // Whatever this byte was, the scan must move on.
    if index == start { index += 1 }
  }

  private static func endsInFlow(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
      UInt8(ascii: "}"):
      true
    default: false
    }
  }

  private func isFlowEnd(_ position: Int) -> Bool {
    flowDepth > 0 && position < bytes.count && Self.endsInFlow(bytes[position])
  }

  /// Passes over a quoted text, which may go on over several lines.
  private mutating func skipQuoted(_ quote: UInt8) {
    index += 1
    while let byte = peek() {
      if byte == UInt8(ascii: "\n") {
        line += 1
        lineStart = index + 1
      }
      index += 1
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\""), index < bytes.count {
        if bytes[index] == UInt8(ascii: "\n") {
          line += 1
          lineStart = index + 1
        }
        index += 1
      } else if byte == quote {
        guard quote == UInt8(ascii: "'"), peek() == quote else { return }
        index += 1
      }
    }
  }

  /// Passes over a literal or folded text: all following lines that are blank or indented deeper.
  private mutating func skipBlockText(parentIndent: Int) {
    skipLine()
    while index < bytes.count {
      let start = index + 1
      var cursor = start
      while cursor < bytes.count, bytes[cursor] == UInt8(ascii: " ") { cursor += 1 }
      let isBlank = cursor >= bytes.count || bytes[cursor] == UInt8(ascii: "\n")
      guard isBlank || cursor - start > parentIndent else { return }
      line += 1
      lineStart = start
      index = cursor
      skipLine()
    }
  }
}
