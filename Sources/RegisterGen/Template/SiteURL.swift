/// A URL that may stand in a link, an image or a form: no scheme that runs code, no character that
/// ends an attribute.
///
/// Invariant: the text is ASCII without white space, quotes, `<`, `>`, `\`, `^`, backtick, `{`, `|`
/// and `}`; it is relative, or its scheme is `https`, `http` or `mailto`.
package struct SiteURL: Sendable {
  /// What stands before `rest`, such as the way to the site's root: a short text, which no memory is taken for.
  private let start: String
  /// The URL, or what follows `start`: mostly an address that many links share.
  private let rest: String

  /// The URL as it stands in a page, before `&` is escaped.
  package var text: String { start.isEmpty ? rest : String(joining: start, rest) }

  /// Appends the URL as it stands in a page.
  func append(to output: inout OutputBuffer) {
    if !start.isEmpty { output.append(escaping: start) }
    output.append(escaping: rest)
  }

  /// Makes an address inside the site, such as `../stromen/asiel/#kort`.
  ///
  /// What may not stand in a URL is percent-encoded. A text that would have been read as a scheme or
  /// as another host is kept inside the site by `./` before it.
  package init(relative address: String) {
    let encoded = SiteURL.encoded(address)
    let leavesSite = encoded.hasPrefix("//") || SiteURL.scheme(of: encoded) != nil
    start = leavesSite ? "./" : ""
    rest = encoded
  }

  /// Makes an address inside the site of the way to its root, or of `#`, and what stands behind it.
  ///
  /// - Parameter start: Not empty; of what may stand in a URL. Behind it no address leaves the site, unless both
  ///   have a `/` where they meet.
  init(_ start: String, relative address: String) {
    guard !address.utf8.starts(with: "/".utf8) else {
      self.init(relative: start + address)
      return
    }
    self.init(vouched: start, SiteURL.encoded(address))
  }

  /// Takes an address of whose parts the maker knows that each may stand in a URL. Signs of its own, which it
  /// takes out of the finished page again, may be among them.
  init(vouched address: String) { self.init(vouched: "", address) }

  /// The same for an address in two parts.
  init(vouched start: String, _ rest: String) {
    self.start = start
    self.rest = rest
  }

  /// Takes an address outside the site, or refuses it: only `https`, `http` and `mailto` are taken.
  package init?(external address: String) {
    guard let scheme = SiteURL.scheme(of: address) else { return nil }
    let behind = address.utf8.dropFirst(scheme.utf8.count + 1)
    switch scheme {
    case "https", "http":
      let slash = UInt8(ascii: "/")
      guard behind.starts(with: [slash, slash]) else { return nil }
      guard let host = behind.dropFirst(2).first, !SiteURL.endsHost(host) else { return nil }
    case "mailto":
      guard !behind.isEmpty else { return nil }
    default:
      return nil
    }
    self.init(vouched: SiteURL.encoded(address))
  }

  private static func endsHost(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#")
      || byte == UInt8(ascii: "\\") || byte <= 0x20
  }

  /// The scheme in lower case: what stands before a `:` that comes before any `/`, `?` or `#`.
  private static func scheme(of address: String) -> String? {
    let bytes = address.utf8.span
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: ":"):
        return String(decoding: address.utf8.prefix(index), as: UTF8.self).lowercased()
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      default: continue
      }
    }
    return nil
  }

  /// Percent-encodes what may not stand in a URL; what is encoded already stays as it is.
  private static func encoded(_ address: String) -> String {
    if isPlain(address.utf8.span) { return address }
    let bytes = Array(address.utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    for index in bytes.indices {
      if isAllowed(at: index, in: bytes) {
        result.append(bytes[index])
      } else {
        let byte = Int(bytes[index])
        result += [UInt8(ascii: "%"), digits[byte >> 4], digits[byte & 15]]
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a text holds only what stands in a URL as it is and needs no second look: nearly every address.
  private static func isPlain(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "-")...UInt8(ascii: "9"), UInt8(ascii: "#"), UInt8(ascii: "?"),
        UInt8(ascii: "="), UInt8(ascii: "&"), UInt8(ascii: ":"), UInt8(ascii: "_"):
        continue
      default: return false
      }
    }
    return true
  }

  private static func isAllowed(at index: Int, in bytes: [UInt8]) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "%"):
      index + 2 < bytes.count && isHexadecimal(bytes[index + 1]) && isHexadecimal(bytes[index + 2])
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"),
      UInt8(ascii: "|"), UInt8(ascii: "}"):
      false
    case 0x21...0x7E: true
    default: false
    }
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
