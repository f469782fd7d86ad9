package import RegisterGen

/// A text with the places that a test is about marked in it, so that no position is counted by hand.
///
/// `»` opens a marked range and `«` closes it: `MarkedText("a »b« c")` has the text `a b c` and one
/// range, that of `b`.
package struct MarkedText {
  /// The text without the markers.
  package let text: String
  /// The marked ranges, in the order of their starts.
  package let ranges: [SourceRange]

  /// Reads the markers out of a text.
  package init(_ marked: String) {
    var text = ""
    var ranges: [SourceRange] = []
    var open: [SourcePosition] = []
    var line = 1
    var column = 1
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "»":
        open.append(SourcePosition(line: line, column: column))
      case "«":
        guard let start = open.popLast() else { continue }
        ranges.append(SourceRange(start: start, end: SourcePosition(line: line, column: column)))
      default:
        text.unicodeScalars.append(scalar)
        column += 1
        if scalar == "\n" { (line, column) = (line + 1, 1) }
      }
    }
    self.text = text
    self.ranges = ranges
  }
}
