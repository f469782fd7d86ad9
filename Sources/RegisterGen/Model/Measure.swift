/// One policy measure: what could be done, what it would do, how soon, and what it needs.
///
/// A value of this type has typed facts whose words are all declared. Its references to other
/// entities (`programme`, `related`, `links`) are as written until the link stage has resolved them;
/// only a `Register` holds measures whose references all lead somewhere.
///
/// A class, though it is a value that never changes: as a struct, each look at a measure in a list
/// copied forty references, which took a third of the time of a build of 10,000 measures.
package final class Measure: Sendable {
  /// The name of its file.
  package let id: MeasureID
  /// Its file.
  package let path: SourcePath
  /// The title, as the source names it.
  package let title: String
  /// Other names that the sources use.
  package let aliases: [String]
  /// The addresses at which its page stood before.
  package let formerAddresses: [Located<PublishedAddress>]
  /// One or two sentences of plain text.
  package let summary: String
  /// The stream that it belongs to.
  package let stream: StreamID
  /// The position within the stream, or `nil`.
  package let order: Int?
  /// The position in `Vocabulary.statuses`.
  package let status: Int
  /// The effect on the inflow.
  package let effect: Effect
  /// When the effect shows.
  package let horizon: Horizon
  /// When it can start.
  package let implementation: Implementation
  /// The legal instruments that it needs.
  package let instruments: Stated<NeededInstruments>
  /// Who decides; `nil` when the front matter does not say.
  package let deciders: Stated<[NotedTerm]>?
  /// What is needed beside a legal instrument; `nil` when the front matter does not say.
  package let needs: Stated<[NotedTerm]>?
  /// The sections of the programme that take it up, in the order written, or why there are none;
  /// `nil` when the front matter does not say.
  package let programme: Stated<[ProgrammeReference]>?
  /// Measures that it names as related, in the order written.
  package let related: [RelatedMeasure]
  /// The laws that it names.
  package let laws: [LawReference]
  /// Where the facts come from.
  package let sources: [SourceReference]
  /// Where the sources contradict each other.
  package let discrepancies: [Discrepancy]
  /// Why it is no longer in the register, or `nil`.
  package let withdrawal: Withdrawal?
  /// The body, rendered section by section.
  package let body: MeasureBody
  /// Where the fields stand that are compared with those of other measures.
  package let places: Places

  /// The places of fields in the file, for findings of a later stage.
  package struct Places: Sendable {
    /// The title.
    package let title: SourceRange
    /// The aliases, each at its own place.
    package let aliases: [SourceRange]
    /// The order; the title's place when there is none.
    package let order: SourceRange
    /// The end of the implementation's interval; the title's place when there is none.
    package let implementationEnd: SourceRange

    /// Makes the places.
    package init(
      title: SourceRange, aliases: [SourceRange], order: SourceRange,
      implementationEnd: SourceRange
    ) {
      self.title = title
      self.aliases = aliases
      self.order = order
      self.implementationEnd = implementationEnd
    }
  }

  /// Makes a measure of its parts.
  package init(
    id: MeasureID, path: SourcePath, title: String, aliases: [String],
    formerAddresses: [Located<PublishedAddress>] = [], summary: String,
    stream: StreamID, order: Int?, status: Int, effect: Effect, horizon: Horizon,
    implementation: Implementation, instruments: Stated<NeededInstruments>,
    deciders: Stated<[NotedTerm]>?, needs: Stated<[NotedTerm]>?,
    programme: Stated<[ProgrammeReference]>?, related: [RelatedMeasure], laws: [LawReference],
    sources: [SourceReference],
    discrepancies: [Discrepancy], withdrawal: Withdrawal?, body: MeasureBody, places: Places
  ) {
    self.id = id
    self.path = path
    self.title = title
    self.aliases = aliases
    self.formerAddresses = formerAddresses
    self.summary = summary
    self.stream = stream
    self.order = order
    self.status = status
    self.effect = effect
    self.horizon = horizon
    self.implementation = implementation
    self.instruments = instruments
    self.deciders = deciders
    self.needs = needs
    self.programme = programme
    self.related = related
    self.laws = laws
    self.sources = sources
    self.discrepancies = discrepancies
    self.withdrawal = withdrawal
    self.body = body
    self.places = places
  }
}

/// The instruments that a measure needs.
package struct NeededInstruments: Sendable {
  /// How the instruments belong together.
  package enum Connective: String, Sendable {
    /// All are needed.
    case all
    /// One suffices.
    case any
  }

  /// Whether all are needed or one suffices.
  package let connective: Connective
  /// The instruments, in the order written; at least one, none twice.
  package let values: [NeededInstrument]

  /// Makes a set of instruments.
  package init(connective: Connective, values: [NeededInstrument]) {
    self.connective = connective
    self.values = values
  }
}

/// One needed instrument with its explanation.
package struct NeededInstrument: Sendable {
  /// The instrument.
  package let instrument: InstrumentID
  /// An explanation, or `nil`.
  package let note: String?
  /// Where the instrument is named.
  package let range: SourceRange

  /// Makes a needed instrument.
  package init(instrument: InstrumentID, note: String?, range: SourceRange) {
    self.instrument = instrument
    self.note = note
    self.range = range
  }
}

/// A declared term with an explanation.
package struct NotedTerm: Sendable, Hashable {
  /// The position in the vocabulary's list.
  package let term: Int
  /// An explanation, or `nil`.
  package let note: String?

  /// Makes a noted term.
  package init(term: Int, note: String?) {
    self.term = term
    self.note = note
  }
}

/// A measure's place in the programme.
package struct ProgrammeReference: Sendable {
  /// The section, as written.
  package let section: Located<SectionID>
  /// The position in `Vocabulary.relations`.
  package let relation: Int
  /// What is the same and what differs, or `nil`.
  package let note: String?

  /// Makes a reference to a section.
  package init(section: Located<SectionID>, relation: Int, note: String?) {
    self.section = section
    self.relation = relation
    self.note = note
  }
}

/// A measure that another one names as related.
package struct RelatedMeasure: Sendable {
  /// The other measure.
  package let measure: Located<MeasureID>
  /// How they are related, or `nil`.
  package let note: String?

  /// Makes a reference to a measure.
  package init(measure: Located<MeasureID>, note: String?) {
    self.measure = measure
    self.note = note
  }
}

/// A law, or an article of it, that a measure names.
package struct LawReference: Sendable, Hashable {
  /// The position in `Vocabulary.laws`.
  package let law: Int
  /// The article, or `nil` for the whole law.
  package let article: String?
  /// An explanation, or `nil`.
  package let note: String?

  /// Makes a reference to a law.
  package init(law: Int, article: String?, note: String?) {
    self.law = law
    self.article = article
    self.note = note
  }
}

/// A place in a source document.
package struct SourceReference: Sendable, Hashable {
  /// The position in `Vocabulary.documents`.
  package let document: Int
  /// The page or slide, or `nil`.
  package let page: String?
  /// Whether the page number is inferred, not printed.
  package let isPageInferred: Bool
  /// The part of the document, or `nil`.
  package let part: String?

  /// Makes a reference to a source.
  package init(document: Int, page: String?, isPageInferred: Bool, part: String?) {
    self.document = document
    self.page = page
    self.isPageInferred = isPageInferred
    self.part = part
  }
}

/// Why and when a measure was withdrawn; its page stays as a tombstone.
package struct Withdrawal: Sendable {
  /// The day, month or year.
  package let date: Moment
  /// The reason.
  package let reason: String
  /// The measure that takes its place, or `nil`.
  package let successor: Located<MeasureID>?

  /// Makes a withdrawal.
  package init(date: Moment, reason: String, successor: Located<MeasureID>?) {
    self.date = date
    self.reason = reason
    self.successor = successor
  }
}

/// The body of a measure.
package struct MeasureBody: Sendable {
  /// The rendered sections, one for each of `Vocabulary.sections` and in that order; `nil` where the
  /// source is silent.
  package let sections: [RenderedMarkdown?]
  /// The footnotes of all sections.
  package let footnotes: RenderedMarkdown
  /// The anchors of the headings within the sections.
  package let anchors: [String]
  /// The terms of the glossary that the page explains, by position, in the order of their first use;
  /// those of the summary come first.
  package let terms: [Int]
  /// The links to other pages of the register.
  package let links: [ContentLink]

  /// Makes a body.
  package init(
    sections: [RenderedMarkdown?], footnotes: RenderedMarkdown, anchors: [String],
    terms: [Int] = [], links: [ContentLink]
  ) {
    self.sections = sections
    self.footnotes = footnotes
    self.anchors = anchors
    self.terms = terms
    self.links = links
  }
}
