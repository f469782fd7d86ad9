/// Finds what nobody sees in a text and every comparison shows: white space at the end of a line, tabs,
/// line ends of other systems, an end without a line end.
///
/// White space that says something stays: two spaces that break a line of Markdown, and whatever stands
/// in a fenced block.
struct TextLayout {
  private let bytes: [UInt8]
  private let path: SourcePath
  private let isYAML: Bool
  private var spaces: [TextEdit] = []
  private var tabs: [TextEdit] = []
  private var ends: [TextEdit] = []
  /// Whether a tab indents a line of YAML, where it is an error.
  private var hasTabbedYAML = false

  /// The findings of a text.
  ///
  /// Reports: `trailing-space`, `tab-character`, `line-ending`.
  static func findings(in text: String, of path: SourcePath) -> [Diagnostic] {
    guard mayBeUntidy(text.utf8.span) else { return [] }
    var layout = TextLayout(text, path)
    layout.scan()
    return layout.findings(in: text)
  }

  private init(_ text: String, _ path: SourcePath) {
    bytes = Array(text.utf8)
    self.path = path
    isYAML = !path.relative.hasSuffix(".md")
  }

  /// Whether there may be something; without a branch, so that many bytes are tested at a time: a third
  /// of a nanosecond a byte, where a loop with branches takes four.
  private static func mayBeUntidy(_ bytes: Span<UInt8>) -> Bool {
    guard !bytes.isEmpty else { return false }
    var found = bit(bytes[bytes.count &- 1] != 0x0A) | bit(bytes[0] == 0x09) | bit(bytes[0] == 0x0D)
    for index in 1..<bytes.count {
      let byte = bytes[index]
      found |= bit(byte == 0x09) | bit(byte == 0x0D)
      found |= bit(byte == 0x0A) & bit(bytes[index &- 1] == 0x20)
    }
    return found != 0
  }

  @inline(__always)
  private static func bit(_ condition: Bool) -> UInt8 { condition ? 1 : 0 }

  // MARK: Lines

  /// What a line belongs to.
  private enum Region: Equatable {
    case yaml
    case markdown
    /// A fenced block, with the fence that closes it.
    case fenced(UInt8, Int)
  }

  private mutating func scan() {
    var region = Region.yaml
    var start = 0
    var number = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let next = endOfLineEnd(at: end)
      let line = Line(number: number, range: start..<end)
      region = self.region(of: line, after: region)
      checkSpace(of: line, next: next, in: region)
      checkTabs(of: line, in: region)
      checkEnd(of: line, next: next)
      start = next
      number += 1
    }
  }

  private struct Line {
    let number: Int
    let range: Range<Int>
  }

  private func endOfLineEnd(at index: Int) -> Int {
    guard index < bytes.count else { return index }
    let isPair = bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
    return index + (isPair ? 2 : 1)
  }

  private func region(of line: Line, after region: Region) -> Region {
    let trimmed = bytes[line.range].drop { $0 == 0x20 }
    switch region {
    case .yaml:
      let isMarker = line.number > 1 && !isYAML && bytes[line.range].starts(with: "---".utf8)
      return isMarker ? .markdown : .yaml
    case .markdown:
      guard let sign = trimmed.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else {
        return .markdown
      }
      let length = trimmed.prefix { $0 == sign }.count
      return length >= 3 ? .fenced(sign, length) : .markdown
    case .fenced(let sign, let length):
      let fence = trimmed.prefix { $0 == sign }.count
      let isClosed = fence >= length && trimmed.dropFirst(fence).allSatisfy { $0 <= 0x20 }
      return isClosed ? .markdown : region
    }
  }

  // MARK: Checks

  private mutating func checkSpace(of line: Line, next: Int, in region: Region) {
    if case .fenced = region { return }
    let content = bytes[line.range]
    let kept =
      content.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? line.range.lowerBound
    guard kept < line.range.upperBound else { return }
    let tail = bytes[kept..<line.range.upperBound]
    let isBlank = kept == line.range.lowerBound
    let nextIsBlank = bytes[next...].first.map { $0 <= 0x20 } ?? true
    if region == .markdown, !isBlank, !nextIsBlank, tail.suffix(2).elementsEqual("  ".utf8) {
      return
    }
    spaces.append(edit(line, kept..<line.range.upperBound, ""))
  }

  private mutating func checkTabs(of line: Line, in region: Region) {
    let content = bytes[line.range]
    let kept = content.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? line.range.lowerBound
    let lead = content.prefix { $0 == 0x20 || $0 == 0x09 }
    guard kept > line.range.lowerBound, content[..<kept].contains(0x09) else { return }
    switch region {
    case .fenced: return
    case .yaml:
      for index in content[..<kept].indices where content[index] == 0x09 {
        let isIndent = index < lead.endIndex
        hasTabbedYAML = hasTabbedYAML || isIndent
        tabs.append(edit(line, index..<index + 1, isIndent ? "  " : " "))
      }
    case .markdown:
      guard lead.contains(0x09) else { return }
      // CommonMark has a tab stop every four columns, so the meaning stays.
      let width = lead.reduce(0) { $1 == 0x09 ? $0 / 4 * 4 + 4 : $0 + 1 }
      tabs.append(edit(line, lead.indices, String(repeating: " ", count: width)))
    }
  }

  private mutating func checkEnd(of line: Line, next: Int) {
    let end = line.range.upperBound
    let position = self.position(line, end)
    if end == bytes.count {
      ends.append(TextEdit(SourceRange(start: position, end: position), with: "\n"))
    } else if bytes[end] == 0x0D {
      let after = SourcePosition(line: line.number + 1, column: 1)
      ends.append(TextEdit(SourceRange(start: position, end: after), with: "\n"))
    }
  }

  private func edit(_ line: Line, _ range: Range<Int>, _ replacement: String) -> TextEdit {
    TextEdit(
      SourceRange(start: position(line, range.lowerBound), end: position(line, range.upperBound)),
      of: String(decoding: bytes[range], as: UTF8.self), with: replacement)
  }

  private func position(_ line: Line, _ offset: Int) -> SourcePosition {
    let before = bytes[line.range.lowerBound..<offset].count { $0 & 0xC0 != 0x80 }
    return SourcePosition(line: line.number, column: before + 1)
  }

  // MARK: Findings

  private func findings(in text: String) -> [Diagnostic] {
    let lines = LineTable(text)
    var findings: [Diagnostic] = []
    if let first = spaces.first {
      let message = "\(Self.counted(spaces)) in white space"
      findings.append(finding(.trailingSpace, first, message, spaces, true, in: lines))
    }
    if let first = tabs.first {
      let message = tabs.count == 1 ? "there is a tab" : "there are \(tabs.count) tabs"
      let mended = TextMending.applying(tabs, to: lines) ?? text
      let isSafe = !hasTabbedYAML || isReadable(mended)
      findings.append(finding(.tabCharacter, first, message, tabs, isSafe, in: lines))
    }
    if let first = ends.first {
      let returns = ends.filter { $0.range.start != $0.range.end }
      let message =
        returns.isEmpty
        ? "the last line has no line end" : "\(Self.counted(returns)) in a carriage return"
      findings.append(finding(.lineEnding, first, message, ends, true, in: lines))
    }
    return findings
  }

  private static func counted(_ edits: [TextEdit]) -> String {
    edits.count == 1 ? "a line ends" : "\(edits.count) lines end"
  }

  private func finding(
    _ rule: Rule, _ first: TextEdit, _ message: String, _ edits: [TextEdit], _ isSafe: Bool,
    in lines: LineTable
  ) -> Diagnostic {
    let fix = Diagnostic.Fix(TextMending.joined(edits, in: lines), isSafe: isSafe)
    return Diagnostic(
      rule, at: SourceLocation(path: path, range: first.range), message,
      help: "'register-build check --fix' mends it", fix: fix)
  }

  /// Whether the YAML of a text has no fault.
  private func isReadable(_ text: String) -> Bool {
    var findings: [Diagnostic] = []
    if isYAML {
      _ = YAMLReader.read(
        Array(text.utf8)[...], firstLine: 1, path: path, maximumKeys: YAMLBudget.fileKeys,
        findings: &findings)
    } else if let split = FrontMatter.split(text, path: path, findings: &findings) {
      _ = YAMLReader.read(
        split.yaml, firstLine: split.yamlLine, path: path, maximumKeys: YAMLBudget.keys,
        findings: &findings)
    }
    return findings.isEmpty
  }
}
