/// Diagnostics in the form that a person reads on a terminal.
///
///     Content/measures/asiel/nareis.md:14:9: error: no stream is called 'asyl' [unknown-stream]
///        14 | stream: asyl
///           |         ^~~~
///        help: did you mean 'asiel'?
///
/// Content comes from strangers: whatever of it is shown can neither steer the terminal nor change
/// the order of what is read (`VisibleText`), a long line is cut around its finding, and of many findings of
/// one kind the last is a count (`FindingFold`).
package struct TextReporter {
  /// The most scalars of a line that are shown.
  static let longestExcerpt = 100
  /// Of those, the most that stand before the finding.
  static let longestLead = 40

  private let colour: TerminalColour
  private let lines: (SourcePath) -> LineTable?

  /// Makes a reporter.
  ///
  /// - Parameters:
  ///   - colour: whether to use the terminal's colours.
  ///   - lines: reads a file again for its excerpts; `nil` leaves them out. Called once for each run
  ///     of findings in one file.
  package init(colour: Bool = false, lines: @escaping (SourcePath) -> LineTable?) {
    self.colour = TerminalColour(isOn: colour)
    self.lines = lines
  }

  /// The text for findings, in their order; empty for none, else with a line end.
  package func text(for diagnostics: [Diagnostic]) -> String {
    var text = ""
    var current: (path: SourcePath, lines: LineTable?)?
    for diagnostic in FindingFold.fold(diagnostics) {
      let path = diagnostic.location.path
      if diagnostic.location.range != nil, current?.path != path { current = (path, lines(path)) }
      write(diagnostic, current?.lines, to: &text)
    }
    return text
  }

  private func write(_ diagnostic: Diagnostic, _ lines: LineTable?, to text: inout String) {
    let severity = diagnostic.severity
    text += colour.bold(Self.place(diagnostic.location)) + ": "
    text += colour.severity(severity, severity.rawValue + ":") + " "
    text += VisibleText.make(diagnostic.message) + colour.faint(" [\(diagnostic.rule.rawValue)]")
    text += "\n"
    if let range = diagnostic.location.range, let lines {
      writeExcerpt(of: range, lines, to: &text)
    }
    if let help = diagnostic.help {
      text += "   " + colour.faint("help:") + " \(VisibleText.make(help))\n"
    }
    for note in diagnostic.notes {
      text += "\(Self.place(note.location)): note: \(VisibleText.make(note.message))\n"
    }
  }

  /// A place, such as `Content/a.md:14:9`, or `Content/a.md` for a file as a whole.
  static func place(_ location: SourceLocation) -> String {
    let path = VisibleText.make(location.path.text)
    guard let start = location.range?.start else { return path }
    return "\(path):\(start.line):\(start.column)"
  }

  private func writeExcerpt(of range: SourceRange, _ lines: LineTable, to text: inout String) {
    guard let excerpt = Excerpt(of: range, in: lines) else { return }
    let number = String(range.start.line)
    let width = max(5, number.utf8.count)
    let gutter = String(repeating: " ", count: width - number.utf8.count) + number + " |"
    let blank = String(repeating: " ", count: width) + " |"
    text += colour.faint(gutter) + (excerpt.line.isEmpty ? "" : " " + excerpt.line) + "\n"
    text += colour.faint(blank) + " " + excerpt.lead + colour.mark(excerpt.underline) + "\n"
  }
}

/// The part of a line that is shown, and the marks below it.
private struct Excerpt {
  /// What is seen of the line.
  var line = ""
  /// What stands below the text before the finding: spaces and tabs.
  var lead = ""
  /// The marks below the finding.
  var underline = ""

  init?(of range: SourceRange, in lines: LineTable) {
    let number = range.start.line
    guard let whole = lines.line(number) else { return nil }
    let first = max(1, range.start.column - TextReporter.longestLead)
    let start = lines.byteOffset(of: SourcePosition(line: number, column: first))
    let end = whole.utf8.count + lines.byteOffset(of: SourcePosition(line: number, column: 1))
    // A range over several lines is marked up to the end of its first.
    let last = range.end.line == number ? range.end.column : Int.max
    if first > 1 { (line, lead) = ("…", " ") }
    var column = first
    var shown = start
    let text = lines.text
    let from = text.utf8.index(text.utf8.startIndex, offsetBy: start)
    let to = text.utf8.index(text.utf8.startIndex, offsetBy: end)
    for scalar in text.unicodeScalars[from..<to].prefix(TextReporter.longestExcerpt) {
      append(scalar, isBefore: column < range.start.column, isMarked: column < last)
      column += 1
      shown += UTF8.width(scalar)
    }
    if shown < end { line += "…" }
    if underline.isEmpty { underline = "^" }
  }

  private mutating func append(_ scalar: Unicode.Scalar, isBefore: Bool, isMarked: Bool) {
    if scalar == "\t" {
      line += "\t"
      // A tab is as wide as the terminal makes it, so the same tab stands below it.
      if isBefore { lead += "\t" } else if isMarked { underline += underline.isEmpty ? "^" : "\t" }
      return
    }
    let visible = VisibleText.make(scalar, after: line)
    line += visible.text
    if isBefore {
      lead += String(repeating: " ", count: visible.width)
    } else if isMarked, visible.width > 0 {
      underline += String(repeating: "~", count: visible.width)
      if !underline.hasPrefix("^") { underline = "^" + underline.dropFirst() }
    }
  }
}
