/// Turns what the YAML library has against a text into a finding that an editor can act on.
struct YAMLFailure {
  /// The text that could not be read.
  let yaml: ArraySlice<UInt8>
  /// The line of the file on which the text starts.
  let firstLine: Int
  /// The file.
  let path: SourcePath

  /// The finding for an error of the library.
  ///
  /// Reports: `unquoted-sign`, `forbidden-yaml`, `invalid-yaml`.
  func diagnostic(for error: YAMLError) -> Diagnostic {
    // What is not closed ends with the text: it is mended where it begins.
    let isOpen = error.problem.hasPrefix("found unexpected end")
    let place = isOpen ? error.context ?? error.mark : error.mark
    let location = location(place)
    if let sign = sign(at: place), sign == "-",
      !error.problem.hasPrefix("did not find expected '-'")
    {
      return Diagnostic(
        .unquotedSign, at: location, "a bare '-' begins a list in YAML",
        help: "quote the sign: \"-\"")
    }
    if error.problem.hasPrefix("did not find expected <document start>") {
      return secondDocument(location)
    }
    let beginning = error.context ?? place
    if let name = sign(at: beginning).flatMap({ Self.properties[$0] }) {
      return Diagnostic(
        .forbiddenYAML, at: self.location(beginning), "\(name) of YAML, which is not allowed here",
        help: "write the value out, or quote it if it is a text")
    }
    return Diagnostic(
      .invalidYAML, at: location, "the YAML can't be read: \(Self.plain(error.problem))",
      help: help(at: place.line))
  }

  /// A directive before the text, or something behind its end: the library tells neither apart.
  private func secondDocument(_ location: SourceLocation) -> Diagnostic {
    guard yaml.first == UInt8(ascii: "%") else {
      return Diagnostic(
        .invalidYAML, at: location, "the YAML can't be read: something stands behind its end",
        help: "indent it like the keys above it")
    }
    let start = self.location(SourcePosition(line: 1, column: 1))
    return Diagnostic(
      .forbiddenYAML, at: start, "only one YAML document without directives is allowed here",
      help: "leave the line out, or quote it if it is a text")
  }

  /// What signs begin that the format does not know; a text that begins with one is often no YAML.
  private static let properties: [Character: String] = [
    "&": "'&' begins an anchor", "*": "'*' begins an alias", "!": "'!' begins a tag",
    "%": "'%' begins a directive",
  ]

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

  /// The sign at a place, when nothing of a word follows it.
  private func sign(at place: SourcePosition) -> Character? {
    guard let line = line(place.line) else { return nil }
    let rest = line.unicodeScalars.dropFirst(place.column - 1)
    guard let first = rest.first else { return nil }
    let next = rest.dropFirst().first
    if first == "-", let next, !" \t\r,]}".unicodeScalars.contains(next) { return nil }
    return Character(first)
  }

  /// A line of the text, from 1.
  private func line(_ number: Int) -> String? {
    let lines = yaml.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard lines.indices.contains(number - 1) else { return nil }
    return String(decoding: lines[number - 1], as: UTF8.self)
  }

  /// What most often makes a line unreadable.
  private func help(at line: Int) -> String? {
    guard let text = self.line(line) else { return nil }
    if text.contains("\t") { return "indent with spaces, not with tabs" }
    guard let colon = text.firstIndex(of: ":") else { return nil }
    let value = text[text.index(after: colon)...]
    if value.contains(": ") { return "quote a text that holds a colon and a space" }
    if value.contains("\"") || value.contains("'") { return "check that every quote is closed" }
    return nil
  }

  private func location(_ place: SourcePosition) -> SourceLocation {
    SourceLocation(
      path: path,
      range: SourceRange(line: place.line + firstLine - 1, column: place.column, length: 1))
  }
}
