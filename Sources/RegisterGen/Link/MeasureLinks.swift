/// What came of resolving the references of a run of measures.
///
/// Runs are resolved independently of each other, so several at a time; their results are put together
/// in order. How long a run is, and so what it may spend on suggestions, does not depend on the jobs.
struct MeasureLinks: Sendable {
  /// A place that mentions a measure.
  struct Mention: Sendable {
    /// The place.
    let backlink: Backlink
    /// The position of the measure.
    let measure: Int
  }

  /// How many measures are in a run.
  static let runLength = 512

  /// For each measure of the run, the sections that it links to.
  private(set) var sections: [[MeasureSection]] = []
  /// For each measure of the run, the instruments that it needs with all broader ones.
  private(set) var instruments: [[Int]] = []
  /// What the measures of the run mention.
  private(set) var mentions: [Mention] = []
  /// What was found.
  private(set) var findings: [Diagnostic] = []

  /// Resolves the references of the measures at some positions.
  ///
  /// Reports: `unknown-section`, `unknown-measure`, `broken-link`, `broken-image`, `broken-anchor`.
  init(
    of run: Range<Int>, index: RegisterIndex, tree: InstrumentTree, resolver: ReferenceResolver
  ) {
    var resolver = resolver
    sections.reserveCapacity(run.count)
    instruments.reserveCapacity(run.count)
    for position in run {
      let measure = index.measures[position]
      sections.append(Self.sections(of: measure, &resolver))
      instruments.append(tree.closure(of: measure.instruments))
      addMentions(by: position, measure, &resolver)
    }
    findings = resolver.findings
  }

  /// The sections that a measure links to; those that lead nowhere are left out and reported.
  private static func sections(
    of measure: Measure, _ resolver: inout ReferenceResolver
  ) -> [MeasureSection] {
    guard let references = measure.programme?.value else { return [] }
    var found: [MeasureSection] = []
    found.reserveCapacity(references.count)
    for reference in references {
      guard let place = resolver.section(reference.section, in: measure.path) else { continue }
      found.append(
        MeasureSection(
          chapter: place.chapter, section: place.section, relation: reference.relation,
          note: reference.note))
    }
    return found
  }

  private mutating func addMentions(
    by position: Int, _ measure: Measure, _ resolver: inout ReferenceResolver
  ) {
    for related in measure.related {
      guard let other = resolver.measure(related.measure, in: measure.path) else { continue }
      add(.measure(position, note: related.note), of: other)
    }
    if let successor = measure.withdrawal?.successor,
      let other = resolver.measure(successor, in: measure.path)
    {
      add(.measure(position, note: nil), of: other)
    }
    for other in resolver.mentioned(by: measure.body.links, in: measure.path) {
      add(.measure(position, note: nil), of: other.measure)
    }
  }

  private mutating func add(_ backlink: Backlink, of measure: Int) {
    mentions.append(Mention(backlink: backlink, measure: measure))
  }
}
