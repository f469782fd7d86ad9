internal import CCmark

/// Marks the terms of a lexicon where texts use them: the last change to a tree before it is rendered,
/// so that anchors, captions and the texts of links are made of what was written.
///
/// A run, which is text with the line ends in it, is looked through as a whole; one in which something
/// is marked becomes a single piece of HTML.
struct TermMarking {
  /// The terms that the page explains, in the order of their first use.
  private(set) var terms: [Int]
  /// The terms of each section that begins at a cut, in the order of their first use there.
  private(set) var termsOfSections: [[Int]]

  private let lexicon: TermLexicon
  /// Whether a term counts as new in each section.
  private let restarts: Bool
  private var section: Int?
  private var buffer: [UInt8] = []

  /// Begins with the terms that the page has explained before this text.
  init(_ lexicon: TermLexicon, after terms: [Int], sections: Int, restarts: Bool) {
    self.lexicon = lexicon
    self.terms = terms
    self.restarts = restarts
    termsOfSections = Array(repeating: [], count: sections)
  }

  /// Marks what runs hold.
  ///
  /// - Parameters:
  ///   - runs: The runs, in the order of the text.
  ///   - cuts: For each section the number of its heading, as runs count headings; rising.
  mutating func mark(_ runs: [TextRun], cuts: [Int]) {
    for run in runs {
      while (section ?? -1) + 1 < cuts.count, cuts[(section ?? -1) + 1] < run.headings {
        section = (section ?? -1) + 1
      }
      mark(run)
    }
  }

  private mutating func mark(_ run: TextRun) {
    buffer.removeAll(keepingCapacity: true)
    var last = run.first
    run.first.appendLiteral(to: &buffer)
    while let node = last.next, node.kind == CMARK_NODE_TEXT || node.kind == CMARK_NODE_SOFTBREAK {
      if node.kind == CMARK_NODE_TEXT {
        node.appendLiteral(to: &buffer)
      } else {
        buffer.append(UInt8(ascii: "\n"))
      }
      last = node
    }
    let uses = lexicon.uses(in: buffer.span)
    guard !uses.isEmpty else { return }
    var html = HTMLText()
    guard append(uses, isProse: run.isProse, to: &html) else { return }
    let marked = CmarkNode(.inline, opening: html)
    run.first.insertBefore(marked)
    while let node = marked.next {
      let isLast = node == last
      node.free()
      if isLast { break }
    }
  }

  /// Appends the buffer with its uses marked.
  ///
  /// - Returns: whether anything was marked.
  private mutating func append(_ uses: [TermUse], isProse: Bool, to html: inout HTMLText) -> Bool {
    var end = 0
    for use in uses {
      let kind = isProse ? note(use.term) : .other
      let markup = lexicon.markup[use.term]
      if kind == .other, !markup.marksEachUse { continue }
      html.append(prose: buffer.span, end..<use.range.lowerBound)
      markup.append(use.range, of: buffer.span, as: kind, to: &html)
      end = use.range.upperBound
    }
    guard end > 0 else { return false }
    html.append(prose: buffer.span, end..<buffer.count)
    return true
  }

  /// Notes a use in prose, and says how it is marked.
  private mutating func note(_ term: Int) -> TermMarkup.Kind {
    let isNewOnPage = !terms.contains(term)
    if isNewOnPage { terms.append(term) }
    guard let section else { return isNewOnPage ? .firstOnPage : .other }
    let isNewInSection = !termsOfSections[section].contains(term)
    if isNewInSection { termsOfSections[section].append(term) }
    if isNewOnPage { return .firstOnPage }
    return restarts && isNewInSection ? .firstInSection : .other
  }
}

extension TermMarking {
  /// A plain text as HTML, escaped, with its terms marked as at the start of a page.
  static func html(
    of text: String, lexicon: TermLexicon
  ) -> (html: RenderedMarkdown, terms: [Int]) {
    var marking = TermMarking(lexicon, after: [], sections: 0, restarts: false)
    marking.buffer = Array(text.utf8)
    var html = HTMLText()
    if !marking.append(lexicon.uses(in: marking.buffer.span), isProse: true, to: &html) {
      html.append(prose: marking.buffer.span, marking.buffer.indices)
    }
    return (RenderedMarkdown(trusted: html.utf8), marking.terms)
  }
}

extension TermLexicon {
  /// A plain text of one or two sentences, such as a summary, as HTML with its terms marked.
  package func html(of text: String) -> RenderedMarkdown {
    TermMarking.html(of: text, lexicon: self).html
  }

  /// The terms that a plain text uses, by position, each once, in the order of their first use.
  package func terms(in text: String) -> [Int] {
    isEmpty ? [] : TermMarking.html(of: text, lexicon: self).terms
  }
}
