/// The charts that count measures by two facts.
extension RegisterViews {
  /// Some measures by effect and horizon; `nil` without measures. One with several effects or horizons
  /// counts at each; absent values are one row and one column.
  func effectByHorizon(of measures: [Int]) -> GridChart? {
    guard !measures.isEmpty else { return nil }
    let horizons = register.vocabulary.horizons
    let members = membersByEffect(of: measures)
    let absent = Set(members.filter { $0.0.value == nil }.flatMap(\.1))
    let rows = members.filter { $0.0.value != nil }.map { ($0, horizonCounts(of: $1)) }
    let noValue = words.text(.noValue)
    var drawn = rows.map { effect, counts in
      let view = scale.view(of: effect)
      return GridChartMaker.Row(
        sign: view.sign, label: view.label ?? noValue,
        className: view.shapes.last?.className ?? "effect-zero", counts: counts)
    }
    if !absent.isEmpty {
      drawn.append(
        GridChartMaker.Row(
          sign: nil, label: noValue, className: "effect-absent",
          counts: horizonCounts(of: absent)))
    }
    let maker = GridChartMaker(
      columns: horizons.map(\.label) + [noValue], rows: drawn, form: .blocks)
    let unit = maker.unit
    let note =
      unit == 1
      ? words.text(.chartBlock) : words.text(.chartBlocks, ["unit": String(unit)])
    return maker.chart(
      name: "effect-horizon", title: words.text(.chartEffectHorizon),
      sentence: sentence(of: maker, total: measures.count),
      note: note + " " + words.text(.chartEffectHorizonNote), rowHead: words.text(.effect))
  }

  /// How many of some measures have each horizon, and how many none.
  private func horizonCounts(of measures: some Collection<Int>) -> [Int] {
    let none = register.vocabulary.horizons.count
    var counts = [Int](repeating: 0, count: none + 1)
    let horizons = lists.facets[.horizon]
    let columns = horizons.values.map { value in
      if case .declared(let term) = value.meaning { term } else { none }
    }
    for measure in measures {
      let positions = horizons.ofMeasures[measure]
      for position in positions { counts[columns[position]] += 1 }
      if positions.isEmpty { counts[none] += 1 }
    }
    return counts
  }

  /// All measures by instrument and stream; `nil` without measures. With more streams than there is
  /// room for, they are counted together.
  func instrumentByStream() -> GridChart? {
    guard !lists.all.isEmpty else { return nil }
    let matrix = MatrixBuilder(self, rows: .stream, columns: .instrument).homeMatrix()
    let isTogether = matrix.rows.count > 5
    let rows = matrix.columns.enumerated().map { index, column in
      let counts = matrix.rows.map { $0.cells[index].count }
      return GridChartMaker.Row(
        sign: nil, label: column.link?.label ?? column.absent?.label ?? "", className: "bar",
        counts: isTogether ? [counts.reduce(0, +)] : counts)
    }
    let maker = GridChartMaker(
      columns: isTogether ? [words.text(.measures)] : matrix.rows.map(\.label), rows: rows,
      form: .bars)
    return maker.chart(
      name: "instrument-stream", title: words.text(.chartInstrumentStream),
      sentence: sentence(of: maker, total: lists.all.count),
      note: words.text(isTogether ? .chartStreamsTogether : .chartInstrumentStreamNote),
      rowHead: words.text(.instrument))
  }

  /// The largest number of a chart, in words.
  private func sentence(of maker: GridChartMaker, total: Int) -> String {
    var most = (count: -1, row: "", column: "")
    for row in maker.rows {
      for (index, count) in row.counts.enumerated() where count > most.count {
        most = (count, row.label, maker.columns[index])
      }
    }
    return words.text(
      .chartMost,
      [
        "row": most.row, "column": most.column.lowercased(), "count": String(most.count),
        "total": String(total),
      ])
  }
}
