/// A YAML value with its place: text, a list, or a map. Nothing is converted: every text is as it
/// stands in the file.
package struct YAMLValue: Sendable {
  /// What kind of value it is.
  package enum Content: Sendable {
    /// A text; plain when it was not quoted.
    case text(String, isPlain: Bool)
    /// A list.
    case list([YAMLValue])
    /// A map, in the order of the file.
    case map([(key: YAMLKey, value: YAMLValue)])
  }

  /// The value.
  package let content: Content
  /// Where it begins.
  package let start: SourcePosition

  /// The place of the value: for a text all of it, for a list or map its first character. A text of
  /// several lines is marked at its first character as well.
  package var range: SourceRange {
    guard case .text(let text, let isPlain) = content, let scalars = Self.scalars(inLine: text)
    else {
      return SourceRange(line: start.line, column: start.column, length: 1)
    }
    let length = scalars + (isPlain ? 0 : 2)
    return SourceRange(line: start.line, column: start.column, length: max(1, length))
  }

  /// The number of scalars of a text; `nil` when it has several lines.
  private static func scalars(inLine text: String) -> Int? {
    let bytes = text.utf8.span
    var count = 0
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "\n") { return nil }
      if bytes[index] & 0xC0 != 0x80 { count += 1 }
    }
    return count
  }

  /// The place of the text without the quotes around it, for an edit that keeps them.
  ///
  /// It is right where the text stands on one line and has no escapes; an edit says what it expects
  /// there.
  package var textRange: SourceRange {
    guard case .text(let text, let isPlain) = content else { return range }
    return SourceRange(
      line: start.line, column: start.column + (isPlain ? 0 : 1),
      length: text.unicodeScalars.count)
  }

  /// What an error message calls this kind of value.
  package var kind: String {
    switch content {
    case .text(let text, _): text.isEmpty ? "nothing" : "a text"
    case .list: "a list"
    case .map: "a map"
    }
  }
}

/// A key of a map with its place.
package struct YAMLKey: Sendable {
  /// The key as written.
  package let text: String
  /// Where it stands.
  package let range: SourceRange
}
