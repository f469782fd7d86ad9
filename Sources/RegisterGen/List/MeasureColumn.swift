/// A column of the list of measures: the id, the file, or a key of the front matter.
package enum MeasureColumn: Sendable, Hashable {
  /// The id.
  case id
  /// The path of the file.
  case file
  /// A key of the front matter.
  case field(MeasureField)

  /// Every column: the id, the keys in the order of the format, the file.
  package static let all = [id] + MeasureField.allCases.map { MeasureColumn.field($0) } + [file]

  /// What a table shows unless it is told otherwise: what fits on a terminal.
  package static let usual: [MeasureColumn] = [
    .id, .field(.title), .field(.stream), .field(.effect), .field(.horizon), .field(.instruments),
  ]

  /// The name as it is written on the command line and above the column.
  package var name: String {
    switch self {
    case .id: "id"
    case .file: "file"
    case .field(let field): field.rawValue
    }
  }

  /// The columns of a list of names with commas between them.
  package static func columns(named list: String) throws(UnknownWord) -> [MeasureColumn] {
    var columns: [MeasureColumn] = []
    for part in list.split(separator: ",", omittingEmptySubsequences: false) {
      let name = String(part).trimmingSpaces()
      guard let column = all.first(where: { $0.name == name }) else {
        throw UnknownWord(name, what: "column", known: all.map(\.name))
      }
      columns.append(column)
    }
    return columns
  }
}

extension String {
  /// The text without spaces at its ends.
  fileprivate func trimmingSpaces() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
