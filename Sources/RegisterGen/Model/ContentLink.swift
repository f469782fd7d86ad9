/// A Markdown link to another file of the register, or to an anchor, with its place.
package struct ContentLink: Sendable {
  /// What the link leads to, as its path says.
  package let target: ContentTarget
  /// The anchor on the target, or `nil`.
  package let anchor: String?
  /// Where the link stands.
  package let range: SourceRange

  /// Makes a link.
  package init(target: ContentTarget, anchor: String?, range: SourceRange) {
    self.target = target
    self.anchor = anchor
    self.range = range
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
}
