/// What the measures cover of the programme: the sections without a measure, the measures without a
/// section, and the counts by section, relation and stream, which add up.
package struct CoveragePage: Sendable {
  let frame: PageFrame
  /// The number of sections.
  let sectionCount: Int
  /// The number of sections with a measure, at the section or below it.
  let covered: Int
  /// The number of measures.
  let measureTotal: Int
  let relations: [RelationView]
  let chapters: [CoverageChapter]
  let uncovered: [UncoveredSection]
  let unplaced: [UnplacedMeasure]
  let streams: [CoverageStream]
  let streamTotals: CoverageStream
}

extension CoveragePage: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<CoveragePage>([
    .record("frame", "What stands around the content") { $0.frame },
    .number("section-count", "The number of sections") { $0.sectionCount },
    .number("covered", "The number of sections with a measure, at the section or below it") {
      $0.covered
    },
    .number("uncovered-count", "The number of sections without one") { $0.uncovered.count },
    .number("measure-total", "The number of measures") { $0.measureTotal },
    .number("unplaced-count", "The number of measures without a section") { $0.unplaced.count },
    .list("relations", "The declared relations: the columns of the tables") { $0.relations },
    .list("chapters", "The chapters of the programme") { $0.chapters },
    .list("uncovered", "The sections without a measure, at the section or below it") {
      $0.uncovered
    },
    .list("unplaced", "The measures without a section") { $0.unplaced },
    .list("streams", "What the measures of each stream cover") { $0.streams },
    .record("stream-totals", "The sums of the streams") { $0.streamTotals },
  ])
}

/// A chapter on the page that tells what the measures cover.
package struct CoverageChapter: Sendable {
  /// The position among the chapters, from 1.
  let position: Int
  /// Its number and title, and its page.
  let link: PageLink
  /// Its sections of the highest level, each with all below it as a row of blocks.
  let strips: [CoverageStrip]
  /// One row a section, and one more for a section with sections below it that has measures of its own.
  let rows: [CoverageRow]
  /// The sums.
  let totals: MatrixRow
  /// The number of measures of each relation.
  let measures: MatrixRow
}

extension CoverageChapter: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<CoverageChapter>([
    .number("position", "The position among the chapters, from 1") { $0.position },
    .record("link", "Its number and title, and its page") { $0.link },
    .list("strips", "Its sections of the highest level, each with all below it as blocks") {
      $0.strips
    },
    .condition("has-sections", "Whether it has any section") { !$0.rows.isEmpty },
    .list("rows", "One row a section, some with a row for what is theirs alone") { $0.rows },
    .record("totals", "The sums of the columns") { $0.totals },
    .record("measures", "The number of measures of each relation") { $0.measures },
  ])
}

/// A section and those below it as a row of blocks, filled where there is a measure.
package struct CoverageStrip: Sendable {
  /// The section.
  let link: PageLink
  /// One block a section, in order, the section itself first.
  let blocks: [CoverageBlock]
}

extension CoverageStrip: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<CoverageStrip>([
    .record("link", "The section") { $0.link },
    .list("blocks", "One block a section, the section itself first") { $0.blocks },
    .number("sections", "The number of blocks") { $0.blocks.count },
    .number("covered", "The number of sections with a measure") {
      $0.blocks.count(where: \.isFull)
    },
  ])
}

/// A section as a block.
package struct CoverageBlock: Sendable {
  /// Whether there is a measure at the section or below it.
  let isFull: Bool
}

extension CoverageBlock: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<CoverageBlock>([
    .condition("is-full", "Whether there is a measure at the section or below it") { $0.isFull }
  ])
}

/// A section as a row of the table.
package struct CoverageRow: Sendable {
  /// The section, or `nil` for what is its own where sections lie below it.
  let link: PageLink?
  /// How many sections lie around it, at most 3.
  let depth: Int
  /// Whether the numbers are those of all sections below it too.
  let isGroup: Bool
  /// The numbers.
  let counts: MatrixRow
}

extension CoverageRow: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<CoverageRow>([
    .optional("link", "The section; none for what is its own where sections lie below it") {
      $0.link
    },
    .number("depth", "How many sections lie around it, at most 3") { $0.depth },
    .condition("is-group", "Whether the numbers are those of all sections below it too") {
      $0.isGroup
    },
    .record("counts", "The numbers") { $0.counts },
  ])
}

/// A section without a measure.
package struct UncoveredSection: Sendable {
  /// The section.
  let link: PageLink
  /// The headings above it, from the chapter.
  let path: [String]
}

extension UncoveredSection: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<UncoveredSection>([
    .record("link", "The section") { $0.link },
    .texts("path", "The chapter and the headings above it") { $0.path },
  ])
}

/// A measure without a section.
package struct UnplacedMeasure: Sendable {
  /// Its title and page.
  let link: PageLink
  /// The label of its stream.
  let stream: String
}

extension UnplacedMeasure: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<UnplacedMeasure>([
    .record("link", "The measure's title and page") { $0.link },
    .text("stream", "The label of its stream") { $0.stream },
  ])
}

/// What the measures of a stream cover.
package struct CoverageStream: Sendable {
  /// How often they have each relation, the sum, and the number of measures.
  let counts: MatrixRow
  /// How many of them have a section.
  let placed: MatrixCell
  /// How many have none.
  let unplaced: MatrixCell
}

extension CoverageStream: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<CoverageStream>([
    .record("counts", "How often they have each relation, the sum, the number of measures") {
      $0.counts
    },
    .record("placed", "How many of them have a section") { $0.placed },
    .record("unplaced", "How many have none") { $0.unplaced },
  ])
}
