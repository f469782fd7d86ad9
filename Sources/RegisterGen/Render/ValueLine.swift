/// A value of a facet by its name: a label, an effect, or the reason why there is none.
package struct ValueName: Sendable {
  /// The label, unless the value is an effect or absent.
  var label: String?
  /// What an abbreviated label stands for, or `nil`.
  var expansion: String?
  /// The effect, if it is one.
  var effect: EffectView?
  /// The reason why there is no value, if it is one.
  var absent: AbsentView?

  /// What stands before the name, unseen, so that a link with it makes sense alone: what the list is about,
  /// and of an absent value what is absent, since several facets have the same.
  func prefix(within subject: String?) -> String? {
    let parts = [subject, absent?.facet].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension ValueName: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<ValueName>([
    .optionalText("label", "The label, unless the value is an effect or absent") { $0.label },
    .optionalText("expansion", "What an abbreviated label stands for") { $0.expansion },
    .optional("effect", "The effect, if it is one") { $0.effect },
    .optional("absent", "The reason why there is no value, if it is one") { $0.absent },
  ])
}

/// A value of a facet in a list, with the number of its measures.
package struct ValueLine: Sendable {
  /// Its name.
  let name: ValueName
  /// What the list is about, so that the link makes sense alone; `nil` when the name does by itself.
  let within: String?
  /// What it means, or `nil`.
  let explanation: String?
  /// Where its measures are listed.
  let url: SiteURL
  /// The list of the broader value, whose measures include these; `nil` without one.
  let broader: SiteURL?
  /// The number of measures.
  let count: Int
  /// Whether the page is the one that the link leads to.
  let isCurrent: Bool
}

extension ValueLine: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<ValueLine>([
    .record("name", "The value's name") { $0.name },
    .optionalText("within", "What the list is about, where the name alone does not tell") {
      $0.within
    },
    .optionalText("explanation", "What the value means") { $0.explanation },
    .url("url", "Where its measures are listed") { $0.url },
    .optionalURL("broader", "The list of the broader value, which includes these measures") {
      $0.broader
    },
    .number("count", "The number of measures") { $0.count },
    .condition("has-measures", "Whether there are any") { $0.count > 0 },
    .condition("is-current", "Whether this is the page that the link leads to") {
      $0.isCurrent
    },
  ])
}

/// How measures divide over the values of a facet.
package struct Narrowing: Sendable {
  /// What they are divided by.
  let heading: String
  /// The values that occur, in order.
  let lines: [ValueLine]
}

extension Narrowing: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<Narrowing>([
    .text("heading", "What the measures are divided by") { $0.heading },
    .list("lines", "The values that occur, in order") { $0.lines },
  ])
}
