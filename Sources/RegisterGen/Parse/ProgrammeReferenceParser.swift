/// Reads which sections of the programme a measure links to, and how.
struct ProgrammeReferenceParser {
  private let fields: FieldReader
  private let index: VocabularyIndex
  /// What was found so far.
  private(set) var findings: [Diagnostic] = []

  /// Reads from the fields of a measure.
  init(fields: FieldReader, index: VocabularyIndex) {
    self.fields = fields
    self.index = index
  }

  /// The sections of the programme, each with a relation, or the absent value that says why there are
  /// none; `nil` when the front matter does not say.
  ///
  /// Reports: `unknown-relation`, `invalid-id`, `repeated-value`, `contradicting-relations`.
  mutating func programme() -> Stated<[ProgrammeReference]>? {
    guard let value = fields["programme"] else { return nil }
    if case .text(let text, _) = value.content, !text.isEmpty { return absent(text, at: value) }
    var references: [ProgrammeReference] = []
    for item in fields.list(of: value, key: "programme", &findings) ?? [] {
      guard let next = reference(item), !isRefused(next, beside: references) else { continue }
      references.append(next)
    }
    return .value(references)
  }

  private mutating func absent(
    _ text: String, at value: YAMLValue
  ) -> Stated<[ProgrammeReference]> {
    if let absent = index.absent[text] { return .absent(absent) }
    let known = index.vocabulary.absent.map(\.term.id)
    fields.add(
      .wrongType, value.range, "'programme' must be a list of sections, or an absent value",
      help: NearMiss.help(for: text, in: known)
        ?? "begin each section with '- section: ', or write one of \(known.joined(separator: ", "))",
      &findings)
    return .value([])
  }

  private mutating func reference(_ item: YAMLValue) -> ProgrammeReference? {
    guard let map = fields.map(item, owner: "a programme link", keys: .programme, &findings) else {
      return nil
    }
    let section = section(of: map)
    let relation = relation(of: map)
    let note = map.text("note", &findings)
    guard let section, let relation else { return nil }
    return ProgrammeReference(section: section, relation: relation, note: note)
  }

  private mutating func section(of map: FieldReader) -> Located<SectionID>? {
    guard let value = map.required("section", &findings),
      let text = map.text(of: value, key: "section", &findings)
    else { return nil }
    let hash = text.utf8.firstIndex(of: UInt8(ascii: "#"))
    let anchor = hash.map { text[text.utf8.index(after: $0)...] } ?? ""
    guard let hash, let chapter = ChapterID(String(text[..<hash])), !anchor.isEmpty else {
      map.add(
        .invalidID, value.range, "'\(text)' names no section of a chapter",
        help: "write chapter#anchor, such as hoofdstuk-2#d-opvang", &findings)
      return nil
    }
    return Located(SectionID(chapter: chapter, anchor: String(anchor)), at: value.range)
  }

  private mutating func relation(of map: FieldReader) -> Int? {
    guard let value = map.required("relation", &findings),
      let text = map.text(of: value, key: "relation", &findings)
    else { return nil }
    if let position = index.relations[text] { return position }
    map.addUnknown(
      .unknownRelation, value, text, "no relation is called '\(text)'",
      known: index.vocabulary.relations.map(\.id), &findings)
    return nil
  }

  // MARK: A section that is there twice

  /// Whether a reference repeats an earlier one to the same section.
  ///
  /// Two relations to one section may both hold, of two parts of it; then a note on each says what it
  /// is about. Two that contradict each other stay, with a finding, when a note is missing.
  private mutating func isRefused(
    _ next: ProgrammeReference, beside references: [ProgrammeReference]
  ) -> Bool {
    for earlier in references where earlier.section.value == next.section.value {
      let hasNotes = earlier.note != nil && next.note != nil
      if earlier.relation != next.relation, hasNotes { continue }
      guard index.vocabulary.contradictions[earlier.relation].contains(next.relation) else {
        fields.add(
          .repeatedValue, next.section.range,
          "the section '\(next.section.value.text)' is there twice",
          help: earlier.relation == next.relation
            ? "keep one of the two"
            : "keep one relation to a section, or say in a note on each what it is about",
          &findings)
        return true
      }
      reportContradiction(of: next, with: earlier)
    }
    return false
  }

  private mutating func reportContradiction(
    of next: ProgrammeReference, with earlier: ProgrammeReference
  ) {
    let relations = index.vocabulary.relations
    let place = SourceLocation(path: fields.path, range: earlier.section.range)
    findings.append(
      Diagnostic(
        .contradictingRelations,
        at: SourceLocation(path: fields.path, range: next.section.range),
        "'\(next.section.value.text)' is both '\(relations[earlier.relation].id)' and "
          + "'\(relations[next.relation].id)' here, without a note on each",
        notes: [Diagnostic.Note("it is here first", at: place)],
        help: "write a note on each of the two that says which part of the section it is about, "
          + "or keep one"))
  }
}
