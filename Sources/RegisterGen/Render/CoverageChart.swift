/// What the measures cover of the programme, as a chart: each section a block, filled where there is a
/// measure. Its table has the same numbers.
package struct CoverageChart: Sendable {
  /// What it shows, in a sentence with its most important numbers.
  let sentence: String
  /// How to read it.
  let note: String
  /// One row a section of the highest level; one a chapter where those are too many.
  let rows: [CoverageBar]
  /// The height of the drawing, which is 360 wide.
  let height: Int
}

extension CoverageChart: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<CoverageChart>([
    .text("sentence", "What it shows, in a sentence") { $0.sentence }.inInterfaceLanguage,
    .text("note", "How to read it") { $0.note }.inInterfaceLanguage,
    .list("rows", "One row a section of the highest level, or a chapter") { $0.rows },
    .number("height", "The height of the drawing, which is 360 wide") { $0.height },
  ])
}

/// A section with all below it, as a row of blocks, or as a bar where there are too many.
package struct CoverageBar: Sendable {
  /// The section or chapter.
  let link: PageLink
  /// Its label as far as there is room for it in the drawing.
  let short: String
  /// How many of its sections have a measure.
  let covered: Int
  /// How many sections it has.
  let total: Int
  /// Where its label stands.
  let y: Int
  /// The blocks, filled and hollow.
  let blocks: [CoverageMark]
}

extension CoverageBar: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<CoverageBar>([
    .record("link", "The section or chapter") { $0.link },
    .text("short", "Its label as far as there is room for it") { $0.short },
    .number("covered", "How many of its sections have a measure") { $0.covered },
    .number("sections", "How many sections it has") { $0.total },
    .number("y", "Where its label stands") { $0.y },
    .list("blocks", "The blocks, filled and hollow") { $0.blocks },
  ])
}

/// A block of the chart of what is covered.
package struct CoverageMark: Sendable {
  /// Whether it stands for sections with a measure.
  let isFull: Bool
  /// Where it starts.
  let x: Int
  /// Its upper edge.
  let y: Int
  /// How wide it is.
  let width: Int
}

extension CoverageMark: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<CoverageMark>([
    .text("class", "`is-full` for sections with a measure, else `is-hollow`") {
      $0.isFull ? "is-full" : "is-hollow"
    },
    .number("x", "Where it starts") { $0.x },
    .number("y", "Its upper edge; 13 high") { $0.y },
    .number("width", "How wide it is") { $0.width },
  ])
}

extension RegisterViews {
  /// What the measures cover of the programme; `nil` without a section.
  ///
  /// Rows are chapters when there are more than 30 sections of the highest level, and a row with more
  /// than 66 sections is one bar with a filled part, so that the drawing stays small.
  func coverageChart() -> CoverageChart? {
    let tops = register.chapters.indices.flatMap { chapter in
      topSections(of: chapter).map { (views: sections[chapter][$0.lowerBound], chapter, $0) }
    }
    guard !tops.isEmpty else { return nil }
    var groups = tops.map { (link: $0.views, full: fullness(of: $0.2, in: $0.1)) }
    if groups.count > 30 {
      groups = register.chapters.indices.filter { !register.chapters[$0].sections.isEmpty }.map {
        let chapter = register.chapters[$0]
        return (
          PageLink(label: chapter.title, url: links.url(of: .chapter(chapter.id))),
          fullness(of: 0..<chapter.sections.count, in: $0)
        )
      }
    }
    var y = 12
    let rows = groups.map { group in
      let bar = Self.coverageBar(of: group.full, link: group.link, y: y)
      y = (bar.blocks.map(\.y).max() ?? y) + 34
      return bar
    }
    let total = rows.map(\.total).reduce(0, +)
    let covered = rows.map(\.covered).reduce(0, +)
    return CoverageChart(
      sentence: words.text(
        .chartCoverage, ["covered": String(covered), "total": String(total)]),
      note: words.text(.coverageBlocksNote), rows: rows, height: y - 8)
  }

  /// For each section of the highest level, it and all below it.
  private func topSections(of chapter: Int) -> [Range<Int>] {
    let ends = lists.sectionEnds[chapter]
    var tops: [Range<Int>] = []
    while (tops.last?.upperBound ?? 0) < ends.count {
      let start = tops.last?.upperBound ?? 0
      tops.append(start..<ends[start])
    }
    return tops
  }

  private func fullness(of sections: Range<Int>, in chapter: Int) -> [Bool] {
    lists.belowSections[chapter][sections].map { !$0.isEmpty }
  }

  private static func coverageBar(of full: [Bool], link: PageLink, y: Int) -> CoverageBar {
    let covered = full.count { $0 }
    let blocks: [CoverageMark]
    if full.count > 66 {
      let end = 352 * covered / full.count
      blocks = [
        CoverageMark(isFull: true, x: 0, y: y + 7, width: end),
        CoverageMark(isFull: false, x: end, y: y + 7, width: 352 - end),
      ].filter { $0.width > 0 }
    } else {
      blocks = full.enumerated().map { index, isFull in
        CoverageMark(isFull: isFull, x: index % 22 * 16 + 1, y: y + 7 + index / 22 * 17, width: 13)
      }
    }
    return CoverageBar(
      link: link, short: GridChartMaker.fitted(link.label, 300), covered: covered,
      total: full.count, y: y, blocks: blocks)
  }
}
