/// How often measures have each relation to each section of the programme; withdrawn measures don't
/// count.
///
/// The cells are numbers of references, so that rows and columns add up; beside them stand numbers
/// of measures, each counted once.
struct CoverageCounts {
  /// References by relation, and the measures that they are of.
  struct Tally {
    /// The number of references with each relation.
    private(set) var references: [Int]
    /// The measures with each relation.
    private var measuresOfRelations: [Set<Int>]

    /// Begins with nothing.
    init(relations: Int) {
      references = Array(repeating: 0, count: relations)
      measuresOfRelations = Array(repeating: [], count: relations)
    }

    /// The number of references.
    var total: Int { references.reduce(0, +) }
    /// The number of measures.
    var measures: Int { measuresOfRelations.reduce(into: Set()) { $0.formUnion($1) }.count }
    /// The number of measures with each relation.
    var measuresByRelation: [Int] { measuresOfRelations.map(\.count) }

    /// Counts a reference.
    mutating func add(_ measure: Int, relation: Int) {
      references[relation] += 1
      measuresOfRelations[relation].insert(measure)
    }

    /// Counts what another counted.
    mutating func add(_ other: Tally) {
      for relation in references.indices {
        references[relation] += other.references[relation]
        measuresOfRelations[relation].formUnion(other.measuresOfRelations[relation])
      }
    }
  }

  /// For each chapter and section, what refers to the section itself.
  let ofSections: [[Tally]]
  /// For each stream, what its measures refer to.
  let ofStreams: [Tally]
  /// The largest number of references with one relation in a stream.
  let largestOfStreams: Int
  /// For each stream, the number of its measures that refer to a section.
  let placedOfStreams: [Int]
  private let relations: Int

  /// Counts a register.
  init(_ register: Register) {
    let relations = register.vocabulary.relations.count
    self.relations = relations
    ofSections = register.measuresOfSections.map { sections in
      sections.map { measures in
        var tally = Tally(relations: relations)
        for entry in measures where register.measures[entry.measure].withdrawal == nil {
          tally.add(entry.measure, relation: entry.relation)
        }
        return tally
      }
    }
    ofStreams = register.measuresOfStreams.map { measures in
      var tally = Tally(relations: relations)
      for measure in measures {
        for section in register.sectionsOfMeasures[measure] {
          tally.add(measure, relation: section.relation)
        }
      }
      return tally
    }
    largestOfStreams = ofStreams.flatMap(\.references).max() ?? 0
    placedOfStreams = register.measuresOfStreams.map { measures in
      measures.count { !register.sectionsOfMeasures[$0].isEmpty }
    }
  }

  /// What refers to any of the sections of a chapter in a range.
  func tally(ofChapter chapter: Int, sections: Range<Int>) -> Tally {
    ofSections[chapter][sections].reduce(into: Tally(relations: relations)) { $0.add($1) }
  }

  /// What the measures of all streams refer to.
  var all: Tally { ofStreams.reduce(into: Tally(relations: relations)) { $0.add($1) } }
}
