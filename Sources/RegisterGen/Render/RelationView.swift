/// A relation between a measure and a section of the programme, as shape and word; a class for the reason that
/// `PageLink` gives.
package final class RelationView: Sendable {
  /// The symbol in the page's sprite: full, part, kin or against, by position.
  let symbol: SiteURL
  /// The label.
  let label: String
  /// What it means, or `nil`.
  let explanation: String?
  /// The page of the measures that have the relation.
  let url: SiteURL

  private static let shapes = ["full", "part", "kin", "against"]

  /// Shows the relation at a position of the vocabulary.
  init(_ term: Term, at position: Int, url: SiteURL) {
    self.url = url
    symbol = SiteLinks.anchor("shape-relation-" + Self.shapes[min(position, 3)])
    label = term.label
    explanation = term.explanation
  }
}

extension RelationView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<RelationView>([
    .url("symbol", "The symbol in the page's sprite") { $0.symbol },
    .text("label", "The relation's label") { $0.label },
    .optionalText("explanation", "What it means") { $0.explanation },
    .url("url", "The page of the measures that have the relation") { $0.url },
  ])
}
