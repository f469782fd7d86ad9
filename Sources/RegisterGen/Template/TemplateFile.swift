/// One template as it was read: its bytes, where its lines start, and its parsed nodes.
///
/// Ranges in the nodes are UTF-8 offsets; `range(of:)` makes lines and columns of them.
struct TemplateFile: Sendable {
  /// The name that pages and partials use: the path below `Templates/` without `.html`.
  let name: String
  /// The file that the text was read from.
  let path: SourcePath
  /// The text, as UTF-8.
  let bytes: [UInt8]
  /// The parsed text; empty if the file was refused as a whole.
  var nodes: [TemplateNode] = []
  /// Whether the sections fit together, so that the scope of every name is known.
  var isWhole = true
  private let lineStarts: [Int]
  /// How many scalars start before each stretch of bytes; a file may be one long line.
  private let scalarsBefore: [Int]

  /// Takes a text that is not parsed yet.
  init(name: String, path: SourcePath, text: String) {
    self.name = name
    self.path = path
    bytes = Array(text.utf8)
    var starts = [0]
    // A line ends as in `LineTable`, at a lone carriage return too.
    for (offset, byte) in bytes.enumerated() {
      let isReturn = byte == UInt8(ascii: "\r")
      guard isReturn || byte == UInt8(ascii: "\n") else { continue }
      let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
      if !isReturn || next != UInt8(ascii: "\n") { starts.append(offset + 1) }
    }
    lineStarts = starts
    var scalars = 0
    var before: [Int] = []
    for (offset, byte) in bytes.enumerated() {
      if offset % TemplateFile.stretch == 0 { before.append(scalars) }
      if !TemplateFile.isContinuation(byte) { scalars += 1 }
    }
    scalarsBefore = before + [scalars]
  }

  /// The place of a stretch of bytes, in lines and columns.
  func location(of offsets: Range<Int>) -> SourceLocation {
    SourceLocation(path: path, range: range(of: offsets))
  }

  /// A stretch of bytes in lines and columns.
  func range(of offsets: Range<Int>) -> SourceRange {
    SourceRange(
      start: position(of: offsets.lowerBound),
      end: position(of: offsets.upperBound)
    )
  }

  /// The text of a stretch of bytes.
  func text(_ offsets: Range<Int>) -> String {
    String(decoding: bytes[offsets], as: UTF8.self)
  }

  private func position(of offset: Int) -> SourcePosition {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = scalars(before: offset) - scalars(before: lineStarts[low]) + 1
    return SourcePosition(line: low + 1, column: column)
  }

  private func scalars(before offset: Int) -> Int {
    let whole = offset / TemplateFile.stretch
    let rest = bytes[(whole * TemplateFile.stretch)..<offset]
    return scalarsBefore[whole] + rest.count { !TemplateFile.isContinuation($0) }
  }

  private static let stretch = 256

  private static func isContinuation(_ byte: UInt8) -> Bool {
    byte & 0xC0 == 0x80
  }
}

/// A part of a template's text.
enum TemplateNode: Sendable {
  /// Text that is published as it stands.
  case literal(Range<Int>)
  /// A placeholder; `argument` names the number that a word counts.
  case value(TemplateName, isRaw: Bool, argument: TemplateName?, tag: Range<Int>)
  /// A section with its body.
  case section(TemplateName, isInverted: Bool, body: [TemplateNode], tag: Range<Int>)
  /// Another template, for the record in scope or for the one that is named.
  case partial(TemplateName, record: TemplateName?, tag: Range<Int>)
}

/// A name as it stands in a template.
struct TemplateName: Sendable {
  /// The name, such as `stream.label`.
  let text: String
  /// Where it stands.
  let range: Range<Int>
  /// The parts between the dots; `.` alone is one part.
  let parts: [String]

  /// Takes a name that was read.
  init(text: String, range: Range<Int>) {
    self.text = text
    self.range = range
    let hasParts = text != "." && text.utf8.contains(UInt8(ascii: "."))
    parts = hasParts ? text.split(separator: ".").map(String.init) : [text]
  }

  /// The range of the last part.
  var lastPart: Range<Int> {
    let length = parts.last?.utf8.count ?? 0
    return (range.upperBound - length)..<range.upperBound
  }
}
