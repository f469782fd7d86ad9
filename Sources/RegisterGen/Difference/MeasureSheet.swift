/// Describes measures by facts.
struct MeasureSheet {
  private let register: Register
  private let words: DifferenceWords
  private let values: FactTexts
  private let names: EntityNames

  /// Prepares the sheets of a register's measures.
  init(_ register: Register, words: DifferenceWords, names: EntityNames) {
    self.register = register
    self.words = words
    self.names = names
    values = FactTexts(register.vocabulary, words: words)
  }

  /// What a reader knows about a measure.
  func sheet(of measure: Measure) -> EntitySheet {
    EntitySheet(
      group: .measure, id: names.id(of: measure.id), title: measure.title,
      address: names.addresses.address(of: .measure(measure.id)),
      isWithdrawn: measure.withdrawal != nil,
      facts: identity(of: measure) + effects(of: measure) + needs(of: measure)
        + connections(of: measure) + texts(of: measure))
  }

  private func identity(of measure: Measure) -> [Fact] {
    let status = register.vocabulary.statuses[measure.status]
    return [
      Fact("title", words.text(.title), text: measure.title),
      Fact("aliases", words.text(.aliases), .list(measure.aliases.map(Self.entry))),
      Fact("withdrawn", words.text(.withdrawn), .single(measure.withdrawal.map(withdrawal))),
      Fact("summary", words.text(.summary), .prose(ReadableText(plain: measure.summary))),
      Fact("stream", words.text(.stream), .single(stream(measure.stream))),
      Fact("order", words.text(.order), text: measure.order.map { String($0) }),
      Fact("status", words.text(.status), .single(values.entry(status))),
    ]
  }

  private func effects(of measure: Measure) -> [Fact] {
    [
      Fact("effect", words.text(.effect), .single(values.effect(measure.effect))),
      Fact("horizon", words.text(.horizon), .single(values.horizon(measure.horizon))),
      Fact(
        "implementation", words.text(.implementation),
        .single(values.implementation(measure.implementation))),
    ]
  }

  private func needs(of measure: Measure) -> [Fact] {
    [
      instruments(of: measure),
      Fact(
        "deciders", words.text(.deciders),
        .list(values.terms(measure.deciders, of: register.vocabulary.deciders))),
      Fact(
        "needs", words.text(.needs),
        .list(values.terms(measure.needs, of: register.vocabulary.needs))),
    ]
  }

  private func connections(of measure: Measure) -> [Fact] {
    [
      Fact("programme", words.text(.inTheProgramme), .list(programme(of: measure))),
      Fact("related", words.text(.related), .list(measure.related.map(related))),
      Fact("laws", words.text(.laws), .list(distinct(measure.laws.map(values.law)))),
      Fact("sources", words.text(.sources), .list(distinct(measure.sources.map(values.source)))),
      Fact(
        "discrepancies", words.text(.discrepancies),
        .list(distinct(measure.discrepancies.map(values.discrepancy)))),
    ]
  }

  private func texts(of measure: Measure) -> [Fact] {
    let sections = zip(register.vocabulary.sections, measure.body.sections).map { term, html in
      Fact("section-" + term.id, term.label, .prose(ReadableText(html ?? .empty)))
    }
    let footnotes = ReadableText(measure.body.footnotes)
    return sections + [Fact("footnotes", words.text(.footnotes), .prose(footnotes))]
  }

  // MARK: Entries

  private static func entry(_ text: String) -> Fact.Entry {
    Fact.Entry(key: text, identity: text, text: text)
  }

  private func stream(_ id: StreamID) -> Fact.Entry {
    let label = register.streamPositions[id].map { register.streams[$0].label } ?? id.text
    return Fact.Entry(key: "", identity: names.id(of: id), text: label)
  }

  private func withdrawal(_ withdrawal: Withdrawal) -> Fact.Entry {
    var text = words.interface.text(withdrawal.date) + ": " + withdrawal.reason
    var identity = withdrawal.date.text + "\n" + withdrawal.reason
    if let successor = withdrawal.successor?.value {
      text += " " + words.text(.successor) + " " + title(of: successor)
      identity += "\n" + names.id(of: successor)
    }
    return Fact.Entry(key: "", identity: identity, text: text)
  }

  private func instruments(of measure: Measure) -> Fact {
    let label = words.text(.instrumentNeeded)
    switch measure.instruments {
    case .absent(let index):
      return Fact("instruments", label, .list([values.absent(index)]))
    case .value(let needed):
      let isAny = needed.connective == .any && needed.values.count > 1
      var entries = needed.values.map { value in
        let position = register.instrumentPositions[value.instrument]
        let name = position.map { register.instruments[$0].label } ?? value.instrument.text
        let id = names.id(of: value.instrument)
        return values.noted(id, name, value.note)
      }
      if isAny {
        let count = String(needed.values.count)
        entries.append(
          Fact.Entry(
            key: "\n", identity: "any", text: words.text(.oneSuffices, ["count": count])))
      }
      return Fact("instruments", label, .list(entries))
    }
  }

  /// The sections, of which one may be there twice, or why there are none.
  private func programme(of measure: Measure) -> [Fact.Entry] {
    switch measure.programme {
    case nil: []
    case .absent(let index): [values.absent(index)]
    case .value(let references): distinct(references.map(programme))
    }
  }

  private func programme(_ reference: ProgrammeReference) -> Fact.Entry {
    let relation = register.vocabulary.relations[reference.relation]
    let id = reference.section.value
    let key = names.id(of: id)
    return Fact.Entry(
      key: key, identity: [key, relation.id, reference.note ?? ""].joined(separator: "\n"),
      text: names.heading(of: id), detail: relation.label, note: reference.note)
  }

  private func related(_ related: RelatedMeasure) -> Fact.Entry {
    let id = related.measure.value
    return values.noted(names.id(of: id), title(of: id), related.note)
  }

  private func title(of id: MeasureID) -> String {
    register.measurePositions[id].map { register.measures[$0].title } ?? id.text
  }

  /// Entries of which no two have one key: a second one with the same gets its number.
  private func distinct(_ entries: [Fact.Entry]) -> [Fact.Entry] {
    var seen: [String: Int] = [:]
    return entries.map { entry in
      let count = seen[entry.key, default: 0]
      seen[entry.key] = count + 1
      guard count > 0 else { return entry }
      return Fact.Entry(
        key: entry.key + "\n\(count)", identity: entry.identity, text: entry.name,
        detail: entry.detail, note: entry.note)
    }
  }
}
