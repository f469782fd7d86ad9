/// List: a register and a filter -> the measures that pass, as a table, CSV or JSON.
///
/// In: a `Register`, a `MeasureFilter`, columns. Out: text. Guarantees: the order is that of the
/// register, in which readers see the measures; a word that the register does not know is refused.

/// The measures that pass a filter, and how to print them.
package struct MeasureList {
  /// The forms of a list.
  package enum Format: String, CaseIterable, Sendable {
    /// Columns for a terminal.
    case table
    /// Comma-separated values, by RFC 4180.
    case csv
    /// An array of objects with the keys of `data/register.json`.
    case json
  }

  private let register: Register
  private let positions: [Int]

  /// Selects the measures of a register.
  ///
  /// - Throws: when the filter has a word that the register does not know.
  package init(of register: Register, filter: MeasureFilter) throws(UnknownWord) {
    self.register = register
    positions = try filter.positions(in: register)
  }

  /// How many measures pass.
  package var count: Int { positions.count }

  /// The list as text.
  ///
  /// - Parameters:
  ///   - columns: What to print of each measure; `nil` prints what fits on a terminal in a table,
  ///     and everything else where.
  ///   - width: The columns of the terminal that a table is cut to, or `nil`.
  package func text(_ format: Format, columns: [MeasureColumn]?, width: Int? = nil) -> String {
    switch format {
    case .table:
      MeasureTable(rows(of: columns ?? MeasureColumn.usual), width: width).text
    case .csv:
      MeasureCSV.text(rows(of: columns ?? MeasureColumn.all))
    case .json:
      json(of: columns ?? MeasureColumn.all)
    }
  }

  private func rows(of columns: [MeasureColumn]) -> [[String]] {
    let cells = MeasureCells(register)
    return [columns.map(\.name)]
      + positions.map { position in
        columns.map { cells.text($0, of: register.measures[position]) }
      }
  }

  private func json(of columns: [MeasureColumn]) -> String {
    let fields = MeasureJSON(register, root: register.identity.baseURL ?? "")
    var writer = JSONWriter()
    writer.begin(.array)
    for position in positions {
      let measure = register.measures[position]
      writer.object { writer in
        for column in columns {
          switch column {
          case .id: writer.member("id", measure.id.text)
          case .file: writer.member("file", measure.path.text)
          case .field(let field): fields.write(field, of: measure, to: &writer)
          }
        }
      }
    }
    writer.end(.array)
    writer.endText()
    return writer.text
  }
}
