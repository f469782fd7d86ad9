/// The address of a file in the site, below the output folder, such as `maatregelen/x/index.html`.
///
/// Invariant, held by the initialiser: no address leads out of the output folder, and each can stand
/// in a URL path as it is or with its non-ASCII letters encoded. There is no leading `/`, no empty
/// part, no `.` or `..`, no control character, and none of `\ % ? #`; a part has at most 255 bytes,
/// which is what Linux file systems take, and the whole at most 1,024.
package struct OutputPath: Hashable, Sendable, Comparable {
  /// The parts, joined by `/`.
  package let text: String

  /// Checks an address; `nil` when it breaks the invariant.
  package init?(_ text: String) {
    guard Self.isValid(text) else { return nil }
    self.text = text
  }

  /// The folder that the file lies in; `nil` for a file at the top.
  package var folder: Substring? {
    guard let slash = text.utf8.lastIndex(of: 0x2F) else { return nil }
    return text[..<slash]
  }

  /// Orders by bytes.
  package static func < (a: OutputPath, b: OutputPath) -> Bool {
    a.text.precedesByBytes(b.text)
  }

  private static func isValid(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard bytes.count <= 1024 else { return false }
    var partStart = 0
    for index in 0..<bytes.count {
      switch bytes[index] {
      case 0x2F:
        guard isValid(part: partStart..<index, of: text) else { return false }
        partStart = index + 1
      case 0..<0x20, 0x7F, 0x5C, 0x25, 0x3F, 0x23: return false
      default: continue
      }
    }
    return isValid(part: partStart..<bytes.count, of: text)
  }

  private static func isValid(part: Range<Int>, of text: String) -> Bool {
    let bytes = text.utf8.span
    switch part.count {
    case 0: return false
    case 1: return bytes[part.lowerBound] != 0x2E
    case 2: return bytes[part.lowerBound] != 0x2E || bytes[part.lowerBound + 1] != 0x2E
    case 3...255: return true
    default: return false
    }
  }
}

extension OutputPath: CustomStringConvertible {
  /// The address itself.
  package var description: String { text }
}
