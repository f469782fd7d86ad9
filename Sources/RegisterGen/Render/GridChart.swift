/// A chart of counts by two facts: a row for each value of one, a column for each of the other. Its
/// table has the same numbers.
package struct GridChart: Sendable {
  /// A name that no other chart of the page has.
  let name: String
  /// What it counts.
  let title: String
  /// What it shows, in a sentence with its most important numbers.
  let sentence: String
  /// How to read it.
  let note: String
  /// What the rows are.
  let rowHead: String
  /// The columns.
  let columns: [GridColumn]
  /// The rows.
  let rows: [GridRow]
  /// The height of the drawing, which is 360 wide.
  let height: Int
}

extension GridChart: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<GridChart>([
    .text("name", "A name that no other chart of the page has") { $0.name },
    .text("title", "What it counts") { $0.title }.inInterfaceLanguage,
    .text("sentence", "What it shows, in a sentence") { $0.sentence }.inInterfaceLanguage,
    .text("note", "How to read it") { $0.note }.inInterfaceLanguage,
    .text("row-head", "What the rows are") { $0.rowHead }.inInterfaceLanguage,
    .list("columns", "The columns") { $0.columns },
    .list("rows", "The rows") { $0.rows },
    .number("height", "The height of the drawing, which is 360 wide") { $0.height },
  ])
}

/// A column of a chart.
package struct GridColumn: Sendable {
  /// The label.
  let label: String
  /// The label as far as there is room for it in the drawing.
  let short: String
  /// Where it starts.
  let x: Int
}

extension GridColumn: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<GridColumn>([
    .text("label", "The label") { $0.label },
    .text("short", "The label as far as there is room for it") { $0.short },
    .number("x", "Where the column starts") { $0.x },
  ])
}

/// A row of a chart.
package struct GridRow: Sendable {
  /// The sign of an effect, or `nil`.
  let sign: String?
  /// The label.
  let label: String
  /// Sign and label as far as there is room for them in the drawing.
  let short: String
  /// The class that gives its colour.
  let className: String
  /// Where the row starts.
  let y: Int
  /// One cell a column.
  let cells: [GridCell]
}

extension GridRow: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<GridRow>([
    .optionalText("sign", "The sign of an effect") { $0.sign },
    .text("label", "The label") { $0.label },
    .text("short", "Sign and label as far as there is room for them") { $0.short },
    .text("class", "The class that gives its colour") { $0.className },
    .number("y", "Where the row starts") { $0.y },
    .number("text-y", "Where its text stands") { $0.y + 16 },
    .list("cells", "One cell a column") { $0.cells },
  ])
}

/// A number of a chart.
package struct GridCell: Sendable {
  /// The label of its column.
  let column: String
  /// The number.
  let count: Int
  /// What is drawn for it; nothing for 0.
  let marks: [GridMark]
  /// Where the number is written.
  let numberX: Int
  /// Where the number is written, downwards.
  let numberY: Int
}

extension GridCell: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<GridCell>([
    .text("column", "The label of its column") { $0.column },
    .number("count", "The number") { $0.count },
    .condition("is-some", "Whether the number is not 0") { $0.count > 0 },
    .list("marks", "What is drawn for it") { $0.marks },
    .number("number-x", "Where the number is written") { $0.numberX },
    .number("number-y", "Where the number is written, downwards") { $0.numberY },
  ])
}

/// A rectangle of a chart.
package struct GridMark: Sendable {
  /// Where it starts.
  let x: Int
  /// Its upper edge.
  let y: Int
  /// How wide it is.
  let width: Int
}

extension GridMark: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<GridMark>([
    .number("x", "Where it starts") { $0.x },
    .number("y", "Its upper edge") { $0.y },
    .number("width", "How wide it is; 7 high") { $0.width },
  ])
}
