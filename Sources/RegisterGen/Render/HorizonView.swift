/// When the effect shows: filled bars and words, or the reason why nothing is known; a class for the reason
/// that `PageLink` gives.
package final class HorizonView: Sendable {
  /// One bar for each declared horizon; empty when there is no value.
  let marks: [MarkView]
  /// The width of all bars together.
  let width: Int
  /// The horizons that hold.
  let terms: [HorizonTermView]
  /// The reason why there is no value, or `nil`.
  let absent: AbsentView?
  /// An explanation, or `nil`.
  let note: String?

  /// Shows a horizon.
  init(_ horizon: Horizon, terms labels: [String], absent: [AbsentView]) {
    note = horizon.note
    width = labels.count * MarkView.distance
    switch horizon.values {
    case .absent(let index):
      (marks, terms) = ([], [])
      self.absent = absent[index]
    case .value(let values):
      marks = labels.indices.map { index in
        MarkView(isOn: values.contains { $0.term == index }, x: index * MarkView.distance + 1)
      }
      terms = values.enumerated().map { position, value in
        let label = labels[value.term]
        return HorizonTermView(
          label: position == 0 ? label : Self.withinSentence(label), when: value.when)
      }
      self.absent = nil
    }
  }

  /// A label as it stands after the first word of a line: `Lang` becomes `lang`, `EU` stays.
  private static func withinSentence(_ label: String) -> String {
    guard let first = label.first, let second = label.dropFirst().first, second.isLowercase else {
      return label
    }
    return first.lowercased() + label.dropFirst()
  }
}

extension HorizonView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<HorizonView>([
    .list("marks", "One bar for each declared horizon; none without a value") { $0.marks },
    .number("width", "The width of all bars together, in the units of the bars") { $0.width },
    .list("terms", "The horizons that hold") { $0.terms },
    .optional("absent", "The reason why there is no value") { $0.absent },
    .optionalText("note", "An explanation") { $0.note },
  ])
}

/// One horizon of a measure, with its condition.
package struct HorizonTermView: Sendable {
  /// The label.
  let label: String
  /// The condition under which it holds, or `nil`.
  let when: String?
}

extension HorizonTermView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<HorizonTermView>([
    .text("label", "The horizon's label") { $0.label },
    .optionalText("when", "The condition under which it holds") { $0.when },
  ])
}

/// One bar of a horizon's drawing.
package struct MarkView: Sendable {
  /// From the start of one bar to the start of the next.
  static let distance = 11
  /// Whether the horizon holds.
  let isOn: Bool
  /// Where the bar starts.
  let x: Int
}

extension MarkView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<MarkView>([
    .text("class", "`is-on` for a horizon that holds, `is-off` for another") {
      $0.isOn ? "is-on" : "is-off"
    },
    .number("x", "Where the bar starts") { $0.x },
  ])
}
