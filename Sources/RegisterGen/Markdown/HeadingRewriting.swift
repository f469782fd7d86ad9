internal import CCmark

/// Gives headings their levels and anchors, and checks that they make a tree.
struct HeadingRewriting {
  /// The headings in the order of the text.
  private(set) var headings: [MarkdownHeading] = []
  private let split: MarkdownSplit
  private var anchors: HeadingAnchors
  /// The level of the heading before; the page's title stands at level 1.
  private var lastLevel = 1

  /// Makes a rewriting for a text that is split in this way, and may hold footnotes.
  init(split: MarkdownSplit, hasFootnotes: Bool) {
    self.split = split
    anchors = HeadingAnchors(keepsFootnoteIDs: hasFootnotes)
  }

  /// Notes one heading and reports what is wrong with it.
  ///
  /// Reports: `empty-heading`, `skipped-heading-level`, and, where headings begin sections,
  /// `duplicate-heading`.
  mutating func note(_ node: CmarkNode, report: inout MarkdownReport) -> MarkdownHeading {
    let written = node.headingLevel
    let bytes = report.bytes(of: node)
    let text = node.plainText
    let (anchor, isBlank, isRepeated) = anchors.next(for: text)
    let heading = MarkdownHeading(
      level: max(written, 2), text: text, anchor: anchor, range: report.text.firstLineRange(bytes))
    headings.append(heading)
    checkLevel(written, at: heading.range, report: &report)
    if isBlank {
      report.add(
        .emptyHeading, at: heading.range, "a heading without letters or digits",
        help: "give it a text, or remove it")
    } else if isRepeated, split.cuts(at: heading.level) {
      report.add(
        .duplicateHeading, at: heading.range, "a second heading '\(text)'",
        help: "give it another text, or put the two together: a link would lead to the first")
    }
    return heading
  }

  private mutating func checkLevel(
    _ level: Int, at range: SourceRange, report: inout MarkdownReport
  ) {
    if level == 1 {
      report.add(
        .skippedHeadingLevel, at: range, "level 1 is the page's title",
        help: "begin with level 2: ## ...")
    } else if level > lastLevel + 1 {
      let expected = String(repeating: "#", count: lastLevel + 1)
      report.add(
        .skippedHeadingLevel, at: range,
        "a heading of level \(level) below one of level \(lastLevel)",
        help: "use level \(lastLevel + 1): \(expected) ...")
    }
    lastLevel = max(level, 2)
  }

  /// Puts a heading's content into an element with its anchor.
  static func rewrite(_ node: CmarkNode, as heading: MarkdownHeading, attic: CmarkNode) {
    var opening = HTMLText("<h")
    opening.append(heading.level)
    opening.append(" id=\"")
    opening.append(text: heading.anchor)
    opening.append("\">")
    var closing = HTMLText("</h")
    closing.append(heading.level)
    closing.append(">")
    let block = CmarkNode(.block, opening: HTMLText())
    let element = CmarkNode(.inline, opening: opening, closing: closing)
    node.moveChildren(to: element)
    block.append(element)
    node.insertBefore(block)
    attic.append(node)
  }
}
