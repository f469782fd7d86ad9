/// Reads one file of `Content/measures/` into a measure with typed facts.
///
///     stream: asiel          ->  Measure(stream: asiel, effect: .value(0 to -), ...)
///     effect: "0/-"
package struct MeasureParser {
  /// The most words of a summary.
  package static let summaryWords = 60

  private let fields: FieldReader
  private let index: VocabularyIndex
  private let path: SourcePath
  private var findings: [Diagnostic]

  /// Reads the front matter of a measure; the body has been rendered.
  ///
  /// Reports the rules of front matter and the `unknown-…` rules of every vocabulary.
  package static func parse(
    _ value: YAMLValue, id: MeasureID, path: SourcePath, index: VocabularyIndex, body: MeasureBody
  ) -> Diagnosed<Measure?> {
    var findings: [Diagnostic] = []
    guard
      let fields = FieldReader(
        value, path: path, owner: "a measure", keys: .measure, findings: &findings)
    else { return Diagnosed(nil, findings) }
    var parser = MeasureParser(fields: fields, index: index, path: path, findings: findings)
    let measure = parser.measure(id: id, body: body)
    return Diagnosed(measure, parser.findings)
  }

  private mutating func measure(id: MeasureID, body: MeasureBody) -> Measure? {
    let title = fields.requiredText("title", &findings)
    let summary = fields.requiredText("summary", &findings)
    if let summary { checkLength(of: summary) }
    let stream = stream()
    var facts = FactParser(fields: fields, index: index)
    let effect = facts.effect()
    let horizon = facts.horizon()
    var start = ImplementationParser(fields: fields, index: index)
    let implementation = start.implementation()
    findings += facts.findings + start.findings
    var requirements = RequirementParser(fields: fields, index: index)
    let instruments = requirements.instruments()
    let vocabulary = index.vocabulary
    let deciders = requirements.notedTerms(
      .deciders, entryKey: "decider", positions: index.deciders, known: vocabulary.deciders,
      rule: .unknownDecider)
    let needs = requirements.notedTerms(
      .needs, entryKey: "need", positions: index.needs, known: vocabulary.needs,
      rule: .unknownNeed)
    findings += requirements.findings
    let aliases = AliasParser(fields, hasNames: true, &findings)
    let order = fields.number("order", in: 0...100_000, &findings)
    let status = status()
    var references = ReferenceParser(fields: fields, index: index)
    let related = references.related(to: id)
    let laws = references.laws()
    let sources = references.sources()
    let withdrawal = references.withdrawal(of: id)
    findings += references.findings
    var links = ProgrammeReferenceParser(fields: fields, index: index)
    let programme = links.programme()
    var contradictions = DiscrepancyParser(fields: fields)
    let discrepancies = contradictions.discrepancies()
    findings += links.findings + contradictions.findings
    if let effect, let horizon { checkPlace(of: effect, horizon, in: sources) }
    guard let title, let summary, let stream, let effect, let horizon, let implementation,
      let instruments
    else { return nil }
    return Measure(
      id: id, path: path, title: title, aliases: aliases.names.map(\.value),
      formerAddresses: aliases.addresses, summary: summary, stream: stream, order: order,
      status: status, effect: effect, horizon: horizon,
      implementation: implementation, instruments: instruments, deciders: deciders, needs: needs,
      programme: programme, related: related, laws: laws, sources: sources,
      discrepancies: discrepancies, withdrawal: withdrawal, body: body,
      places: places(aliases: aliases.names.map(\.range)))
  }

  /// An effect or horizon that the measure states can be looked up: a source has a page or a part.
  ///
  /// A measure without any source is reported for that already.
  private mutating func checkPlace(
    of effect: Effect, _ horizon: Horizon, in sources: [SourceReference]
  ) {
    guard let place = fields["sources"], !sources.isEmpty,
      sources.allSatisfy({ $0.page == nil && $0.part == nil })
    else { return }
    let hasEffect = effect.values.contains { $0.value != nil }
    let hasHorizon = horizon.values.value != nil
    guard hasEffect || hasHorizon else { return }
    let facts = [hasEffect ? "effect" : nil, hasHorizon ? "horizon" : nil].compactMap { $0 }
    fields.add(
      .factWithoutSource, place.range,
      "no source has a page or part, so the \(facts.joined(separator: " and ")) can't be looked up",
      help: "add the key 'page' or 'part' to the source, such as 'part: Table 2'", &findings)
  }

  private func places(aliases: [SourceRange]) -> Measure.Places {
    let title = fields["title"]?.range ?? fields.range
    var implementationEnd: SourceRange?
    if case .map(let pairs) = fields["implementation"]?.content {
      implementationEnd = pairs.first { $0.key.text == "to" }?.value.range
    }
    return Measure.Places(
      title: title, aliases: aliases, order: fields["order"]?.range ?? title,
      implementationEnd: implementationEnd ?? title)
  }

  private mutating func checkLength(of summary: String) {
    var words = 0
    var isInWord = false
    for byte in summary.utf8 {
      let isSpace = byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
      if !isSpace, !isInWord { words += 1 }
      isInWord = !isSpace
    }
    guard words > Self.summaryWords, let value = fields["summary"] else { return }
    fields.add(
      .summaryTooLong, value.range,
      "the summary has \(words) words; at most \(Self.summaryWords) are allowed",
      help: "move the rest to the body", &findings)
  }

  private mutating func stream() -> StreamID? {
    guard let value = fields.required("stream", &findings),
      let text = fields.text(of: value, key: "stream", &findings)
    else { return nil }
    if index.streams.contains(text) { return StreamID(unchecked: text) }
    fields.addUnknown(
      .unknownStream, value, text, "no stream is called '\(text)'", known: index.streams.sorted(),
      &findings)
    return nil
  }

  private mutating func status() -> Int {
    guard let value = fields["status"],
      let text = fields.text(of: value, key: "status", &findings)
    else { return 0 }
    if let position = index.statuses[text] { return position }
    fields.addUnknown(
      .unknownStatus, value, text, "no status is called '\(text)'",
      known: index.vocabulary.statuses.map(\.id), &findings)
    return 0
  }
}
