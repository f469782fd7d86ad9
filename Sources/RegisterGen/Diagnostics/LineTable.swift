/// The lines of one text: where each begins, and what a byte offset is for a person.
///
/// Inside, offsets count UTF-8 bytes from 0. Outside, lines and columns count from 1, columns in
/// Unicode scalars (`SourcePosition`). A line ends at `\n`, at `\r\n`, or at a lone `\r`, as
/// cmark-gfm has it; the end belongs to the line before it. Every offset and position is accepted:
/// one outside of the text is moved to the nearest place inside, so that a wrong position of a
/// library never traps.
package struct LineTable: Sendable {
  /// The text that the table is about.
  package let text: String
  /// The byte offset at which each line begins; never empty.
  private let starts: [Int]

  /// Finds the lines of a text.
  ///
  /// - Complexity: linear in the text.
  package init(_ text: String) {
    self.text = text
    var starts = [0]
    let bytes = text.utf8.span
    let count = bytes.count
    var index = 0
    while index < count {
      let byte = bytes[index]
      index += 1
      // Almost every byte of prose is above 13, so one comparison dismisses it.
      if byte > 0x0D { continue }
      if byte == 0x0A {
        starts.append(index)
      } else if byte == 0x0D {
        if index < count, bytes[index] == 0x0A { index += 1 }
        starts.append(index)
      }
    }
    self.starts = starts
  }

  /// The number of lines; a text that ends in a line end has an empty last line.
  package var count: Int { starts.count }

  /// The text of a line without its end, or `nil` when there is no such line.
  package func line(_ number: Int) -> Substring? {
    guard number >= 1, number <= starts.count else { return nil }
    let bytes = contents(ofLine: number)
    return text[index(bytes.lowerBound)..<index(bytes.upperBound)]
  }

  /// The place of a byte.
  ///
  /// - Complexity: logarithmic in the lines, linear in the length of the line.
  package func position(ofByte offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), text.utf8.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourcePosition(line: low + 1, column: 1 + scalars(in: starts[low]..<offset))
  }

  /// The place of a column that is counted in bytes from 1, as cmark-gfm counts.
  package func position(line: Int, byteColumn: Int) -> SourcePosition {
    let line = min(max(line, 1), starts.count)
    let start = starts[line - 1]
    let end = line < starts.count ? starts[line] : text.utf8.count
    let offset = min(start + max(byteColumn, 1) - 1, end)
    return SourcePosition(line: line, column: 1 + scalars(in: start..<offset))
  }

  /// The range of a stretch of bytes.
  package func range(ofBytes bytes: Range<Int>) -> SourceRange {
    SourceRange(start: position(ofByte: bytes.lowerBound), end: position(ofByte: bytes.upperBound))
  }

  /// The byte at which a position begins.
  ///
  /// - Complexity: linear in the length of the line.
  package func byteOffset(of position: SourcePosition) -> Int {
    guard position.line >= 1 else { return 0 }
    guard position.line <= starts.count else { return text.utf8.count }
    let line = contents(ofLine: position.line)
    let bytes = text.utf8.span
    var offset = line.lowerBound
    var column = 1
    while offset < line.upperBound, column < position.column {
      offset += 1
      while offset < line.upperBound, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      column += 1
    }
    return offset
  }

  /// The bytes at which positions begin that are in order.
  ///
  /// - Complexity: linear in the lines that they stand on, however many stand on one.
  package func byteOffsets(of positions: [SourcePosition]) -> [Int] {
    let bytes = text.utf8.span
    var offsets: [Int] = []
    var last = SourcePosition(line: 0, column: 0)
    for position in positions {
      guard position.line == last.line, position.column >= last.column, var offset = offsets.last
      else {
        offsets.append(byteOffset(of: position))
        last = position
        continue
      }
      let end = contents(ofLine: position.line).upperBound
      for _ in last.column..<position.column where offset < end {
        offset += 1
        while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      }
      offsets.append(offset)
      last = position
    }
    return offsets
  }

  /// The bytes of a line without its end.
  private func contents(ofLine number: Int) -> Range<Int> {
    let start = starts[number - 1]
    guard number < starts.count else { return start..<text.utf8.count }
    let bytes = text.utf8.span
    var end = starts[number] - 1
    if bytes[end] == 0x0A, end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The number of scalars that begin in a stretch of bytes.
  private func scalars(in range: Range<Int>) -> Int {
    let bytes = text.utf8.span
    var count = 0
    for offset in range where bytes[offset] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  private func index(_ offset: Int) -> String.Index {
    text.utf8.index(text.utf8.startIndex, offsetBy: offset)
  }
}
