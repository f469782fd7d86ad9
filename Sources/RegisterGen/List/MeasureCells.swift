/// The fields of measures as single lines of text, as a table or a spreadsheet shows them.
///
/// Declared words appear as their ids, which is what an editor writes and the filters take. Several
/// values stand with `; ` between them; instruments of which one suffices with ` | `.
struct MeasureCells {
  private let register: Register
  private let vocabulary: Vocabulary
  private let absent: [String]

  /// Prepares the cells of a register.
  init(_ register: Register) {
    self.register = register
    vocabulary = register.vocabulary
    absent = register.vocabulary.absent.map(\.term.id)
  }

  /// The text of a cell; empty when the front matter says nothing.
  func text(_ column: MeasureColumn, of measure: Measure) -> String {
    switch column {
    case .id: measure.id.text
    case .file: measure.path.text
    case .field(let field): text(field, of: measure)
    }
  }

  private func text(_ field: MeasureField, of measure: Measure) -> String {
    switch field {
    case .title: measure.title
    case .aliases: joined(measure.aliases)
    case .summary: measure.summary
    case .stream: measure.stream.text
    case .order: measure.order.map { String($0) } ?? ""
    case .status: vocabulary.statuses[measure.status].id
    case .effect: joined(measure.effect.values.map(effect))
    case .horizon: horizon(measure.horizon)
    case .implementation: implementation(measure.implementation)
    case .instruments: instruments(measure.instruments)
    case .deciders: terms(measure.deciders, of: vocabulary.deciders)
    case .needs: terms(measure.needs, of: vocabulary.needs)
    case .programme: programme(measure.programme)
    case .related: joined(measure.related.map(\.measure.value.text))
    case .laws: joined(measure.laws.map { pair(vocabulary.laws[$0.law].id, $0.article) })
    case .sources:
      joined(measure.sources.map { pair(vocabulary.documents[$0.document].id, $0.page) })
    case .discrepancies: joined(measure.discrepancies.map(\.field.rawValue))
    case .withdrawn: measure.withdrawal?.date.text ?? ""
    }
  }

  private func joined(_ values: [String]) -> String { values.joined(separator: "; ") }

  private func pair(_ id: String, _ detail: String?) -> String {
    detail.map { id + " " + $0 } ?? id
  }

  private func effect(_ value: Stated<EffectValue>) -> String {
    switch value {
    case .absent(let index): absent[index]
    case .value(let value):
      value.positions.map { vocabulary.effects[$0].term.id }.joined(separator: "/")
    }
  }

  private func horizon(_ horizon: Horizon) -> String {
    switch horizon.values {
    case .absent(let index): absent[index]
    case .value(let values): joined(values.map { vocabulary.horizons[$0.term].id })
    }
  }

  /// The words of the source and the interval: `Twee jaar (2024-Q1/2025)`.
  private func implementation(_ implementation: Implementation) -> String {
    let label = implementation.label.absent.map { absent[$0] } ?? implementation.label.value ?? ""
    guard implementation.from != nil || implementation.to != nil else { return label }
    let from = implementation.from?.text ?? "..."
    let to = implementation.to?.text ?? "..."
    return "\(label) (\(from)/\(to))"
  }

  private func instruments(_ instruments: Stated<NeededInstruments>) -> String {
    switch instruments {
    case .absent(let index): absent[index]
    case .value(let needed):
      needed.values.map(\.instrument.text)
        .joined(separator: needed.connective == .any ? " | " : "; ")
    }
  }

  private func terms(_ stated: Stated<[NotedTerm]>?, of list: [Term]) -> String {
    switch stated {
    case nil: ""
    case .absent(let index): absent[index]
    case .value(let terms): joined(terms.map { list[$0.term].id })
    }
  }

  private func programme(_ stated: Stated<[ProgrammeReference]>?) -> String {
    switch stated {
    case nil: ""
    case .absent(let index): absent[index]
    case .value(let references):
      joined(references.map { pair($0.section.value.text, vocabulary.relations[$0.relation].id) })
    }
  }
}
