/// The parts of a register beside its measures.

/// A stream: a group of measures with an index page.
///
/// The domain word is stream; the type is named apart from Foundation's `Stream`.
package struct RegisterStream: Sendable {
  /// The name of its file.
  package let id: StreamID
  /// Its file.
  package let path: SourcePath
  /// The label that readers see.
  package let label: String
  /// The position among the streams, or `nil`.
  package let order: Int?
  /// The addresses at which its page stood before.
  package let formerAddresses: [Located<PublishedAddress>]
  /// One or two sentences of plain text, or `nil`.
  package let summary: String?
  /// The introduction of its index page.
  package let body: PageBody

  /// Makes a stream.
  package init(
    id: StreamID, path: SourcePath, label: String, order: Int?, summary: String?,
    formerAddresses: [Located<PublishedAddress>] = [], body: PageBody
  ) {
    self.id = id
    self.path = path
    self.label = label
    self.order = order
    self.summary = summary
    self.formerAddresses = formerAddresses
    self.body = body
  }
}

/// A legal instrument, which may lie within a broader one.
package struct Instrument: Sendable {
  /// The name of its file.
  package let id: InstrumentID
  /// Its file.
  package let path: SourcePath
  /// The label that readers see.
  package let label: String
  /// What an abbreviated label stands for, or `nil`.
  package let expansion: String?
  /// The position among the instruments, or `nil`.
  package let order: Int?
  /// The broader instrument, or `nil`.
  package let within: Located<InstrumentID>?
  /// The addresses at which its page stood before.
  package let formerAddresses: [Located<PublishedAddress>]
  /// One or two sentences of plain text, or `nil`.
  package let summary: String?
  /// The explanation on its index page.
  package let body: PageBody

  /// Makes an instrument.
  package init(
    id: InstrumentID, path: SourcePath, label: String, expansion: String?, order: Int?,
    within: Located<InstrumentID>?, summary: String?,
    formerAddresses: [Located<PublishedAddress>] = [], body: PageBody
  ) {
    self.id = id
    self.path = path
    self.label = label
    self.expansion = expansion
    self.order = order
    self.within = within
    self.summary = summary
    self.formerAddresses = formerAddresses
    self.body = body
  }
}

/// A chapter of the coalition's programme, as the register sums it up.
package struct ProgrammeChapter: Sendable {
  /// The name of its file.
  package let id: ChapterID
  /// Its file.
  package let path: SourcePath
  /// The chapter's title.
  package let title: String
  /// The chapter's number, as printed.
  package let number: String
  /// The position in `Vocabulary.documents`.
  package let document: Int
  /// Where the chapter can be read, or `nil`.
  package let url: String?
  /// The position among the chapters, or `nil`.
  package let order: Int?
  /// The addresses at which its page stood before.
  package let formerAddresses: [Located<PublishedAddress>]
  /// One or two sentences of plain text, or `nil`.
  package let summary: String?
  /// What stands before the first heading.
  package let lead: RenderedMarkdown
  /// The headings in the order of the text, each with its own text.
  package let sections: [ProgrammeSection]
  /// The footnotes of all sections.
  package let footnotes: RenderedMarkdown
  /// The terms of the glossary that its page explains, by position, in the order of their first use.
  package let terms: [Int]
  /// The links to other pages of the register.
  package let links: [ContentLink]

  /// Makes a chapter.
  package init(
    id: ChapterID, path: SourcePath, title: String, number: String, document: Int, url: String?,
    order: Int?, summary: String?,
    formerAddresses: [Located<PublishedAddress>] = [], lead: RenderedMarkdown,
    sections: [ProgrammeSection],
    footnotes: RenderedMarkdown, terms: [Int], links: [ContentLink]
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.number = number
    self.document = document
    self.url = url
    self.order = order
    self.summary = summary
    self.formerAddresses = formerAddresses
    self.lead = lead
    self.sections = sections
    self.footnotes = footnotes
    self.terms = terms
    self.links = links
  }

  /// What a section is called in front matter.
  package func id(of section: ProgrammeSection) -> SectionID {
    SectionID(chapter: id, anchor: section.anchor)
  }

  /// The sections that the one at a position lies within, the outermost first.
  package func sections(around position: Int) -> [ProgrammeSection] {
    var around: [ProgrammeSection] = []
    var level = sections[position].level
    for broader in sections[..<position].reversed() where broader.level < level {
      around.append(broader)
      level = broader.level
    }
    return around.reversed()
  }
}

/// One heading of a chapter with the text below it, up to the next heading.
package struct ProgrammeSection: Sendable {
  /// The anchor that a git forge gives the heading.
  package let anchor: String
  /// The heading as plain text.
  package let heading: String
  /// The level of the heading, 2 to 6.
  package let level: Int
  /// The text below the heading.
  package let html: RenderedMarkdown
  /// The terms of the glossary that the text uses, by position, in the order of their first use.
  package let terms: [Int]
  /// Where the heading stands.
  package let range: SourceRange

  /// Makes a section.
  package init(
    anchor: String, heading: String, level: Int, html: RenderedMarkdown, terms: [Int],
    range: SourceRange
  ) {
    self.anchor = anchor
    self.heading = heading
    self.level = level
    self.html = html
    self.terms = terms
    self.range = range
  }
}

/// A free page, or the home page's introduction.
package struct FreePage: Sendable {
  /// The name of its file.
  package let id: String
  /// Its file.
  package let path: SourcePath
  /// The title.
  package let title: String
  /// The position among the pages, or `nil`.
  package let order: Int?
  /// The addresses at which its page stood before.
  package let formerAddresses: [Located<PublishedAddress>]
  /// One or two sentences of plain text, or `nil`.
  package let summary: String?
  /// Of an accessibility statement, when it was last gone over; `nil` for any other page.
  package let statement: Located<Moment>?
  /// The text.
  package let body: PageBody

  /// Makes a page.
  package init(
    id: String, path: SourcePath, title: String, order: Int?, summary: String?,
    formerAddresses: [Located<PublishedAddress>] = [],
    statement: Located<Moment>? = nil, body: PageBody
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.order = order
    self.summary = summary
    self.formerAddresses = formerAddresses
    self.statement = statement
    self.body = body
  }
}

/// A rendered text that is shown as a whole.
package struct PageBody: Sendable {
  /// The text, its headings with anchors.
  package let html: RenderedMarkdown
  /// The headings, for a table of contents and for links to anchors.
  package let headings: [Heading]
  /// The terms of the glossary that the page explains, by position, in the order of their first use;
  /// those of its summary come first.
  package let terms: [Int]
  /// The links to other pages of the register.
  package let links: [ContentLink]

  /// A heading of a text.
  package struct Heading: Sendable, Hashable {
    /// The anchor.
    package let anchor: String
    /// The heading as plain text.
    package let text: String
    /// The level, 2 to 6.
    package let level: Int

    /// Makes a heading.
    package init(anchor: String, text: String, level: Int) {
      self.anchor = anchor
      self.text = text
      self.level = level
    }
  }

  /// Makes a text.
  package init(
    html: RenderedMarkdown, headings: [Heading], terms: [Int], links: [ContentLink]
  ) {
    self.html = html
    self.headings = headings
    self.terms = terms
    self.links = links
  }
}

/// An image of the register.
package struct ContentImage: Sendable, Hashable {
  /// Its file.
  package let path: SourcePath

  /// Makes an image.
  package init(path: SourcePath) { self.path = path }
}
