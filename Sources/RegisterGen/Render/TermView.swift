/// A term of the glossary as pages explain it; a class for the reason that `PageLink` gives.
package final class TermView: Sendable {
  /// The term as it stands in texts.
  let label: String
  /// The name of its entry in addresses.
  let anchor: String
  /// Its entry in the list of terms.
  let url: SiteURL
  /// What an abbreviation stands for, or `nil`.
  let expansion: String?
  /// What it means, or `nil`.
  let explanation: String?
  /// The language code of the term and its expansion, when it is not that of the page; or `nil`.
  let language: String?

  /// Shows a term to the pages at one depth.
  init(_ term: GlossaryTerm, in register: Register, links: SiteLinks) {
    label = term.term
    anchor = term.anchor
    url = links.url(links.addresses.glossary, anchor: term.anchor)
    expansion = term.expansion
    explanation = term.explanation
    language = term.language == register.identity.language.rawValue ? nil : term.language
  }
}

extension TermView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<TermView>([
    .text("label", "The term as it stands in texts") { $0.label },
    .text("anchor", "The name of its entry in addresses") { $0.anchor },
    .url("url", "Its entry in the list of terms") { $0.url },
    .optionalText("expansion", "What an abbreviation stands for") { $0.expansion },
    .optionalText("explanation", "What it means") { $0.explanation },
    .optionalText("language", "The language code, when it is not that of the page") {
      $0.language
    },
  ])
}

/// The terms that a page's texts use, each with what it means.
package struct TermList: Sendable {
  /// The terms, in the order of their first use.
  let terms: [TermView]
}

extension TermList: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<TermList>([
    .list("terms", "The terms, in the order of their first use") { $0.terms }
  ])
}

extension RegisterViews {
  /// The terms of a page, by position; `nil` when it has none.
  func termList(_ positions: [Int]) -> TermList? {
    positions.isEmpty ? nil : TermList(terms: positions.map { terms[$0] })
  }

  /// A summary with its terms marked.
  func marked(_ summary: String) -> HTML { HTML(lexicon.html(of: summary)) }
}
