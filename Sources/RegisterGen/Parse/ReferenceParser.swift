/// Reads what a measure refers to: the programme, other measures, laws, sources, and what the sources
/// say against each other.
struct ReferenceParser {
  private let fields: FieldReader
  private let index: VocabularyIndex
  /// What was found so far.
  private(set) var findings: [Diagnostic] = []

  /// Reads from the fields of a measure.
  init(fields: FieldReader, index: VocabularyIndex) {
    self.fields = fields
    self.index = index
  }

  /// The sections of the programme, each with a relation.
  ///
  /// Reports: `unknown-relation`, `invalid-id`, `repeated-value`.
  mutating func programme() -> [ProgrammeReference] {
    var references: [ProgrammeReference] = []
    for item in fields.list("programme", &findings) ?? [] {
      let keys = ["section", "relation", "note"]
      guard let map = fields.map(item, owner: "a programme link", keys: keys, &findings) else {
        continue
      }
      let section = section(of: map)
      let relation = position(
        of: "relation", in: map, positions: index.relations,
        known: { $0.relations.map(\.id) }, rule: .unknownRelation)
      let note = map.text("note", &findings)
      guard let section, let relation else { continue }
      if references.contains(where: { $0.section.value == section.value }) {
        fields.add(
          .repeatedValue, section.range, "the section '\(section.value.text)' is there twice",
          help: "keep one relation to a section", &findings)
        continue
      }
      references.append(ProgrammeReference(section: section, relation: relation, note: note))
    }
    return references
  }

  private mutating func section(of map: FieldReader) -> Located<SectionID>? {
    guard let value = map.required("section", &findings),
      let text = map.text(of: value, key: "section", &findings)
    else { return nil }
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let chapter = ChapterID(String(parts[0])), !parts[1].isEmpty else {
      map.add(
        .invalidID, value.range, "'\(text)' names no section of a chapter",
        help: "write chapter#anchor, such as hoofdstuk-2#d-opvang", &findings)
      return nil
    }
    return Located(SectionID(chapter: chapter, anchor: String(parts[1])), at: value.range)
  }

  /// The related measures, bare or with a note.
  ///
  /// Reports: `invalid-id`, `self-reference`, `repeated-value`.
  mutating func related(to id: MeasureID) -> [RelatedMeasure] {
    var related: [RelatedMeasure] = []
    for item in fields.list("related", &findings) ?? [] {
      var place = item
      var note: String?
      if case .map = item.content {
        let keys = ["measure", "note"]
        guard let map = fields.map(item, owner: "a related measure", keys: keys, &findings),
          let value = map.required("measure", &findings)
        else { continue }
        place = value
        note = map.text("note", &findings)
      }
      guard let other = measure(place, key: "related") else { continue }
      if other.value == id {
        fields.add(
          .selfReference, other.range, "the measure names itself as related",
          help: "name another measure, or leave it out", &findings)
      } else if related.contains(where: { $0.measure.value == other.value }) {
        fields.addRepeated(other.range, other.value.text, &findings)
      } else {
        related.append(RelatedMeasure(measure: other, note: note))
      }
    }
    return related
  }

  private mutating func measure(_ value: YAMLValue, key: String) -> Located<MeasureID>? {
    guard let text = fields.text(of: value, key: key, &findings) else { return nil }
    guard let id = MeasureID(text) else {
      fields.add(
        .invalidID, value.range, "'\(text)' is no measure's id",
        help: "write the name of the measure's file without .md", &findings)
      return nil
    }
    return Located(id, at: value.range)
  }

  /// The laws with their articles.
  ///
  /// Reports: `unknown-law`.
  mutating func laws() -> [LawReference] {
    var references: [LawReference] = []
    for item in fields.list("laws", &findings) ?? [] {
      let keys = ["law", "article", "note"]
      guard let map = fields.map(item, owner: "a law", keys: keys, &findings) else { continue }
      let law = position(
        of: "law", in: map, positions: index.laws, known: { $0.laws.map(\.id) },
        rule: .unknownLaw)
      let article = map.text("article", &findings)
      let note = map.text("note", &findings)
      guard let law else { continue }
      references.append(LawReference(law: law, article: article, note: note))
    }
    return references
  }

  /// The sources; at least one.
  ///
  /// Reports: `unknown-document`, `missing-key`.
  mutating func sources() -> [SourceReference] {
    guard let value = fields.required("sources", &findings) else { return [] }
    var sources: [SourceReference] = []
    for item in fields.list(of: value, key: "sources", &findings) ?? [] {
      let keys = ["document", "page", "page-inferred", "part"]
      guard let map = fields.map(item, owner: "a source", keys: keys, &findings) else { continue }
      let document = position(
        of: "document", in: map, positions: index.documents,
        known: { $0.documents.map(\.id) }, rule: .unknownDocument)
      let page = map.text("page", &findings)
      let isInferred = map.flag("page-inferred", &findings)
      let part = map.text("part", &findings)
      if isInferred, page == nil, let place = map["page-inferred"] {
        map.add(
          .missingKey, place.range, "a page that is inferred needs a key 'page'", &findings)
      }
      guard let document else { continue }
      sources.append(
        SourceReference(document: document, page: page, isPageInferred: isInferred, part: part))
    }
    return sources
  }

  /// Where the sources contradict each other.
  ///
  /// Reports: `unknown-field`, `single-statement`.
  mutating func discrepancies() -> [Discrepancy] {
    var discrepancies: [Discrepancy] = []
    for item in fields.list("discrepancies", &findings) ?? [] {
      let owner = "a discrepancy"
      guard let map = fields.map(item, owner: owner, keys: ["field", "says"], &findings) else {
        continue
      }
      let field = field(of: map)
      guard let says = map.required("says", &findings) else { continue }
      let statements = statements(says, of: map)
      guard let field, let statements else { continue }
      discrepancies.append(Discrepancy(field: field, statements: statements))
    }
    return discrepancies
  }

  private mutating func field(of map: FieldReader) -> MeasureField? {
    guard let value = map.required("field", &findings),
      let text = map.text(of: value, key: "field", &findings)
    else { return nil }
    if let field = MeasureField(rawValue: text) { return field }
    map.addUnknown(
      .unknownField, value, text, "a measure has no field '\(text)'",
      known: MeasureField.allCases.map(\.rawValue), choices: "fields", &findings)
    return nil
  }

  private mutating func statements(
    _ value: YAMLValue, of map: FieldReader
  ) -> [Discrepancy.Statement]? {
    guard let items = map.list(of: value, key: "says", &findings) else { return nil }
    guard items.count > 1 else {
      map.add(
        .singleStatement, value.range, "one statement contradicts nothing",
        help: "add what the other source says", &findings)
      return nil
    }
    var statements: [Discrepancy.Statement] = []
    for item in items {
      let keys = ["source", "text"]
      guard let entry = map.map(item, owner: "a statement", keys: keys, &findings) else { continue }
      let source = entry.requiredText("source", &findings)
      let text = entry.requiredText("text", &findings)
      guard let source, let text else { continue }
      statements.append(Discrepancy.Statement(source: source, text: text))
    }
    return statements.count > 1 ? statements : nil
  }

  /// Why and when the measure was withdrawn.
  ///
  /// Reports: `missing-key`, `invalid-date`, `self-reference`.
  mutating func withdrawal(of id: MeasureID) -> Withdrawal? {
    guard let value = fields["withdrawn"] else { return nil }
    let keys = ["date", "reason", "replaced-by"]
    guard let map = fields.map(value, owner: "a withdrawal", keys: keys, &findings) else {
      return nil
    }
    let hasDate = map.required("date", &findings) != nil
    let date = hasDate ? map.moment("date", &findings) : nil
    let reason = map.requiredText("reason", &findings)
    var successor = map["replaced-by"].flatMap { measure($0, key: "replaced-by") }
    if let own = successor, own.value == id {
      map.add(
        .selfReference, own.range, "the measure names itself as its successor",
        help: "name another measure, or leave the key out", &findings)
      successor = nil
    }
    guard let date, let reason else { return nil }
    return Withdrawal(date: date, reason: reason, successor: successor)
  }

  private mutating func position(
    of key: String, in map: FieldReader, positions: [String: Int],
    known: (Vocabulary) -> [String],
    rule: Rule
  ) -> Int? {
    guard let value = map.required(key, &findings),
      let text = map.text(of: value, key: key, &findings)
    else { return nil }
    if let position = positions[text] { return position }
    map.addUnknown(
      rule, value, text, "no \(key) is called '\(text)'", known: known(index.vocabulary), &findings)
    return nil
  }
}
