/// Reads when a measure can start.
struct ImplementationParser {
  private let fields: FieldReader
  private let index: VocabularyIndex
  /// What was found so far.
  private(set) var findings: [Diagnostic] = []

  /// Reads from the fields of a measure.
  init(fields: FieldReader, index: VocabularyIndex) {
    self.fields = fields
    self.index = index
  }

  /// When the measure can start: an absent value, or a map.
  ///
  /// Reports: `wrong-type`, `invalid-date`, `invalid-interval`, `interval-differs-from-label`.
  mutating func implementation() -> Implementation? {
    guard let value = fields.required("implementation", &findings) else { return nil }
    if case .text(let text, _) = value.content {
      if let absent = index.absent[text] { return Implementation(label: .absent(absent)) }
      fields.add(
        .wrongType, value.range, "'implementation' must be a map with a label, or an absent value",
        help: NearMiss.help(for: text, in: index.vocabulary.absent.map(\.term.id))
          ?? "write {label: ...} around it, or 'label: ...' on an indented line below",
        &findings)
      return nil
    }
    guard let map = fields.map(value, owner: "an implementation", keys: .implementation, &findings)
    else {
      return nil
    }
    let found = findings.count
    let from = map.moment("from", &findings)
    let to = map.moment("to", &findings)
    guard let label = map.requiredText("label", &findings) else { return nil }
    if let from, let to, from.firstDay > to.lastDay, let place = map["to"] {
      map.add(
        .invalidInterval, place.range,
        "the interval ends before it begins: \(to.text) lies before \(from.text)",
        help: "mend one of the two, or let them change places", &findings)
    }
    if let absent = index.absent[label] {
      return Implementation(label: .absent(absent), from: from, to: to)
    }
    if findings.count == found { compare(label, with: map, from: from, to: to) }
    return Implementation(label: .value(label), from: from, to: to)
  }

  // MARK: Label and interval

  /// Holds the interval to the years and quarters that the label names.
  ///
  /// A label with one end needs only that one: `from 2025` has no end, and `before 2025` no beginning.
  private mutating func compare(
    _ label: String, with map: FieldReader, from: Moment?, to: Moment?
  ) {
    guard let periods = LabelPeriods(label), !periods.agree(from: from, to: to),
      // Laws are named after years: their titles are taken out before it counts.
      let periods = LabelPeriods(label, without: index.vocabulary.laws.map(\.title))
    else { return }
    let (first, last) = (periods.first.text, periods.last.text)
    if from == nil, to == nil, let place = map["label"] {
      map.add(
        .intervalDiffersFromLabel, place.range, "the label names \(first), but 'from' is not there",
        help: "add 'from: \(first)', or 'to: \(first)' if it is the end", &findings)
    }
    if let from, !from.isWithin(periods.first) {
      report("from", from, "the label names \(first)", first, of: map)
    }
    if let to, !to.isWithin(periods.last) {
      let named =
        first == last ? "the label names \(last)" : "the last that the label names is \(last)"
      report("to", to, named, last, of: map)
    }
  }

  private mutating func report(
    _ key: String, _ moment: Moment, _ named: String, _ right: String, of map: FieldReader
  ) {
    guard let place = map[key], let label = map["label"] else { return }
    let note = Diagnostic.Note("the label", at: location(label.range, of: map))
    findings.append(
      Diagnostic(
        .intervalDiffersFromLabel, at: location(place.range, of: map),
        "'\(key)' is \(moment.text), but \(named)", notes: [note],
        help: "write '\(key): \(right)', or mend the label"))
  }

  private func location(_ range: SourceRange, of map: FieldReader) -> SourceLocation {
    SourceLocation(path: map.path, range: range)
  }
}
