/// What a link's destination begins with: where it may lead depends on that alone.
enum LinkDestination: Equatable {
  /// No scheme: a path or an anchor.
  case relative
  /// `http`, `https` or `mailto`.
  case web
  /// Any other scheme, in lower case.
  case forbidden(String)
  /// Two slashes: the host of another site, under whichever scheme.
  case schemeless
  /// Control characters, which browsers drop before they read the scheme.
  case garbled

  /// Reads a destination as a browser does: spaces before it don't count, the case of the scheme
  /// doesn't, and a backslash is a slash.
  init(_ destination: String) {
    let bytes = destination.utf8.drop { $0 == UInt8(ascii: " ") }
    guard !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
      self = .garbled
      return
    }
    if bytes.prefix(2).count == 2, bytes.prefix(2).allSatisfy(Self.isSlash) {
      self = .schemeless
      return
    }
    let scheme = bytes.prefix { Self.isSchemeByte($0) }
    guard let first = scheme.first, scheme.endIndex < bytes.endIndex,
      bytes[scheme.endIndex] == UInt8(ascii: ":"), Self.isLetter(first)
    else {
      self = .relative
      return
    }
    let name = String(decoding: scheme, as: UTF8.self).lowercased()
    self = ["http", "https", "mailto"].contains(name) ? .web : .forbidden(name)
  }

  private static func isSlash(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "/") || byte == UInt8(ascii: "\\")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }
}
