/// Works out where everything of a chart of counts stands.
///
/// The number of marks is bounded, whatever is counted: a cell has at most three lines of blocks, or
/// one bar.
struct GridChartMaker {
  /// What a cell is drawn as.
  enum Form {
    /// A block for so many measures, the last one for the rest.
    case blocks
    /// A bar as long as the count.
    case bars
  }

  /// A row before it has a place.
  struct Row {
    /// The sign of an effect, or `nil`.
    let sign: String?
    /// The label.
    let label: String
    /// The class that gives its colour.
    let className: String
    /// One number a column.
    let counts: [Int]
  }

  private static let width = 360
  private static let blockPitch = 9
  private static let numberRoom = 24
  private static let mostLines = 3

  /// What the columns are called.
  let columns: [String]
  /// The rows.
  let rows: [Row]
  /// What a cell is drawn as.
  let form: Form

  /// How many measures a block stands for: 1, 2, 5, 10 and so on.
  let unit: Int
  /// Where each column starts, and one more for where the last ends.
  private let starts: [Int]
  private let largest: Int

  /// Lays out a chart.
  init(columns: [String], rows: [Row], form: Form) {
    self.columns = columns
    self.rows = rows
    self.form = form
    largest = rows.flatMap(\.counts).max() ?? 0
    let labelWidth = Self.textWidth(of: rows.map { Self.label(of: $0) })
    let most = columns.indices.map { column in rows.map { $0.counts[column] }.max() ?? 0 }
    guard form == .blocks else {
      let room = Self.width - min(labelWidth, 150)
      starts = (0...columns.count).map { Self.width - room + $0 * room / max(columns.count, 1) }
      unit = 1
      return
    }
    var unit = 1
    var steps = [2, 5, 10][...]
    var power = 1
    var widths = Self.widths(of: columns, most: most, unit: unit)
    while widths.reduce(0, +) > Self.width - 100, (most.max() ?? 0) > unit {
      if steps.isEmpty { (steps, power) = ([2, 5, 10], power * 10) }
      unit = power * (steps.popFirst() ?? 1)
      widths = Self.widths(of: columns, most: most, unit: unit)
    }
    let spare = max(0, Self.width - min(labelWidth, 150) - widths.reduce(0, +))
    let first = max(0, Self.width - spare - widths.reduce(0, +))
    starts = widths.reduce(into: [first]) { places, width in
      places.append((places.last ?? first) + width + spare / max(widths.count, 1))
    }
    self.unit = unit
  }

  /// How wide columns of blocks have to be for their labels and their largest numbers.
  private static func widths(of columns: [String], most: [Int], unit: Int) -> [Int] {
    zip(columns, most).map { label, count in
      let blocks = (count + unit - 1) / unit
      let inLine = (blocks + mostLines - 1) / mostLines
      return max(textWidth(of: [label]), numberRoom + inLine * blockPitch)
    }
  }

  /// The chart.
  func chart(
    name: String, title: String, sentence: String, note: String, rowHead: String
  ) -> GridChart {
    var y = 22
    var placed: [GridRow] = []
    for row in rows {
      let cells = row.counts.enumerated().map { cell(of: $1, column: $0, y: y) }
      placed.append(
        GridRow(
          sign: row.sign, label: row.label, short: Self.fitted(Self.label(of: row), starts[0]),
          className: row.className, y: y, cells: cells))
      let height = row.counts.indices.map { lines(of: row.counts[$0], column: $0) }.max() ?? 1
      y += 15 + Self.blockPitch * max(height, 1)
    }
    return GridChart(
      name: name, title: title, sentence: sentence, note: note, rowHead: rowHead,
      columns: columns.enumerated().map { index, label in
        GridColumn(label: label, short: Self.fitted(label, width(of: index)), x: starts[index])
      },
      rows: placed, height: y + 2)
  }

  // MARK: Cells

  private func width(of column: Int) -> Int { starts[column + 1] - starts[column] }

  private func blocksInLine(of column: Int) -> Int {
    max(1, (width(of: column) - Self.numberRoom) / Self.blockPitch)
  }

  private func lines(of count: Int, column: Int) -> Int {
    guard form == .blocks else { return 1 }
    let inLine = blocksInLine(of: column)
    return ((count + unit - 1) / unit + inLine - 1) / inLine
  }

  private func cell(of count: Int, column: Int, y: Int) -> GridCell {
    let start = starts[column]
    let marks: [GridMark]
    switch form {
    case .blocks:
      let inLine = blocksInLine(of: column)
      marks = (0..<((count + unit - 1) / unit)).map { index in
        GridMark(
          x: start + index % inLine * Self.blockPitch,
          y: y + 8 + index / inLine * Self.blockPitch, width: 7)
      }
    case .bars:
      let room = width(of: column) - Self.numberRoom
      let length = largest == 0 ? 0 : (count * room + largest - 1) / largest
      marks = count == 0 ? [] : [GridMark(x: start, y: y + 8, width: max(length, 2))]
    }
    let end = marks.map { $0.x + $0.width }.max() ?? start
    return GridCell(
      column: columns[column], count: count, marks: marks, numberX: end + 5, numberY: y + 16)
  }

  // MARK: Labels

  private static func label(of row: Row) -> String {
    row.sign.map { $0 + " " + row.label } ?? row.label
  }

  /// The width of the longest of some labels, a letter taken to be 6.5 wide.
  private static func textWidth(of labels: [String]) -> Int {
    (labels.map(\.count).max() ?? 0) * 13 / 2 + 10
  }

  /// A label as far as it fits into a width.
  static func fitted(_ label: String, _ width: Int) -> String {
    let most = max(1, (width * 2 - 8) / 13)
    return label.count <= most ? label : label.prefix(most - 1) + "…"
  }
}
