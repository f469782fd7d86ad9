/// A Markdown text after parsing, rewriting and rendering: values only.
///
/// Made by `MarkdownParser`. When a budget is exceeded the document is empty but for the finding.
package struct MarkdownDocument: Sendable, Hashable {
  /// What stands before the first heading that begins a section.
  package internal(set) var lead = RenderedMarkdown.empty
  /// The plain text of the lead's first paragraphs, for descriptions: whole paragraphs until 300
  /// bytes are passed.
  package internal(set) var leadText = ""
  /// Where the lead's first block stands; `nil` when there is none.
  package internal(set) var leadRange: SourceRange?
  /// The sections in the order of the text.
  package internal(set) var sections: [MarkdownSection] = []
  /// All headings in the order of the text, also those inside sections, quotes and lists.
  package internal(set) var headings: [MarkdownHeading] = []
  /// The links and images in the order of the text, footnotes last, without the unsafe ones.
  package internal(set) var links: [MarkdownLink] = []
  /// The footnotes; for `MarkdownSplit.whole` they stand in the lead and this is empty.
  package internal(set) var footnotes = RenderedMarkdown.empty
  /// The terms that are explained on the page, by their position in the lexicon, in the order of their
  /// first use; those that were explained before the text come first.
  package internal(set) var terms: [Int] = []
  /// What is wrong with the text, in no particular order.
  package internal(set) var findings: [MarkdownFinding] = []
}

/// A heading and what stands below it, up to the next heading that begins a section.
package struct MarkdownSection: Sendable, Hashable {
  /// The heading.
  package let heading: MarkdownHeading
  /// The heading's content, without the `h2` element around it.
  package let headingHTML: RenderedMarkdown
  /// The content below the heading.
  package let html: RenderedMarkdown
  /// The terms that it uses, by their position in the lexicon, in the order of their first use.
  package let terms: [Int]

  /// The level of the heading, from 2 to 6.
  package var level: Int { heading.level }
  /// The plain text of the heading.
  package var text: String { heading.text }
  /// The anchor of the heading.
  package var anchor: String { heading.anchor }
  /// Where the heading stands.
  package var range: SourceRange { heading.range }
  /// Whether nothing stands below the heading.
  package var isEmpty: Bool { html.isEmpty }
}

/// A heading.
package struct MarkdownHeading: Sendable, Hashable {
  /// The level, from 2 to 6; a heading of level 1 counts as level 2, since the title is the page's.
  package let level: Int
  /// The plain text.
  package let text: String
  /// The id in the page, as a git forge gives it; unique in the document.
  package let anchor: String
  /// Where it stands.
  package let range: SourceRange
}

/// A link or an image as it is written.
package struct MarkdownLink: Sendable, Hashable {
  /// The destination as written, with character references and backslash escapes resolved.
  package let destination: String
  /// Whether it is an image.
  package let isImage: Bool
  /// The plain text of the link; of an image, its alternative.
  package let text: String
  /// The destination in the source; where it isn't written there, as in `[text][label]`, the link.
  package let range: SourceRange
  /// Whether the range is the destination, byte for byte.
  package let isDestination: Bool
}

/// What a link leads to, as the caller decides.
package enum LinkAddress: Sendable, Hashable {
  /// A page or a place of the site: the reference to write.
  case site(String)
  /// A page elsewhere: the reference to write; the link is marked as external.
  case external(String)
  /// An image of the site, and its size in pixels where it is known.
  case image(src: String, width: Int?, height: Int?)
  /// Nothing: only the text of the link is shown.
  case none
}

/// A fault in a Markdown text.
package struct MarkdownFinding: Sendable, Hashable {
  /// The rule that was broken.
  package let rule: Rule
  /// Where.
  package let range: SourceRange
  /// What is wrong, without a full stop.
  package let message: String
  /// What to do about it.
  package let help: String?

  /// The finding as a diagnostic about a file.
  package func diagnostic(in path: SourcePath) -> Diagnostic {
    Diagnostic(rule, at: SourceLocation(path: path, range: range), message, help: help)
  }
}
