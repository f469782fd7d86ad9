/// Writes the text of a new measure: every key of the format in its order, the headings of the body.
///
/// A value that the editor has to find in the source is left empty, so that `check` names it: an absent
/// value would say that the source is silent, which nobody has looked up.
struct MeasureEntryText {
  private let words: RegisterWords
  private let vocabulary: Vocabulary
  private let absent: [Term]

  /// Prepares the text for a register.
  init(_ words: RegisterWords) {
    self.words = words
    vocabulary = words.vocabulary
    absent = words.vocabulary.absent.map(\.term)
  }

  /// The text of a measure with a title, in a stream.
  func text(title: String, stream: String) -> String {
    var text = EntryText()
    for field in MeasureField.allCases { add(field, title, stream, to: &text) }
    let headings = vocabulary.sections.map { "\n## " + $0.label + "\n" }
    return text.text(body: headings.joined())
  }

  private func add(
    _ field: MeasureField, _ title: String, _ stream: String, to text: inout EntryText
  ) {
    switch field {
    case .title: text.key("title: " + YAMLText.value(title))
    case .aliases:
      text.explain("Other names that the sources use; old addresses of the page, beginning with /.")
      text.optional("aliases:\n  - ")
    case .summary:
      text.explain(
        "One or two sentences of plain text, at most \(MeasureParser.summaryWords) words.")
      text.key("summary:")
    case .stream:
      text.explain("The stream:")
      text.list(words.streams, named: "the folder streams")
      text.key("stream: " + stream)
    case .order:
      text.explain("The position within the stream, a whole number.")
      text.optional("order: \(words.lastOrder(ofStream: stream) + 1)")
    case .status:
      text.explain("The status; without this key it is the first:")
      text.list(vocabulary.statuses, named: "register.yml")
      text.optional("status: " + (vocabulary.statuses.first?.id ?? ""))
    case .effect: addEffect(to: &text)
    case .horizon: addHorizon(to: &text)
    case .implementation: addImplementation(to: &text)
    case .instruments: addInstruments(to: &text)
    case .deciders: addNoted("Who decides", vocabulary.deciders, field, "decider", to: &text)
    case .needs:
      addNoted(
        "What is needed beside a legal instrument", vocabulary.needs, field, "need", to: &text)
    case .programme: addProgramme(to: &text)
    case .related:
      text.explain(
        "Other measures, by the names of their files without .md; a note may be left out.")
      text.optional("related:\n  - measure: \n    note: ")
    case .laws:
      text.explain("The laws that the source names; article and note may be left out:")
      text.list(vocabulary.laws.map { Term(id: $0.id, label: $0.title) }, named: "register.yml")
      text.optional("laws:\n  - law: \n    article: \n    note: ")
    case .sources: addSources(to: &text)
    case .discrepancies: addDiscrepancies(to: &text)
    case .withdrawn:
      text.explain("When the measure leaves the register; its page stays as a notice.")
      text.optional("withdrawn:\n  date: \n  reason: \n  replaced-by: ")
    }
  }

  private var absentIDs: String { absent.map(\.id).joined(separator: ", ") }

  private func addEffect(to text: inout EntryText) {
    text.explain("The effect: a sign between quotes, or a range such as \"0/-\":")
    text.list(vocabulary.effects.map(\.term), named: "register.yml", isQuoted: true)
    text.explain("or, when the source gives no value, why:")
    text.list(absent, named: "register.yml")
    text.explain("or on lines below: value, qualifier, note, parts (a list of name, value, note).")
    text.key("effect:")
  }

  private func addHorizon(to text: inout EntryText) {
    text.explain("When the effect shows, one or a list such as [a, b]:")
    text.list(vocabulary.horizons, named: "register.yml")
    text.explain("or an absent value: \(absentIDs)")
    text.explain("or on lines below: value, note; or a list of value, when.")
    text.key("horizon:")
  }

  private func addImplementation(to text: inout EntryText) {
    text.explain("When the measure can start, as the source puts it; or an absent value.")
    text.key("implementation:\n  label:")
    text.explain(
      "The interval, where the source gives one: 2024, 2024-Q1, 2024-09 or 2024-09-01.",
      indent: "  ")
    text.optional("from: \nto: ", indent: "  ")
  }

  private func addInstruments(to text: inout EntryText) {
    text.explain("What is legally needed: a list such as [a, b]; any-of: [a, b] when one suffices:")
    text.list(words.instruments, named: "the folder instruments")
    text.explain("or an absent value: \(absentIDs)")
    text.explain("An entry may be a map: {instrument: a, note: ...}.")
    text.key("instruments:")
  }

  private func addNoted(
    _ what: String, _ terms: [Term], _ field: MeasureField, _ entry: String,
    to text: inout EntryText
  ) {
    text.explain(what + ", each with a note if there is one; or an absent value alone:")
    text.list(terms, named: "register.yml")
    text.optional("\(field.rawValue):\n  - \(entry): \n    note: ")
  }

  private func addProgramme(to text: inout EntryText) {
    text.explain("The sections of the programme, as chapter#anchor:")
    text.list(words.sections, named: "the headings in the folder programme")
    text.explain("and how the section relates to the measure:")
    text.list(vocabulary.relations, named: "register.yml")
    text.explain("or an absent value: \(absentIDs)")
    text.optional("programme:\n  - section: \n    relation: \n    note: ")
  }

  private func addSources(to text: inout EntryText) {
    text.explain("Where the facts come from, as a list; page and part may be left out:")
    text.list(vocabulary.documents.map { Term(id: $0.id, label: $0.title) }, named: "register.yml")
    text.key("sources:\n  - document:")
    text.optional("page: ", indent: "    ")
    text.explain("yes when the page number is not printed.", indent: "    ")
    text.optional("page-inferred: yes\npart: ", indent: "    ")
  }

  private func addDiscrepancies(to text: inout EntryText) {
    text.explain("Where sources contradict each other about a key of this file.")
    text.optional(
      """
      discrepancies:
        - field: 
          says:
            - source: 
              text: 
            - source: 
              text: 
      """)
  }
}
