internal import Yams

/// A YAML value with its place: text, a list, or a map. Nothing is converted: every text is as it
/// stands in the file.
package struct YAMLValue {
  /// What kind of value it is.
  package enum Content {
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
    guard case .text(let text, let isPlain) = content, !text.utf8.contains(UInt8(ascii: "\n"))
    else {
      return SourceRange(line: start.line, column: start.column, length: 1)
    }
    let length = text.unicodeScalars.count + (isPlain ? 0 : 2)
    return SourceRange(line: start.line, column: start.column, length: max(1, length))
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
package struct YAMLKey {
  /// The key as written.
  package let text: String
  /// Where it stands.
  package let range: SourceRange
}

/// Reads YAML text into values: the guard first, then Yams' `compose`.
///
/// Yams' own constructor is not used: it would read `no` as false and `1.10` as 1.1.
package enum YAMLReader {
  /// Reads one document that must be a map or a list; `nil` with findings when it can't be read.
  ///
  /// - Parameters:
  ///   - yaml: The text.
  ///   - firstLine: The line of the file on which the text starts.
  ///   - path: The file, for the findings.
  ///   - maximumKeys: How many keys the text may have.
  ///
  /// Reports: `forbidden-yaml`, `unquoted-sign`, `front-matter-too-large`, `duplicate-key`,
  /// `invalid-yaml`, `control-character`.
  package static func read(
    _ yaml: ArraySlice<UInt8>, firstLine: Int, path: SourcePath, maximumKeys: Int,
    findings: inout [Diagnostic]
  ) -> YAMLValue? {
    let faults = YAMLGuard.faults(in: yaml, maximumKeys: maximumKeys)
    guard faults.isEmpty else {
      for fault in faults {
        let range = shifted(fault.range, by: firstLine - 1)
        findings.append(
          Diagnostic(
            fault.rule, at: SourceLocation(path: path, range: range), fault.message,
            help: fault.help))
      }
      return nil
    }
    let text = String(decoding: yaml, as: UTF8.self)
    var converter = NodeConverter(firstLine: firstLine, path: path)
    do {
      guard let node = try Yams.compose(yaml: text, .basic, .default, .utf8) else {
        return YAMLValue(content: .map([]), start: SourcePosition(line: firstLine, column: 1))
      }
      let value = converter.value(of: node, depth: 1)
      findings += converter.findings
      return converter.findings.isEmpty ? value : nil
    } catch let error as YamlError {
      findings.append(
        YAMLFailure(yaml: text[...], firstLine: firstLine, path: path).diagnostic(for: error))
    } catch {
      findings.append(
        Diagnostic(.invalidYAML, at: SourceLocation(path: path), "the YAML can't be read: \(error)")
      )
    }
    return nil
  }

  private static func shifted(_ range: SourceRange, by lines: Int) -> SourceRange {
    SourceRange(
      start: SourcePosition(line: range.start.line + lines, column: range.start.column),
      end: SourcePosition(line: range.end.line + lines, column: range.end.column))
  }
}

/// Turns the nodes of the YAML library into values, and refuses what is too deep.
private struct NodeConverter {
  let firstLine: Int
  let path: SourcePath
  var findings: [Diagnostic] = []

  /// The value of a node. The guard has bounded the depth within a line; here it is bounded exactly.
  mutating func value(of node: Node, depth: Int) -> YAMLValue {
    let start = position(of: node.mark)
    guard depth <= YAMLBudget.depth + 1 else {
      add(.forbiddenYAML, at: start, "the values are nested deeper than \(YAMLBudget.depth) levels")
      return YAMLValue(content: .text("", isPlain: true), start: start)
    }
    switch node {
    case .scalar(let scalar):
      return YAMLValue(content: text(of: scalar, at: start), start: start)
    case .sequence(let sequence):
      var items: [YAMLValue] = []
      items.reserveCapacity(sequence.count)
      for item in sequence { items.append(value(of: item, depth: depth + 1)) }
      return YAMLValue(content: .list(items), start: start)
    case .mapping(let mapping):
      var pairs: [(key: YAMLKey, value: YAMLValue)] = []
      pairs.reserveCapacity(mapping.count)
      for (key, item) in mapping {
        guard let key = self.key(of: key) else { continue }
        pairs.append((key, value(of: item, depth: depth + 1)))
      }
      return YAMLValue(content: .map(pairs), start: start)
    case .alias:
      add(.forbiddenYAML, at: start, "an alias of YAML is not allowed here")
      return YAMLValue(content: .text("", isPlain: true), start: start)
    }
  }

  /// A key that is a text; anything else is refused.
  private mutating func key(of node: Node) -> YAMLKey? {
    let start = position(of: node.mark)
    guard case .scalar(let scalar) = node else {
      add(.forbiddenYAML, at: start, "a key must be a plain word")
      return nil
    }
    let length = scalar.string.unicodeScalars.count + (scalar.style == .plain ? 0 : 2)
    return YAMLKey(
      text: scalar.string,
      range: SourceRange(line: start.line, column: start.column, length: max(1, length)))
  }

  private mutating func text(of scalar: Node.Scalar, at start: SourcePosition) -> YAMLValue.Content
  {
    let isPlain = scalar.style == .plain
    // Only a double-quoted text can hold a control character: as an escape.
    if scalar.style == .doubleQuoted,
      let control = scalar.string.unicodeScalars.first(where: { $0.isForbiddenControl })
    {
      let range = SourceRange(
        line: start.line, column: start.column, length: scalar.string.unicodeScalars.count + 2)
      findings.append(.control(control, at: SourceLocation(path: path, range: range)))
    }
    var text = scalar.string
    if scalar.style == .literal || scalar.style == .folded {
      while text.last == "\n" { text.removeLast() }
    }
    return .text(text, isPlain: isPlain)
  }

  private func position(of mark: Mark?) -> SourcePosition {
    SourcePosition(line: (mark?.line ?? 1) + firstLine - 1, column: mark?.column ?? 1)
  }

  private mutating func add(_ rule: Rule, at position: SourcePosition, _ message: String) {
    let range = SourceRange(line: position.line, column: position.column, length: 1)
    findings.append(Diagnostic(rule, at: SourceLocation(path: path, range: range), message))
  }
}

extension Unicode.Scalar {
  /// Whether this is a control character that has no place in a text: all but tab and line feed, the
  /// separators of lines and paragraphs, and those that turn the direction of writing.
  package var isForbiddenControl: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
