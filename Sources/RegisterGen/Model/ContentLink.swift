/// A Markdown link to another file of the register, or to an anchor, with its place.
package struct ContentLink: Sendable {
  /// The path of the file that the link leads to, below the content folder; empty for the file itself.
  package let path: String
  /// What that file is, as its path says.
  package let target: ContentTarget
  /// The anchor on the target, or `nil`.
  package let anchor: String?
  /// Where the link stands.
  package let range: SourceRange
  /// Whether the range is the destination alone, so that an edit may replace it.
  package let isDestination: Bool

  /// Makes a link.
  package init(
    path: String, target: ContentTarget, anchor: String?, range: SourceRange,
    isDestination: Bool = false
  ) {
    self.path = path
    self.target = target
    self.anchor = anchor
    self.range = range
    self.isDestination = isDestination
  }
}

/// A file of the register that has a page, named by what it is.
package enum ContentTarget: Sendable, Hashable {
  /// The home page.
  case home
  /// A measure.
  case measure(MeasureID)
  /// A stream's index page.
  case stream(StreamID)
  /// An instrument's index page.
  case instrument(InstrumentID)
  /// A programme chapter.
  case chapter(ChapterID)
  /// A free page.
  case page(String)
  /// An image, published at the path that it has in the content folder.
  case image(String)
}
