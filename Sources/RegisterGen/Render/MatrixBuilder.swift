/// Counts the measures of each stream for each instrument.
struct MatrixBuilder {
  /// What a column counts.
  private enum Column {
    case instrument(Int)
    case absent(Int)
  }

  private let views: RegisterViews
  private let columns: [Column]
  /// The measures of each stream and column.
  private let counts: [[Int]]
  private let largest: Int

  /// Counts a register.
  init(_ views: RegisterViews) {
    let register = views.register
    self.views = views
    let broadest = register.instruments.indices.filter {
      register.broaderInstruments[$0] == nil
    }
    let absent = views.absent.indices.filter { !views.lists.ofAbsentInstruments[$0].isEmpty }
    columns = broadest.map { .instrument($0) } + absent.map { .absent($0) }
    counts = register.measuresOfStreams.map { measures in
      let ofInstruments = Self.counts(
        measures.map { register.instrumentsOfMeasures[$0] }, size: register.instruments.count)
      let ofAbsent = Self.counts(
        measures.map { register.measures[$0].instruments.absent.map { [$0] } ?? [] },
        size: views.absent.count)
      return broadest.map { ofInstruments[$0] } + absent.map { ofAbsent[$0] }
    }
    largest = counts.joined().max() ?? 0
  }

  /// The matrix.
  func matrix() -> Matrix {
    Matrix(
      columns: columns.map { column in
        switch column {
        case .instrument(let index): MatrixColumn(link: views.instruments[index], absent: nil)
        case .absent(let index): MatrixColumn(link: nil, absent: views.absent[index])
        }
      },
      rows: views.register.streams.indices.map { row($0) },
      totals: sums(views.words.text(.total), total: counts.joined().reduce(0, +)),
      measures: sums(views.words.text(.matrixMeasures), total: nil))
  }

  private func row(_ stream: Int) -> MatrixRow {
    let label = views.streams[stream].label
    let target = ContentTarget.stream(views.register.streams[stream].id)
    let page = views.links.url(of: target)
    let cells = columns.indices.map { column in
      let count = counts[stream][column]
      return MatrixCell(
        row: label, column: self.label(columns[column]), count: count,
        heat: MatrixCell.heat(of: count, beside: largest),
        url: count == 0 ? nil : views.links.url(of: target, anchor: anchor(columns[column])))
    }
    return MatrixRow(
      label: label, url: page, cells: cells,
      total: sum(label, .total, counts[stream].reduce(0, +), page),
      measures: sum(
        label, .matrixMeasures, views.register.measuresOfStreams[stream].count, page))
  }

  /// A row below the streams. Every measure is of one stream, so a column has as many measures as
  /// the sum of its cells; only the last cells differ.
  private func sums(_ label: String, total: Int?) -> MatrixRow {
    let all = views.links.url(views.links.addresses.measures)
    let cells = columns.indices.map { column in
      let count = counts.map { $0[column] }.reduce(0, +)
      return MatrixCell(
        row: label, column: self.label(columns[column]), count: count, heat: 0,
        url: count == 0 ? nil : list(columns[column]))
    }
    let measures = views.lists.all.count
    return MatrixRow(
      label: label, url: nil, cells: cells,
      total: sum(label, .total, total ?? measures, all),
      measures: sum(label, .matrixMeasures, measures, all))
  }

  private func sum(
    _ row: String, _ column: InterfaceWord, _ count: Int, _ url: SiteURL
  ) -> MatrixCell {
    MatrixCell(
      row: row, column: views.words.text(column), count: count, heat: 0,
      url: count == 0 ? nil : url)
  }

  private func label(_ column: Column) -> String {
    switch column {
    case .instrument(let index): views.instruments[index].label
    case .absent(let index): views.absent[index].label
    }
  }

  private func anchor(_ column: Column) -> String {
    switch column {
    case .instrument(let index):
      RegisterViews.anchor(ofInstrument: views.register.instruments[index].id.text)
    case .absent(let index):
      RegisterViews.anchor(ofInstrument: views.register.vocabulary.absent[index].term.id)
    }
  }

  /// Where all measures of a column are listed.
  private func list(_ column: Column) -> SiteURL {
    switch column {
    case .instrument(let index): views.instruments[index].url
    case .absent: views.links.url(views.links.addresses.instruments, anchor: anchor(column))
    }
  }

  private static func counts(_ values: [[Int]], size: Int) -> [Int] {
    var counts = [Int](repeating: 0, count: size)
    for value in values.joined() { counts[value] += 1 }
    return counts
  }
}
