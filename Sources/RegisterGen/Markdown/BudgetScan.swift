/// Reads a text once, before cmark does: finds its lines, and whether a budget is exceeded.
///
/// Linear in the text. It knows no Markdown: it counts what could be a marker, a delimiter row or a
/// reference, so it may count too much, never too little.
struct BudgetScan {
  /// The offset of each line's first byte.
  private(set) var lineStarts = [0]
  /// The first budget that is exceeded, and the line (from 0) on which that shows.
  private(set) var excess: (family: Family, line: Int)?
  /// Whether `[^` stands anywhere: without it there are no footnotes to look for.
  private(set) var mentionsFootnotes = false
  /// Whether `&#` stands anywhere: without it no character is said by its number.
  private(set) var mentionsNumbers = false

  /// What a budget limits.
  enum Family {
    case bytes, nesting, tableCells, tableCost, referenceBytes, imageBrackets, declarations
    case wordCost, strikethroughs
  }

  private let budgets: MarkdownBudgets
  private var block = Block()
  private var cells = 0
  private var tableCost = 0
  private var closingBrackets = 0
  private var longestDefinition = 0
  private var definitionLine = 0
  private var imageOpenings = 0
  private var imageLine = 0
  private var declarations = 0
  private var wordCost = 0
  private var strikethroughs = 0

  /// Lines without an empty one between them: no table, paragraph or definition is longer.
  private struct Block {
    var bytes = 0
    var cells = 0
    var columns = 0
    var tableLine = 0
    var opensBracket = false
    var isDefining = false
    var mayHoldTitle = false
    var definitionLine = 0
    var definitionBytes = 0
  }

  /// Scans a text.
  init(_ bytes: ArraySlice<UInt8>, budgets: MarkdownBudgets) {
    self.budgets = budgets
    guard bytes.count <= budgets.bytes else {
      excess = (.bytes, 0)
      return
    }
    lineStarts.reserveCapacity(bytes.count / 40 + 2)
    let text = bytes.span
    var start = 0
    while start < text.count {
      start = scanLine(of: text, from: start)
      if start < text.count { lineStarts.append(start) }
    }
    endBlock()
    checkProducts()
  }

  /// Scans one line and returns where the next one starts.
  private mutating func scanLine(of text: Span<UInt8>, from start: Int) -> Int {
    let lead = LineLead(text, from: start)
    if lead.markers > 0, lead.markers + lead.indent / 2 > budgets.nesting { exceed(.nesting) }
    var line = LineCount()
    var at = start
    scan: while at < text.count {
      switch text[at] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): break scan
      case UInt8(ascii: " "), UInt8(ascii: "\t"): break
      case UInt8(ascii: "|"): line.count(pipe: true)
      case UInt8(ascii: "-"), UInt8(ascii: ":"): line.count(pipe: false)
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        line.isBlank = false
        line.isDelimiterRow = false
        // Most of a text, so passed over eight at a time.
        at = Self.skipWords(of: text, from: at + 1)
        continue scan
      case let byte: scanSign(byte, of: text, at: at, in: &line)
      }
      at += 1
    }
    endWord(&line)
    endLine(line, lead: lead, bytes: at - start)
    let isPair =
      at + 1 < text.count && text[at] == UInt8(ascii: "\r") && text[at + 1] == UInt8(ascii: "\n")
    return at + (isPair ? 2 : 1)
  }

  /// Where the letters, spaces and bytes beyond ASCII end that a text goes on with.
  private static func skipWords(of text: Span<UInt8>, from start: Int) -> Int {
    let high: UInt64 = 0x8080_8080_8080_8080
    let ones: UInt64 = 0x0101_0101_0101_0101
    var at = start
    while at + 8 <= text.count {
      // Any eight bytes are a number, and that many are left.
      let word = unsafe UInt64(
        littleEndian: text.bytes.unsafeLoadUnaligned(fromByteOffset: at, as: UInt64.self))
      // Each byte is tested by a sum that reaches its high bit, and never the next byte.
      let low = word & ~high
      let folded = low | (ones &* 0x20)
      let isLetter = (folded &+ ones &* 0x1F) & ~(folded &+ ones &* 0x05)
      let isSpace = ~((low ^ (ones &* 0x20)) &+ ones &* 0x7F)
      let others = ~(word | isLetter | isSpace) & high
      if others != 0 { return at + others.trailingZeroBitCount / 8 }
      at += 8
    }
    return at
  }

  /// Counts a byte that is no space, no letter and no part of a delimiter row.
  private mutating func scanSign(
    _ byte: UInt8, of text: Span<UInt8>, at: Int, in line: inout LineCount
  ) {
    line.isBlank = false
    if at >= line.wordEnd { endWord(&line) }
    let next = at + 1 < text.count ? text[at + 1] : 0
    switch byte {
    case UInt8(ascii: "]"):
      closingBrackets += 1
      if next == UInt8(ascii: ":") { line.hasDefinition = true }
    case UInt8(ascii: "["):
      if next == UInt8(ascii: "^") { mentionsFootnotes = true }
    case UInt8(ascii: "!"):
      if next == UInt8(ascii: "[") {
        if imageOpenings == 0 { imageLine = lineStarts.count - 1 }
        imageOpenings += 1
      }
    case UInt8(ascii: "<"):
      if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") {
        declarations += 1
        if declarations > budgets.declarations { exceed(.declarations) }
      }
    case UInt8(ascii: "&"):
      if next == UInt8(ascii: "#") { mentionsNumbers = true }
    case UInt8(ascii: ")"): mark(at, of: text, in: &line)
    case UInt8(ascii: "."):
      if at >= 3, text[at - 1] == UInt8(ascii: "w"), text[at - 3] == UInt8(ascii: "w") {
        mark(at, of: text, in: &line)
      }
    case UInt8(ascii: "~"):
      if next != UInt8(ascii: "~") {
        strikethroughs += 1
        if strikethroughs > budgets.strikethroughs { exceed(.strikethroughs) }
      }
    case UInt8(ascii: "("), UInt8(ascii: "\""), UInt8(ascii: "'"): line.hasQuote = true
    default: break
    }
    if !Self.standsInDelimiterRow(byte) { line.isDelimiterRow = false }
  }

  /// Whether a byte may stand beside the pipes, dashes, colons and spaces of a delimiter row: it may
  /// lie in a quote or a list, and form feeds count as space there.
  private static func standsInDelimiterRow(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ">"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x0B, 0x0C:
      true
    default: false
    }
  }

  /// Counts a mark of the word around it; the word's bounds are looked for at its first mark.
  private func mark(_ at: Int, of text: Span<UInt8>, in line: inout LineCount) {
    line.wordMarks += 1
    guard line.wordMarks == 1 else { return }
    var start = at
    while start > 0, !Self.endsWord(text[start - 1]) { start -= 1 }
    var end = at
    while end < text.count, !Self.endsWord(text[end]) { end += 1 }
    line.wordBytes = end - start
    line.wordEnd = end
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }

  private mutating func endWord(_ line: inout LineCount) {
    guard line.wordMarks > 0 else { return }
    wordCost += line.wordMarks * line.wordBytes
    if wordCost > budgets.wordCost { exceed(.wordCost) }
    line.wordMarks = 0
  }

  private mutating func endLine(_ line: LineCount, lead: LineLead, bytes: Int) {
    guard !line.isBlank else { return endBlock() }
    let number = lineStarts.count - 1
    cells += block.columns
    if cells > budgets.tableCells { exceed(.tableCells, line: block.tableLine) }
    if block.columns > 0 { tableCost += line.pipes * line.pipes }
    if line.isDelimiterRow, line.hasDash {
      tableCost += block.cells * block.cells + 8 * block.bytes
      if line.pipes + 1 > block.columns {
        block.columns = line.pipes + 1
        block.tableLine = number
      }
    }
    if tableCost > budgets.tableCost { exceed(.tableCost) }
    block.bytes += bytes
    block.cells += line.pipes + 1
    if lead.opensBracket { block.opensBracket = true }
    if block.opensBracket { endDefinitionLine(line, lead: lead, bytes: bytes) }
  }

  /// Measures definitions. One without quotes and parentheses ends before the next; one with them
  /// may have a title that runs on to the end of the block, whatever its lines look like.
  private mutating func endDefinitionLine(_ line: LineCount, lead: LineLead, bytes: Int) {
    if line.hasDefinition, lead.opensBracket, block.isDefining, !block.mayHoldTitle {
      endDefinition()
    }
    if line.hasDefinition, !block.isDefining {
      block.isDefining = true
      block.definitionLine = lineStarts.count - 1
      block.definitionBytes = lead.opensBracket ? 0 : block.bytes
    }
    if block.isDefining { block.definitionBytes += bytes }
    if line.hasQuote { block.mayHoldTitle = true }
  }

  private mutating func endDefinition() {
    if block.definitionBytes > longestDefinition {
      longestDefinition = block.definitionBytes
      definitionLine = block.definitionLine
    }
    block.isDefining = false
  }

  private mutating func endBlock() {
    if block.isDefining { endDefinition() }
    block = Block()
  }

  /// Checks what depends on the text as a whole.
  private mutating func checkProducts() {
    if closingBrackets * longestDefinition > budgets.referenceBytes {
      exceed(.referenceBytes, line: definitionLine)
    }
    if imageOpenings * closingBrackets > budgets.imageBrackets {
      exceed(.imageBrackets, line: imageLine)
    }
  }

  private mutating func exceed(_ family: Family, line: Int? = nil) {
    guard excess == nil else { return }
    excess = (family, line ?? lineStarts.count - 1)
  }
}

/// What was counted on a line.
private struct LineCount {
  var pipes = 0
  var hasDash = false
  var isBlank = true
  var isDelimiterRow = true
  var hasDefinition = false
  var hasQuote = false
  /// The marks of a word, its bytes, and where it ends; counted from its first mark on.
  var wordMarks = 0
  var wordBytes = 0
  var wordEnd = 0

  /// Counts a pipe, or a dash or colon.
  mutating func count(pipe: Bool) {
    isBlank = false
    if pipe { pipes += 1 } else { hasDash = true }
  }
}
