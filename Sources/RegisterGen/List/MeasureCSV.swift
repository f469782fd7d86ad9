/// Rows of text as comma-separated values, for spreadsheets and scripts.
///
/// Source: RFC 4180: lines end in CR LF, a field with a comma, quote or line break stands between
/// quotes, a quote in it is doubled. A spreadsheet takes a field that begins with `=`, `+`, `-`, `@`, a
/// tab or a line break for a formula, and the content comes from strangers: such a field gets an
/// apostrophe before it, unless it holds no letter or digit, as the signs of effects do. So does what
/// would begin a command in the log of a job (`VisibleText`). A line break within a text is a space, so
/// that a measure is a line.
enum MeasureCSV {
  /// The lines of the rows, the first of which heads them.
  static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
  }

  private static func field(_ text: String) -> String {
    var text = text.split(whereSeparator: \.isNewline).joined(separator: " ")
      .replacing("##[", with: "##'[")
    if mayBeFormula(text) || text.hasPrefix("::") { text = "'" + text }
    let needsQuotes = text.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"")
    }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }

  private static func mayBeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else {
      return false
    }
    // The last four are the wide forms, which some spreadsheets take for the same.
    guard "=+-@＝＋－＠".unicodeScalars.contains(first) else { return false }
    return text.unicodeScalars.contains {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
  }
}
