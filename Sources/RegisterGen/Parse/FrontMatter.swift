/// Parse: source files become typed values.
///
/// In: the files of `Content/`, one at a time. Out: a `ParsedRegister` and the findings. Steps: split
/// the front matter from the body, guard and compose the YAML, read its fields by a closed schema,
/// render the Markdown. Guarantees: no file's fault stops another file; no value is converted unless
/// the schema says so; every value knows its place.

/// A Markdown file split into its front matter and its body, both as slices of the file's bytes.
package struct FrontMatter {
  /// The YAML between the two lines `---`.
  package let yaml: ArraySlice<UInt8>
  /// The line of the file on which the YAML starts.
  package let yamlLine: Int
  /// The Markdown after the second line `---`.
  package let body: ArraySlice<UInt8>
  /// The line of the file on which the Markdown starts.
  package let bodyLine: Int

  /// Splits a text; `nil` and a `missing-front-matter` finding when there is no front matter.
  ///
  /// Reports: `missing-front-matter`, `front-matter-too-large`.
  package static func split(
    _ text: String, path: SourcePath, findings: inout [Diagnostic]
  ) -> FrontMatter? {
    let bytes = Array(text.utf8)
    guard let opened = endOfMarker(at: 0, in: bytes) else {
      findings.append(
        Diagnostic(
          .missingFrontMatter,
          at: SourceLocation(path: path, range: SourceRange(line: 1, column: 1, length: 0)),
          "the file does not begin with a line '---'",
          help: "put the front matter between two lines '---' at the top of the file"))
      return nil
    }
    // Most texts have none, and their lines are found eight bytes at a time.
    let hasReturns = bytes.span.firstIndex(of: UInt8(ascii: "\r"), from: 0) < bytes.count
    var cursor = opened
    var line = 2
    while cursor < bytes.count {
      if let after = endOfMarker(at: cursor, in: bytes) {
        guard cursor - opened <= YAMLBudget.bytes else {
          findings.append(tooLarge(path: path))
          return nil
        }
        return FrontMatter(
          yaml: bytes[opened..<cursor], yamlLine: 2, body: bytes[after...], bodyLine: line + 1)
      }
      cursor =
        hasReturns
        ? endOfLine(at: cursor, in: bytes)
        : min(bytes.span.firstIndex(of: UInt8(ascii: "\n"), from: cursor) + 1, bytes.count)
      line += 1
    }
    findings.append(
      Diagnostic(
        .missingFrontMatter,
        at: SourceLocation(path: path, range: SourceRange(line: 1, column: 1, length: 3)),
        "the front matter that begins here is not closed",
        help: "close it with a line '---'"))
    return nil
  }

  private static func tooLarge(path: SourcePath) -> Diagnostic {
    Diagnostic(
      .frontMatterTooLarge,
      at: SourceLocation(path: path, range: SourceRange(line: 1, column: 1, length: 3)),
      "the front matter is larger than \(YAMLBudget.bytes / 1024) KB",
      help: "move long texts to the body of the file")
  }

  /// The index after the line that begins at `start`, when that line is `---` with nothing but white
  /// space behind it.
  private static func endOfMarker(at start: Int, in bytes: [UInt8]) -> Int? {
    let hyphen = UInt8(ascii: "-")
    guard start + 3 <= bytes.count, bytes[start] == hyphen, bytes[start + 1] == hyphen,
      bytes[start + 2] == hyphen
    else { return nil }
    var index = start + 3
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return endOfLine(at: index, in: bytes)
      case UInt8(ascii: " "), UInt8(ascii: "\t"): index += 1
      default: return nil
      }
    }
    return index
  }

  /// The index after the line that `start` lies in. A line ends as in `LineTable`, at a lone `\r` too:
  /// YAML and cmark-gfm count it as well, and the body begins on the line that an editor sees.
  private static func endOfLine(at start: Int, in bytes: [UInt8]) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\n") { break }
      guard byte == UInt8(ascii: "\r") else { continue }
      if index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
      break
    }
    return index
  }
}
