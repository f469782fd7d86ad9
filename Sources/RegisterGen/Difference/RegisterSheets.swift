/// Describes what `register.yml` says by facts.
struct RegisterSheets {
  private let identity: RegisterIdentity
  private let vocabulary: Vocabulary
  private let words: DifferenceWords

  /// Prepares the sheets of a register's own file.
  init(_ register: Register, words: DifferenceWords) {
    identity = register.identity
    vocabulary = register.vocabulary
    self.words = words
  }

  /// The register itself, then each list of words.
  var all: [EntitySheet] { [register] + lists }

  private var register: EntitySheet {
    let publisher = [identity.publisher.name, identity.publisher.url, identity.publisher.email]
    let licence = [identity.licence.name, identity.licence.url]
    let folders = identity.paths.atTop.map(\.word)
    return EntitySheet(
      group: .register, id: "register", title: identity.title, address: "",
      facts: [
        Fact("title", words.text(.title), text: identity.title),
        Fact("tagline", words.text(.tagline), text: identity.tagline),
        Fact("language", words.text(.language), text: identity.language.rawValue),
        Fact("base-url", words.text(.link), text: identity.baseURL),
        Fact("publisher", words.text(.publisher), text: Self.joined(publisher)),
        Fact("licence", words.text(.licence), text: Self.joined(licence)),
        Fact("paths", words.text(.paths), text: Self.joined(folders)),
      ])
  }

  private var lists: [EntitySheet] {
    let effects = vocabulary.effects.map { Self.entry($0.term, extra: [String($0.step)]) }
    let absent = vocabulary.absent.map { Self.entry($0.term, extra: [$0.code]) }
    return [
      list("effects", effects), list("horizons", vocabulary.horizons.map { Self.entry($0) }),
      list("statuses", vocabulary.statuses.map { Self.entry($0) }),
      list("relations", vocabulary.relations.map { Self.entry($0) }), list("absent", absent),
      list("sections", vocabulary.sections.map { Self.entry($0) }),
      list("deciders", vocabulary.deciders.map { Self.entry($0) }),
      list("needs", vocabulary.needs.map { Self.entry($0) }),
      list("documents", vocabulary.documents.map(Self.entry)),
      list("laws", vocabulary.laws.map(Self.entry)),
    ]
  }

  /// A list under its key in `register.yml`, which is what an editor knows it by.
  private func list(_ key: String, _ entries: [Fact.Entry]) -> EntitySheet {
    EntitySheet(
      group: .vocabulary, id: key, title: key, address: nil,
      facts: [Fact("words", words.text(.vocabulary), .list(entries))])
  }

  private static func entry(_ term: Term, extra: [String?] = []) -> Fact.Entry {
    entry(term.id, [term.label, term.explanation] + extra)
  }

  private static func entry(_ term: Term) -> Fact.Entry { entry(term, extra: []) }

  private static func entry(_ document: SourceDocument) -> Fact.Entry {
    entry(
      document.id,
      [document.title, document.publisher, document.date, document.url, document.note])
  }

  private static func entry(_ law: Law) -> Fact.Entry {
    entry(law.id, [law.title, law.abbreviation, law.bwb, law.celex])
  }

  private static func entry(_ id: String, _ parts: [String?]) -> Fact.Entry {
    Fact.Entry(
      key: id, identity: parts.map { $0 ?? "\t" }.joined(separator: "\n"),
      text: id, note: joined(parts) ?? "")
  }

  private static func joined(_ parts: [String?]) -> String? {
    let texts = parts.compactMap { $0 }
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }
}
