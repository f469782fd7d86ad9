/// Reads where the sources of a measure contradict each other.
struct DiscrepancyParser {
  private let fields: FieldReader
  /// What was found so far.
  private(set) var findings: [Diagnostic] = []

  /// Reads from the fields of a measure.
  init(fields: FieldReader) { self.fields = fields }

  /// A statement with the places of its source and its text.
  private struct Placed {
    let statement: Discrepancy.Statement
    let source: SourceRange
    let text: SourceRange
  }

  /// Where the sources contradict each other.
  ///
  /// Reports: `unknown-field`, `single-statement`, `equal-statements`.
  mutating func discrepancies() -> [Discrepancy] {
    var discrepancies: [Discrepancy] = []
    for item in fields.list("discrepancies", &findings) ?? [] {
      let owner = "a discrepancy"
      guard let map = fields.map(item, owner: owner, keys: .discrepancy, &findings) else {
        continue
      }
      let field = field(of: map)
      guard let says = map.required("says", &findings) else { continue }
      let statements = statements(says, of: map)
      guard let field, let statements else { continue }
      checkDiffer(statements)
      discrepancies.append(Discrepancy(field: field, statements: statements.map(\.statement)))
    }
    return discrepancies
  }

  private mutating func field(of map: FieldReader) -> MeasureField? {
    guard let value = map.required("field", &findings),
      let text = map.text(of: value, key: "field", &findings)
    else { return nil }
    if let field = MeasureField(rawValue: text) { return field }
    map.addUnknown(
      .unknownField, value, text, "a measure has no field '\(text)'",
      known: MeasureField.allCases.map(\.rawValue), choices: "fields", &findings)
    return nil
  }

  private mutating func statements(_ value: YAMLValue, of map: FieldReader) -> [Placed]? {
    guard let items = map.list(of: value, key: "says", &findings) else { return nil }
    guard items.count > 1 else {
      map.add(
        .singleStatement, value.range, "one statement contradicts nothing",
        help: "add what the other source says", &findings)
      return nil
    }
    var statements: [Placed] = []
    for item in items {
      guard let entry = map.map(item, owner: "a statement", keys: .statement, &findings) else {
        continue
      }
      let source = entry.requiredText("source", &findings)
      let text = entry.requiredText("text", &findings)
      guard let source, let text, let sourcePlace = entry["source"], let textPlace = entry["text"]
      else { continue }
      statements.append(
        Placed(
          statement: Discrepancy.Statement(source: source, text: text),
          source: sourcePlace.range, text: textPlace.range))
    }
    return statements.count > 1 ? statements : nil
  }

  // MARK: Sides

  /// No source speaks twice, and not all say the same. Two that agree against a third do contradict.
  private mutating func checkDiffer(_ statements: [Placed]) {
    var first: [String: Placed] = [:]
    for placed in statements {
      if let earlier = first.updateValue(placed, forKey: Self.folded(placed.statement.source)) {
        add(
          at: placed.source, "the source '\(placed.statement.source)' is there twice",
          Diagnostic.Note("it is here first", at: location(earlier.source)),
          help: "name the place in the source, such as a page or a table, or put the two together")
      }
    }
    let texts = Set(statements.map { Self.folded($0.statement.text) })
    guard texts.count == 1, first.count == statements.count, let last = statements.last else {
      return
    }
    add(
      at: last.text, "the sources say the same here, so they contradict each other in nothing",
      Diagnostic.Note("the other source says it too", at: location(statements[0].text)),
      help: "write what each source says, or leave the discrepancy out")
  }

  private mutating func add(
    at range: SourceRange, _ message: String, _ note: Diagnostic.Note, help: String
  ) {
    findings.append(
      Diagnostic(.equalStatements, at: location(range), message, notes: [note], help: help))
  }

  private func location(_ range: SourceRange) -> SourceLocation {
    SourceLocation(path: fields.path, range: range)
  }

  /// A text as it is compared: without regard to case and to white space.
  private static func folded(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
