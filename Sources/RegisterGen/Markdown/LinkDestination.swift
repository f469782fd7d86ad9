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
    let bytes = destination.utf8.span
    var start = 0
    while start < bytes.count, bytes[start] == UInt8(ascii: " ") { start += 1 }
    for index in start..<bytes.count where bytes[index] < 0x20 || bytes[index] == 0x7F {
      self = .garbled
      return
    }
    if start + 1 < bytes.count, Self.isSlash(bytes[start]), Self.isSlash(bytes[start + 1]) {
      self = .schemeless
      return
    }
    var end = start
    while end < bytes.count, Self.isSchemeByte(bytes[end]) { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ":"), Self.isLetter(bytes[start]) else {
      self = .relative
      return
    }
    let scheme = destination.utf8.dropFirst(start).prefix(end - start)
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
