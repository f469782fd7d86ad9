/// A text with its lines, which turns bytes into lines and columns.
///
/// Inside this folder a place is an offset in UTF-8 bytes from the start of the text. What leaves it
/// is a `SourceRange`: lines as the file counts them, columns in Unicode scalars from 1.
struct SourceText {
  /// The text.
  let bytes: ArraySlice<UInt8>
  /// The offset of each line's first byte; a text without any byte has one line.
  let lineStarts: [Int]
  private let firstLine: Int
  /// The place that was asked for last. Findings come in the order of the text, so counting goes on
  /// from there; without it, many findings on one long line would take quadratic time.
  private var last = (offset: 0, line: 0, column: 1)

  /// Makes a text of a source whose lines are known.
  init(_ source: MarkdownSource, lineStarts: [Int]) {
    bytes = source.bytes
    firstLine = source.firstLine
    self.lineStarts = lineStarts
  }

  /// How many lines there are.
  var lineCount: Int { lineStarts.count }

  /// The bytes of a line, from 0, without the line's end.
  func line(_ index: Int) -> Range<Int> {
    guard lineStarts.indices.contains(index) else { return bytes.count..<bytes.count }
    let start = lineStarts[index]
    var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
    while end > start, byte(end - 1) == UInt8(ascii: "\n") || byte(end - 1) == UInt8(ascii: "\r") {
      end -= 1
    }
    return start..<end
  }

  /// The byte at an offset.
  func byte(_ offset: Int) -> UInt8 { bytes[bytes.startIndex + offset] }

  /// The bytes that a node of cmark covers, kept within its lines; `nil` where cmark knows no place.
  ///
  /// A list may end at column 0, a link over two lines has the column of its first line beside the
  /// number of its last; so both ends are clamped, and an end before its start is moved to the
  /// line's end.
  func bytes(of place: CmarkPlace) -> Range<Int>? {
    guard place.startLine > 0, place.startLine <= lineCount else { return nil }
    let first = line(place.startLine - 1)
    let start = min(first.lowerBound + max(place.startColumn - 1, 0), first.upperBound)
    guard place.endLine >= place.startLine, place.endLine <= lineCount else {
      return start..<first.upperBound
    }
    let final = line(place.endLine - 1)
    let end = min(final.lowerBound + max(place.endColumn, 0), final.upperBound)
    return end > start ? start..<end : start..<max(start, first.upperBound)
  }

  /// The range of some bytes as it is reported.
  mutating func range(_ bytes: Range<Int>) -> SourceRange {
    let start = position(bytes.lowerBound)
    return SourceRange(start: start, end: position(bytes.upperBound))
  }

  /// The range of the first line of some bytes.
  mutating func firstLineRange(_ bytes: Range<Int>) -> SourceRange {
    let end = line(lineIndex(of: bytes.lowerBound)).upperBound
    return range(bytes.lowerBound..<max(bytes.lowerBound, min(bytes.upperBound, end)))
  }

  private mutating func position(_ offset: Int) -> SourcePosition {
    if offset < last.offset || last.line + 1 < lineCount && lineStarts[last.line + 1] <= offset {
      let line = lineIndex(of: offset)
      last = (lineStarts[line], line, 1)
    }
    last.column += scalars(in: last.offset..<max(last.offset, min(offset, bytes.count)))
    last.offset = offset
    return SourcePosition(line: firstLine + last.line, column: last.column)
  }

  /// How many Unicode scalars begin within some bytes; a loop that the compiler turns into vectors.
  private func scalars(in range: Range<Int>) -> Int {
    let part = bytes.span.extracting(range)
    var count = 0
    for index in part.indices { count &+= part[index] & 0xC0 != 0x80 ? 1 : 0 }
    return count
  }

  /// The line, from 0, that a byte stands on.
  func lineIndex(of offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// Where some bytes stand for the first time within a range.
  ///
  /// - Complexity: the product of the lengths at worst; in prose, the length of the range.
  func first(_ needle: Span<UInt8>, in range: Range<Int>) -> Range<Int>? {
    guard !needle.isEmpty, needle.count <= range.count else { return nil }
    let text = bytes.span
    for start in range.lowerBound...(range.upperBound - needle.count)
    where text[start] == needle[0] {
      var matched = 1
      while matched < needle.count, text[start + matched] == needle[matched] { matched += 1 }
      if matched == needle.count { return start..<(start + matched) }
    }
    return nil
  }
}
