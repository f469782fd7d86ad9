internal import CCmark

/// One walk over a tree that notes, in the order of the text, every node that the later steps need.
///
/// Nothing is changed and no text is made here. The walk keeps no stack: a text may nest as deep as
/// it likes.
struct TreeSurvey {
  /// The headings.
  private(set) var headings: [CmarkNode] = []
  /// The links and images, a link before the images in it.
  private(set) var links: [CmarkNode] = []
  /// The tables.
  private(set) var tables: [CmarkNode] = []
  /// The code blocks.
  private(set) var codeBlocks: [CmarkNode] = []
  /// The lists that hold a task, each once.
  private(set) var taskLists: [CmarkNode] = []
  /// The HTML blocks and the HTML within lines.
  private(set) var rawHTML: [CmarkNode] = []
  /// The references to footnotes.
  private(set) var footnoteReferences: [CmarkNode] = []
  /// The footnotes that are referred to, in the order of their numbers.
  private(set) var footnotes: [CmarkNode] = []
  /// The texts: looked through for footnotes that are not defined, so only noted when asked for.
  private(set) var texts: [CmarkNode] = []
  /// The runs of text outside images: looked through for terms, so only noted when asked for.
  private(set) var runs: [TextRun] = []
  /// The first node that lies deeper than the limit; the walk ends there.
  private(set) var tooDeep: CmarkNode?

  /// Walks over a document.
  init(_ document: CmarkNode, depthLimit: Int, notesTexts: Bool, notesRuns: Bool) {
    var walk = TreeWalk(document)
    var place = RunPlace()
    while let node = walk.next() {
      if walk.depth > depthLimit {
        tooDeep = node
        return
      }
      note(node, notesTexts: notesTexts)
      if notesRuns, let isProse = place.visit(node, depth: walk.depth) {
        runs.append(TextRun(first: node, isProse: isProse, headings: headings.count))
      }
    }
  }

  private mutating func note(_ node: CmarkNode, notesTexts: Bool) {
    switch node.kind {
    case CMARK_NODE_TEXT: if notesTexts { texts.append(node) }
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_PARAGRAPH: break
    case CMARK_NODE_HEADING: headings.append(node)
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE: links.append(node)
    case CMARK_NODE_CODE_BLOCK: codeBlocks.append(node)
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: rawHTML.append(node)
    case CMARK_NODE_FOOTNOTE_REFERENCE: footnoteReferences.append(node)
    case CMARK_NODE_FOOTNOTE_DEFINITION: footnotes.append(node)
    case CMARK_NODE_LIST: noteList(node)
    default: if node.isTable { tables.append(node) }
    }
  }

  private mutating func noteList(_ list: CmarkNode) {
    var item = list.firstChild
    while let found = item {
      if found.isNamed("tasklist") { return taskLists.append(list) }
      item = found.next
    }
  }
}

/// A text with all texts and line ends that follow it, which is looked through as a whole.
struct TextRun {
  /// The first text.
  let first: CmarkNode
  /// Whether it stands outside links and headings.
  let isProse: Bool
  /// How many headings stand before it.
  let headings: Int
}

/// Where a walk is, as far as runs of text need it.
private struct RunPlace {
  /// The depth of the image, or else of the link or heading, that the walk is in.
  private var image: Int?
  private var label: Int?
  /// The depth of the text or line end that was visited last.
  private var text: Int?

  /// Visits a node; when it is the first text of a run, tells whether that is prose.
  mutating func visit(_ node: CmarkNode, depth: Int) -> Bool? {
    if let outer = image {
      if depth > outer { return nil }
      image = nil
    }
    if let outer = label, depth <= outer { label = nil }
    switch node.kind {
    case CMARK_NODE_TEXT:
      // What is visited next at the same depth has the same parent.
      defer { text = depth }
      return text == depth ? nil : label == nil
    case CMARK_NODE_SOFTBREAK: if text != depth { text = nil }
    case CMARK_NODE_IMAGE: (image, text) = (depth, nil)
    case CMARK_NODE_LINK, CMARK_NODE_HEADING:
      if label == nil { label = depth }
      text = nil
    default: text = nil
    }
    return nil
  }
}

/// Visits the nodes of a tree in the order of the text, a node before what it holds.
struct TreeWalk: Sequence, IteratorProtocol {
  private let root: CmarkNode
  private var upcoming: CmarkNode?
  private var upcomingDepth = 0
  /// How deep the node lies that was returned last; the root lies at 0.
  private(set) var depth = 0

  /// Makes a walk that begins with `root` and ends with the last node in it.
  init(_ root: CmarkNode) {
    self.root = root
    upcoming = root
  }

  mutating func next() -> CmarkNode? {
    guard let node = upcoming else { return nil }
    depth = upcomingDepth
    upcoming = nil
    if let child = node.firstChild {
      upcoming = child
      upcomingDepth += 1
      return node
    }
    var last = node
    while last != root {
      if let sibling = last.next {
        upcoming = sibling
        return node
      }
      guard let parent = last.parent else { return node }
      last = parent
      upcomingDepth -= 1
    }
    return node
  }
}

extension CmarkNode {
  /// The text that a reader sees in a node, breaks as spaces, footnote numbers left out.
  var plainText: String {
    guard let first = firstChild else { return "" }
    if first.next == nil, first.kind == CMARK_NODE_TEXT { return first.literal }
    var bytes: [UInt8] = []
    appendPlainText(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the text that a reader sees in a node.
  func appendPlainText(to bytes: inout [UInt8]) {
    for node in TreeWalk(self) {
      switch node.kind {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: node.appendLiteral(to: &bytes)
      case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: bytes.append(UInt8(ascii: " "))
      default: break
      }
    }
  }
}
