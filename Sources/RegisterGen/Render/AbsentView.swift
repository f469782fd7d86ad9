/// Why a value is not there, in words; a class for the reason that `PageLink` gives.
package final class AbsentView: Sendable {
  /// What the source says instead of a value, in words.
  let label: String
  /// A short form that needs no explanation, for narrow places.
  let short: String
  /// The abbreviation that the source prints, or `nil`.
  let code: String?
  /// What it means, or `nil`.
  let explanation: String?
  /// The facet that has no value, so that a link to it makes sense alone; empty without a link.
  let facet: String
  /// The page of the measures for which the source says this, or `nil`.
  let url: SiteURL?

  /// Shows a declared absent value.
  ///
  /// A code that is only the beginning of the label in lower case (`niet vermeld`) is a short form
  /// of it and no abbreviation.
  ///
  /// - Parameters:
  ///   - facet: The facet that has no value, in words.
  ///   - url: The page of the measures without that value.
  init(_ value: AbsentValue, facet: String = "", url: SiteURL? = nil) {
    self.facet = facet
    self.url = url
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
    .text("facet", "What has no value, such as `Effect`; empty without a page") { $0.facet },
    .optionalURL("url", "The page of the measures without that value") { $0.url },
  ])
}
