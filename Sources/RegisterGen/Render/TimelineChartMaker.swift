/// Works out where everything of a chart of implementations stands.
///
/// Up to 40 measures are drawn one by one: a bar for each that has a date, by its start, and a hollow
/// dot for each that has none. More are counted by the year in which they can start, or by several
/// years together, so that there are never more than 24 bars.
struct TimelineChartMaker {
  private static let mostMeasures = 40
  private static let mostPeriods = 24
  private static let left = 44
  private static let length = 300
  private static let pitch = 22
  private static let dotsInLine = 12

  private let views: RegisterViews
  /// The measures with a date, the earliest first.
  private let dated: [Int]
  /// The measures without one, in order.
  private let undated: [Int]
  private let axis: Axis?

  /// The years from the first start to the last end.
  private struct Axis {
    let firstYear: Int
    let years: Int

    /// Where a day stands; `after` is 1 for its end.
    func x(of day: Int, after: Double) -> Int {
      let year = Double(day / 10_000 - firstYear)
      let month = Double(day / 100 % 100 - 1)
      let fraction = (month + (Double(day % 100 - 1) + after) / 31) / 12
      return left + Int(((year + fraction) / Double(years) * Double(length)).rounded())
    }

    var ticks: [TickView] {
      let step = max(1, (years + 4) / 5)
      return stride(from: 0, through: years, by: step).map { year in
        TickView(
          x: left + year * length / years, label: String(firstYear + year),
          anchor: year == 0 ? "start" : year == years ? "end" : "middle")
      }
    }
  }

  /// Sorts some measures by their start.
  init(_ views: RegisterViews, measures: [Int]) {
    self.views = views
    func implementation(_ measure: Int) -> Implementation {
      views.register.measures[measure].implementation
    }
    let starts = measures.map { Self.start(of: implementation($0)) }
    let order = measures.indices.filter { starts[$0] != nil }.sorted {
      (starts[$0] ?? 0, $0) < (starts[$1] ?? 0, $1)
    }
    dated = order.map { measures[$0] }
    undated = measures.indices.filter { starts[$0] == nil }.map { measures[$0] }
    let ends = dated.map { measure -> Int in
      let value = implementation(measure)
      return (value.to ?? value.from)?.lastDay ?? 0
    }
    if let first = dated.first.flatMap({ Self.start(of: implementation($0)) }),
      let last = ends.max()
    {
      axis = Axis(firstYear: first / 10_000, years: max(2, last / 10_000 + 1 - first / 10_000))
    } else {
      axis = nil
    }
  }

  private static func start(of implementation: Implementation) -> Int? {
    (implementation.from ?? implementation.to)?.firstDay
  }

  /// The chart; `nil` without measures.
  func chart() -> TimelineChart? {
    guard dated.count + undated.count > 0 else { return nil }
    return dated.count + undated.count <= Self.mostMeasures ? drawn() : counted()
  }

  // MARK: One by one

  private func drawn() -> TimelineChart {
    let bars = dated.enumerated().map { bar(of: $1, at: $0) }
    let top = bars.isEmpty ? 4 : 28 + bars.count * Self.pitch
    let unknown = undated.enumerated().map { index, measure in
      TimelineUnknown(
        number: dated.count + index + 1, link: views.measures[measure],
        implementation: views.implementation(of: views.register.measures[measure], isDrawn: false),
        x: 12 + index % Self.dotsInLine * 28,
        y: top + 32 + index / Self.dotsInLine * 28)
    }
    return TimelineChart(
      name: "timeline", sentence: sentence, note: views.words.text(.chartTimelineNote),
      ticks: (axis?.ticks ?? []).map { TimelineTick(tick: $0, end: top) }, bars: bars,
      unknown: unknown, periods: [],
      unknownY: unknown.isEmpty ? nil : top + 12, height: (unknown.last?.y ?? top) + 16)
  }

  private func bar(of measure: Int, at index: Int) -> TimelineBar {
    let value = views.register.measures[measure].implementation
    let first = value.from ?? value.to
    // Without a first moment the bar starts with the axis.
    let start = value.from.flatMap { axis?.x(of: $0.firstDay, after: 0) } ?? Self.left
    let end = (value.to ?? first).flatMap { axis?.x(of: $0.lastDay, after: 1) } ?? start
    return TimelineBar(
      number: index + 1, link: views.measures[measure],
      implementation: views.implementation(of: views.register.measures[measure], isDrawn: false),
      y: 36 + index * Self.pitch, x: start, width: max(end - start, 3), isOpen: value.to == nil)
  }

  // MARK: Counted

  private func counted() -> TimelineChart {
    var counts: [(label: String, count: Int)] = []
    let years = dated.compactMap {
      Self.start(of: views.register.measures[$0].implementation).map { $0 / 10_000 }
    }
    if let first = years.first, let last = years.last {
      let span = (last - first) / Self.mostPeriods + 1
      for start in stride(from: first, through: last, by: span) {
        let end = min(start + span - 1, last)
        counts.append(
          (
            end == start ? String(start) : "\(start)–\(end)",
            years.count { (start...end).contains($0) }
          ))
      }
    }
    if !undated.isEmpty { counts.append((views.words.text(.noDate), undated.count)) }
    let most = max(counts.map(\.count).max() ?? 1, 1)
    let periods = counts.enumerated().map { index, entry in
      TimelinePeriod(
        label: entry.label, count: entry.count, y: 6 + index * 18,
        width: (entry.count * 220 + most - 1) / most)
    }
    return TimelineChart(
      name: "timeline", sentence: sentence, note: views.words.text(.chartPeriodsNote), ticks: [],
      bars: [], unknown: [], periods: periods, unknownY: nil, height: 8 + periods.count * 18)
  }

  // MARK: Words

  private var sentence: String {
    let total = String(dated.count + undated.count)
    func moment(_ measure: Int) -> String {
      let value = views.register.measures[measure].implementation
      return (value.from ?? value.to).map { views.words.text($0) } ?? ""
    }
    guard let first = dated.first, let last = dated.last else {
      return views.words.text(.chartUndated, ["total": total])
    }
    return views.words.text(
      .chartDated,
      [
        "total": total, "dated": String(dated.count), "undated": String(undated.count),
        "first": moment(first), "last": moment(last),
      ])
  }
}
