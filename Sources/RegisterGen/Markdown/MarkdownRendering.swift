extension RenderedMarkdown {
  /// Renders one node.
  init(rendering node: CmarkNode) {
    var bytes: [UInt8] = []
    node.appendHTML(to: &bytes)
    self.init(trusted: bytes)
  }

  /// Renders a whole tree.
  init(rendering tree: borrowing CmarkTree) { self.init(rendering: tree.document) }
}

/// Renders a rewritten tree, cut into a lead and sections.
struct MarkdownRendering {
  /// What stands before the first section.
  private(set) var lead = RenderedMarkdown.empty
  /// The sections.
  private(set) var sections: [MarkdownSection] = []

  private var buffer: [UInt8] = []
  private var current: (heading: MarkdownHeading, html: RenderedMarkdown)?

  /// Renders the blocks of a tree in turn; `cuts` holds the headings that begin sections.
  init(_ tree: borrowing CmarkTree, cuts: [(node: CmarkNode, heading: MarkdownHeading)]) {
    var upcoming = tree.document.firstChild
    var cut = 0
    while let node = upcoming {
      upcoming = node.next
      if cut < cuts.count, cuts[cut].node == node {
        close()
        let content = CmarkNode(.inline, opening: HTMLText())
        node.moveChildren(to: content)
        node.insertBefore(content)
        current = (cuts[cut].heading, RenderedMarkdown(rendering: content))
        cut += 1
      } else {
        node.appendHTML(to: &buffer)
      }
    }
    close()
  }

  private mutating func close() {
    let html = RenderedMarkdown(trusted: buffer)
    buffer.removeAll(keepingCapacity: true)
    if let (heading, content) = current {
      sections.append(MarkdownSection(heading: heading, headingHTML: content, html: html))
    } else {
      lead = html
    }
  }
}
