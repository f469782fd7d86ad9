/// Writes a line of text as a YAML value that every reader takes for that text.
enum YAMLText {
  /// The words that YAML 1.1 or 1.2 take for something else than text.
  private static let typed: Set = [
    "null", "true", "false", "yes", "no", "on", "off", "y", "n",
  ]

  /// The text, between quotes where it needs them.
  ///
  ///     Aanpassing nareis  ->  Aanpassing nareis
  ///     Nareis: "anders"   ->  "Nareis: \"anders\""
  static func value(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// Whether a text without quotes is a text: it begins with a letter, and holds nothing that ends a
  /// value or begins a comment.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isAlphabetic, last != " ", last != ":",
      !typed.contains(text.lowercased())
    else { return false }
    let isSafe = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || (scalar.isASCII && scalar.properties.numericType != nil)
        || " -,.:;()/’‘“”„–&%+'".unicodeScalars.contains(scalar)
    }
    return isSafe && !text.contains(": ")
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
