/// Parses a template's text into nodes: text -> tags -> a tree of sections.
///
/// A section, partial or comment that is alone on its line takes the line with it, as in Mustache.
/// Reports: `template-syntax`, `unclosed-section`, `file-too-large`, `deep-nesting`.
struct TemplateParser {
  /// The largest template that is read, in bytes.
  static let largestFile = 128 * 1024
  /// How deep sections and partials may stand in each other.
  static let deepestNesting = 50

  private var file: TemplateFile
  private var diagnostics: [Diagnostic] = []
  private var open: [OpenSection] = []
  /// Closing tags to come that belong to a crossed section that was reported.
  private var forgiven: [String: Int] = [:]
  private var textStart = 0

  /// A section whose end has not come yet; the first is the file itself.
  private struct OpenSection {
    var name: TemplateName?
    var isInverted = false
    var tag = 0..<0
    var nodes: [TemplateNode] = []
  }

  /// Parses a file; the nodes are as whole as its findings allow.
  static func parse(_ file: TemplateFile) -> Diagnosed<TemplateFile> {
    guard file.bytes.count <= largestFile else {
      var refused = file
      refused.isWhole = false
      let finding = Diagnostic(
        .fileTooLarge,
        at: SourceLocation(path: file.path),
        "a template has at most \(largestFile / 1024) KB, this one has \(file.bytes.count) bytes"
      )
      return Diagnosed(refused, [finding])
    }
    let tags = TemplateScanner.tags(of: file)
    var parser = TemplateParser(file: file, diagnostics: tags.diagnostics)
    parser.build(tags.value)
    return Diagnosed(parser.file, parser.diagnostics)
  }

  private init(file: TemplateFile, diagnostics: [Diagnostic]) {
    self.file = file
    self.diagnostics = diagnostics
    open = [OpenSection()]
  }

  private mutating func build(_ tags: [TemplateTag]) {
    for index in tags.indices {
      let tag = tags[index]
      let outer = line(of: tag) ?? tag.range
      appendText(upTo: outer.lowerBound)
      textStart = outer.upperBound
      switch tag.form {
      case .value(let name, let isRaw, let argument):
        append(.value(name, isRaw: isRaw, argument: argument, tag: tag.range))
      case .partial(let name, let record):
        append(.partial(name, record: record, tag: tag.range))
      case .open(let name, let isInverted):
        guard begin(name, isInverted: isInverted, tag.range) else { return }
      case .close(let name):
        end(name, tag.range, later: tags[(index + 1)...])
      case .comment, .invalid: break
      }
    }
    appendText(upTo: file.bytes.count)
    while open.count > 1 { endUnclosed(notes: []) }
    file.nodes = open[0].nodes
  }

  private mutating func append(_ node: TemplateNode) {
    open[open.count - 1].nodes.append(node)
  }

  private mutating func appendText(upTo end: Int) {
    if textStart < end { append(.literal(textStart..<end)) }
  }

  /// The whole line of a tag that is alone on it, with its line end.
  private func line(of tag: TemplateTag) -> Range<Int>? {
    guard tag.mayStandAlone else { return nil }
    let bytes = file.bytes
    var start = tag.range.lowerBound
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    guard start == 0 || bytes[start - 1] == UInt8(ascii: "\n") else { return nil }
    var end = tag.range.upperBound
    while end < bytes.count, isBlank(bytes[end]) { end += 1 }
    if end == bytes.count { return start..<end }
    if bytes[end] == 0x0D, end + 1 < bytes.count { end += 1 }
    return bytes[end] == UInt8(ascii: "\n") ? start..<(end + 1) : nil
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}

// MARK: Sections

extension TemplateParser {
  /// Opens a section, unless it stands too deep.
  private mutating func begin(
    _ name: TemplateName,
    isInverted: Bool,
    _ tag: Range<Int>
  ) -> Bool {
    guard open.count <= TemplateParser.deepestNesting else {
      file.isWhole = false
      diagnostics.append(
        Diagnostic(
          .deepNesting,
          at: file.location(of: tag),
          "sections stand at most \(TemplateParser.deepestNesting) deep in each other"
        )
      )
      return false
    }
    open.append(OpenSection(name: name, isInverted: isInverted, tag: tag))
    return true
  }

  /// Closes the section of a closing tag, and reports what does not fit.
  private mutating func end(
    _ name: TemplateName,
    _ tag: Range<Int>,
    later: ArraySlice<TemplateTag>
  ) {
    if open.last?.name?.text == name.text {
      close()
    } else if let count = forgiven[name.text], count > 0 {
      forgiven[name.text] = count - 1
    } else if let depth = open.lastIndex(where: { $0.name?.text == name.text }) {
      endCrossed(name, tag, downTo: depth, later: later)
    } else {
      endUnopened(name, tag)
    }
  }

  private mutating func close() {
    guard let section = open.popLast(), let name = section.name else { return }
    append(
      .section(name, isInverted: section.isInverted, body: section.nodes, tag: section.tag)
    )
  }

  /// Ends the sections within the one that is closed: crossed ones, and forgotten ones.
  private mutating func endCrossed(
    _ name: TemplateName,
    _ tag: Range<Int>,
    downTo depth: Int,
    later: ArraySlice<TemplateTag>
  ) {
    while open.count - 1 > depth {
      guard let inner = open.last, let innerName = inner.name else { return }
      if closes(innerName, in: later) {
        report(
          tag,
          "'\(name.text)' is closed while '\(innerName.text)' in it is still open",
          notes: [.init("'\(innerName.text)' is opened here", at: file.location(of: inner.tag))],
          help: "close '\(innerName.text)' first"
        )
        forgiven[innerName.text, default: 0] += 1
        close()
      } else {
        let note = "'\(name.text)' around it is closed here"
        endUnclosed(notes: [.init(note, at: file.location(of: tag))])
      }
    }
    close()
  }

  private func closes(_ name: TemplateName, in tags: ArraySlice<TemplateTag>) -> Bool {
    var depth = 0
    for tag in tags {
      switch tag.form {
      case .open(let other, _) where other.text == name.text: depth += 1
      case .close(let other) where other.text == name.text:
        if depth == 0 { return true }
        depth -= 1
      case .open, .close, .value, .partial, .comment, .invalid: continue
      }
    }
    return false
  }

  /// Reports the innermost section as never closed, and closes it.
  private mutating func endUnclosed(notes: [Diagnostic.Note]) {
    guard let section = open.last, let name = section.name else { return }
    report(
      section.tag,
      "the section '\(name.text)' is not closed",
      notes: notes,
      help: "close it with {{/\(name.text)}}"
    )
    close()
  }

  /// Reports a closing tag without a section; a misspelt one closes the section that it meant.
  private mutating func endUnopened(_ name: TemplateName, _ tag: Range<Int>) {
    let innermost = open.last?.name?.text
    guard let innermost, NearMiss.nearest(to: name.text, in: [innermost]) != nil else {
      report(tag, "no section '\(name.text)' is open here", notes: [], help: nil)
      return
    }
    diagnostics.append(
      Diagnostic(
        .unclosedSection,
        at: file.location(of: tag),
        "no section '\(name.text)' is open here",
        help: "did you mean '\(innermost)'?",
        fix: .init(replacing: file.range(of: name.range), with: innermost)
      )
    )
    close()
  }

  private mutating func report(
    _ tag: Range<Int>,
    _ message: String,
    notes: [Diagnostic.Note],
    help: String?
  ) {
    file.isWhole = false
    diagnostics.append(
      Diagnostic(
        .unclosedSection,
        at: file.location(of: tag),
        message,
        notes: notes,
        help: help
      )
    )
  }
}
