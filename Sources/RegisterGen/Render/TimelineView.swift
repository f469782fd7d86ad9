/// An interval drawn on an axis of whole years.
package struct TimelineView: Sendable {
  /// The years on the axis.
  let ticks: [TickView]
  /// Where the bar starts.
  let x: Int
  /// How long the bar is.
  let width: Int
  /// Where the bar ends.
  var end: Int { x + width }
  /// Whether the interval has no end, so that an arrow goes on.
  let isOpen: Bool

  private static let left = 8
  private static let length = 224

  /// Draws an interval; `nil` when there is neither a first nor a last moment.
  init?(from: Moment?, to: Moment?) {
    guard let first = from ?? to else { return nil }
    let last = to ?? first
    let startYear = first.firstDay / 10_000
    let endYear = last.lastDay / 10_000 + 1
    let years = max(endYear - startYear, 2)
    let scale = Double(Self.length) / Double(years)
    func position(_ day: Int, after: Double) -> Int {
      let year = Double(day / 10_000 - startYear)
      let month = Double(day / 100 % 100 - 1)
      let fraction = (month + (Double(day % 100 - 1) + after) / 31) / 12
      return Self.left + Int(((year + fraction) * scale).rounded())
    }
    // Without a first moment the bar starts with the axis.
    x = from == nil ? Self.left : position(first.firstDay, after: 0)
    width = max(position(last.lastDay, after: 1) - x, 3)
    isOpen = to == nil
    let step = max(1, (years + 3) / 4)
    ticks = stride(from: 0, through: years, by: step).map { year in
      TickView(
        x: Self.left + Int((Double(year) * scale).rounded()), label: String(startYear + year),
        anchor: year == 0 ? "start" : year == years ? "end" : "middle")
    }
  }
}

extension TimelineView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<TimelineView>([
    .list("ticks", "The years on the axis") { $0.ticks },
    .number("x", "Where the bar starts") { $0.x },
    .number("width", "How long the bar is") { $0.width },
    .number("end", "Where the bar ends") { $0.end },
    .condition("is-open", "Whether the interval has no end") { $0.isOpen },
  ])
}

/// A labelled place on an axis.
package struct TickView: Sendable {
  /// The place.
  let x: Int
  /// The label.
  let label: String
  /// Which end of the label stands at the place: `start`, `middle` or `end`.
  let anchor: String
}

extension TickView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<TickView>([
    .number("x", "The place on the axis") { $0.x },
    .text("label", "The label") { $0.label },
    .text("anchor", "Which end of the label stands there: `start`, `middle` or `end`") {
      $0.anchor
    },
  ])
}
