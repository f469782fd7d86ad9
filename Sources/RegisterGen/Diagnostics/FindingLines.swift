/// The texts of the lines that findings begin on, by which they are told apart though lines above come and
/// go: the words of a line, with one space between them.
///
/// A file is read once for each run of findings in it, and a line once for each run on it: a file of some
/// kilobytes can have tens of thousands of findings on one line.
struct FindingLines {
  private let read: (SourcePath) -> LineTable?
  private var path: SourcePath?
  private var lines: LineTable?
  private var line = 0
  private var words = ""

  /// Makes the texts of lines.
  ///
  /// - Parameter read: The lines of a file; `nil` for one that can't be read.
  init(_ read: @escaping (SourcePath) -> LineTable?) { self.read = read }

  /// The text of the line that a finding begins on; empty for a finding about a file as a whole.
  mutating func text(of finding: Diagnostic) -> String {
    guard let number = finding.location.range?.start.line else { return "" }
    if path != finding.location.path {
      path = finding.location.path
      lines = read(finding.location.path)
      line = 0
    }
    if line != number {
      line = number
      let written = lines?.line(number) ?? ""
      words = written.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return words
  }
}
