extension SitePlan {
  /// A file of the site. A class, since lists of thousands are told apart and passed on by what they hold, and each
  /// copy of a structure would count all its references.
  package final class Entry: Sendable {
    /// Where it stands below the output folder.
    package let path: OutputPath
    /// What it holds.
    let content: Content
    /// The source file that it stems from, for messages.
    let source: SourcePath?

    /// Makes a file.
    init(path: OutputPath, content: Content, source: SourcePath?) {
      self.path = path
      self.content = content
      self.source = source
    }

    /// Whether its bytes are better handed on in pieces than held at once.
    package var isLarge: Bool {
      switch content {
      case .registerJSON, .citations: true
      case .page(let page): page.isLong
      case .search, .sitemap, .robots, .security, .themeStyles, .hostFile, .file: false
      }
    }

    /// Whether it shows more than one measure, so that it may take as long as hundreds of others.
    package var isList: Bool {
      switch content {
      case .page(let page): page.listing != nil
      case .registerJSON, .citations, .sitemap: true
      case .search, .robots, .security, .themeStyles, .hostFile, .file: false
      }
    }

    /// Whether it shows what two values have in common, or two measures side by side.
    package var isCombination: Bool { page?.isCombination ?? false }

    /// Whether it is a document for paper.
    package var isDocument: Bool { page?.document != nil }

    /// Whether it is a file of the search index.
    package var isSearch: Bool { if case .search = content { true } else { false } }

    /// Whether it is an HTML page.
    package var isPage: Bool { page != nil }

    /// The HTML page, if it is one.
    var page: SitePage? { if case .page(let page) = content { page } else { nil } }
  }
}
