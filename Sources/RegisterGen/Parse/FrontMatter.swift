/// Parse: source files become typed values.
///
/// In: the files of `Content/`, one at a time. Out: a `ParsedRegister` and the findings. Steps: split
/// the front matter from the body, guard and compose the YAML, read its fields by a closed schema,
/// render the Markdown. Guarantees: no file's fault stops another file; no value is converted unless
/// the schema says so; every value knows its place.

/// A Markdown file split into its front matter and its body.
package struct FrontMatter {
  /// The YAML between the two lines `---`.
  package let yaml: Substring
  /// The line of the file on which the YAML starts.
  package let yamlLine: Int
  /// The Markdown after the second line `---`.
  package let body: Substring
  /// The line of the file on which the Markdown starts.
  package let bodyLine: Int

  /// Splits a text; `nil` and a `missing-front-matter` finding when there is no front matter.
  ///
  /// Reports: `missing-front-matter`, `front-matter-too-large`.
  package static func split(
    _ text: String, path: SourcePath, findings: inout [Diagnostic]
  ) -> FrontMatter? {
    let utf8 = text.utf8
    guard let opened = lineEnd(of: utf8[...], ifMarker: true) else {
      findings.append(
        Diagnostic(
          .missingFrontMatter,
          at: SourceLocation(path: path, range: SourceRange(line: 1, column: 1, length: 0)),
          "the file does not begin with a line '---'",
          help: "put the front matter between two lines '---' at the top of the file"))
      return nil
    }
    var cursor = opened
    var line = 2
    while cursor < utf8.endIndex {
      if let after = lineEnd(of: utf8[cursor...], ifMarker: true) {
        guard utf8.distance(from: opened, to: cursor) <= YAMLBudget.bytes else {
          findings.append(tooLarge(path: path))
          return nil
        }
        return FrontMatter(
          yaml: text[opened..<cursor], yamlLine: 2, body: text[after...], bodyLine: line + 1)
      }
      cursor = lineEnd(of: utf8[cursor...], ifMarker: false) ?? utf8.endIndex
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

  /// The index after the line that a slice starts with; with `ifMarker`, only when that line is `---`
  /// with nothing but white space behind it.
  private static func lineEnd(
    of slice: Substring.UTF8View, ifMarker: Bool
  ) -> Substring.UTF8View.Index? {
    let newline = slice.firstIndex(of: UInt8(ascii: "\n")) ?? slice.endIndex
    if ifMarker {
      var rest = slice[..<newline]
      guard rest.starts(with: "---".utf8) else { return nil }
      rest = rest.dropFirst(3)
      let isBlank = rest.allSatisfy { byte in
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
      }
      guard isBlank else { return nil }
    }
    return newline == slice.endIndex ? newline : slice.index(after: newline)
  }
}

/// What a YAML text may cost; see docs/adr/0004-input-budgets.md.
package enum YAMLBudget {
  /// The largest front matter, in bytes.
  package static let bytes = 32 * 1024
  /// The most keys in one front matter.
  package static let keys = 200
  /// The deepest nesting.
  package static let depth = 6
  /// The largest YAML file, in bytes, and the most keys in it.
  package static let fileBytes = 128 * 1024
  /// The most keys in a YAML file.
  package static let fileKeys = 20_000
}
