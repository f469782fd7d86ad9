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
    let place = self.place(of: error)
    let location = location(place)
    if let sign = sign(at: place), sign == "-",
      !error.problem.hasPrefix("did not find expected '-'")
    {
      return bareHyphen(at: place)
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
    return invalid(error, at: place)
  }

  /// Where to mend an error. What is not closed is noticed lines later: it is mended where it begins.
  private func place(of error: YAMLError) -> SourcePosition {
    let isOpen =
      error.problem.hasPrefix("found unexpected end")
      || error.problem.hasPrefix("did not find expected ','")
    guard isOpen, let opening = error.context, opening.line < error.mark.line else {
      return error.mark
    }
    return opening
  }

  private func invalid(_ error: YAMLError, at place: SourcePosition) -> Diagnostic {
    if error.problem.hasPrefix("mapping values"), let colon = missingSpace(above: place.line) {
      return Diagnostic(
        .invalidYAML, at: location(colon),
        "the YAML can't be read: a space is missing behind this colon",
        help: "put a space between a key's colon and its value")
    }
    if error.problem.hasPrefix("did not find expected key"), let quote = openQuote(at: place.line) {
      return Diagnostic(
        .invalidYAML, at: location(quote), "the YAML can't be read: this quote is not closed",
        help: Self.quoteHelp)
    }
    let known = Self.plainWords.first { error.problem.hasPrefix($0.problem) }
    return Diagnostic(
      .invalidYAML, at: location(place),
      "the YAML can't be read: \(known?.words ?? error.problem)",
      help: help(at: place.line, usually: known?.help))
  }

  /// A sign without quotes, or a list that begins behind its key.
  private func bareHyphen(at place: SourcePosition) -> Diagnostic {
    let rest = (line(place.line) ?? "").unicodeScalars.dropFirst(place.column)
    let next = rest.first { $0 != " " && $0 != "\t" }
    if let next, !"\r#,]}".unicodeScalars.contains(next) {
      return Diagnostic(
        .invalidYAML, at: location(place),
        "the YAML can't be read: a list begins on a line of its own",
        help: "begin the list on the next line, or write [one, two]")
    }
    return Diagnostic(
      .unquotedSign, at: location(place), "a bare '-' begins a list in YAML",
      help: "quote the sign: \"-\"")
  }

  /// The colon of the line above, when a value follows it without a space: the library reads both
  /// lines as one text and blames the second.
  private func missingSpace(above number: Int) -> SourcePosition? {
    guard let text = line(number - 1), let colon = text.firstIndex(of: ":") else { return nil }
    let key = text[..<colon].drop { $0 == " " || $0 == "-" }
    guard !key.isEmpty, key.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }),
      let behind = text[text.index(after: colon)...].first, !behind.isWhitespace
    else { return nil }
    let column = text[..<colon].unicodeScalars.count + 1
    return SourcePosition(line: number - 1, column: column)
  }

  /// A quote that begins a value above a line and is still open on it: the library takes the next
  /// quote of the text for its end.
  private func openQuote(at last: Int) -> SourcePosition? {
    var open: (quote: Character, place: SourcePosition)?
    let lines = lines
    for number in 1...max(1, last) {
      guard let text = lines.line(number) else { continue }
      if let quote = open?.quote {
        if !text.count(where: { $0 == quote }).isMultiple(of: 2) { open = nil }
        continue
      }
      guard let colon = text.firstIndex(of: ":") else { continue }
      let value = text[text.index(after: colon)...].drop { $0 == " " }
      guard let quote = value.first, quote == "\"" || quote == "'",
        !value.count(where: { $0 == quote }).isMultiple(of: 2)
      else { continue }
      let column = text.unicodeScalars.count - value.unicodeScalars.count + 1
      open = (quote, SourcePosition(line: number, column: column))
    }
    return open?.place
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

  private static let quoteHelp = "close it, or double it in a text"

  /// The library's words for what most often goes wrong, ours, and what to do.
  private static let plainWords: [(problem: String, words: String, help: String?)] = [
    ("mapping values are not allowed", "a second colon on one line", nil),
    ("found unexpected end of stream", "this quote is not closed", quoteHelp),
    (
      "found character that cannot start", "no text begins with this sign",
      "put the text between quotes"
    ),
    (
      "did not find expected key", "this is no key, or it begins in another column than the others",
      "begin it in the same column as the keys above it"
    ),
    ("could not find expected ':'", "a key without a colon", "write 'key: value'"),
    (
      "did not find expected '-' indicator", "an entry of the list does not begin with '- '",
      "begin it with '- ', or indent it as far as the line above"
    ),
    ("block sequence entries are not allowed", "a list can't begin here", nil),
    ("did not find expected ',' or '}'", "a comma or '}' is missing behind this", nil),
    ("did not find expected ',' or ']'", "a comma or ']' is missing behind this", nil),
    (
      "found unknown escape character",
      "a backslash between double quotes has a meaning of its own", "use single quotes"
    ),
  ]

  /// The sign at a place, when nothing of a word follows it.
  private func sign(at place: SourcePosition) -> Character? {
    guard let line = line(place.line) else { return nil }
    let rest = line.unicodeScalars.dropFirst(place.column - 1)
    guard let first = rest.first else { return nil }
    let next = rest.dropFirst().first
    if first == "-", let next, !" \t\r,]}".unicodeScalars.contains(next) { return nil }
    return Character(first)
  }

  /// The lines of the text, which end as the library and all places count them.
  private var lines: LineTable { LineTable(String(decoding: yaml, as: UTF8.self)) }

  /// A line of the text, from 1.
  private func line(_ number: Int) -> Substring? { lines.line(number) }

  /// What most often makes a line unreadable.
  private func help(at line: Int, usually help: String?) -> String? {
    guard let text = self.line(line) else { return nil }
    if text.contains("\t") { return "indent with spaces, not with tabs" }
    if let help { return help }
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
