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
      } else if let section = register.sectionIDs.first(where: { $0.text == word }) {
        sections.insert(section)
      } else {
        throw UnknownWord(
          word, what: "chapter or section",
          known: register.chapters.map(\.id.text) + register.sectionIDs.map(\.text))
      }
    }
    self.chapters = chapters
    self.sections = sections
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
    let section = chapter.id(of: chapter.sections[place.section])
    return chapters.contains(place.chapter) || sections.contains(section)
  }
}
