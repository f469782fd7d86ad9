/// Reads what a measure refers to: other measures, laws, sources, and its withdrawal.
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

  /// The related measures, bare or with a note.
  ///
  /// Reports: `invalid-id`, `self-reference`, `repeated-value`.
  mutating func related(to id: MeasureID) -> [RelatedMeasure] {
    var related: [RelatedMeasure] = []
    for item in fields.list("related", &findings) ?? [] {
      var place = item
      var note: String?
      if case .map = item.content {
        guard
          let map = fields.map(
            item, owner: "a related measure", keys: .noted("measure"), &findings),
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
      guard let map = fields.map(item, owner: "a law", keys: .lawReference, &findings) else {
        continue
      }
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
      guard let map = fields.map(item, owner: "a source", keys: .source, &findings) else {
        continue
      }
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

  /// Why and when the measure was withdrawn.
  ///
  /// Reports: `missing-key`, `invalid-date`, `self-reference`.
  mutating func withdrawal(of id: MeasureID) -> Withdrawal? {
    guard let value = fields["withdrawn"] else { return nil }
    guard let map = fields.map(value, owner: "a withdrawal", keys: .withdrawal, &findings) else {
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
