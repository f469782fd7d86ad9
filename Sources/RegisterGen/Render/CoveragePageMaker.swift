extension RegisterViews {
  /// The page that tells what the measures cover of the programme.
  func coveragePage() -> CoveragePage {
    let maker = CoveragePageMaker(views: self, counts: CoverageCounts(register))
    let uncovered = maker.uncovered()
    let sections = register.chapters.map(\.sections.count).reduce(0, +)
    return CoveragePage(
      frame: frame(
        title: words.text(.coverage), description: nil, address: links.addresses.coverage,
        part: .programme, isWithin: true, breadcrumb: [link(to: .programme)], showsRelations: true),
      sectionCount: sections,
      covered: sections - uncovered.count,
      measureTotal: lists.all.count,
      relations: relations,
      chapters: register.chapters.indices.map { maker.chapter($0) },
      uncovered: uncovered,
      unplaced: maker.unplaced(),
      streams: register.streams.indices.map { maker.stream($0) },
      streamTotals: maker.streamTotals())
  }
}

/// Makes the parts of the page that tells what the measures cover of the programme.
private struct CoveragePageMaker {
  let views: RegisterViews
  let counts: CoverageCounts

  private var register: Register { views.register }
  private var words: InterfaceWords { views.words }

  func uncovered() -> [UncoveredSection] {
    register.chapters.indices.flatMap { chapter in
      views.lists.belowSections[chapter].indices.filter {
        views.lists.belowSections[chapter][$0].isEmpty
      }.map {
        UncoveredSection(
          link: views.sections[chapter][$0],
          path: views.sectionPaths[chapter][$0])
      }
    }
  }

  func unplaced() -> [UnplacedMeasure] {
    views.lists.all.filter { register.sectionsOfMeasures[$0].isEmpty }.map { measure in
      UnplacedMeasure(
        link: views.printedLink(toMeasure: measure),
        stream: views.stream(of: measure).label)
    }
  }

  // MARK: Sections

  func chapter(_ chapter: Int) -> CoverageChapter {
    let entity = register.chapters[chapter]
    let rows = rows(of: chapter)
    let all = counts.tally(ofChapter: chapter, sections: entity.sections.indices)
    return CoverageChapter(
      position: chapter + 1,
      link: PageLink(
        label: views.chapterNames[chapter] + ": " + entity.title,
        url: views.links.url(of: .chapter(entity.id))),
      strips: strips(of: chapter),
      rows: rows,
      totals: row(words.text(.total), of: all),
      measures: row(
        words.text(.matrixMeasures), cells: all.measuresByRelation, total: all.measures,
        measures: all.measures))
  }

  private func strips(of chapter: Int) -> [CoverageStrip] {
    let ends = views.lists.sectionEnds[chapter]
    var strips: [CoverageStrip] = []
    var start = 0
    while start < ends.count {
      let blocks = views.lists.belowSections[chapter][start..<ends[start]]
      strips.append(
        CoverageStrip(
          link: views.sections[chapter][start],
          blocks: blocks.map { CoverageBlock(isFull: !$0.isEmpty) }))
      start = ends[start]
    }
    return strips
  }

  private func rows(of chapter: Int) -> [CoverageRow] {
    let ends = views.lists.sectionEnds[chapter]
    let largest = counts.ofSections[chapter].flatMap(\.references).max() ?? 0
    var rows: [CoverageRow] = []
    var around: [Int] = []
    for (section, end) in ends.enumerated() {
      around.removeAll { $0 <= section }
      let depth = min(around.count, 3)
      let link = views.sections[chapter][section]
      let own = counts.ofSections[chapter][section]
      let isGroup = end > section + 1
      let below = isGroup ? counts.tally(ofChapter: chapter, sections: section..<end) : own
      rows.append(
        CoverageRow(
          link: link, depth: depth, isGroup: isGroup,
          counts: row(link.label, of: below, largest: isGroup ? nil : largest)))
      if isGroup, own.total > 0 {
        let counts = row(words.text(.coverageOwn), of: own, largest: largest)
        rows.append(
          CoverageRow(link: nil, depth: min(depth + 1, 3), isGroup: false, counts: counts))
      }
      around.append(end)
    }
    return rows
  }

  // MARK: Streams

  func stream(_ stream: Int) -> CoverageStream {
    let measures = register.measuresOfStreams[stream].count
    let placed = counts.placedOfStreams[stream]
    return streamRow(
      views.streams[stream].label, url: views.streams[stream].url, of: counts.ofStreams[stream],
      placed: placed, measures: measures)
  }

  func streamTotals() -> CoverageStream {
    streamRow(
      words.text(.total), url: nil, of: counts.all,
      placed: counts.placedOfStreams.reduce(0, +), measures: views.lists.all.count)
  }

  private func streamRow(
    _ label: String, url: SiteURL?, of tally: CoverageCounts.Tally, placed: Int, measures: Int
  ) -> CoverageStream {
    CoverageStream(
      counts: row(
        label, url: url, cells: tally.references, total: tally.total, measures: measures,
        largest: url == nil ? nil : counts.largestOfStreams),
      placed: MatrixCell(
        row: label, column: words.text(.placed), count: placed, heat: 0, url: nil),
      unplaced: MatrixCell(
        row: label, column: words.text(.unplacedColumn), count: measures - placed, heat: 0,
        url: nil))
  }

  // MARK: Rows

  private func row(
    _ label: String, of tally: CoverageCounts.Tally, largest: Int? = nil
  ) -> MatrixRow {
    row(
      label, cells: tally.references, total: tally.total, measures: tally.measures,
      largest: largest)
  }

  /// A row of numbers; shaded by how large they are beside the largest, if there is one.
  private func row(
    _ label: String, url: SiteURL? = nil, cells: [Int], total: Int, measures: Int,
    largest: Int? = nil
  ) -> MatrixRow {
    func cell(_ count: Int, _ column: String, heat: Int = 0) -> MatrixCell {
      MatrixCell(row: label, column: column, count: count, heat: heat, url: nil)
    }
    return MatrixRow(
      label: label, url: url,
      cells: zip(cells, views.relations).map { count, relation in
        cell(count, relation.label, heat: MatrixCell.heat(of: count, beside: largest ?? 0))
      },
      total: cell(total, words.text(.total)),
      measures: cell(measures, words.text(.matrixMeasures)))
  }
}
