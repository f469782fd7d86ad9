internal import Yams

/// Turns what the YAML library throws into a finding that an editor can act on.
struct YAMLFailure {
  /// The text that could not be read.
  let yaml: Substring
  /// The line of the file on which the text starts.
  let firstLine: Int
  /// The file.
  let path: SourcePath

  /// The finding for an error of the library.
  ///
  /// Reports: `duplicate-key`, `invalid-yaml`.
  func diagnostic(for error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      // What is not closed ends with the text: it is mended where it begins.
      let isOpen = problem.hasPrefix("found unexpected end")
      let place = isOpen ? context?.mark ?? mark : mark
      return Diagnostic(
        .invalidYAML, at: location(line: place.line, column: place.column, length: 1),
        "the YAML can't be read: \(Self.plain(problem))", help: help(at: place.line))
    case .duplicatedKeysInMapping(let duplicates, let context):
      return duplicate(of: duplicates.first ?? "", near: context.mark.line)
    case .reader(let problem, _, _, _):
      return Diagnostic(
        .invalidYAML, at: SourceLocation(path: path), "the YAML can't be read: \(problem)")
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      return Diagnostic(.invalidYAML, at: SourceLocation(path: path), "the YAML can't be read")
    }
  }

  /// The library's words for what most often goes wrong, and ours.
  private static let plainWords = [
    ("mapping values are not allowed", "a second colon on one line"),
    ("found unexpected end of stream", "a quote is not closed"),
    ("found character that cannot start", "no text begins with this sign"),
    ("did not find expected key", "this is no key, or it begins in another column than the others"),
    ("could not find expected ':'", "a key without a colon"),
    ("did not find expected '-' indicator", "an entry of the list does not begin with '- '"),
    ("block sequence entries are not allowed", "a list can't begin here"),
    ("did not find expected ',' or '}'", "a comma or '}' is missing"),
    ("did not find expected ',' or ']'", "a comma or ']' is missing"),
    (
      "found unknown escape character", "a backslash between double quotes has a meaning of its own"
    ),
  ]

  private static func plain(_ problem: String) -> String {
    plainWords.first { problem.hasPrefix($0.0) }?.1 ?? problem
  }

  /// Finds the second use of a key: the library only says where the map begins.
  private func duplicate(of key: String, near line: Int) -> Diagnostic {
    let places = uses(of: key)
    guard let second = places.dropFirst().first(where: { $0.line >= line }) ?? places.last else {
      return Diagnostic(
        .duplicateKey, at: location(line: line, column: 1, length: 1),
        "the key '\(key)' is there twice", help: "keep one of the two")
    }
    var notes: [Diagnostic.Note] = []
    let earlier = places.last { $0.line < second.line && $0.column == second.column }
    if let first = earlier ?? places.first, first.line != second.line {
      let place = location(line: first.line, column: first.column, length: key.unicodeScalars.count)
      notes.append(Diagnostic.Note("it is here first", at: place))
    }
    let place = location(line: second.line, column: second.column, length: key.unicodeScalars.count)
    return Diagnostic(
      .duplicateKey, at: place, "the key '\(key)' is there twice", notes: notes,
      help: "keep one of the two")
  }

  /// Every line that begins with the key, with the column of the key, both from 1.
  private func uses(of key: String) -> [(line: Int, column: Int)] {
    var places: [(line: Int, column: Int)] = []
    for (number, text) in yaml.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let indented = text.drop { $0 == " " || $0 == "-" }
      guard indented.hasPrefix(key), indented.dropFirst(key.count).hasPrefix(":") else { continue }
      places.append((number + 1, text.count - indented.count + 1))
    }
    return places
  }

  /// What most often makes a line unreadable.
  private func help(at line: Int) -> String? {
    let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(line - 1) else { return nil }
    let text = lines[line - 1]
    if text.contains("\t") { return "indent with spaces, not with tabs" }
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let value = text[text.index(after: colon)...]
    if value.contains(": ") { return "quote a text that holds a colon and a space" }
    if value.contains("\"") || value.contains("'") { return "check that every quote is closed" }
    return nil
  }

  private func location(line: Int, column: Int, length: Int) -> SourceLocation {
    SourceLocation(
      path: path, range: SourceRange(line: line + firstLine - 1, column: column, length: length))
  }
}
