/// A piece of HTML that the Markdown folder writes itself, around what cmark renders.
///
/// `markup` takes literals only, so everything that comes from outside passes an escaping function.
struct HTMLText {
  private var bytes: [UInt8] = []

  /// Makes an empty piece.
  init() {}

  /// Makes a piece of markup that stands in our source.
  init(_ markup: StaticString) { append(markup) }

  /// Appends markup that stands in our source.
  mutating func append(_ markup: StaticString) {
    markup.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Appends another piece.
  mutating func append(_ other: HTMLText) { bytes.append(contentsOf: other.bytes) }

  /// Appends a number.
  mutating func append(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// Appends text, with the five signs of HTML escaped: sound between tags and between quotes.
  mutating func append(text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case UInt8(ascii: "'"): append("&#39;")
      default: bytes.append(byte)
      }
    }
  }

  /// Appends an address for an attribute between double quotes, escaped as cmark escapes one: bytes
  /// that an address may not hold become percent signs with two digits.
  mutating func append(address: String) {
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        bytes.append(byte)
      case _ where Self.addressSigns.contains(byte): bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(Self.digits[Int(byte >> 4)])
        bytes.append(Self.digits[Int(byte & 15)])
      }
    }
  }

  private static let addressSigns = Array("-_.+!*(),%#@?=;:/$~".utf8)
  private static let digits = Array("0123456789ABCDEF".utf8)

  /// Calls a function with the piece as a C string.
  func withCString(_ body: (UnsafePointer<CChar>) -> Void) {
    let text = String(decoding: bytes, as: UTF8.self)
    unsafe text.withCString { unsafe body($0) }
  }
}
