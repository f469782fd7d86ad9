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
  init(_ horizon: Horizon, labels: HorizonLabels, absent: [AbsentView]) {
    note = horizon.note
    width = labels.labels.count * MarkView.distance
    switch horizon.values {
    case .absent(let index):
      (marks, terms) = ([], [])
      self.absent = absent[index]
    case .value(let values):
      marks = labels.labels.indices.map { index in
        MarkView(isOn: values.contains { $0.term == index }, x: index * MarkView.distance + 1)
      }
      terms = values.enumerated().map { position, value in
        HorizonTermView(
          label: position == 0
            ? labels.labels[value.term] : labels.withinSentence[value.term],
          when: value.when, explanation: labels.explanations[value.term],
          url: labels.pages[value.term])
      }
      self.absent = nil
    }
  }
}

/// The labels of the declared horizons, in each form that a page shows; made once for all measures.
struct HorizonLabels: Sendable {
  /// As they are declared.
  let labels: [String]
  /// As they stand after the first word of a line: `Lang` becomes `lang`, `EU` stays.
  let withinSentence: [String]
  /// In lower case, as they stand in a drawing.
  let inDrawing: [String]
  /// What each means, or `nil`.
  let explanations: [String?]
  /// The page of each.
  let pages: [SiteURL]

  /// Takes the labels of a vocabulary.
  init(_ horizons: [Term], pages: [SiteURL]) {
    self.pages = pages
    labels = horizons.map(\.label)
    withinSentence = labels.map { Self.withinSentence($0) }
    inDrawing = labels.map { $0.lowercased() }
    explanations = horizons.map(\.explanation)
  }

  /// A label as it stands after the first word of a line: `Lang` becomes `lang`, `EU` stays.
  static func withinSentence(_ label: String) -> String {
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
  /// What it means, or `nil`.
  let explanation: String?
  /// The page of the measures that have the horizon.
  let url: SiteURL
}

extension HorizonTermView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<HorizonTermView>([
    .text("label", "The horizon's label") { $0.label },
    .optionalText("when", "The condition under which it holds") { $0.when },
    .optionalText("explanation", "What it means") { $0.explanation },
    .url("url", "The page of the measures that have the horizon") { $0.url },
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
