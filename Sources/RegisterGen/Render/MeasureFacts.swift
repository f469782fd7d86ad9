/// The effect of a measure in its fact panel.
package struct EffectFact: Sendable {
  /// The effect of the whole; `nil` when only the parts have one.
  let effect: EffectView?
  /// A reservation of the source, or `nil`.
  let qualifier: String?
  /// An explanation, or `nil`.
  let note: String?
  /// The scale with the effect on it, or `nil`.
  let drawing: EffectDrawing?
  /// The parts that have an effect of their own.
  let parts: [EffectPartView]
}

extension EffectFact: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<EffectFact>([
    .optional("effect", "The effect of the whole; none when only the parts have one") {
      $0.effect
    },
    .optionalText("qualifier", "A reservation of the source") { $0.qualifier },
    .optionalText("note", "An explanation") { $0.note },
    .optional("drawing", "The scale with the effect on it") { $0.drawing },
    .condition("has-parts", "Whether parts have an effect of their own") {
      !$0.parts.isEmpty
    },
    .condition("has-notes", "Whether one of the parts has an explanation") {
      $0.parts.contains { $0.note != nil }
    },
    .list("parts", "The parts that have an effect of their own") { $0.parts },
  ])
}

/// A part of a measure with an effect of its own.
package struct EffectPartView: Sendable {
  /// What the source calls the part.
  let name: String
  /// Its effect.
  let effect: EffectView
  /// An explanation, or `nil`.
  let note: String?
}

extension EffectPartView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<EffectPartView>([
    .text("name", "What the source calls the part") { $0.name },
    .record("effect", "Its effect") { $0.effect },
    .optionalText("note", "An explanation") { $0.note },
  ])
}

/// The declared terms of one fact: who decides, or what else is needed.
package struct TermsFact: Sendable {
  /// The terms; empty when the register does not say.
  let terms: [NotedTermView]
  /// The reason why there are none, or `nil`.
  let absent: AbsentView?

  /// Shows the terms of a list.
  ///
  /// - Parameter pages: The page of each term of the list; none when they have no pages.
  init(
    _ stated: Stated<[NotedTerm]>?, in list: [Term], pages: [SiteURL] = [], absent: [AbsentView]
  ) {
    terms = (stated?.value ?? []).map {
      NotedTermView(
        label: list[$0.term].label, note: $0.note, url: pages.isEmpty ? nil : pages[$0.term])
    }
    self.absent = stated?.absent.map { absent[$0] }
  }
}

extension TermsFact: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<TermsFact>([
    .list("terms", "The terms") { $0.terms },
    .optional("absent", "The reason why there are none") { $0.absent },
    .condition("is-unstated", "Whether the front matter says nothing about it") {
      $0.terms.isEmpty && $0.absent == nil
    },
  ])
}

/// A declared term with an explanation.
package struct NotedTermView: Sendable {
  /// The label.
  let label: String
  /// An explanation, or `nil`.
  let note: String?
  /// The page of the measures that have the term, or `nil`.
  let url: SiteURL?
}

extension NotedTermView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<NotedTermView>([
    .text("label", "The label") { $0.label },
    .optionalText("note", "An explanation") { $0.note },
    .optionalURL("url", "The page of the measures that have the term") { $0.url },
  ])
}
