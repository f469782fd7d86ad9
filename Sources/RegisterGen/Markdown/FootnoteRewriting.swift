internal import CCmark

/// Gives footnotes their ids and labels, and finds those that lack a reference or a definition.
///
/// The ids are `fn-1` for a footnote and `fnref-1`, `fnref-1-2` for the places that refer to it, in
/// the order of the first references.
struct FootnoteRewriting {
  private let words: MarkdownWords
  /// How many references each footnote has, by its number.
  private var references: [Int: Int] = [:]

  /// Makes a rewriting in the words of a language.
  init(words: MarkdownWords) { self.words = words }

  /// Replaces a reference by a number that links to the footnote.
  mutating func rewrite(reference node: CmarkNode) {
    guard let number = Int(node.literal) else { return }
    let use = references[number, default: 0] + 1
    references[number] = use
    var html = HTMLText("<sup class=\"footnote-ref\"><a href=\"#fn-")
    html.append(number)
    html.append("\" id=\"fnref-")
    Self.append(number, use: use, to: &html)
    html.append("\" aria-label=\"")
    html.append(text: words.footnote)
    html.append(" ")
    html.append(number)
    html.append("\">")
    html.append(number)
    html.append("</a></sup>")
    node.replace(with: CmarkNode(.inline, opening: html))
  }

  /// Moves the footnotes into one section at the end of the document.
  ///
  /// - Returns: the section, or `nil` when there are no footnotes.
  func makeSection(of footnotes: [CmarkNode], in document: CmarkNode) -> CmarkNode? {
    guard !footnotes.isEmpty else { return nil }
    var opening = HTMLText("<section class=\"footnotes\" aria-label=\"")
    opening.append(text: words.footnotes)
    opening.append("\">\n<ol>")
    let section = CmarkNode(.block, opening: opening, closing: HTMLText("</ol>\n</section>"))
    document.append(section)
    for (index, footnote) in footnotes.enumerated() {
      section.append(makeItem(of: footnote, number: index + 1))
      footnote.free()
    }
    return section
  }

  private func makeItem(of footnote: CmarkNode, number: Int) -> CmarkNode {
    var opening = HTMLText("<li id=\"fn-")
    opening.append(number)
    opening.append("\">")
    let item = CmarkNode(.block, opening: opening, closing: HTMLText("</li>"))
    footnote.moveChildren(to: item)
    let back = CmarkNode(.inline, opening: backlinks(of: number))
    if let last = item.lastChild, last.kind == CMARK_NODE_PARAGRAPH {
      last.append(back)
    } else {
      item.append(back)
    }
    return item
  }

  private func backlinks(of number: Int) -> HTMLText {
    var html = HTMLText()
    for use in 1...max(references[number, default: 1], 1) {
      html.append(" <a href=\"#fnref-")
      Self.append(number, use: use, to: &html)
      html.append("\" class=\"footnote-backref\" aria-label=\"")
      html.append(text: words.backToText)
      if use > 1 {
        html.append(", ")
        html.append(use)
      }
      html.append("\">↩")
      if use > 1 {
        html.append("<sup>")
        html.append(use)
        html.append("</sup>")
      }
      html.append("</a>")
    }
    return html
  }

  private static func append(_ number: Int, use: Int, to html: inout HTMLText) {
    html.append(number)
    guard use > 1 else { return }
    html.append("-")
    html.append(use)
  }

  // MARK: Findings

  /// Reports references that no footnote answers: cmark leaves them in the text as they are written.
  ///
  /// A text node says that one is there, the source says where, and whether a backslash stands
  /// before it, which makes it plain text.
  static func reportUndefined(in texts: [CmarkNode], report: inout MarkdownReport) {
    var searchStart = 0
    for node in texts {
      guard node.literalHolds("^") else { continue }
      for label in labels(in: node.literal) {
        let block = bytesOfBlock(around: node, in: report)
        let start = block.contains(searchStart) ? searchStart : block.lowerBound
        guard let found = report.text.first(label.utf8.span, in: start..<block.upperBound) else {
          continue
        }
        searchStart = found.upperBound
        if found.lowerBound > 0, report.text.byte(found.lowerBound - 1) == UInt8(ascii: "\\") {
          continue
        }
        report.add(
          .undefinedFootnote, found, "no footnote is called '\(label.dropFirst(2).dropLast())'",
          help: "add a line '\(label): ...', or write \\[^ for the signs themselves")
      }
    }
  }

  /// What looks like a reference in a text: `[^`, then no space or bracket, then `]`.
  private static func labels(in text: String) -> [Substring] {
    var labels: [Substring] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "[") {
      let inside = rest[rest.index(after: open)...]
      guard inside.first == "^" else {
        rest = inside
        continue
      }
      guard let close = inside.firstIndex(where: { $0 == "]" || $0 == "[" || $0.isWhitespace })
      else { return labels }
      if inside[close] == "]", inside[..<close].count > 1 { labels.append(rest[open...close]) }
      rest = inside[close...]
    }
    return labels
  }

  private static func bytesOfBlock(around node: CmarkNode, in report: MarkdownReport) -> Range<Int>
  {
    var candidate = node
    while !candidate.isBlock, let parent = candidate.parent { candidate = parent }
    return report.bytes(of: candidate)
  }

  /// Reports definitions that nothing refers to, or that repeat another: cmark drops them.
  ///
  /// A line that defines a footnote is one of those in the tree, or lies in a code block, or was
  /// dropped.
  static func reportUnused(
    kept: [CmarkNode], codeBlocks: [CmarkNode], report: inout MarkdownReport
  ) {
    var used = Set(kept.map { $0.place.startLine - 1 })
    for block in codeBlocks {
      let place = block.place
      guard place.startLine > 0, place.endLine >= place.startLine else { continue }
      used.formUnion((place.startLine - 1)..<place.endLine)
    }
    for index in 0..<report.text.lineCount {
      let line = report.text.line(index)
      guard let label = definedLabel(on: line, of: report.text), !used.contains(index) else {
        continue
      }
      report.add(
        .unusedFootnote, label, "nothing refers to this footnote, or it is defined twice",
        help: "refer to it where it belongs, or remove it")
    }
  }

  /// The bytes of `[^label]` when a line begins with them and a colon follows.
  private static func definedLabel(on line: Range<Int>, of text: SourceText) -> Range<Int>? {
    var at = line.lowerBound
    while at < line.upperBound,
      text.byte(at) == UInt8(ascii: " ") || text.byte(at) == UInt8(ascii: ">")
    { at += 1 }
    guard at + 4 < line.upperBound, text.byte(at) == UInt8(ascii: "["),
      text.byte(at + 1) == UInt8(ascii: "^")
    else { return nil }
    let start = at
    while at < line.upperBound, text.byte(at) != UInt8(ascii: "]") {
      if text.byte(at) == UInt8(ascii: " ") || text.byte(at) == UInt8(ascii: "\t") { return nil }
      at += 1
    }
    guard at > start + 2, at + 1 < line.upperBound, text.byte(at + 1) == UInt8(ascii: ":") else {
      return nil
    }
    return start..<(at + 1)
  }
}
