/// `addresses.lock`: the addresses that must last, one a line, sorted by bytes.
///
///     # a remark
///     maatregelen/uitzendverbod/  ->  lines: [(maatregelen/uitzendverbod/, 2)]
///
/// It is kept by `check --fix` and reviewed like code: a line is added when an address is published,
/// and none is taken away. A blank line and one that begins with `#` say nothing.
package struct AddressLock: Sendable {
  /// An address and the line that it stands on.
  package struct Line: Sendable {
    /// The address.
    package let address: PublishedAddress
    /// The number of its line, from 1.
    package let number: Int

    /// Where it stands.
    package var range: SourceRange {
      SourceRange(line: number, column: 1, length: address.text.utf8.count)
    }
  }

  /// What the file of a new lock begins with.
  private static let remark =
    "# The addresses that must last. 'register-build check --fix' adds new ones; no line goes.\n"
  /// The most findings about lines: a file that is something else would have one for each.
  private static let mostFindings = 20

  /// The file.
  package let path: SourcePath
  /// The addresses, sorted by bytes, each once.
  package let lines: [Line]
  /// Whether every line is an address or a remark, in order and once, so that others can be added.
  package let isOrderly: Bool
  private let end: SourcePosition
  private let isEmpty: Bool

  /// Reads the text of the file.
  ///
  /// Reports: `invalid-address`, `unordered-addresses`.
  package static func parse(_ text: String, path: SourcePath) -> Diagnosed<AddressLock> {
    let table = LineTable(text)
    var findings: [Diagnostic] = []
    var lines: [Line] = []
    var remarks: [Substring] = []
    var conflicts: [SourceLocation] = []
    var misplaced: Line?
    for number in 1...table.count {
      guard let content = table.line(number), let first = content.utf8.first else { continue }
      if first == UInt8(ascii: "#") {
        remarks.append(content)
      } else if let address = PublishedAddress(content) {
        let line = Line(address: address, number: number)
        if misplaced == nil, let before = lines.last, before.address >= address { misplaced = line }
        lines.append(line)
      } else {
        let range = SourceRange(line: number, column: 1, length: content.unicodeScalars.count)
        let place = SourceLocation(path: path, range: range)
        if Self.isConflict(content) {
          conflicts.append(place)
        } else if findings.count < mostFindings {
          findings.append(Self.invalid(content, at: place))
        }
      }
    }
    let isClean = findings.isEmpty
    lines.sort { $0.address < $1.address }
    var each: [Line] = []
    for line in lines where each.last?.address != line.address { each.append(line) }
    let end = table.position(ofByte: text.utf8.count)
    let whole = SourceRange(start: SourcePosition(line: 1, column: 1), end: end)
    // What both sides of a merge have added stays: no line ever goes.
    let fix = Diagnostic.Fix(
      replacing: whole, with: Self.text(remarks, each), isSafe: true)
    if let place = conflicts.first {
      findings.append(
        Diagnostic(
          .unorderedAddresses, at: place, "a conflict of a merge is not resolved here",
          help: "keep the lines of both sides, in order", fix: isClean ? fix : nil))
    } else if let misplaced {
      findings.append(
        Diagnostic(
          .unorderedAddresses, at: SourceLocation(path: path, range: misplaced.range),
          "the addresses are not in order, or one stands there twice, from "
            + "'\(misplaced.address.text)' on",
          help: "sort the lines by their bytes, each once", fix: isClean ? fix : nil))
    }
    let lock = AddressLock(
      path: path, lines: each, isOrderly: findings.isEmpty, end: end, isEmpty: text.isEmpty)
    return Diagnosed(lock, findings)
  }

  private static func invalid(_ content: Substring, at place: SourceLocation) -> Diagnostic {
    let shown = VisibleText.make(String(content.prefix(80)))
    return Diagnostic(
      .invalidAddress, at: place, "'\(shown)' is no address of a site",
      help: "a line is an address without the first '/', or a remark that begins with '#'")
  }

  private static func isConflict(_ line: Substring) -> Bool {
    ["<<<<<<<", "|||||||", "=======", ">>>>>>>"].contains { line.hasPrefix($0) }
  }

  private static func text(_ remarks: [Substring], _ lines: [Line]) -> String {
    (remarks.map(String.init) + lines.map(\.address.text)).map { $0 + "\n" }.joined()
  }

  /// The lines of the addresses that begin with a text.
  ///
  /// - Complexity: logarithmic in the lines, and linear in those that it gives.
  package func lines(beginningWith text: String) -> ArraySlice<Line> {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].address.text.precedesByBytes(text) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return lines[low...].prefix { $0.address.text.hasPrefix(text) }
  }

  // MARK: Adding

  /// The edits that put addresses where they belong.
  ///
  /// - Parameter new: Addresses that the lock does not have, sorted by bytes.
  package func adding(_ new: [PublishedAddress]) -> [TextEdit] {
    var edits: [TextEdit] = []
    var rest = new[...]
    for line in lines {
      let before = rest.prefix { $0 < line.address }
      guard !before.isEmpty else { continue }
      rest = rest.dropFirst(before.count)
      let point = SourceRange(line: line.number, column: 1, length: 0)
      edits.append(TextEdit(point, with: before.map { $0.text + "\n" }.joined()))
    }
    guard !rest.isEmpty else { return edits }
    let opening = isEmpty ? Self.remark : end.column > 1 ? "\n" : ""
    let point = SourceRange(start: end, end: end)
    edits.append(TextEdit(point, with: opening + rest.map { $0.text + "\n" }.joined()))
    return edits
  }
}

extension SourceReader {
  /// Reads the lock of a content folder; `nil` when there is none.
  ///
  /// Reports: the rules of the reader and of `AddressLock`.
  /// - Throws: when the disk fails.
  func addressLock(_ files: ContentFiles) throws(FileSystemError) -> Diagnosed<AddressLock?> {
    guard let path = files.lock else { return Diagnosed(nil) }
    let file = try read(path)
    guard let text = file.value?.text else { return Diagnosed(nil, file.diagnostics) }
    let lock = AddressLock.parse(text, path: path)
    return Diagnosed(lock.value, file.diagnostics + lock.diagnostics)
  }
}
