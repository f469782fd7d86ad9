/// Counts the measures that the values of two facets have in common.
struct MatrixBuilder {
  private let views: RegisterViews
  private let rows: [FacetPlace]
  private let columns: [FacetPlace]
  /// The measures of each row and column.
  private let counts: [[Int]]
  private let largest: Int

  /// Counts a register by two facets; the first is that of the rows.
  init(_ views: RegisterViews, rows first: Facet, columns second: Facet) {
    let rows = Self.places(of: first, in: views)
    let columns = Self.places(of: second, in: views)
    let all = views.lists.facets.counts(of: first, and: second)
    counts = rows.map { row in columns.map { all[row.position][$0.position] } }
    largest = counts.joined().max() ?? 0
    self.views = views
    self.rows = rows
    self.columns = columns
  }

  /// The values that have a row or a column: of the instruments the broadest, which hold the others; of the
  /// effects and the horizons those that occur.
  private static func places(of facet: Facet, in views: RegisterViews) -> [FacetPlace] {
    views.places(of: facet).filter { place in
      let value = views.value(place)
      switch (facet, value.meaning) {
      case (.instrument, .declared(let index)):
        return views.register.broaderInstruments[index] == nil
      case (.effect, _), (.horizon, _): return !value.members.isEmpty
      default: return true
      }
    }
  }

  /// The matrix of the home page, of streams and instruments.
  func homeMatrix() -> Matrix {
    matrix(
      heading: views.words.text(.matrixHeading), caption: views.words.text(.matrixCaption))
  }

  /// The matrix; `nil` when no two values have a measure in common.
  func matrix() -> Matrix? {
    guard largest > 0, let row = rows.first, let column = columns.first else { return nil }
    let words = views.words
    return matrix(
      heading: words.text(
        .matrixPair,
        ["rows": words.text(row.facet.word), "columns": views.inSentence(column.facet)]),
      caption: words.text(
        .matrixPairCaption,
        ["rows": views.inSentence(row.facet), "columns": views.inSentence(column.facet)]))
  }

  private func matrix(heading: String, caption: String) -> Matrix {
    Matrix(
      heading: heading, caption: caption,
      anchor: "page.matrix" + (columns.first.map { "-" + $0.facet.name } ?? ""),
      corner: rows.first.map { views.words.text($0.facet.word) } ?? "",
      repeats: rows.first?.facet != .stream,
      columns: columns.map { place in
        if let absent = views.name(of: place).absent {
          MatrixColumn(link: nil, absent: absent)
        } else {
          MatrixColumn(link: views.link(to: place), absent: nil)
        }
      },
      rows: rows.map { row($0, counts[index(of: $0)]) },
      totals: totals(),
      measures: measures())
  }

  private func index(of row: FacetPlace) -> Int { rows.firstIndex(of: row) ?? 0 }

  private func row(_ place: FacetPlace, _ counts: [Int]) -> MatrixRow {
    let link = views.link(to: place)
    let members = views.value(place).members.count
    return MatrixRow(
      label: link.label, url: link.url,
      cells: zip(columns, counts).map { column, count in
        MatrixCell(
          row: link.label, column: views.link(to: column).label, count: count,
          heat: MatrixCell.heat(of: count, beside: largest),
          url: count == 0 ? nil : views.links.url(views.address(of: place, and: column)))
      },
      total: sum(link.label, .total, counts.reduce(0, +), page: (link.url, members)),
      measures: sum(link.label, .matrixMeasures, members, page: (link.url, members)))
  }

  /// The sums of the columns.
  private func totals() -> MatrixRow {
    let sums = columns.indices.map { column in counts.map { $0[column] }.reduce(0, +) }
    return bottom(.total, sums, total: sums.reduce(0, +))
  }

  /// The number of measures of each column.
  private func measures() -> MatrixRow {
    bottom(
      .matrixMeasures, columns.map { views.value($0).members.count },
      total: views.lists.all.count)
  }

  private func bottom(_ word: InterfaceWord, _ numbers: [Int], total: Int) -> MatrixRow {
    let label = views.words.text(word)
    let all = (views.links.url(views.links.addresses.measures), views.lists.all.count)
    return MatrixRow(
      label: label, url: nil,
      cells: zip(columns, numbers).map { place, number in
        let link = views.link(to: place)
        return cell(
          label, link.label, number, page: (link.url, views.value(place).members.count))
      },
      total: sum(label, .total, total, page: all),
      measures: sum(label, .matrixMeasures, views.lists.all.count, page: all))
  }

  private func sum(
    _ row: String, _ column: InterfaceWord, _ count: Int, page: (url: SiteURL, count: Int)
  ) -> MatrixCell {
    cell(row, views.words.text(column), count, page: page)
  }

  /// A number that leads to a page if that page lists as many measures.
  private func cell(
    _ row: String, _ column: String, _ count: Int, page: (url: SiteURL, count: Int)
  ) -> MatrixCell {
    MatrixCell(
      row: row, column: column, count: count, heat: 0,
      url: count > 0 && count == page.count ? page.url : nil)
  }
}

extension RegisterViews {
  /// The matrices of a facet and each that it is combined with and stands before; of the last one the one
  /// that it stands in.
  func matrices(of facet: Facet) -> [Matrix] {
    let pairs = Facet.pairs.filter { $0.first == facet }
    let last = Facet.pairs.filter { $0.second == facet }.suffix(1)
    return (pairs.isEmpty ? Array(last) : pairs).compactMap {
      MatrixBuilder(self, rows: $0.first, columns: $0.second).matrix()
    }
  }
}
