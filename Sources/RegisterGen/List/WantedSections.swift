/// The places in the programme that a filter asks for: sections, whole chapters, relations, or a
/// relation to one of the sections.
struct WantedSections {
  private let chapters: Set<Int>
  private let sections: Set<SectionID>
  private let relations: WantedWords
  private let register: Register

  /// Looks chapters, sections and relations up.
  init(_ filter: MeasureFilter, in register: Register) throws(UnknownWord) {
    self.register = register
    relations = try WantedWords(
      filter.relations, what: "relation", known: register.vocabulary.relations.map(\.id))
    var chapters: Set<Int> = []
    var sections: Set<SectionID> = []
    for word in filter.sections {
      if let position = register.chapters.firstIndex(where: { $0.id.text == word }) {
        chapters.insert(position)
      } else if let section = Self.section(word, in: register) {
        sections.insert(section)
      } else {
        throw UnknownWord(
          word, what: "chapter or section",
          known: register.chapters.map(\.id.text) + Self.all(in: register).map(\.text))
      }
    }
    self.chapters = chapters
    self.sections = sections
  }

  private static func all(in register: Register) -> [SectionID] {
    register.chapters.flatMap { chapter in
      chapter.sections.map { SectionID(chapter: chapter.id, anchor: $0.anchor) }
    }
  }

  private static func section(_ word: String, in register: Register) -> SectionID? {
    all(in: register).first { $0.text == word }
  }

  /// Whether one of a measure's places in the programme was asked for.
  func contains(_ places: [MeasureSection]) -> Bool {
    if chapters.isEmpty, sections.isEmpty, relations.isEmpty { return true }
    return places.contains { place in
      relations.contains(anyOf: [place.relation]) && isWanted(place)
    }
  }

  private func isWanted(_ place: MeasureSection) -> Bool {
    if chapters.isEmpty, sections.isEmpty { return true }
    let chapter = register.chapters[place.chapter]
    let section = SectionID(chapter: chapter.id, anchor: chapter.sections[place.section].anchor)
    return chapters.contains(place.chapter) || sections.contains(section)
  }
}
