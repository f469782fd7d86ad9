/// Why a value is not there, in words.
package struct AbsentView: Sendable {
  /// What the source says instead of a value, in words.
  let label: String
  /// A short form that needs no explanation, for narrow places.
  let short: String
  /// The abbreviation that the source prints, or `nil`.
  let code: String?
  /// What it means, or `nil`.
  let explanation: String?

  /// Shows a declared absent value.
  ///
  /// A code that is only the beginning of the label in lower case (`niet vermeld`) is a short form
  /// of it and no abbreviation.
  init(_ value: AbsentValue) {
    label = value.term.label
    explanation = value.term.explanation
    let code = value.code ?? value.term.label
    let isAbbreviation = !label.hasPrefix(code) || code.contains { $0.isUppercase || $0 == "." }
    short = code
    self.code = isAbbreviation ? code : nil
  }
}

extension AbsentView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<AbsentView>([
    .text("label", "What the source says instead of a value") { $0.label },
    .text("short", "The label in one or two words") { $0.short },
    .optionalText("code", "The abbreviation that the source prints") { $0.code },
    .optionalText("explanation", "What it means") { $0.explanation },
  ])
}
