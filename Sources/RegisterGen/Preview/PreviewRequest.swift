/// A request as the preview understands it.
package struct PreviewRequest: Sendable {
  /// The method, such as `GET`.
  package let method: String
  /// The request target as it was sent, such as `/maatregelen/x/?a=b`.
  package let target: String
  /// The values of all `Host` headers.
  package let hosts: [String]

  /// Makes a request.
  package init(method: String, target: String, hosts: [String]) {
    self.method = method
    self.target = target
    self.hosts = hosts
  }

  /// The path of the target without its leading slash, decoded, as an address in the site.
  ///
  /// `nil` for everything that no page of a site links to: a target that is no path, an encoding that is not
  /// right, bytes that are no UTF-8, control characters, and a slash or backslash that is hidden in an
  /// encoding. A `.` or `..` is no more than a name that no file has, since a site is looked up, not walked.
  var address: String? {
    let path = target.utf8.prefix { $0 != UInt8(ascii: "?") }
    guard path.first == UInt8(ascii: "/") else { return nil }
    return Self.decoded(path.dropFirst())
  }

  /// What follows the first `?` of the target, `?` included; empty where there is none.
  var query: Substring {
    target.firstIndex(of: "?").map { target[$0...] } ?? ""
  }

  /// The address of the page that an event stream is opened for: the value of `page` in the query.
  var page: String? {
    let names = query.dropFirst().split(separator: "&")
    guard let value = names.first(where: { $0.hasPrefix("page=") })?.dropFirst("page=".count),
      let path = Self.decoded(value.utf8, isQuery: true),
      path.hasPrefix("/")
    else { return nil }
    return String(path.dropFirst())
  }

  private static func decoded(
    _ bytes: some Sequence<UInt8>, isQuery: Bool = false
  ) -> String? {
    var decoded: [UInt8] = []
    var rest = Array(bytes)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        guard isPlain(byte) else { return nil }
        decoded.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
      else { return nil }
      let value = high << 4 | low
      guard isPlain(value), isQuery || value != UInt8(ascii: "/") else { return nil }
      decoded.append(value)
    }
    return String(validating: decoded, as: UTF8.self)
  }

  /// Whether a byte may be part of an address.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: "\\")
  }

  /// The value of a hexadecimal digit.
  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
