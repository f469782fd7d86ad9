/// Reads the lists of declared words in `register.yml`.
struct TermListParser {
  private let fields: FieldReader
  /// What was found so far.
  private(set) var findings: [Diagnostic]

  /// Reads from the fields of `register.yml`.
  init(fields: FieldReader, findings: [Diagnostic]) {
    self.fields = fields
    self.findings = findings
  }

  /// A list of `{id, label, explanation}`.
  mutating func terms(_ key: String, isRequired: Bool, atMost limit: Int = 200) -> [Term] {
    let entries = entries(key, isRequired: isRequired, keys: .term, atMost: limit)
    return entries.map(\.term)
  }

  /// The relations, and for each the positions of those that contradict it.
  ///
  /// Reports: `unknown-relation`, `self-reference`, beside the rules of every list.
  mutating func relations() -> (terms: [Term], contradictions: [[Int]]) {
    let entries = entries("relations", isRequired: true, keys: .relation, atMost: 4)
    let terms = entries.map(\.term)
    var contradictions = [Set<Int>](repeating: [], count: terms.count)
    for (position, entry) in entries.enumerated() {
      for value in entry.fields.list("contradicts", &findings) ?? [] {
        guard let id = entry.fields.text(of: value, key: "contradicts", &findings) else { continue }
        guard let other = terms.firstIndex(where: { $0.id == id }) else {
          entry.fields.addUnknown(
            .unknownRelation, value, id, "no relation is called '\(id)'", known: terms.map(\.id),
            &findings)
          continue
        }
        guard other != position else {
          entry.fields.add(
            .selfReference, value.range, "the relation names itself as its contradiction",
            help: "name another relation, or leave it out", &findings)
          continue
        }
        contradictions[position].insert(other)
        contradictions[other].insert(position)
      }
    }
    return (terms, contradictions.map { $0.sorted() })
  }

  /// The statuses, and the positions of those that say that nothing has been started yet.
  mutating func statuses() -> (terms: [Term], proposed: Set<Int>) {
    let entries = entries("statuses", isRequired: true, keys: .status, atMost: 200)
    var proposed: Set<Int> = []
    for (position, entry) in entries.enumerated() where entry.fields.flag("proposed", &findings) {
      proposed.insert(position)
    }
    return (entries.map(\.term), proposed)
  }

  /// The headings of a measure's body, of which no two may have one anchor.
  mutating func sections() -> [Term] {
    let entries = entries("sections", isRequired: true, keys: .term, atMost: 50)
    var seen: Set<String> = []
    for entry in entries where !seen.insert(HeadingAnchors.anchor(of: entry.term.label)).inserted {
      guard let label = entry.fields["label"] else { continue }
      entry.fields.add(
        .repeatedValue, label.range, "two sections have the heading '\(entry.term.label)'",
        help: "give one of the two another label", &findings)
    }
    return entries.map(\.term)
  }

  /// The effect scale: the terms with their steps, which must fall from the first to the last.
  mutating func effects() -> [EffectStep] {
    var steps: [EffectStep] = []
    for entry in entries("effects", isRequired: true, keys: .effectStep, atMost: 5) {
      guard let value = entry.fields.required("step", &findings),
        let step = entry.fields.number("step", in: -2...2, &findings)
      else { continue }
      if let last = steps.last, last.step <= step {
        entry.fields.add(
          .invalidNumber, value.range, "the steps must fall: \(step) comes after \(last.step)",
          help: "order the effects from most to least", &findings)
      }
      let effect = EffectStep(term: entry.term, step: step)
      if let other = steps.first(where: { $0.slug == effect.slug }) {
        entry.fields.add(
          .addressCollision, (entry.fields["label"] ?? value).range,
          "the pages of '\(effect.term.id)' and '\(other.term.id)' have one address, "
            + "'\(effect.slug)'",
          help: "word one of the labels differently", &findings)
      }
      steps.append(effect)
    }
    return steps
  }

  /// The absent values: the terms with the codes that sources print.
  ///
  /// - Parameter others: The ids of the values that an absent one may stand in for.
  mutating func absentValues(besides others: Set<String>) -> [AbsentValue] {
    var values: [AbsentValue] = []
    for entry in entries("absent", isRequired: true, keys: .absentValue, atMost: 20) {
      if others.contains(entry.term.id), let id = entry.fields["id"] {
        entry.fields.add(
          .duplicateID, id.range, "'\(entry.term.id)' is the id of a value as well",
          help: "give one of the two another id", &findings)
      }
      values.append(AbsentValue(term: entry.term, code: entry.fields.text("code", &findings)))
    }
    return values
  }

  /// The source documents.
  mutating func documents() -> [SourceDocument] {
    var documents: [SourceDocument] = []
    for (id, map) in maps("documents", isRequired: true, keys: .document, owner: "a document") {
      guard let title = map.requiredText("title", &findings) else { continue }
      documents.append(
        SourceDocument(
          id: id, title: title, publisher: map.text("publisher", &findings),
          date: map.text("date", &findings), url: map.url("url", &findings),
          note: map.text("note", &findings)))
    }
    return documents
  }

  /// The laws.
  mutating func laws() -> [Law] {
    var laws: [Law] = []
    for (id, map) in maps("laws", isRequired: false, keys: .law, owner: "a law") {
      guard let title = map.requiredText("title", &findings) else { continue }
      let bwb = code("bwb", of: map, prefix: "BWBR")
      let celex = code("celex", of: map, prefix: "")
      laws.append(
        Law(
          id: id, title: title, abbreviation: map.text("abbreviation", &findings), bwb: bwb,
          celex: celex))
    }
    return laws
  }

  /// A law's id in a collection: upper-case ASCII letters and digits.
  private mutating func code(_ key: String, of map: FieldReader, prefix: String) -> String? {
    guard let value = map[key], let text = map.text(of: value, key: key, &findings) else {
      return nil
    }
    let isCode = text.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
    if isCode, text.hasPrefix(prefix), text.utf8.count > prefix.utf8.count { return text }
    let example = key == "bwb" ? "BWBR0011823" : "32013R0604"
    map.add(
      .invalidID, value.range, "'\(text)' is no \(key.uppercased()) id",
      help: "it looks like \(example)", &findings)
    return nil
  }

  // MARK: Entries

  private struct Entry {
    let term: Term
    let fields: FieldReader
  }

  private mutating func entries(
    _ key: String, isRequired: Bool, keys: KeyList, atMost limit: Int
  ) -> [Entry] {
    let areSigns = key == "effects"
    var entries: [Entry] = []
    let maps = maps(
      key, isRequired: isRequired, keys: keys, owner: "an entry of '\(key)'", areSigns: areSigns)
    for (id, map) in maps {
      guard let label = map.requiredText("label", &findings) else { continue }
      let explanation = map.text("explanation", &findings)
      let term = Term(id: id, label: label, explanation: explanation)
      entries.append(Entry(term: term, fields: map))
    }
    if entries.count > limit, let value = fields[key] {
      fields.add(
        .wrongType, value.range, "'\(key)' has \(entries.count) entries, more than \(limit)",
        help: "put some of them together", &findings)
    }
    return entries
  }

  /// The maps of a list with their ids, each id once.
  private mutating func maps(
    _ key: String, isRequired: Bool, keys: KeyList, owner: String, areSigns: Bool = false
  ) -> [(id: String, map: FieldReader)] {
    if isRequired, fields.required(key, &findings) == nil { return [] }
    var seen: [String: SourceRange] = [:]
    var maps: [(id: String, map: FieldReader)] = []
    for item in fields.list(key, &findings) ?? [] {
      guard let map = fields.map(item, owner: owner, keys: keys, &findings),
        let value = map.required("id", &findings),
        let id = map.text(of: value, key: "id", &findings)
      else { continue }
      guard areSigns ? Self.isSign(id) : isWellFormedID(id) else {
        map.add(
          .invalidID, value.range, "'\(id)' is no id",
          help: areSigns
            ? "an effect is one of ++ + 0 - --" : "use lower-case letters, digits, single hyphens",
          &findings)
        continue
      }
      if let first = seen[id] {
        let note = Diagnostic.Note(
          "it is here first", at: SourceLocation(path: fields.path, range: first))
        findings.append(
          Diagnostic(
            .duplicateID, at: SourceLocation(path: fields.path, range: value.range),
            "'\(id)' is declared twice in '\(key)'", notes: [note],
            help: "give one of the two another id, or leave it out"))
        continue
      }
      seen[id] = value.range
      maps.append((id, map))
    }
    return maps
  }

  private static func isSign(_ text: String) -> Bool {
    ["++", "+", "0", "-", "--"].contains(text)
  }
}
