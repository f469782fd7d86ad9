internal import CCmark

// Markdown: from the bytes of a body to a document of values.
//
// 1. `BudgetScan` reads the bytes once: lines, and whether cmark may have them at all.
// 2. `CmarkTree` parses; only the inline phase waits for its turn.
// 3. `TreeSurvey` walks the tree once and notes the nodes that matter.
// 4. Headings, tables, links, footnotes, tasks and code are rewritten in the tree, and faults are
//    reported at their places; then the terms of a lexicon are marked.
// 5. `MarkdownRendering` lets cmark render what is left, a block at a time, into sections.
//
// No pointer, and no offset in bytes, leaves the folder. The result depends on the bytes, the words
// and the caller's addresses alone.

/// Parses Markdown into documents, with budgets and words that are the same for all of them.
///
/// Safe to use from several threads at once.
package struct MarkdownParser: Sendable {
  private let budgets: MarkdownBudgets
  private let words: MarkdownWords
  /// The terms that are marked in texts.
  package let lexicon: TermLexicon

  /// Makes a parser; `words` are those of the interface's language, `lexicon` has the terms to mark.
  package init(
    budgets: MarkdownBudgets = .standard, words: MarkdownWords, lexicon: TermLexicon = .empty
  ) {
    self.budgets = budgets
    self.words = words
    self.lexicon = lexicon
  }

  /// Parses, rewrites and renders one text.
  ///
  /// Example: `## Over *ons*` with `.atEveryHeading` gives one section with the text `Over ons`, the
  /// anchor `over-ons` and the heading's HTML `Over <em>ons</em>`.
  ///
  /// Reports: `markdown-budget`, `deep-nesting`, `raw-html`, `unsafe-link`, `empty-link`,
  /// `missing-alternative`, `control-character`, `undefined-footnote`, `unused-footnote`, `empty-heading`,
  /// `duplicate-heading`, `skipped-heading-level`.
  ///
  /// - Parameters:
  ///   - source: the text, and the line of its file that it begins on.
  ///   - split: where sections begin.
  ///   - explained: the terms that the page explains before this text, in the order of their use.
  ///   - address: called once for each safe link and image, in the order of the text, footnotes last.
  /// - Returns: the document; empty but for the finding when a budget is exceeded.
  package func parse(
    _ source: MarkdownSource, splitting split: MarkdownSplit, explained: [Int] = [],
    address: (MarkdownLink) -> LinkAddress
  ) -> MarkdownDocument {
    let scan = BudgetScan(source.bytes, budgets: budgets)
    var report = MarkdownReport(about: SourceText(source, lineStarts: scan.lineStarts))
    if let excess = scan.excess {
      report.add(excess, budgets: budgets)
      return document(with: report)
    }
    // Borrowed by a call, the tree outlives all nodes that are taken from it.
    let tree = CmarkTree(parsing: source.bytes)
    return document(
      of: tree, scan: scan, split: split, explained: explained,
      report: &report, address: address)
  }

  private func document(
    of tree: borrowing CmarkTree, scan: BudgetScan, split: MarkdownSplit, explained: [Int],
    report: inout MarkdownReport, address: (MarkdownLink) -> LinkAddress
  ) -> MarkdownDocument {
    let survey = TreeSurvey(
      tree.document, depthLimit: budgets.nesting, notesTexts: scan.mentionsFootnotes,
      notesRuns: !lexicon.isEmpty)
    if let node = survey.tooDeep {
      report.addDeepNesting(report.bytes(of: node), limit: budgets.nesting)
      return document(with: report)
    }
    var document = MarkdownDocument()
    describeLead(of: tree.document, split: split, report: &report, document: &document)
    report.addRawHTML(survey.rawHTML)
    if scan.mentionsNumbers { report.addControls(in: tree.document) }
    if scan.mentionsFootnotes {
      FootnoteRewriting.reportUndefined(in: survey.texts, report: &report)
      FootnoteRewriting.reportUnused(
        kept: survey.footnotes, codeBlocks: survey.codeBlocks, report: &report)
    }
    let cuts = rewriteHeadings(
      survey, in: tree, split: split, report: &report, document: &document)
    var links = LinkRewriting(attic: tree.attic)
    for node in survey.links { links.note(node, report: &report, address: address) }
    document.links = links.links
    let footnotes = rewriteBlocks(survey, links: links, in: tree)
    var marking = TermMarking(
      lexicon, after: explained, sections: cuts.count, restarts: split == .atEveryHeading)
    marking.mark(survey.runs, cuts: cuts.map(\.number))
    document.terms = marking.terms
    if split != .whole, let footnotes {
      document.footnotes = RenderedMarkdown(rendering: footnotes)
      footnotes.free()
    }
    let rendering = MarkdownRendering(tree, cuts: cuts, terms: marking.termsOfSections)
    document.lead = rendering.lead
    document.sections = rendering.sections
    document.findings = report.findings
    return document
  }

  /// What cmark renders by itself, in safe mode with the same extensions: tests compare with it.
  package static func untouchedHTML(of source: MarkdownSource) -> RenderedMarkdown {
    let tree = CmarkTree(parsing: source.bytes)
    return RenderedMarkdown(rendering: tree)
  }

  private func document(with report: MarkdownReport) -> MarkdownDocument {
    var document = MarkdownDocument()
    document.findings = report.findings
    return document
  }

  /// Notes where the lead stands and what its first paragraphs say.
  private func describeLead(
    of root: CmarkNode, split: MarkdownSplit, report: inout MarkdownReport,
    document: inout MarkdownDocument
  ) {
    var text: [UInt8] = []
    var upcoming = root.firstChild
    while let node = upcoming, text.count <= 300 {
      upcoming = node.next
      switch node.kind {
      case CMARK_NODE_HEADING where split.cuts(at: max(node.headingLevel, 2)):
        upcoming = nil
      case CMARK_NODE_FOOTNOTE_DEFINITION: upcoming = nil
      default:
        if document.leadRange == nil {
          document.leadRange = report.text.firstLineRange(report.bytes(of: node))
        }
        guard node.kind == CMARK_NODE_PARAGRAPH else { continue }
        if !text.isEmpty { text.append(UInt8(ascii: " ")) }
        node.appendPlainText(to: &text)
      }
    }
    document.leadText = String(decoding: text, as: UTF8.self)
  }

  /// Gives every heading its anchor.
  ///
  /// - Returns: the headings that begin sections; they are left in the tree as they are.
  private func rewriteHeadings(
    _ survey: TreeSurvey, in tree: borrowing CmarkTree, split: MarkdownSplit,
    report: inout MarkdownReport, document: inout MarkdownDocument
  ) -> [SectionCut] {
    var rewriting = HeadingRewriting(split: split, hasFootnotes: !survey.footnotes.isEmpty)
    var cuts: [SectionCut] = []
    for (number, node) in survey.headings.enumerated() {
      let heading = rewriting.note(node, report: &report)
      if node.parent == tree.document, split.cuts(at: heading.level) {
        cuts.append(SectionCut(node: node, heading: heading, number: number))
      } else {
        HeadingRewriting.rewrite(node, as: heading, attic: tree.attic)
      }
    }
    document.headings = rewriting.headings
    return cuts
  }

  /// Rewrites what needs more than cmark's markup.
  ///
  /// - Returns: the section of footnotes, which then stands last in the tree.
  private func rewriteBlocks(
    _ survey: TreeSurvey, links: LinkRewriting, in tree: borrowing CmarkTree
  ) -> CmarkNode? {
    var blocks = BlockRewriting(words: words, attic: tree.attic)
    for node in survey.tables { blocks.rewrite(table: node) }
    links.apply()
    for node in survey.codeBlocks { blocks.rewrite(codeBlock: node) }
    for node in survey.taskLists { blocks.rewrite(taskList: node) }
    var footnotes = FootnoteRewriting(words: words)
    for node in survey.footnoteReferences { footnotes.rewrite(reference: node) }
    return footnotes.makeSection(of: survey.footnotes, in: tree.document)
  }
}
