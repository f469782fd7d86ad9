extension RenderedMarkdown {
  /// Renders one node.
  init(rendering node: CmarkNode) {
    self.init(trusted: node.html)
  }

  /// Renders a whole tree.
  init(rendering tree: borrowing CmarkTree) { self.init(rendering: tree.document) }
}

/// A heading that begins a section, left in the tree as it is.
struct SectionCut {
  /// The heading.
  let node: CmarkNode
  /// What it says.
  let heading: MarkdownHeading
  /// How many headings stand before it.
  let number: Int
}

/// Renders a rewritten tree, cut into a lead and sections.
struct MarkdownRendering {
  /// What stands before the first section.
  private(set) var lead = RenderedMarkdown.empty
  /// The sections.
  private(set) var sections: [MarkdownSection] = []

  /// Renders the blocks of a tree in turn; `cuts` holds the headings that begin sections, `terms` what
  /// was marked in each.
  ///
  /// The blocks of a section move into one node and are rendered by one call: each call has a cost.
  init(_ tree: borrowing CmarkTree, cuts: [SectionCut], terms: [[Int]]) {
    lead = Self.renderBlocks(from: tree.document.firstChild, until: cuts.first?.node)
    sections.reserveCapacity(cuts.count)
    for (index, cut) in cuts.enumerated() {
      let following = index + 1 < cuts.count ? cuts[index + 1].node : nil
      let html = Self.renderBlocks(from: cut.node.next, until: following)
      sections.append(
        MarkdownSection(
          heading: cut.heading, headingHTML: Self.renderTitle(of: cut.node), html: html,
          terms: terms[index]))
    }
  }

  /// Renders the blocks from one on, up to a heading or the end.
  private static func renderBlocks(
    from first: CmarkNode?, until end: CmarkNode?
  ) -> RenderedMarkdown {
    guard let first, first != end else { return .empty }
    guard let second = first.next, second != end else { return RenderedMarkdown(rendering: first) }
    let section = CmarkNode(.block, opening: HTMLText())
    first.insertBefore(section)
    while let node = section.next, node != end { section.append(node) }
    return RenderedMarkdown(rendering: section)
  }

  /// Renders what a heading holds; most are plain text, which is its own HTML.
  private static func renderTitle(of heading: CmarkNode) -> RenderedMarkdown {
    if let text = heading.onlyPlainText { return RenderedMarkdown(trusted: text) }
    let content = CmarkNode(.inline, opening: HTMLText())
    heading.moveChildren(to: content)
    heading.append(content)
    return RenderedMarkdown(rendering: content)
  }
}
