/// The text of a new file, line by line: what a value may be stands above its key, as comments; a key
/// that may be left out is a comment itself, of which an editor takes the `#` away.
struct EntryText {
  private var lines = ["---"]
  /// The most words of a list that are shown.
  private static let longestList = 60
  private static let longestLine = 100

  /// Explains the key below.
  mutating func explain(_ text: String, indent: String = "") {
    lines.append(indent + "# " + Self.line(text))
  }

  /// Lists the words that a value may be, with their labels.
  mutating func list(_ terms: [Term], named key: String, isQuoted: Bool = false) {
    let shown = terms.prefix(Self.longestList)
    let ids = shown.map { isQuoted ? "\"" + $0.id + "\"" : $0.id }
    let width = min(40, ids.map(\.count).max() ?? 0)
    for (id, term) in zip(ids, shown) {
      let blank = String(repeating: " ", count: max(0, width - id.count))
      lines.append("# - " + id + blank + "  " + Self.line(term.label))
    }
    if terms.count > shown.count {
      explain("and \(terms.count - shown.count) more: \(key)")
    }
  }

  /// Writes a key that the file needs.
  mutating func key(_ line: String) { lines.append(line) }

  /// Writes a key that may be left out, with the lines that belong to it.
  mutating func optional(_ text: String, indent: String = "") {
    for line in text.split(separator: "\n") {
      lines.append(indent + "#" + String(line.reversed().drop { $0 == " " }.reversed()))
    }
  }

  /// The whole text, with a body below the front matter.
  func text(body: String) -> String { lines.joined(separator: "\n") + "\n---\n" + body }

  /// A text of the content on one line of a comment.
  private static func line(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let visible = VisibleText.make(line)
    return visible.count > longestLine ? String(visible.prefix(longestLine - 1)) + "…" : visible
  }
}
