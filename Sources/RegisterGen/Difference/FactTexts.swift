/// The values of facts in the words of a register's vocabulary.
struct FactTexts {
  private let vocabulary: Vocabulary
  private let words: DifferenceWords
  private let scale: EffectScale

  /// Prepares the words of a vocabulary.
  init(_ vocabulary: Vocabulary, words: DifferenceWords) {
    self.vocabulary = vocabulary
    self.words = words
    scale = EffectScale(
      vocabulary, words: words.interface, absent: vocabulary.absent.map { AbsentView($0) })
  }

  /// A declared word.
  func entry(_ term: Term) -> Fact.Entry {
    Fact.Entry(key: term.id, identity: term.id, text: term.label)
  }

  /// A reason why there is no value.
  func absent(_ position: Int) -> Fact.Entry { entry(vocabulary.absent[position].term) }

  /// Something with an explanation.
  func noted(_ id: String, _ name: String, _ note: String?) -> Fact.Entry {
    Fact.Entry(key: id, identity: id + "\n" + (note ?? ""), text: name, note: note)
  }

  /// An effect with its reservation, explanation and parts.
  func effect(_ effect: Effect) -> Fact.Entry {
    var ids: [String] = []
    var texts: [String] = []
    if let value = effect.value {
      ids.append(id(of: value))
      texts.append(text(of: value))
    }
    if let qualifier = effect.qualifier { texts.append("(" + qualifier + ")") }
    var text = texts.joined(separator: " ")
    if !effect.parts.isEmpty {
      let parts = effect.parts.map { part in
        part.name + " " + self.text(of: part.value) + (part.note.map { ": " + $0 } ?? "")
      }
      text += (text.isEmpty ? "" : "; ") + parts.joined(separator: "; ")
      ids += effect.parts.map { "\($0.name)\t\(id(of: $0.value))\t\($0.note ?? "")" }
    }
    if let note = effect.note { text += (text.isEmpty ? "" : "; ") + note }
    ids += [effect.qualifier ?? "", effect.note ?? ""]
    return Fact.Entry(key: "", identity: ids.joined(separator: "\n"), text: text)
  }

  private func id(of value: Stated<EffectValue>) -> String {
    switch value {
    case .absent(let index): vocabulary.absent[index].term.id
    case .value(let value):
      value.positions.map { vocabulary.effects[$0].term.id }.joined(separator: "/")
    }
  }

  /// A sign with its words, such as `0/− (neutraal tot minder)`.
  private func text(of value: Stated<EffectValue>) -> String {
    let view = scale.view(of: value)
    guard let sign = view.sign, let label = view.label else { return view.absent?.label ?? "" }
    return sign == label ? sign : sign + " (" + label + ")"
  }

  /// When an effect shows.
  func horizon(_ horizon: Horizon) -> Fact.Entry {
    var entry: Fact.Entry
    switch horizon.values {
    case .absent(let index): entry = absent(index)
    case .value(let values):
      let ids = values.map { vocabulary.horizons[$0.term].id + "\t" + ($0.when ?? "") }
      let texts = values.map { value in
        vocabulary.horizons[value.term].label + (value.when.map { " (" + $0 + ")" } ?? "")
      }
      entry = Fact.Entry(
        key: "", identity: ids.joined(separator: "\n"),
        text: texts.joined(separator: ", "))
    }
    guard let note = horizon.note else { return entry }
    return Fact.Entry(
      key: "", identity: entry.identity + "\n\n" + note, text: entry.text + "; " + note)
  }

  /// When a measure can start: the words of the source, and the moments where they say more.
  func implementation(_ implementation: Implementation) -> Fact.Entry {
    var entry: Fact.Entry
    switch implementation.label {
    case .absent(let index): entry = absent(index)
    case .value(let label): entry = Fact.Entry(key: "", identity: label, text: label)
    }
    var moments: [String] = []
    if let from = implementation.from {
      moments.append(words.text(.from) + " " + words.interface.text(from))
    }
    if let to = implementation.to {
      moments.append(words.text(.upTo) + " " + words.interface.text(to))
    }
    guard !moments.isEmpty else { return entry }
    let ids = [entry.identity, implementation.from?.text ?? "", implementation.to?.text ?? ""]
    return Fact.Entry(
      key: "", identity: ids.joined(separator: "\n"),
      text: entry.text + " (" + moments.joined(separator: " ") + ")")
  }

  /// Declared words with explanations, or why there are none.
  func terms(_ stated: Stated<[NotedTerm]>?, of list: [Term]) -> [Fact.Entry] {
    switch stated {
    case nil: []
    case .absent(let index): [absent(index)]
    case .value(let terms): terms.map { noted(list[$0.term].id, list[$0.term].label, $0.note) }
    }
  }

  /// A law, with its article.
  func law(_ reference: LawReference) -> Fact.Entry {
    let law = vocabulary.laws[reference.law]
    let article = reference.article.map { ", " + words.text(.article, ["article": $0]) } ?? ""
    return noted(law.id + "\t" + (reference.article ?? ""), law.title + article, reference.note)
  }

  /// A place in a source document.
  func source(_ reference: SourceReference) -> Fact.Entry {
    let document = vocabulary.documents[reference.document]
    var parts = [document.title]
    if let part = reference.part { parts.append(part) }
    if let page = reference.page {
      let inferred = reference.isPageInferred ? " " + words.text(.pageInferred) : ""
      parts.append(words.text(.sourcePage, ["page": page]) + inferred)
    }
    let key = [document.id, reference.part ?? "", reference.page ?? ""].joined(separator: "\t")
    return Fact.Entry(
      key: key, identity: key + "\t\(reference.isPageInferred)",
      text: parts.joined(separator: ", "))
  }

  /// What sources say against each other about a field.
  func discrepancy(_ discrepancy: Discrepancy) -> Fact.Entry {
    let field = words.interface.text(.field(discrepancy.field))
    let statements = discrepancy.statements.map { $0.source + ": " + $0.text }
    return Fact.Entry(
      key: discrepancy.field.rawValue,
      identity: discrepancy.field.rawValue + "\n" + statements.joined(separator: "\n"),
      text: field, note: statements.joined(separator: "; "))
  }
}
