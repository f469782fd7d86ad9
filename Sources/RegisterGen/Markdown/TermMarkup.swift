/// The markup of one term of a lexicon where a text uses it.
///
/// The first use leads to the entry that explains it, in a list on the same page:
///
///     <a class="term" role="doc-glossref" id="page.use-coa" href="#page.term-coa"
///       aria-label="COA, uitleg"><abbr title="Centraal Orgaan opvang asielzoekers">COA</abbr></a>
///
/// The label tells it from a link to a page about the term, which may stand beside it.
/// Of a term in another language, every use says so, also in links and headings. Everything is made
/// once a lexicon, so that marking a text copies bytes and no more.
struct TermMarkup: Sendable {
  /// What stands before the first use on a page.
  private let linkWithID: HTMLText
  /// What stands before the first use of a section, the page having used it already.
  private let link: HTMLText
  /// What stands between the label and the text of the link.
  private let labelEnd: HTMLText
  /// What stands around an abbreviation within the link; empty for a term without expansion.
  private let abbreviation: (opening: HTMLText, closing: HTMLText)
  /// What stands around a word within the link, and around later uses; empty for a term in the
  /// language of the texts.
  private let language: (opening: HTMLText, closing: HTMLText)

  /// Makes the markup of a term.
  init(_ term: TermLexicon.Entry, explanation: String) {
    var id = HTMLText("<a class=\"term\" role=\"doc-glossref\" id=\"page.use-")
    id.append(text: term.anchor)
    id.append("\"")
    var address = HTMLText(" href=\"#page.term-")
    address.append(address: term.anchor)
    address.append("\" aria-label=\"")
    id.append(address)
    linkWithID = id
    var link = HTMLText("<a class=\"term\" role=\"doc-glossref\"")
    link.append(address)
    self.link = link
    var labelEnd = HTMLText(", ")
    labelEnd.append(text: explanation)
    labelEnd.append("\">")
    self.labelEnd = labelEnd
    language =
      term.language == nil
      ? (HTMLText(), HTMLText()) : (Self.opening("<span", term.language, nil), HTMLText("</span>"))
    abbreviation =
      term.expansion == nil
      ? (HTMLText(), HTMLText())
      : (Self.opening("<abbr", term.language, term.expansion), HTMLText("</abbr>"))
  }

  /// The start of an element about a term in a language of its own, and with what it stands for.
  private static func opening(
    _ element: StaticString, _ language: String?, _ expansion: String?
  ) -> HTMLText {
    var opening = HTMLText(element)
    if let language {
      opening.append(" lang=\"")
      opening.append(text: language)
      opening.append("\"")
    }
    if let expansion {
      opening.append(" title=\"")
      opening.append(text: expansion)
      opening.append("\"")
    }
    opening.append(">")
    return opening
  }

  /// How a use is marked.
  enum Kind {
    /// The first on the page: others lead back to it.
    case firstOnPage
    /// The first of its section.
    case firstInSection
    /// A later one, or one that stands in a link or heading.
    case other
  }

  /// Whether later uses are marked: those of a term in another language.
  var marksEachUse: Bool { !language.opening.isEmpty }

  /// Appends a use of the term.
  func append(_ use: Range<Int>, of text: Span<UInt8>, as kind: Kind, to html: inout HTMLText) {
    switch kind {
    case .firstOnPage: html.append(linkWithID)
    case .firstInSection: html.append(link)
    case .other:
      html.append(language.opening)
      html.append(prose: text, use)
      html.append(language.closing)
      return
    }
    html.append(prose: text, use)
    html.append(labelEnd)
    let isWord = abbreviation.opening.isEmpty || Self.hasSpace(text, use)
    let inner = isWord ? language : abbreviation
    html.append(inner.opening)
    html.append(prose: text, use)
    html.append(inner.closing)
    html.append("</a>")
  }

  /// Whether a use has several words, and so is no abbreviation.
  private static func hasSpace(_ text: Span<UInt8>, _ use: Range<Int>) -> Bool {
    use.contains { text[$0] == UInt8(ascii: " ") || text[$0] == UInt8(ascii: "\n") }
  }
}
