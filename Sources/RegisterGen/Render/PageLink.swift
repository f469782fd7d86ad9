/// A link with its text.
package struct PageLink: Sendable {
  /// The text.
  let label: String
  /// What an abbreviated label stands for, or `nil`.
  var expansion: String?
  /// Where it leads.
  let url: SiteURL
  /// What paper shows of the address, or `nil`.
  var printedAddress: String?
}

extension PageLink: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<PageLink>([
    .text("label", "The text of the link") { $0.label },
    .optionalText("expansion", "What an abbreviated label stands for") { $0.expansion },
    .url("url", "Where it leads") { $0.url },
    .optionalText("printed-address", "What paper shows of the address") { $0.printedAddress },
  ])
}
