/// A piece of HTML that the Markdown folder writes itself, around what cmark renders.
///
/// `markup` takes literals only, so everything that comes from outside passes an escaping function.
struct HTMLText {
  /// The HTML so far, as UTF-8.
  private(set) var bytes: [UInt8] = []

  /// Makes an empty piece.
  init() {}

  /// Makes a piece of markup that stands in our source.
  init(_ markup: StaticString) { append(markup) }

  /// Appends markup that stands in our source.
  mutating func append(_ markup: StaticString) {
    markup.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
  }

  /// Appends another piece.
  mutating func append(_ other: HTMLText) { bytes.append(bytes: other.bytes) }

  /// Appends a number.
  mutating func append(_ number: Int) { bytes.append(utf8: String(number)) }

  /// Appends text, with the five signs of HTML escaped: sound between tags and between quotes.
  mutating func append(text: String) {
    guard text.utf8.span.holdsMarkup else {
      bytes.append(utf8: text)
      return
    }
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

  /// Appends a stretch of prose, with the four signs escaped that cmark escapes in a text.
  mutating func append(prose text: Span<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    for index in range {
      let escape: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): escape = "&amp;"
      case UInt8(ascii: "<"): escape = "&lt;"
      case UInt8(ascii: ">"): escape = "&gt;"
      case UInt8(ascii: "\""): escape = "&quot;"
      default: continue
      }
      bytes.append(text.extracting(start..<index))
      append(escape)
      start = index + 1
    }
    bytes.append(text.extracting(start..<range.upperBound))
  }

  /// Appends an address for an attribute between double quotes, escaped as cmark escapes one: bytes
  /// that an address may not hold become percent signs with two digits.
  mutating func append(address: String) {
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "?")...UInt8(ascii: "Z"),
        UInt8(ascii: "(")...UInt8(ascii: ";"), UInt8(ascii: "#")...UInt8(ascii: "%"),
        UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "!"), UInt8(ascii: "="),
        UInt8(ascii: "~"):
        bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(Self.digit(byte >> 4))
        bytes.append(Self.digit(byte & 15))
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  /// The piece as UTF-8 bytes.
  var utf8: [UInt8] { bytes }

  /// Whether there is nothing in it.
  var isEmpty: Bool { bytes.isEmpty }

  /// Calls a function with the piece as a C string.
  func withCString(_ body: (UnsafePointer<CChar>) -> Void) {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { buffer in
      // The buffer has room for all bytes, which are the same as signed ones, and the terminator.
      unsafe UnsafeMutableRawBufferPointer(buffer).copyBytes(from: bytes)
      unsafe buffer[bytes.count] = 0
      guard let start = buffer.baseAddress else { return }
      unsafe body(start)
    }
  }
}
