/// Collects findings about one text, turning bytes into the ranges that are reported.
struct MarkdownReport {
  /// The text that the findings are about.
  var text: SourceText
  /// The findings so far.
  private(set) var findings: [MarkdownFinding] = []

  /// Makes an empty report about a text.
  init(about text: SourceText) { self.text = text }

  /// Adds a finding about some bytes; of several lines only the first is marked.
  mutating func add(_ rule: Rule, _ bytes: Range<Int>, _ message: String, help: String? = nil) {
    add(rule, at: text.firstLineRange(bytes), message, help: help)
  }

  /// Adds a finding about a range.
  mutating func add(_ rule: Rule, at range: SourceRange, _ message: String, help: String? = nil) {
    findings.append(MarkdownFinding(rule: rule, range: range, message: message, help: help))
  }

  /// The bytes of a node, or those of the nearest node around it whose place cmark knows.
  func bytes(of node: CmarkNode) -> Range<Int> {
    var candidate = Optional(node)
    while let found = candidate {
      if let bytes = text.bytes(of: found.place) { return bytes }
      candidate = found.parent
    }
    return 0..<0
  }
}

extension MarkdownReport {
  /// Reports HTML in the text, which safe mode would drop in silence.
  mutating func addRawHTML(_ nodes: [CmarkNode]) {
    for node in nodes {
      add(
        .rawHTML, bytes(of: node), "raw HTML is not published",
        help: "write it in Markdown, or put a backslash before the '<' to show it")
    }
  }

  /// Reports a text that nests too deeply.
  mutating func addDeepNesting(_ bytes: Range<Int>, limit: Int) {
    add(
      .deepNesting, bytes, "quotes, lists or emphasis nest deeper than \(limit) levels",
      help: "write it with fewer levels")
  }

  /// Reports a budget that is exceeded.
  mutating func add(_ excess: (family: BudgetScan.Family, line: Int), budgets: MarkdownBudgets) {
    let line = text.line(excess.line)
    switch excess.family {
    case .nesting: addDeepNesting(line, limit: budgets.nesting)
    case .bytes:
      addBudget(
        line, "the text is longer than \(budgets.bytes) bytes", "split it into several files")
    case .tableCells:
      addBudget(
        line, "tables may have \(budgets.tableCells) cells in all: columns times lines below",
        "split the table, or end it with an empty line")
    case .tableCost:
      addBudget(
        line, "too many columns in a table, or too many lines directly before one",
        "put an empty line before the table, or make it narrower")
    case .referenceBytes:
      addBudget(
        line, "a link definition too long for so many brackets in the text",
        "write the address in the link: [text](address)")
    case .imageBrackets: addBudget(line, "too many '![' and ']' in the text", "split the file")
    case .declarations:
      addBudget(line, "more than \(budgets.declarations) times '<!' or '<?'", "remove them")
    case .wordCost:
      addBudget(line, "too many ')' or 'www.' in words too long", "put spaces between them")
    case .strikethroughs:
      addBudget(line, "too many '~' in the text", "write code as code, in '```'")
    }
  }

  private mutating func addBudget(_ bytes: Range<Int>, _ message: String, _ help: String) {
    add(.markdownBudget, bytes, message, help: help)
  }
}
