/// Reads the front matter of streams, instruments, chapters and free pages.
package struct EntityParser {
  private let path: SourcePath
  private let fields: FieldReader
  /// What was found so far.
  private(set) package var findings: [Diagnostic]

  /// Opens the front matter of a file.
  ///
  /// Reports: `wrong-type`, `unknown-key`.
  package init?(
    _ value: YAMLValue, path: SourcePath, owner: String, keys: KeyList,
    findings: inout [Diagnostic]
  ) {
    guard
      let fields = FieldReader(value, path: path, owner: owner, keys: keys, findings: &findings)
    else { return nil }
    self.path = path
    self.fields = fields
    self.findings = []
  }

  /// A stream.
  package mutating func stream(id: StreamID, body: PageBody) -> RegisterStream? {
    let label = fields.requiredText("label", &findings)
    let order = order()
    let summary = summary()
    let former = AliasParser(fields, &findings).addresses
    guard let label else { return nil }
    return RegisterStream(
      id: id, path: path, label: label, order: order, summary: summary, formerAddresses: former,
      body: body)
  }

  /// An instrument.
  ///
  /// Reports: `invalid-id`, `self-reference`.
  package mutating func instrument(id: InstrumentID, body: PageBody) -> Instrument? {
    let label = fields.requiredText("label", &findings)
    let order = order()
    let expansion = fields.text("expansion", &findings)
    let within = within(of: id)
    let summary = summary()
    let former = AliasParser(fields, &findings).addresses
    guard let label else { return nil }
    return Instrument(
      id: id, path: path, label: label, expansion: expansion, order: order, within: within,
      summary: summary, formerAddresses: former, body: body)
  }

  private mutating func within(of id: InstrumentID) -> Located<InstrumentID>? {
    guard let value = fields["within"],
      let text = fields.text(of: value, key: "within", &findings)
    else { return nil }
    guard let broader = InstrumentID(text) else {
      fields.add(
        .invalidID, value.range, "'\(text)' is no instrument's id",
        help: "write the name of the instrument's file without .md", &findings)
      return nil
    }
    guard broader != id else {
      fields.add(
        .selfReference, value.range, "the instrument lies within itself",
        help: "name a broader instrument, or leave the key out", &findings)
      return nil
    }
    return Located(broader, at: value.range)
  }

  /// A chapter of the programme.
  ///
  /// Reports: `unknown-document`, `invalid-url`.
  package mutating func chapter(
    id: ChapterID, index: VocabularyIndex, body: MarkdownDocument, links: [ContentLink]
  ) -> ProgrammeChapter? {
    let title = fields.requiredText("title", &findings)
    let number = fields.requiredText("number", &findings)
    let document = document(index: index)
    let url = fields.url("url", &findings)
    let order = order()
    let summary = summary()
    let former = AliasParser(fields, &findings).addresses
    guard let title, let number, let document else { return nil }
    let sections = body.sections.map { section in
      ProgrammeSection(
        anchor: section.anchor, heading: section.text, level: section.level, html: section.html,
        terms: section.terms, range: section.range)
    }
    return ProgrammeChapter(
      id: id, path: path, title: title, number: number, document: document, url: url,
      order: order, summary: summary, formerAddresses: former, lead: body.lead, sections: sections,
      footnotes: body.footnotes, terms: body.terms, links: links)
  }

  private mutating func document(index: VocabularyIndex) -> Int? {
    guard let value = fields.required("document", &findings),
      let text = fields.text(of: value, key: "document", &findings)
    else { return nil }
    if let position = index.documents[text] { return position }
    fields.addUnknown(
      .unknownDocument, value, text, "no document is called '\(text)'",
      known: index.vocabulary.documents.map(\.id), &findings)
    return nil
  }

  /// A free page, or the home page's introduction.
  package mutating func page(id: String, body: PageBody) -> FreePage? {
    let title = fields.requiredText("title", &findings)
    let order = order()
    let summary = summary()
    let former = AliasParser(fields, &findings).addresses
    let date = fields.moment("statement-date", &findings)
    let statement = date.flatMap { date in
      fields["statement-date"].map { Located(date, at: $0.range) }
    }
    guard let title else { return nil }
    return FreePage(
      id: id, path: path, title: title, order: order, summary: summary, formerAddresses: former,
      statement: statement,
      body: body)
  }

  private mutating func order() -> Int? {
    fields.number("order", in: 0...100_000, &findings)
  }

  private mutating func summary() -> String? { fields.text("summary", &findings) }
}
