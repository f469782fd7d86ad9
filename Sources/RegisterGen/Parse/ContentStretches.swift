/// The stretches of a content file that a reader reads as text; titles, headings and names are not
/// among them.
struct ContentStretches {
  /// The keys whose value is a title or a name, or no text at all.
  private static let nameKeys: Set<String> = [
    "title", "aliases", "label", "name", "part", "source", "publisher", "date", "term",
    "expansion", "abbreviation", "url", "email", "code", "page", "id", "bwb", "celex", "language",
    "base-url", "article",
  ]

  /// The stretches in UTF-8 bytes of the file's text, in order.
  private(set) var stretches: [Range<Int>] = []
  /// The fenced blocks of code, which lie within the stretches.
  private(set) var codeBlocks: [Range<Int>] = []
  /// Where the body begins: before it, stretches are values of YAML.
  private(set) var bodyStart: Int
  private let lines: LineTable
  private let path: SourcePath

  /// Finds the stretches of a file; none in one whose YAML can't be read, which has findings of its
  /// own.
  init(_ file: SourceFile, lines: LineTable) {
    self.lines = lines
    path = file.path
    let end = file.text.utf8.count
    bodyStart = end
    if file.path.relative.hasSuffix(".yml") {
      addValues(of: Array(file.text.utf8)[...], firstLine: 1, end: end)
      return
    }
    var findings: [Diagnostic] = []
    guard
      let split = FrontMatter.split(file.text, path: file.path, findings: &findings)
    else { return }
    bodyStart = split.body.startIndex
    addValues(of: split.yaml, firstLine: split.yamlLine, end: bodyStart)
    addBody(split.body)
  }

  // MARK: Front matter

  /// A place where a key or a value begins.
  private struct Event {
    let position: SourcePosition
    let isText: Bool
  }

  private mutating func addValues(of yaml: ArraySlice<UInt8>, firstLine: Int, end: Int) {
    var findings: [Diagnostic] = []
    let value = YAMLReader.read(
      yaml, firstLine: firstLine, path: path, maximumKeys: YAMLBudget.fileKeys,
      findings: &findings)
    guard let value else { return }
    var events: [Event] = []
    collect(value, isName: false, into: &events)
    let offsets = lines.byteOffsets(of: events.map(\.position)) + [end]
    for (index, event) in events.enumerated() where event.isText {
      let (start, stop) = (offsets[index], offsets[index + 1])
      if start < stop { stretches.append(start..<stop) }
    }
  }

  /// The depth is bounded by `YAMLReader`.
  private func collect(_ value: YAMLValue, isName: Bool, into events: inout [Event]) {
    switch value.content {
    case .text: events.append(Event(position: value.start, isText: !isName))
    case .list(let items):
      for item in items { collect(item, isName: isName, into: &events) }
    case .map(let pairs):
      for (key, item) in pairs {
        events.append(Event(position: key.range.start, isText: false))
        collect(item, isName: Self.nameKeys.contains(key.text), into: &events)
      }
    }
  }

  // MARK: Body

  /// Adds the body from heading to heading. The slice's indices are offsets in the file.
  private mutating func addBody(_ body: ArraySlice<UInt8>) {
    var stretch = body.startIndex
    var fence: UInt8?
    var fenceStart = 0
    for line in body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let content = line.drop { $0 == UInt8(ascii: " ") }
      if let marker = Self.fence(content), fence == nil || fence == marker {
        if fence == nil {
          fenceStart = line.startIndex
        } else {
          codeBlocks.append(fenceStart..<line.endIndex)
        }
        fence = fence == nil ? marker : nil
      }
      guard fence == nil, Self.isHeading(content) else { continue }
      if stretch < line.startIndex { stretches.append(stretch..<line.startIndex) }
      stretch = line.endIndex
    }
    if stretch < body.endIndex { stretches.append(stretch..<body.endIndex) }
    if fence != nil { codeBlocks.append(fenceStart..<body.endIndex) }
  }

  /// The character of the fence that a line may be.
  private static func fence(_ line: ArraySlice<UInt8>) -> UInt8? {
    line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8) ? line.first : nil
  }

  private static func isHeading(_ line: ArraySlice<UInt8>) -> Bool {
    let level = line.prefix { $0 == UInt8(ascii: "#") }.count
    guard (1...6).contains(level) else { return false }
    let next = line.dropFirst(level).first
    return next == nil || next == UInt8(ascii: " ") || next == UInt8(ascii: "\t")
  }
}
