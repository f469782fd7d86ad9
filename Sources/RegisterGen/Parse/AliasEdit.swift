/// Writes an old address into the `aliases` of a file, without a change to any other byte.
package enum AliasEdit {
  /// The edit, and the place that a finding about it points at; `nil` where the front matter is written
  /// in a way that an edit of one line can't extend.
  ///
  /// - Parameters:
  ///   - alias: The address from the root of the site, with its `/`.
  ///   - value: The front matter.
  ///   - lines: The file.
  package static func adding(
    _ alias: String, to value: YAMLValue, in lines: LineTable
  ) -> (edit: TextEdit, place: SourceRange)? {
    guard case .map(let pairs) = value.content, let first = pairs.first,
      pairs.allSatisfy({ $0.key.range.start.column == 1 })
    else { return nil }
    guard let aliases = pairs.first(where: { $0.key.text == "aliases" }) else {
      // Behind the first key, which names the page; a value may have several lines.
      let line = pairs.count > 1 ? pairs[1].key.range.start.line : nil
      guard let line = line ?? closing(after: first.key.range.start.line, in: lines) else {
        return nil
      }
      return (point(line, 1, "aliases:\n  - \(alias)\n"), first.key.range)
    }
    guard case .list(let items) = aliases.value.content, let item = items.first,
      let edit = adding(alias, before: item, in: lines)
    else { return nil }
    return (edit, aliases.key.range)
  }

  /// The edit that puts an address before the first one of a list, in the way in which that is written.
  private static func adding(
    _ alias: String, before item: YAMLValue, in lines: LineTable
  ) -> TextEdit? {
    guard let line = lines.line(item.start.line) else { return nil }
    let lead = String(
      String.UnicodeScalarView(line.unicodeScalars.prefix(item.start.column - 1)))
    let mark = lead.filter { $0 != " " }
    if mark == "-" { return point(item.start.line, 1, lead + alias + "\n") }
    guard mark.hasSuffix("[") else { return nil }
    return point(item.start.line, item.start.column, alias + ", ")
  }

  /// The line that ends the front matter.
  private static func closing(after line: Int, in lines: LineTable) -> Int? {
    (line + 1..<max(line + 2, lines.count + 1)).first { number in
      lines.line(number)?.hasPrefix("---") == true
    }
  }

  private static func point(_ line: Int, _ column: Int, _ text: String) -> TextEdit {
    TextEdit(SourceRange(line: line, column: column, length: 0), with: text)
  }
}
