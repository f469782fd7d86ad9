/// When measures can start, as a chart: each measure by itself, or so many for each period when there
/// are too many. Its table has the same moments or numbers.
package struct TimelineChart: Sendable {
  /// A name that no other chart of the page has.
  let name: String
  /// What it shows, in a sentence with its most important numbers.
  let sentence: String
  /// How to read it.
  let note: String
  /// The years on the axis.
  let ticks: [TimelineTick]
  /// The measures with a date; empty when they are counted by period.
  let bars: [TimelineBar]
  /// The measures without a date; empty when they are counted.
  let unknown: [TimelineUnknown]
  /// The periods; empty when each measure is drawn.
  let periods: [TimelinePeriod]
  /// Where the part for what has no date starts; `nil` when all have one.
  let unknownY: Int?
  /// The height of the drawing, which is 360 wide.
  let height: Int
}

extension TimelineChart: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<TimelineChart>([
    .text("name", "A name that no other chart of the page has") { $0.name },
    .text("sentence", "What it shows, in a sentence") { $0.sentence }.inInterfaceLanguage,
    .text("note", "How to read it") { $0.note }.inInterfaceLanguage,
    .list("ticks", "The years on the axis") { $0.ticks },
    .list("bars", "The measures with a date; none when they are counted by period") { $0.bars },
    .list("unknown", "The measures without a date; none when they are counted") { $0.unknown },
    .list("periods", "The periods; none when each measure is drawn") { $0.periods },
    .condition("has-periods", "Whether measures are counted by period") { !$0.periods.isEmpty },
    .condition("has-axis", "Whether any measure has a date") { !$0.ticks.isEmpty },
    .optionalNumber("unknown-y", "Where the part for what has no date starts") { $0.unknownY },
    .number("height", "The height of the drawing, which is 360 wide") { $0.height },
  ])
}

/// A year on the axis of a chart.
package struct TimelineTick: Sendable {
  /// Its place and label.
  let tick: TickView
  /// Where its line ends, downwards.
  let end: Int
}

extension TimelineTick: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<TimelineTick>([
    .record("tick", "Its place and label") { $0.tick },
    .number("end", "Where its line ends, downwards") { $0.end },
  ])
}

/// A measure with a date, as a bar.
package struct TimelineBar: Sendable {
  /// Its number in chart and table.
  let number: Int
  /// Its title and page.
  let link: PageLink
  /// When it can start, in words.
  let implementation: ImplementationView
  /// The middle of its line.
  let y: Int
  /// Where the bar starts.
  let x: Int
  /// How long it is.
  let width: Int
  /// Whether an arrow goes on from its end.
  let isOpen: Bool
}

extension TimelineBar: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<TimelineBar>([
    .number("number", "Its number in chart and table") { $0.number },
    .record("link", "Its title and page") { $0.link },
    .record("implementation", "When it can start") { $0.implementation },
    .number("y", "The middle of its line") { $0.y },
    .number("top", "The upper edge of the bar, which is 10 high") { $0.y - 5 },
    .number("text-y", "Where its number stands") { $0.y + 4 },
    .number("x", "Where the bar starts") { $0.x },
    .number("width", "How long the bar is") { $0.width },
    .number("end", "Where the bar ends") { $0.x + $0.width },
    .condition("is-open", "Whether an arrow goes on from its end") { $0.isOpen },
  ])
}

/// A measure without a date, as a hollow dot.
package struct TimelineUnknown: Sendable {
  /// Its number in chart and table.
  let number: Int
  /// Its title and page.
  let link: PageLink
  /// What the source says instead.
  let implementation: ImplementationView
  /// Where the dot stands.
  let x: Int
  /// Where the dot stands, downwards.
  let y: Int
}

extension TimelineUnknown: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<TimelineUnknown>([
    .number("number", "Its number in chart and table") { $0.number },
    .record("link", "Its title and page") { $0.link },
    .record("implementation", "What the source says instead of a date") { $0.implementation },
    .number("x", "Where its dot stands") { $0.x },
    .number("y", "Where its dot stands, downwards") { $0.y },
    .number("text-y", "Where its number stands") { $0.y + 4 },
  ])
}

/// The measures that can start in some years, as a bar.
package struct TimelinePeriod: Sendable {
  /// The years, or what says that there is no date.
  let label: String
  /// The number of measures.
  let count: Int
  /// The upper edge of the bar, which is 10 high.
  let y: Int
  /// How long the bar is; 0 for no measure.
  let width: Int
}

extension TimelinePeriod: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<TimelinePeriod>([
    .text("label", "The years, or what says that there is no date") { $0.label },
    .number("count", "The number of measures") { $0.count },
    .condition("is-some", "Whether there is any") { $0.count > 0 },
    .number("y", "The upper edge of the bar, which is 10 high") { $0.y },
    .number("text-y", "Where its texts stand") { $0.y + 9 },
    .number("width", "How long the bar is") { $0.width },
    .number("number-x", "Where the number is written") { 84 + $0.width + 5 },
  ])
}
