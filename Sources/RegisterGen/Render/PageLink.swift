/// A link with its text.
///
/// A class, though it never changes: lists of links are copied and walked for every page, and one
/// reference is counted where a struct has four texts.
package final class PageLink: Sendable {
  /// The text.
  let label: String
  /// What an abbreviated label stands for, or `nil`.
  let expansion: String?
  /// Where it leads.
  let url: SiteURL
  /// What paper shows of the address, or `nil`.
  let printedAddress: PrintedAddress?

  /// Makes a link.
  init(
    label: String, expansion: String? = nil, url: SiteURL, printedAddress: PrintedAddress? = nil
  ) {
    self.label = label
    self.expansion = expansion
    self.url = url
    self.printedAddress = printedAddress
  }
}

extension PageLink: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<PageLink>([
    .text("label", "The text of the link", isEmpty: { $0.label.isEmpty }) {
      $1.append(escaping: $0.label)
    },
    .optionalText("expansion", "What an abbreviated label stands for") { $0.expansion },
    .url("url", "Where it leads") { $0.url.append(to: &$1) },
    .optionalText("printed-address", "What paper shows of the address") { $0.printedAddress },
  ])
}
