/// The number of measures that two values of two facets have in common, with sums that add up.
///
/// A broader instrument counts the measures of its narrower ones, and only the broadest have a row or a
/// column. A measure with several values of a facet counts at each, so the totals are sums of cells; the
/// last column and row say how many measures there are.
package struct Matrix: Sendable {
  /// What the rows and columns are.
  let heading: String
  /// The same in a sentence.
  let caption: String
  /// The anchor of the caption.
  let anchor: String
  /// What a row is.
  let corner: String
  /// Whether a measure may stand in several rows, so that the last column is no sum.
  let repeats: Bool
  /// The values of the second facet: those of the broadest instruments, then the absent ones that occur.
  let columns: [MatrixColumn]
  /// One row for each value of the first facet.
  let rows: [MatrixRow]
  /// The sums of the columns.
  let totals: MatrixRow
  /// The number of measures of each column.
  let measures: MatrixRow
}

extension Matrix: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<Matrix>([
    .text("heading", "What the rows and columns are") { $0.heading },
    .text("caption", "The same in a sentence") { $0.caption }.inInterfaceLanguage,
    .text("anchor", "The anchor of the caption") { $0.anchor },
    .text("corner", "What a row is") { $0.corner }.inInterfaceLanguage,
    .condition("repeats", "Whether a measure may stand in several rows") { $0.repeats },
    .list("columns", "The values of the second facet") { $0.columns },
    .list("rows", "One row for each value of the first facet") { $0.rows },
    .record("totals", "The sums of the columns") { $0.totals },
    .record("measures", "The number of measures of each column") { $0.measures },
  ])
}

/// A column of the matrix.
package struct MatrixColumn: Sendable {
  /// The page of the value, or `nil` for an absent one.
  let link: PageLink?
  /// The absent value, or `nil`.
  let absent: AbsentView?
}

extension MatrixColumn: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<MatrixColumn>([
    .optional("link", "The page of the value") { $0.link },
    .optional("absent", "The absent value") { $0.absent },
  ])
}

/// A row of the matrix.
package struct MatrixRow: Sendable {
  /// The label.
  let label: String
  /// The value's page, or `nil` for a row of sums.
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
    .optionalURL("url", "The value's page; none for a row of sums") { $0.url },
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
