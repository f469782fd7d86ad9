/// The colours that a style sheet gives to the tokens, by scheme.
///
/// Reads declarations such as `--ink: #1c1b19;` in a rule for `:root`, alone for light and within
/// `@media (prefers-color-scheme: dark)` for dark. What else a style sheet does is not looked at.
package struct StyleTokens: Sendable {
  /// The style sheet's file.
  package let path: SourcePath
  /// The colours with their places; a token that dark does not set has its light colour there.
  package let colours: [ColourScheme: [ColourToken: Located<Colour>]]

  /// Reads a style sheet.
  package init(_ text: String, path: SourcePath) {
    self.path = path
    var scan = StyleScan()
    // By bytes, as a build waits for it: what counts is ASCII.
    let lines = Self.withoutComments(text).utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      scan.read(Substring(line), number: index + 1)
    }
    var colours = scan.colours
    let light = colours[.light] ?? [:]
    colours[.dark, default: [:]].merge(light) { own, _ in own }
    self.colours = colours
  }

  /// The text with a space for each character of a comment but its line ends, so that places stay and no
  /// brace in a comment counts.
  private static func withoutComments(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index...].starts(with: "/*".utf8) else {
        result.append(bytes[index])
        index += 1
        continue
      }
      let end = bytes[(index + 2)...].firstRange(of: Array("*/".utf8))?.upperBound ?? bytes.count
      for byte in bytes[index..<end] where byte & 0xC0 != 0x80 {
        result.append(byte == UInt8(ascii: "\n") ? byte : UInt8(ascii: " "))
      }
      index = end
    }
    return String(decoding: result, as: UTF8.self)
  }
}

/// Goes through a style sheet line by line, and keeps in which block it is.
private struct StyleScan {
  var colours: [ColourScheme: [ColourToken: Located<Colour>]] = [:]
  /// What the open blocks are, the outermost first.
  private var blocks: [Substring] = []

  /// Reads one line; a rule that begins and ends on it is read as one.
  mutating func read(_ line: Substring, number: Int) {
    var rest = line
    while let end = rest.utf8.firstIndex(where: Self.isMark) {
      let part = rest[..<end].trimmed
      switch rest.utf8[end] {
      case UInt8(ascii: "{"): blocks.append(part)
      case UInt8(ascii: "}"):
        declare(part, in: line, number: number)
        _ = blocks.popLast()
      default: declare(part, in: line, number: number)
      }
      rest = rest[rest.utf8.index(after: end)...]
    }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: ";")
  }

  private mutating func declare(_ part: Substring, in line: Substring, number: Int) {
    guard let scheme, part.hasPrefix("--"), let colon = part.firstIndex(of: ":") else { return }
    let name = String(part[part.index(part.startIndex, offsetBy: 2)..<colon].trimmed)
    guard let token = ColourToken(rawValue: name) else { return }
    let value = part[part.index(after: colon)...].trimmed
    guard let colour = Colour(String(value)) else { return }
    let column = line.unicodeScalars.distance(from: line.startIndex, to: value.startIndex) + 1
    let range = SourceRange(line: number, column: column, length: value.unicodeScalars.count)
    colours[scheme, default: [:]][token] = Located(colour, at: range)
  }

  /// The scheme whose tokens the open blocks set; `nil` for all other rules.
  private var scheme: ColourScheme? {
    guard blocks.last == ":root" else { return nil }
    switch blocks.count {
    case 1: return .light
    case 2 where blocks[0] == "@media (prefers-color-scheme: dark)": return .dark
    default: return nil
    }
  }
}

extension Substring {
  /// The text without white space at both ends.
  fileprivate var trimmed: Substring {
    var bytes = utf8.drop { $0 == 0x20 || $0 == 0x09 }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    return Substring(bytes)
  }
}
