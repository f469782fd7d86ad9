/// Writes the text of a new file of each kind.
struct EntryTexts {
  private let words: RegisterWords

  /// Prepares the texts of a register.
  init(_ words: RegisterWords) { self.words = words }

  /// The text of a new file.
  func text(of request: EntryRequest) -> String {
    switch request.kind {
    case .measure: MeasureEntryText(words).text(title: request.title, stream: request.stream ?? "")
    case .chapter: chapter(request.title)
    case .page: page(request.title)
    case .instrument: instrument(request.title, within: request.within)
    case .stream: stream(request.title)
    }
  }

  private func chapter(_ title: String) -> String {
    var text = EntryText()
    text.key("title: " + YAMLText.value(title))
    text.explain("The chapter's number, as printed.")
    text.key("number:")
    text.explain("The document that the chapter is of, as register.yml declares it:")
    text.list(
      words.vocabulary.documents.map { Term(id: $0.id, label: $0.title) }, named: "register.yml")
    text.key("document:")
    text.explain("Where the chapter can be read.")
    text.optional("url: https://")
    addOrder(.chapter, to: &text)
    addSummary(to: &text)
    return text.text(body: "")
  }

  private func page(_ title: String) -> String {
    var text = EntryText()
    text.key("title: " + YAMLText.value(title))
    addOrder(.page, to: &text)
    addSummary(to: &text)
    text.explain("When an accessibility statement was last gone over, such as 2024-09-01.")
    text.optional("statement-date: ")
    return text.text(body: "")
  }

  private func instrument(_ label: String, within: String?) -> String {
    var text = EntryText()
    text.key("label: " + YAMLText.value(label))
    addOrder(.instrument, to: &text)
    text.explain("What an abbreviated label stands for.")
    text.optional("expansion: ")
    text.explain("The broader instrument that this one lies within:")
    text.list(words.instruments, named: "the folder instruments")
    if let within { text.key("within: " + within) } else { text.optional("within: ") }
    addSummary(to: &text)
    return text.text(body: "")
  }

  private func stream(_ label: String) -> String {
    var text = EntryText()
    text.key("label: " + YAMLText.value(label))
    addOrder(.stream, to: &text)
    addSummary(to: &text)
    return text.text(body: "")
  }

  private func addOrder(_ kind: EntryKind, to text: inout EntryText) {
    text.explain("The position among the others, a whole number.")
    text.optional("order: \((words.orders[kind] ?? 0) + 1)")
  }

  private func addSummary(to text: inout EntryText) {
    text.explain("One or two sentences of plain text.")
    text.optional("summary: ")
  }
}
