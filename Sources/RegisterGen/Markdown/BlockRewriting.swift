internal import CCmark

/// Rewrites tables, task lists and code blocks so that they can be reached and named.
///
/// A table gets a region that scrolls, a caption and scopes. A paragraph directly before it that
/// begins with the word for a table and a colon (`Tabel: Wat de tekens betekenen`) is its caption.
struct BlockRewriting {
  private let words: MarkdownWords
  private let attic: CmarkNode
  private var tables = 0
  private var codeBlocks = 0

  /// Makes a rewriting in the words of a language; emptied blocks go to the tree's attic.
  init(words: MarkdownWords, attic: CmarkNode) {
    self.words = words
    self.attic = attic
  }

  // MARK: Tables

  /// Rewrites one table, and takes the caption before it.
  mutating func rewrite(table node: CmarkNode) {
    tables += 1
    let caption = takeCaption(before: node)
    var label = HTMLText()
    if let caption {
      label.append(text: caption.plainText)
    } else {
      label.append(text: words.table)
      if tables > 1 {
        label.append(" ")
        label.append(tables)
      }
    }
    var opening = HTMLText(
      "<div class=\"table-region\" role=\"region\" tabindex=\"0\" aria-label=\"")
    opening.append(label)
    opening.append("\">\n<table>")
    let region = CmarkNode(.block, opening: opening, closing: HTMLText("</table>\n</div>"))
    region.append(caption ?? hiddenCaption(label))
    appendRows(of: node, to: region)
    node.replace(with: region)
  }

  /// A table without a caption still has a name for who can't see it.
  private func hiddenCaption(_ label: HTMLText) -> CmarkNode {
    var html = HTMLText("<caption class=\"visually-hidden\">")
    html.append(label)
    html.append("</caption>")
    return CmarkNode(.inline, opening: html)
  }

  private func takeCaption(before table: CmarkNode) -> CmarkNode? {
    guard let paragraph = table.previous, paragraph.kind == CMARK_NODE_PARAGRAPH,
      let first = paragraph.firstChild, first.kind == CMARK_NODE_TEXT
    else { return nil }
    let text = first.literal
    guard text.hasPrefix(words.table + ":") else { return nil }
    let rest = text.dropFirst(words.table.count + 1).drop { $0 == " " }
    guard !rest.isEmpty || first.next != nil else { return nil }
    first.setLiteral(String(rest))
    let caption = CmarkNode(
      .inline, opening: HTMLText("<caption>"), closing: HTMLText("</caption>"))
    paragraph.moveChildren(to: caption)
    attic.append(paragraph)
    return caption
  }

  private func appendRows(of table: CmarkNode, to region: CmarkNode) {
    let alignments = table.columnAlignments
    var body: CmarkNode?
    while let row = table.firstChild {
      let isHeader = row.isHeaderRow
      let made = CmarkNode(.block, opening: HTMLText("<tr>"), closing: HTMLText("</tr>"))
      var column = 0
      while let cell = row.firstChild {
        let alignment = column < alignments.count ? alignments[column] : 0
        made.append(makeCell(of: cell, isHeader: isHeader, alignment: alignment))
        attic.append(cell)
        column += 1
      }
      row.free()
      let part = isHeader ? Self.makePart(head: true) : body ?? Self.makePart(head: false)
      part.append(made)
      if isHeader || body == nil { region.append(part) }
      if !isHeader { body = part }
    }
  }

  private static func makePart(head: Bool) -> CmarkNode {
    head
      ? CmarkNode(.block, opening: HTMLText("<thead>"), closing: HTMLText("</thead>"))
      : CmarkNode(.block, opening: HTMLText("<tbody>"), closing: HTMLText("</tbody>"))
  }

  private func makeCell(of cell: CmarkNode, isHeader: Bool, alignment: UInt8) -> CmarkNode {
    // A header without a text heads nothing.
    let isHeader = isHeader && cell.firstChild != nil
    var opening = HTMLText(isHeader ? "<th scope=\"col\"" : "<td")
    switch alignment {
    case UInt8(ascii: "r"): opening.append(" class=\"align-right\"")
    case UInt8(ascii: "c"): opening.append(" class=\"align-center\"")
    default: break
    }
    opening.append(">")
    let made = CmarkNode(
      .inline, opening: opening, closing: HTMLText(isHeader ? "</th>" : "</td>"))
    cell.moveChildren(to: made)
    return made
  }

  // MARK: Code

  /// Rewrites one code block: it may scroll, so the keyboard must reach it and it needs a name.
  mutating func rewrite(codeBlock node: CmarkNode) {
    codeBlocks += 1
    var html = HTMLText("<pre tabindex=\"0\" role=\"region\" aria-label=\"")
    html.append(text: words.code)
    if codeBlocks > 1 {
      html.append(" ")
      html.append(codeBlocks)
    }
    html.append("\"><code")
    let language = node.fenceWords.prefix { !$0.isWhitespace }
    if !language.isEmpty {
      html.append(" class=\"language-")
      html.append(text: String(language))
      html.append("\"")
    }
    html.append(">")
    html.append(text: node.literal)
    html.append("</code></pre>")
    node.replace(with: CmarkNode(.block, opening: html))
  }

  // MARK: Tasks

  /// Rewrites a list that holds tasks, so that each box has a name.
  ///
  /// cmark keeps list items within lists, so the list is rewritten as a whole; and it leaves out the
  /// paragraphs of a tight list by asking the list, so they are taken out here.
  func rewrite(taskList list: CmarkNode) {
    var opening = HTMLText("<ul>")
    if let start = list.listStart {
      opening = HTMLText("<ol")
      if start != 1 {
        opening.append(" start=\"")
        opening.append(start)
        opening.append("\"")
      }
      opening.append(">")
    }
    let isTight = list.isTight
    let made = CmarkNode(
      .block, opening: opening, closing: HTMLText(list.listStart == nil ? "</ul>" : "</ol>"))
    while let item = list.firstChild {
      made.append(makeItem(of: item, isTight: isTight))
      item.free()
    }
    list.replace(with: made)
  }

  private func makeItem(of item: CmarkNode, isTight: Bool) -> CmarkNode {
    var opening = HTMLText("<li>")
    if item.isNamed("tasklist") {
      opening = HTMLText("<li class=\"task\"><input type=\"checkbox\"")
      if item.isTicked { opening.append(" checked") }
      opening.append(" disabled aria-label=\"")
      opening.append(text: item.isTicked ? words.done : words.notDone)
      opening.append("\">")
    }
    let made = CmarkNode(.block, opening: opening, closing: HTMLText("</li>"))
    while let child = item.firstChild {
      guard isTight, child.kind == CMARK_NODE_PARAGRAPH else {
        made.append(child)
        continue
      }
      let text = CmarkNode(.inline, opening: HTMLText())
      child.moveChildren(to: text)
      made.append(text)
      attic.append(child)
    }
    return made
  }
}
