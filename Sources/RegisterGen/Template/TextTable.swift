/// The words of the interface in one language: what `{{words.key}}` in a template stands for.
///
/// A text may hold slots, `measure {position} of {total}`, which the compiler fills from the fields
/// of the record in scope. A text that depends on a number is a pair, `measures.one` and
/// `measures.other`, used as `{{words.measures}}`.
package struct TextTable: Sendable {
  /// The language, as in `lang="nl"`.
  package let language: String
  /// The file that the words come from.
  package let path: SourcePath
  private let texts: [String: String]
  private let ranges: [String: SourceRange]

  /// Makes a table of texts; `ranges` tells where each stands in its file.
  package init(
    language: String,
    path: SourcePath,
    texts: [String: String],
    ranges: [String: SourceRange] = [:]
  ) {
    self.language = language
    self.path = path
    self.texts = texts
    self.ranges = ranges
  }

  /// The text of a key, with its slots as they stand.
  package subscript(key: String) -> String? { texts[key] }

  /// All keys, in byte order.
  package var keys: [String] {
    texts.keys.sorted { $0.precedesByBytes($1) }
  }

  /// The findings about keys that somebody needs, such as those of another language's table.
  ///
  /// Reports: `missing-text`.
  package func findMissing(of required: some Sequence<String>) -> [Diagnostic] {
    Set(required).sorted().filter { texts[$0] == nil }.map { key in
      missing(key, at: nil, help: "add a line '\(key): ...'")
    }
  }

  /// The findings about the table itself.
  ///
  /// Reports: `missing-text` for half a pair of singular and plural; `template-syntax` for a slot
  /// that is not well formed.
  package func check() -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for key in keys {
      for (ending, other) in [(".one", ".other"), (".other", ".one")] where key.hasSuffix(ending) {
        let pair = String(key.dropLast(ending.count)) + other
        if texts[pair] == nil {
          findings.append(missing(pair, at: ranges[key], help: "'\(key)' needs it beside it"))
        }
      }
      if let text = texts[key], TextPiece.pieces(of: text) == nil {
        let message = "the text '\(key)' has a brace that opens or closes no slot"
        let place = SourceLocation(path: path, range: ranges[key])
        findings.append(Diagnostic(.templateSyntax, at: place, message, help: "such as {count}"))
      }
    }
    return findings
  }

  private func missing(_ key: String, at range: SourceRange?, help: String) -> Diagnostic {
    let place = SourceLocation(path: path, range: range)
    return Diagnostic(.missingText, at: place, "the text '\(key)' is missing", help: help)
  }

  /// What a key in a template stands for.
  func entry(of key: String) -> TextEntry? {
    if let text = texts[key] {
      return .one(TextPiece.pieces(of: text) ?? [.text(text)])
    }
    guard let one = texts[key + ".one"], let other = texts[key + ".other"] else { return nil }
    return .counted(
      one: TextPiece.pieces(of: one) ?? [.text(one)],
      other: TextPiece.pieces(of: other) ?? [.text(other)]
    )
  }

  /// The keys as a template uses them: a pair is one.
  var usableKeys: [String] {
    keys + keys.filter { $0.hasSuffix(".one") }.map { String($0.dropLast(4)) }
  }
}

/// What a word's key stands for: one text, or two of which a number chooses.
enum TextEntry: Sendable {
  /// One text.
  case one([TextPiece])
  /// A singular and a plural.
  case counted(one: [TextPiece], other: [TextPiece])
}

/// A part of an interface text: words, or a slot for a field's value.
enum TextPiece: Hashable, Sendable {
  /// Words.
  case text(String)
  /// The place of a field.
  case slot(String)

  /// The parts of a text, or `nil` if a brace has no partner or a slot no name.
  ///
  /// `{count} measures` is the slot `count` and the text ` measures`.
  static func pieces(of text: String) -> [TextPiece]? {
    var pieces: [TextPiece] = []
    var rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      guard rest[open] == "{", let close = rest[open...].firstIndex(of: "}") else { return nil }
      let name = rest[rest.index(after: open)..<close]
      guard isName(name) else { return nil }
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.slot(String(name)))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }

  private static func isName(_ name: Substring) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
  }
}
