/// Places in the files that people edit.
///
/// Every position in this package is a line and a column, both counted from 1, the column in
/// Unicode scalars: what an editor, a git forge and libyaml count. Only the Markdown folder works in
/// UTF-8 bytes inside, and converts before anything leaves it.

/// The path of a source file: the root that the command was given, and the path below it.
///
/// Invariant: `relative` uses `/`, has no `.` or `..` part, and does not start with `/`. Output never
/// depends on `root`.
package struct SourcePath: Hashable, Sendable, Comparable {
  /// The folder as it was given on the command line, without a trailing `/`, such as `Content`.
  package let root: String
  /// The path below the root, such as `measures/asiel/aanpassing-nareis.md`.
  package let relative: String

  /// Makes the path of a file below a root.
  package init(root: String, relative: String) {
    self.root = root
    self.relative = relative
  }

  /// The path as a person reads it and as the file system opens it, such as `Content/register.yml`.
  package var text: String { relative.isEmpty ? root : root + "/" + relative }

  /// Orders by the bytes of the path, so that no locale and no machine changes the order.
  package static func < (a: SourcePath, b: SourcePath) -> Bool {
    if a.root != b.root { return a.root.precedesByBytes(b.root) }
    return a.relative.precedesByBytes(b.relative)
  }
}

/// A line and a column, both from 1; the column counts Unicode scalars.
package struct SourcePosition: Hashable, Sendable, Comparable {
  /// The line, from 1.
  package let line: Int
  /// The column in Unicode scalars, from 1.
  package let column: Int

  /// Makes a position.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Orders by line, then by column.
  package static func < (a: SourcePosition, b: SourcePosition) -> Bool {
    a.line == b.line ? a.column < b.column : a.line < b.line
  }
}

/// A stretch of text from `start` up to, and not including, `end`.
package struct SourceRange: Hashable, Sendable {
  /// The first position in the range.
  package let start: SourcePosition
  /// The position after the last one in the range; equal to `start` for a point.
  package let end: SourcePosition

  /// Makes a range between two positions.
  package init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = end
  }

  /// Makes a range of `length` scalars on one line.
  package init(line: Int, column: Int, length: Int) {
    start = SourcePosition(line: line, column: column)
    end = SourcePosition(line: line, column: column + length)
  }

  /// The range of a text that fills this one, or that fills it together with a quote at each end.
  package func withoutQuotes(around text: String) -> SourceRange {
    let length = text.unicodeScalars.count
    let isQuoted = end.line == start.line && end.column - start.column == length + 2
    return SourceRange(
      line: start.line, column: start.column + (isQuoted ? 1 : 0), length: length)
  }
}

/// A place in a file; without a range, the file as a whole.
package struct SourceLocation: Hashable, Sendable, Comparable {
  /// The file.
  package let path: SourcePath
  /// The stretch of text, or `nil` for the file as a whole.
  package let range: SourceRange?

  /// Makes a location.
  package init(path: SourcePath, range: SourceRange? = nil) {
    self.path = path
    self.range = range
  }

  /// Orders by file, then by start; the file as a whole comes first.
  package static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    if a.path != b.path { return a.path < b.path }
    guard let first = a.range else { return b.range != nil }
    guard let second = b.range else { return false }
    return first.start == second.start ? first.end < second.end : first.start < second.start
  }
}

/// A value and where it stands, for values that a later stage may have to point at.
package struct Located<Value> {
  /// The value.
  package let value: Value
  /// Where it stands in its file.
  package let range: SourceRange

  /// Makes a value with its place.
  package init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
