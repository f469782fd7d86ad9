/// The number of measures of each stream for each instrument, with sums that add up.
///
/// A broader instrument counts the measures of its narrower ones. A measure that needs instruments
/// of several columns counts in each, so the totals are sums of cells; the last column and row say
/// how many measures there are.
package struct Matrix: Sendable {
  /// The broadest instruments, then the absent values that occur.
  let columns: [MatrixColumn]
  /// One row a stream.
  let rows: [MatrixRow]
  /// The sums of the columns.
  let totals: MatrixRow
  /// The number of measures of each column.
  let measures: MatrixRow
}

extension Matrix: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<Matrix>([
    .list("columns", "The broadest instruments, then the absent values that occur") {
      $0.columns
    },
    .list("rows", "One row a stream") { $0.rows },
    .record("totals", "The sums of the columns") { $0.totals },
    .record("measures", "The number of measures of each column") { $0.measures },
  ])
}

/// A column of the matrix.
package struct MatrixColumn: Sendable {
  /// The instrument, or `nil` for an absent value.
  let link: PageLink?
  /// The absent value, or `nil`.
  let absent: AbsentView?
}

extension MatrixColumn: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<MatrixColumn>([
    .optional("link", "The instrument") { $0.link },
    .optional("absent", "The absent value") { $0.absent },
  ])
}

/// A row of the matrix.
package struct MatrixRow: Sendable {
  /// The label.
  let label: String
  /// The stream's page, or `nil` for a row of sums.
  let url: SiteURL?
  /// One cell a column.
  let cells: [MatrixCell]
  /// The sum of the cells.
  let total: MatrixCell
  /// The number of measures.
  let measures: MatrixCell
}

extension MatrixRow: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<MatrixRow>([
    .text("label", "The label") { $0.label },
    .optionalURL("url", "The stream's page; none for a row of sums") { $0.url },
    .list("cells", "One cell a column") { $0.cells },
    .record("total", "The sum of the cells") { $0.total },
    .record("measures", "The number of measures") { $0.measures },
  ])
}

/// A number of the matrix.
package struct MatrixCell: Sendable {
  /// What the row counts.
  let row: String
  /// What the column counts.
  let column: String
  /// The number.
  let count: Int
  /// How large the number is beside the others, 0 to 4.
  let heat: Int
  /// Where exactly those measures are listed; `nil` when there are none.
  let url: SiteURL?
}

extension MatrixCell {
  /// How dark a number is shown beside the largest one, 0 to 4.
  static func heat(of count: Int, beside largest: Int) -> Int {
    count == 0 || largest == 0 ? 0 : (4 * count + largest - 1) / largest
  }
}

extension MatrixCell: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<MatrixCell>([
    .text("row", "What the row counts") { $0.row },
    .text("column", "What the column counts") { $0.column },
    .number("count", "The number") { $0.count },
    .condition("is-some", "Whether the number is not 0") { $0.count > 0 },
    .number("heat", "How large the number is beside the others, 0 to 4") { $0.heat },
    .optionalURL("url", "Where exactly those measures are listed") { $0.url },
  ])
}
