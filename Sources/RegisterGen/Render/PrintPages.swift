/// The beginning of a document for paper: what stands on its first sheet, and the contents.
package struct PrintStart: Sendable {
  let frame: PageFrame
  let title: String
  let stream: String?
  let lead: String?
  let version: String?
  let address: String?
  let count: Int
  let chapters: [PrintContents]
  let documents: [PageLink]
  let hasTerms: Bool
}

extension PrintStart: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<PrintStart>([
    .record("frame", "What stands around the content") { $0.frame },
    .text("title", "The register's name, or the stream's") { $0.title },
    .optionalText("stream", "The stream's name, unless it is the whole register") { $0.stream },
    .optionalText("lead", "The register's tagline, or the stream's summary") { $0.lead },
    .optionalText(
      "version", "The date and the revision of the source in words, when git knows them"
    ) { $0.version },
    .optionalText("address", "The address of the document, when `base-url` is given") {
      $0.address
    },
    .number("count", "The number of measures") { $0.count },
    .list("chapters", "The contents") { $0.chapters },
    .list("documents", "The other documents for paper") { $0.documents },
    .condition("has-documents", "Whether there are others") { !$0.documents.isEmpty },
    .condition("has-terms", "Whether it ends with the terms that its texts use") { $0.hasTerms },
  ])
}

/// A stream in the contents of a document for paper.
package struct PrintContents: Sendable {
  /// Its number.
  let number: String
  /// The link to it.
  let link: PageLink
  /// Its measures.
  let measures: TemplateList<PrintReference>
}

extension PrintContents: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<PrintContents>([
    .text("number", "Its number, such as `3`") { $0.number },
    .record("link", "The stream, within the document") { $0.link },
    .list("measures", "Its measures") { $0.measures },
    .condition("has-measures", "Whether it has any") { !$0.measures.isEmpty },
  ])
}

/// A measure as another one, or the contents, name it on paper.
package struct PrintReference: Sendable {
  /// Its number; `nil` for a withdrawn one, which has none.
  let number: String?
  /// The link to it: within the document, or to its page.
  let link: PageLink
  /// Its stream, if that is another one than that of what names it; or `nil`.
  let stream: String?
  /// An explanation, or `nil`.
  let note: String?
}

extension PrintReference: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<PrintReference>([
    .optionalText("number", "Its number, such as `3.2`; none for a withdrawn one") { $0.number },
    .record("link", "The measure: within the document, or its page") { $0.link },
    .optionalText("stream", "Its stream, if that is another one than that of what names it") {
      $0.stream
    },
    .optionalText("note", "An explanation") { $0.note },
  ])
}

/// A stream as a chapter of a document for paper.
package struct PrintStream: Sendable {
  let number: String
  let anchor: String
  let title: String
  let summary: String?
  let html: HTML?
  let count: Int
}

extension PrintStream: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<PrintStream>([
    .text("number", "Its number, such as `3`") { $0.number },
    .text("anchor", "The anchor") { $0.anchor },
    .text("title", "The stream's label") { $0.title },
    .optionalText("summary", "One or two sentences") { $0.summary },
    .optionalHTML("html", "The introduction") { $0.html },
    .number("count", "The number of measures") { $0.count },
  ])
}

/// The end of a document for paper.
package struct PrintEnd: Sendable {
  let frame: PageFrame
  let terms: [TermView]
}

extension PrintEnd: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<PrintEnd>([
    .record("frame", "What stands around the content") { $0.frame },
    .list("terms", "The terms that its texts use, in the order of the glossary") { $0.terms },
    .condition("has-terms", "Whether there are any") { !$0.terms.isEmpty },
  ])
}
