/// Rows of text as a table for a terminal: columns aligned by the width that is seen, at least two
/// spaces between them.
///
/// Content comes from strangers, so a control character is shown as `\u{1B}` and can't steer the
/// terminal. Where the table would be wider than the terminal, the widest columns are cut, with `…`.
struct MeasureTable {
  private let rows: [[Cell]]
  private let widths: [Int]

  private struct Cell {
    let text: String
    let width: Int
  }

  /// The narrowest that a column is made; then the table is wider than the terminal.
  private static let narrowest = 6
  private static let gap = 2

  /// Makes a table of rows, the first of which heads it; `width` is that of the terminal, or `nil`.
  init(_ rows: [[String]], width: Int?) {
    let cells = rows.map { row in row.map { Self.cell($0) } }
    let columns = rows.first?.count ?? 0
    var widths = (0..<columns).map { column in cells.map { $0[column].width }.max() ?? 0 }
    if let width { Self.narrow(&widths, to: width - Self.gap * max(0, columns - 1)) }
    self.rows = cells
    self.widths = widths
  }

  /// The lines, each with a line end.
  var text: String {
    var text = ""
    for row in rows {
      var line = ""
      var blank = 0
      for (cell, width) in zip(row, widths) {
        let shown = cell.width > width ? Self.cut(cell.text, to: width) : cell
        line += (shown.text.isEmpty ? "" : String(repeating: " ", count: blank)) + shown.text
        blank = (shown.text.isEmpty ? blank : 0) + max(0, width - shown.width) + Self.gap
      }
      text += line + "\n"
    }
    return text
  }

  /// Takes from the widest columns what is too much.
  private static func narrow(_ widths: inout [Int], to total: Int) {
    var excess = widths.reduce(0, +) - total
    while excess > 0, let widest = widths.max(), widest > narrowest {
      // The last of equals gives first: what identifies a row stands before what describes it.
      guard let column = widths.lastIndex(of: widest) else { return }
      widths[column] -= 1
      excess -= 1
    }
  }

  /// A text on one line, as it is shown.
  private static func cell(_ text: String) -> Cell {
    var shown = ""
    var width = 0
    for scalar in text.split(whereSeparator: \.isWhitespace).joined(separator: " ").unicodeScalars {
      let visible = VisibleText.make(scalar, after: shown)
      shown += visible.text
      width += visible.width
    }
    return Cell(text: shown, width: width)
  }

  /// The beginning of a shown text, with `…` behind it.
  private static func cut(_ text: String, to width: Int) -> Cell {
    var shown = ""
    var taken = 0
    for scalar in text.unicodeScalars {
      let next = VisibleText.make(scalar).width
      if taken + next > width - 1 { break }
      shown.unicodeScalars.append(scalar)
      taken += next
    }
    return Cell(text: shown + "…", width: taken + 1)
  }
}
