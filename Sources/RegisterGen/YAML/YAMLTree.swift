/// Puts events together to a value, and refuses what the content format does not know.
///
/// Works with a stack of its own, so that no input can overflow the thread's.
struct YAMLTree {
  /// What is open: a list with its items so far, or a map with its pairs and a key that waits. One
  /// struct for both, so that its arrays grow in place.
  private struct Frame {
    let isMap: Bool
    let start: SourcePosition
    var items: [YAMLValue] = []
    var pairs: [(key: YAMLKey, value: YAMLValue)] = []
    var key: YAMLKey?
    /// The keys of the pairs, to be compared without copying the pairs.
    var names: [String] = []

    /// Whether the next value is a key.
    var awaitsKey: Bool { isMap && key == nil }
  }

  private let firstLine: Int
  private let path: SourcePath
  private let maximumKeys: Int
  private var stack: [Frame] = []
  private var keys = 0
  private var documents = 0
  /// The value, once it is whole.
  private(set) var root: YAMLValue?
  /// What was found.
  var findings: [Diagnostic] = []

  /// The most findings of one text: after that it is no YAML.
  private static let mostFindings = 10

  /// Makes an empty tree for a text that starts on a line of a file.
  init(firstLine: Int, path: SourcePath, maximumKeys: Int) {
    self.firstLine = firstLine
    self.path = path
    self.maximumKeys = maximumKeys
  }

  /// Takes the next event; false when there is no use in going on.
  mutating func take(_ event: YAMLEvent) -> Bool {
    if event.hasAnchor || event.hasTag { refuseProperties(of: event) }
    let start = place(event.start)
    switch event.kind {
    case .scalar(let text, let style): takeScalar(text, style, event)
    case .listStart: return open(Frame(isMap: false, start: start), at: event)
    case .mapStart: return open(Frame(isMap: true, start: start), at: event)
    case .listEnd, .mapEnd: close()
    case .alias:
      refuse(event.start, "'*' begins an alias of YAML, which is not allowed here", Self.writeOut)
      put(YAMLValue(content: .text("", isPlain: true), start: start))
    case .documentStart(let isExplicit):
      documents += 1
      if isExplicit || documents > 1 {
        refuse(event.start, "only one YAML document without directives is allowed here", nil)
        return false
      }
    case .documentEnd: break
    }
    return findings.count < Self.mostFindings
  }

  // MARK: Values

  private mutating func takeScalar(_ text: String, _ style: YAMLScalarStyle, _ event: YAMLEvent) {
    if stack.last?.awaitsKey == true { return takeKey(text, event) }
    // Only a double-quoted text can hold a control character: as an escape.
    if style == .doubleQuoted,
      let control = text.unicodeScalars.first(where: \.isForbiddenControl)
    {
      let isOneLine = event.start.line == event.end.line
      let length = isOneLine ? event.end.column - event.start.column : 1
      let location = SourceLocation(path: path, range: range(of: event, length: length))
      findings.append(.control(control, at: location))
    }
    var text = text
    if style == .block {
      while text.utf8.last == UInt8(ascii: "\n") { text.removeLast() }
    }
    put(YAMLValue(content: .text(text, isPlain: style == .plain), start: place(event.start)))
  }

  private mutating func takeKey(_ text: String, _ event: YAMLEvent) {
    let length =
      event.start.line == event.end.line
      ? event.end.column - event.start.column : text.unicodeScalars.count
    let key = YAMLKey(text: text, range: range(of: event, length: max(1, length)))
    keys += 1
    if keys == maximumKeys + 1 {
      add(
        .frontMatterTooLarge, range(of: event, length: 1),
        "there are more than \(maximumKeys) keys")
    }
    stack[stack.count - 1].key = key
  }

  private mutating func open(_ frame: Frame, at event: YAMLEvent) -> Bool {
    if stack.last?.awaitsKey == true {
      refuse(event.start, "a key must be a plain word", nil)
      return false
    }
    guard stack.count < YAMLBudget.depth else {
      refuse(
        event.start, "the values are nested deeper than \(YAMLBudget.depth) levels", nil)
      return false
    }
    stack.append(frame)
    // Room for what a measure has at its top, and most maps and lists within it.
    if frame.isMap {
      let usual = stack.count == 1 ? 24 : 4
      stack[stack.count - 1].pairs.reserveCapacity(usual)
      stack[stack.count - 1].names.reserveCapacity(usual)
    }
    return true
  }

  private mutating func close() {
    guard let frame = stack.popLast() else { return }
    if frame.isMap { reportDuplicates(in: frame.pairs, names: frame.names) }
    let content: YAMLValue.Content = frame.isMap ? .map(frame.pairs) : .list(frame.items)
    put(YAMLValue(content: content, start: frame.start))
  }

  /// Puts a whole value where it belongs.
  private mutating func put(_ value: YAMLValue) {
    guard let last = stack.indices.last else {
      root = value
      return
    }
    guard stack[last].isMap else { return stack[last].items.append(value) }
    guard let key = stack[last].key.take() else { return }
    stack[last].names.append(key.text)
    stack[last].pairs.append((key, value))
  }

  // MARK: Findings

  private static let writeOut = "write the value out, or quote it if it is a text"

  private mutating func reportDuplicates(
    in pairs: [(key: YAMLKey, value: YAMLValue)], names: [String]
  ) {
    guard pairs.count > 1 else { return }
    // Most maps have a handful of keys: comparing them beats hashing them.
    if pairs.count <= 24 {
      let names = names.span
      for index in names.indices.dropFirst() {
        for earlier in 0..<index where names[earlier] == names[index] {
          addDuplicate(pairs[index].key, first: pairs[earlier].key)
          break
        }
      }
      return
    }
    var first: [String: YAMLKey] = [:]
    for (key, _) in pairs {
      if let earlier = first[key.text] {
        addDuplicate(key, first: earlier)
      } else {
        first[key.text] = key
      }
    }
  }

  private mutating func addDuplicate(_ key: YAMLKey, first: YAMLKey) {
    guard findings.count < Self.mostFindings else { return }
    let note = Diagnostic.Note(
      "it is here first", at: SourceLocation(path: path, range: first.range))
    findings.append(
      Diagnostic(
        .duplicateKey, at: SourceLocation(path: path, range: key.range),
        "the key '\(key.text)' is there twice", notes: [note], help: "keep one of the two"))
  }

  private mutating func refuseProperties(of event: YAMLEvent) {
    let (sign, name) = event.hasAnchor ? ("&", "an anchor") : ("!", "a tag")
    refuse(
      event.start, "'\(sign)' begins \(name) of YAML, which is not allowed here", Self.writeOut)
  }

  private mutating func refuse(_ start: SourcePosition, _ message: String, _ help: String?) {
    let start = place(start)
    let range = SourceRange(line: start.line, column: start.column, length: 1)
    findings.append(
      Diagnostic(
        .forbiddenYAML, at: SourceLocation(path: path, range: range), message, help: help))
  }

  private mutating func add(_ rule: Rule, _ range: SourceRange, _ message: String) {
    findings.append(Diagnostic(rule, at: SourceLocation(path: path, range: range), message))
  }

  private func range(of event: YAMLEvent, length: Int) -> SourceRange {
    let start = place(event.start)
    return SourceRange(line: start.line, column: start.column, length: length)
  }

  private func place(_ position: SourcePosition) -> SourcePosition {
    SourcePosition(line: position.line + firstLine - 1, column: position.column)
  }
}
