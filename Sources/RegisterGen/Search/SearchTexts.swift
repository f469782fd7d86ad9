/// The texts of each entry, with the field and the passage that each belongs to.
///
/// Passage 0 is the head of a page: title, names, summary. The further passages of a measure are its
/// sections in the declared order and then those of `MeasurePassage`; those of any other page begin at its
/// headings.
struct SearchTexts: Sendable {
  private let register: Register

  /// Reads the texts of a register.
  init(_ register: Register) { self.register = register }

  /// The passages of a measure behind its sections.
  enum MeasurePassage: Int {
    /// Its places in the programme, with their notes.
    case programme = 1
    /// Where sources contradict each other.
    case discrepancies
    /// The laws that it names.
    case laws
    /// The facts, with their notes.
    case facts
    /// The footnotes, and what it says about related measures.
    case rest
  }

  /// Adds the words of an entry.
  func add(_ entry: SearchEntry, to words: inout EntryWords) {
    switch entry {
    case .measure(let index): add(register.measures[index], to: &words)
    case .chapter(let index):
      let chapter = register.chapters[index]
      words.add(chapter.title, .title)
      words.add(chapter.number, .name)
      words.add(chapter.summary, .summary)
      words.add(chapter.lead)
    case .section(let chapter, let section):
      let section = register.chapters[chapter].sections[section]
      words.add(section.heading, .title)
      words.add(section.html)
    case .stream(let index):
      let stream = register.streams[index]
      add(stream.label, nil, stream.summary, stream.body, to: &words)
    case .instrument(let index):
      let instrument = register.instruments[index]
      add(instrument.label, instrument.expansion, instrument.summary, instrument.body, to: &words)
    case .page(let index):
      let page = register.pages[index]
      add(page.title, nil, page.summary, page.body, to: &words)
    case .term(let index):
      let term = register.glossary[index]
      words.add(term.term, .title)
      for name in [term.expansion].compactMap({ $0 }) + term.aliases { words.add(name, .name) }
      words.add(term.explanation, .summary)
    }
    words.endEntry()
  }

  private func add(
    _ title: String, _ name: String?, _ summary: String?, _ body: PageBody,
    to words: inout EntryWords
  ) {
    words.add(title, .title)
    words.add(name, .name)
    words.add(summary, .summary)
    words.add(passagesOf: body.html)
  }

  // MARK: Measures

  private func add(_ measure: Measure, to words: inout EntryWords) {
    words.add(measure.title, .title)
    for alias in measure.aliases { words.add(alias, .name) }
    guard measure.withdrawal == nil else {
      // The page of a withdrawn measure shows no more than this.
      words.add(measure.withdrawal?.reason, .summary)
      return
    }
    words.add(measure.summary, .summary)
    for position in measure.body.sections.indices {
      if let section = measure.body.sections[position] { words.add(section, passage: position + 1) }
    }
    addProgramme(of: measure, to: &words)
    for discrepancy in measure.discrepancies {
      for statement in discrepancy.statements {
        words.add(statement.text, .text, passage: passage(.discrepancies))
      }
    }
    addLaws(of: measure, to: &words)
    addFacts(of: measure, to: &words)
    for related in measure.related { words.add(related.note, .text, passage: passage(.rest)) }
    words.add(measure.body.footnotes, passage: passage(.rest))
  }

  private func passage(_ passage: MeasurePassage) -> Int {
    register.vocabulary.sections.count + passage.rawValue
  }

  private func addProgramme(of measure: Measure, to words: inout EntryWords) {
    for reference in measure.programme?.value ?? [] {
      words.add(reference.note, .text, passage: passage(.programme))
    }
  }

  private func addLaws(of measure: Measure, to words: inout EntryWords) {
    let passage = passage(.laws)
    for reference in measure.laws {
      words.add(register.vocabulary.laws[reference.law].title, .text, passage: passage)
      words.add(register.vocabulary.laws[reference.law].abbreviation, .text, passage: passage)
      words.add(reference.article, .text, passage: passage)
      words.add(reference.note, .text, passage: passage)
    }
  }

  private func addFacts(of measure: Measure, to words: inout EntryWords) {
    let passage = passage(.facts)
    words.add(measure.effect.note, .text, passage: passage)
    words.add(measure.effect.qualifier, .text, passage: passage)
    for part in measure.effect.parts {
      words.add(part.name, .text, passage: passage)
      words.add(part.note, .text, passage: passage)
    }
    words.add(measure.horizon.note, .text, passage: passage)
    words.add(measure.implementation.label.value, .text, passage: passage)
    for instrument in measure.instruments.value?.values ?? [] {
      words.add(instrument.note, .text, passage: passage)
    }
    add(measure.deciders, of: register.vocabulary.deciders, passage: passage, to: &words)
    add(measure.needs, of: register.vocabulary.needs, passage: passage, to: &words)
  }

  private func add(
    _ facts: Stated<[NotedTerm]>?, of terms: [Term], passage: Int, to words: inout EntryWords
  ) {
    for fact in facts?.value ?? [] {
      words.add(terms[fact.term].label, .text, passage: passage)
      words.add(fact.note, .text, passage: passage)
    }
  }
}
