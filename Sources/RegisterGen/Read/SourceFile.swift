/// One text file of `Content/` or `Templates/`: its path and its checked text.
///
/// Invariants, held by `SourceReader`: the text is valid UTF-8 without control characters and without a byte order
/// mark, and within the size budget, so every later stage may index it by bytes. Byte offsets in it
/// are offsets into `text`, not into the file, where the two differ by a byte order mark.
package struct SourceFile: Sendable {
  /// Where the file stands.
  package let path: SourcePath
  /// Its whole text.
  package let text: String

  /// Makes a file of a text that keeps the invariants.
  package init(path: SourcePath, text: String) {
    self.path = path
    self.text = text
  }

  /// The lines of the text.
  ///
  /// Made anew each time, since most files have no finding and need none; keep it where more than
  /// one position is asked for.
  /// - Complexity: linear in the text.
  package var lines: LineTable { LineTable(text) }

  /// A line without its end, from 1.
  package func line(_ number: Int) -> Substring? { lines.line(number) }

  /// The place of a stretch of bytes of the text, as a diagnostic needs it.
  package func location(ofBytes bytes: Range<Int>) -> SourceLocation {
    SourceLocation(path: path, range: lines.range(ofBytes: bytes))
  }
}
