/// A measure's front matter, resolved, with its address and the sections of its body.
///
/// A class, since each of the closures below would copy the vocabulary's twelve lists. Lists are written by their
/// indices: an element that is handed over is copied, with up to eight references to count.
final class MeasureJSON {
  private let vocabulary: Vocabulary
  private let addresses: SiteAddresses
  private let root: String
  private let absent: [String]

  /// Prepares the measures of a register; `root` stands before every address.
  init(_ register: Register, root: String) {
    vocabulary = register.vocabulary
    addresses = SiteAddresses(words: register.identity.paths)
    self.root = root
    absent = register.vocabulary.absent.map(\.term.id)
  }

  /// Writes a measure as an element of an array.
  func write(_ measure: Measure, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", measure.id.text)
      writer.member("url", root + addresses.address(of: .measure(measure.id)))
      for field in MeasureField.allCases { write(field, of: measure, to: &writer) }
      writeSections(measure.body, to: &writer)
    }
  }

  /// Writes a field of a measure as a member of an object.
  func write(_ field: MeasureField, of measure: Measure, to writer: inout JSONWriter) {
    switch field {
    case .title: writer.member("title", measure.title)
    case .aliases: writer.array("aliases", measure.aliases)
    case .summary: writer.member("summary", measure.summary)
    case .stream: writer.member("stream", measure.stream.text)
    case .order: writer.member("order", measure.order)
    case .status: writer.member("status", vocabulary.statuses[measure.status].id)
    case .effect: writeEffect(measure.effect, to: &writer)
    case .horizon: writeHorizon(measure.horizon, to: &writer)
    case .implementation: writeImplementation(measure.implementation, to: &writer)
    case .instruments: writeInstruments(measure.instruments, to: &writer)
    case .deciders:
      writeTerms("deciders", "decider", measure.deciders, vocabulary.deciders, to: &writer)
    case .needs: writeTerms("needs", "need", measure.needs, vocabulary.needs, to: &writer)
    case .programme: writeProgramme(measure.programme, to: &writer)
    case .related: writeRelated(measure.related, to: &writer)
    case .laws: writeLaws(measure.laws, to: &writer)
    case .sources: writeSources(measure.sources, to: &writer)
    case .discrepancies: writeDiscrepancies(measure.discrepancies, to: &writer)
    case .withdrawn: writeWithdrawal(measure.withdrawal, to: &writer)
    }
  }

  private func writeEffect(_ effect: Effect, to writer: inout JSONWriter) {
    writer.object("effect") { writer in
      writer.array("values", effect.value.map { values($0) } ?? [])
      writer.member("qualifier", effect.qualifier)
      writer.member("note", effect.note)
      writer.objects("parts", effect.parts) { writer, part in
        writer.member("name", part.name)
        writer.member("value", values(part.value).joined(separator: "/"))
        writer.member("note", part.note)
      }
    }
  }

  /// The ids of an effect: one, two of a range, or the absent value's.
  private func values(_ effect: Stated<EffectValue>) -> [String] {
    switch effect {
    case .value(let value): value.positions.map { vocabulary.effects[$0].term.id }
    case .absent(let index): [absent[index]]
    }
  }

  private func writeHorizon(_ horizon: Horizon, to writer: inout JSONWriter) {
    writer.object("horizon") { writer in
      switch horizon.values {
      case .absent(let index):
        writer.array("values", [absent[index]])
        writer.array("conditions", [])
      case .value(let values):
        writer.array("values", values.map { vocabulary.horizons[$0.term].id })
        writer.objects("conditions", values.filter { $0.when != nil }) { writer, value in
          writer.member("value", vocabulary.horizons[value.term].id)
          writer.member("when", value.when)
        }
      }
      writer.member("note", horizon.note)
    }
  }

  private func writeImplementation(
    _ implementation: Implementation, to writer: inout JSONWriter
  ) {
    writer.object("implementation") { writer in
      switch implementation.label {
      case .value(let label): writer.member("label", label)
      case .absent(let index): writer.member("label", absent[index])
      }
      writer.member("from", implementation.from?.text)
      writer.member("to", implementation.to?.text)
    }
  }

  private func writeInstruments(
    _ instruments: Stated<NeededInstruments>, to writer: inout JSONWriter
  ) {
    writer.object("instruments") { writer in
      writer.member("connective", instruments.value?.connective.rawValue ?? "all")
      switch instruments {
      case .absent(let index):
        writer.objects("values", [absent[index]]) { writer, id in
          writer.member("instrument", id)
          writer.member("note", String?.none)
        }
      case .value(let needed):
        writer.objects("values", needed.values.indices) { writer, index in
          writer.member("instrument", needed.values[index].instrument.text)
          writer.member("note", needed.values[index].note)
        }
      }
    }
  }

  private func writeTerms(
    _ key: String, _ name: String, _ stated: Stated<[NotedTerm]>?, _ list: [Term],
    to writer: inout JSONWriter
  ) {
    let absentID = stated?.absent.map { absent[$0] }
    let terms = stated?.value ?? []
    let values = absentID.map { [($0, String?.none)] } ?? terms.map { (list[$0.term].id, $0.note) }
    writer.objects(key, values) { writer, value in
      writer.member(name, value.0)
      writer.member("note", value.1)
    }
  }

  private func writeRelated(_ related: [RelatedMeasure], to writer: inout JSONWriter) {
    writer.objects("related", related.indices) { writer, index in
      writer.member("measure", related[index].measure.value.text)
      writer.member("note", related[index].note)
    }
  }

  private func writeLaws(_ laws: [LawReference], to writer: inout JSONWriter) {
    writer.objects("laws", laws.indices) { writer, index in
      writer.member("law", vocabulary.laws[laws[index].law].id)
      writer.member("article", laws[index].article)
      writer.member("note", laws[index].note)
    }
  }

  private func writeSources(_ sources: [SourceReference], to writer: inout JSONWriter) {
    writer.objects("sources", sources.indices) { writer, index in
      writer.member("document", vocabulary.documents[sources[index].document].id)
      writer.member("page", sources[index].page)
      writer.member("pageInferred", sources[index].isPageInferred)
      writer.member("part", sources[index].part)
    }
  }

  private func writeProgramme(
    _ programme: Stated<[ProgrammeReference]>?, to writer: inout JSONWriter
  ) {
    if let index = programme?.absent {
      writer.objects("programme", [absent[index]]) { writer, id in
        writer.member("section", id)
        writer.member("relation", String?.none)
        writer.member("note", String?.none)
      }
      return
    }
    let references = programme?.value ?? []
    writer.objects("programme", references.indices) { writer, index in
      writer.member("section", references[index].section.value.text)
      writer.member("relation", vocabulary.relations[references[index].relation].id)
      writer.member("note", references[index].note)
    }
  }

  private func writeDiscrepancies(
    _ discrepancies: [Discrepancy], to writer: inout JSONWriter
  ) {
    writer.objects("discrepancies", discrepancies.indices) { writer, index in
      let statements = discrepancies[index].statements
      writer.member("field", discrepancies[index].field.rawValue)
      writer.objects("says", statements.indices) { writer, index in
        writer.member("source", statements[index].source)
        writer.member("text", statements[index].text)
      }
    }
  }

  private func writeWithdrawal(_ withdrawal: Withdrawal?, to writer: inout JSONWriter) {
    guard let withdrawal else {
      writer.member("withdrawn", String?.none)
      return
    }
    writer.object("withdrawn") { writer in
      writer.member("date", withdrawal.date.text)
      writer.member("reason", withdrawal.reason)
      writer.member("replacedBy", withdrawal.successor?.value.text)
    }
  }

  private func writeSections(_ body: MeasureBody, to writer: inout JSONWriter) {
    writer.objects("sections", body.sections.indices) { writer, index in
      writer.member("id", vocabulary.sections[index].id)
      writer.member("heading", vocabulary.sections[index].label)
      writer.member("empty", body.sections[index]?.isEmpty ?? true)
    }
  }
}
