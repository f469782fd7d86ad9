/// Makes the schema of a measure's front matter, with the words of one register.
struct MeasureSchema {
  private let words: RegisterWords
  private let vocabulary: Vocabulary
  private let absent = SchemaTree.reference("absent")

  /// Prepares the schema of a register's measures.
  init(_ words: RegisterWords) {
    self.words = words
    vocabulary = words.vocabulary
  }

  /// What the schema refers to more than once.
  var definitions: SchemaTree {
    let measures = words.measures.map { Term(id: $0.id.text, label: $0.title) }
    let documents = vocabulary.documents.map { Term(id: $0.id, label: $0.title) }
    let laws = vocabulary.laws.map { Term(id: $0.id, label: $0.title) }
    return [
      "absent": .word(of: vocabulary.absent.map(\.term)).described("Why there is no value"),
      "effect": .any(.word(of: vocabulary.effects.map(\.term)), absent, effectRange),
      "horizon": .word(of: vocabulary.horizons), "instrument": .word(of: words.instruments),
      "measure": .word(of: measures), "document": .word(of: documents), "law": .word(of: laws),
      "section": .word(of: words.sections), "relation": .word(of: vocabulary.relations),
      "decider": .word(of: vocabulary.deciders), "need": .word(of: vocabulary.needs),
      "moment": .moment, "line": .line,
    ]
  }

  /// The schema, without its definitions.
  var map: SchemaTree {
    .map(.measure, MeasureField.allCases.map { ($0.rawValue, schema(of: $0)) })
  }

  private let line = SchemaTree.reference("line")

  private func schema(of field: MeasureField) -> SchemaTree {
    switch field {
    case .title: line.described("The title, as the source names it")
    case .aliases:
      .list(of: .any(name, .formerAddress), allowsRepeats: true)
        .described(
          "Other names that the sources use, and addresses at which this page stood before")
    case .summary:
      .words(atMost: MeasureParser.summaryWords)
        .described(
          "One or two sentences of plain text, at most \(MeasureParser.summaryWords) words")
    case .stream: .word(of: words.streams).described("The stream that the measure belongs to")
    case .order: .order.described("The position within the stream")
    case .status:
      .word(of: vocabulary.statuses).described("The status; without this key, the first of them")
    case .effect: effect.described("The effect: a sign between quotes, a range, or a map")
    case .horizon: horizon.described("When the effect shows")
    case .implementation: implementation.described("When the measure can start")
    case .instruments: instruments.described("What is legally needed")
    case .deciders: noted("decider").described("Who decides")
    case .needs: noted("need").described("What is needed beside a legal instrument")
    case .programme: programme.described("The sections of the programme, with the relation")
    case .related:
      .list(of: entry("measure")).described("Other measures that belong with this one")
    case .laws: laws.described("The laws that the source names")
    case .sources: sources.described("Where the facts come from")
    case .discrepancies: discrepancies.described("Where the sources contradict each other")
    case .withdrawn: withdrawal.described("When and why the measure left the register")
    }
  }

  /// A text that is no address.
  private var name: SchemaTree {
    line.with([("not", ["type": "string", "pattern": "^/"])])
  }

  // MARK: Facts

  /// Every range of two signs that differ.
  private var effectRange: SchemaTree {
    let signs = vocabulary.effects.map(\.term.id)
    let ranges = signs.flatMap { first in
      signs.filter { $0 != first }.map { first + "/" + $0 }
    }
    return ranges.isEmpty ? ["not": [:]] : ["enum": .texts(ranges)]
  }

  private var effect: SchemaTree {
    let value = SchemaTree.reference("effect")
    let part = SchemaTree.map(
      .effectPart, [("name", line), ("value", value), ("note", line)])
    let map = SchemaTree.map(
      .effect,
      [
        ("value", value), ("qualifier", line), ("note", line),
        ("parts", .list(of: part, allowsRepeats: true)),
      ])
    let parts: [SchemaTree] = ["value", "parts"].map { ["required": .texts([$0])] }
    return .any(value, map.with([("anyOf", .list(parts))]))
  }

  private var horizon: SchemaTree {
    let term = SchemaTree.reference("horizon")
    let dependent = SchemaTree.map(.horizonValue, [("value", term), ("when", line)])
    let values = SchemaTree.any(
      term, absent, .list(of: .any(term, dependent)), onlyAbsent)
    return .any(values, .map(.horizon, [("value", values), ("note", line)]))
  }

  /// A list of one absent value alone.
  private var onlyAbsent: SchemaTree {
    SchemaTree.list(of: absent).with([("maxItems", .number(1))])
  }

  private var implementation: SchemaTree {
    let moment = SchemaTree.reference("moment")
    return .any(
      absent, .map(.implementation, [("label", line), ("from", moment), ("to", moment)]))
  }

  private var instruments: SchemaTree {
    let list = SchemaTree.list(of: entry("instrument"))
    return .any(
      .reference("instrument"), absent, list, onlyAbsent, .map(.choice, [("any-of", list)]))
  }

  private func noted(_ key: String) -> SchemaTree { .any(absent, .list(of: entry(key))) }

  /// A declared id, bare or in a map with a note.
  private func entry(_ key: String) -> SchemaTree {
    let id = SchemaTree.reference(key)
    return .any(id, .map(.noted(key), [(key, id), ("note", line)]))
  }

  // MARK: References

  private var programme: SchemaTree {
    let link = SchemaTree.map(
      .programme,
      [("section", .reference("section")), ("relation", .reference("relation")), ("note", line)])
    return .any(absent, .list(of: link))
  }

  private var laws: SchemaTree {
    .list(
      of: .map(.lawReference, [("law", .reference("law")), ("article", line), ("note", line)]),
      allowsRepeats: true)
  }

  private var sources: SchemaTree {
    let source = SchemaTree.map(
      .source,
      [
        ("document", .reference("document")), ("page", line), ("page-inferred", .flag),
        ("part", line),
      ])
    // A page that is inferred is a page.
    let inferred: SchemaTree = [
      "properties": ["page-inferred": ["const": "yes"]], "required": .texts(["page-inferred"]),
    ]
    return .list(
      of: source.with([("if", inferred), ("then", ["required": .texts(["page"])])]),
      allowsRepeats: true)
  }

  private var discrepancies: SchemaTree {
    let statement = SchemaTree.map(.statement, [("source", line), ("text", line)])
    let fields = MeasureField.allCases.map(\.rawValue)
    return .list(
      of: .map(
        .discrepancy,
        [
          ("field", ["enum": .texts(fields)]),
          ("says", .list(of: statement, atLeast: 2, allowsRepeats: true)),
        ]), allowsRepeats: true)
  }

  private var withdrawal: SchemaTree {
    .map(
      .withdrawal,
      [("date", .reference("moment")), ("reason", line), ("replaced-by", .reference("measure"))])
  }
}
