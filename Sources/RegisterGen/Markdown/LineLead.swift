/// What a line opens with.
struct LineLead {
  /// The markers of quotes and list items in a row.
  private(set) var markers = 0
  /// The column of the first marker, from 0, with tabs to every fourth column.
  private(set) var indent = 0
  /// Whether the first sign behind the markers is `[`.
  private(set) var opensBracket = false

  /// Reads the opening of the line that starts at an offset.
  init(_ text: Span<UInt8>, from start: Int) {
    var at = start
    var column = 0
    while at < text.count {
      switch text[at] {
      case UInt8(ascii: " "): column += 1
      case UInt8(ascii: "\t"): column = (column / 4 + 1) * 4
      case UInt8(ascii: ">"): count(column)
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        guard Self.isSpace(text, at + 1) else { return }
        count(column)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        var end = at
        while end < text.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[end]) {
          end += 1
        }
        guard end < text.count, text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")"),
          Self.isSpace(text, end + 1)
        else { return }
        count(column)
        at = end
      case UInt8(ascii: "["):
        opensBracket = true
        return
      default: return
      }
      at += 1
    }
  }

  private mutating func count(_ column: Int) {
    if markers == 0 { indent = column }
    markers += 1
  }

  private static func isSpace(_ text: Span<UInt8>, _ at: Int) -> Bool {
    at >= text.count || text[at] == UInt8(ascii: " ") || text[at] == UInt8(ascii: "\t")
      || text[at] == UInt8(ascii: "\n") || text[at] == UInt8(ascii: "\r")
  }
}
