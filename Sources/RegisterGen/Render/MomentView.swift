/// A moment as precise as the source gives it.
package struct MomentView: Sendable {
  /// The moment as it is written in front matter.
  let value: String
  /// The moment as people write it.
  let label: String
  /// Whether HTML knows no form for it in `time`.
  let isQuarter: Bool

  /// Shows a moment.
  init(_ moment: Moment, words: InterfaceWords) {
    value = moment.text
    label = words.text(moment)
    if case .quarter = moment { isQuarter = true } else { isQuarter = false }
  }
}

extension MomentView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<MomentView>([
    .text("value", "The moment for machines, such as `2024-Q1`") { $0.value },
    .text("label", "The moment for people, such as `1e kwartaal 2024`") { $0.label }
      .inInterfaceLanguage,
    .condition("is-quarter", "Whether it is a quarter, which `time` can't express") {
      $0.isQuarter
    },
  ])
}
