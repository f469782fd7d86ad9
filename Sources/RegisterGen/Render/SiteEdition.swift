/// The pages of a site in one language of the interface. The register's own language stands at the site's
/// root; each further one in a folder that is called as its code: `en/maatregelen/uitzendverbod/`. The
/// content is the same in all.
struct SiteEdition: Sendable {
  /// The language of the interface.
  let language: InterfaceLanguage
  /// The folder with a `/` behind it; empty for the register's own language.
  let folder: String
  /// What the language calls itself.
  let name: String

  /// The editions of a register, its own language first.
  ///
  /// - Parameter words: The interface words of each edition.
  static func all(of identity: RegisterIdentity, words: [InterfaceWords]) -> [SiteEdition] {
    zip(identity.languages, words).map { language, words in
      SiteEdition(
        language: language, folder: identity.folder(of: language), name: words.text(.languageName))
    }
  }
}

/// The same page in a language, as the switch between the editions shows it.
package struct EditionLink: Sendable {
  /// What the language calls itself.
  let label: String
  /// The code of the language.
  let language: String
  /// The page in that edition.
  let url: SiteURL
  /// Its whole address, or `nil` when the site's is unknown.
  let address: SiteURL?
  /// Whether it is the page itself.
  let isCurrent: Bool
}

extension EditionLink: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<EditionLink>([
    .text("label", "What the language calls itself") { $0.label },
    .text("language", "The code of the language, such as `en`") { $0.language },
    .url("url", "The page in that language") { $0.url },
    .optionalURL("address", "Its whole address, when `base-url` is given") { $0.address },
    .condition("is-current", "Whether it is the page itself") { $0.isCurrent },
  ])
}

extension RegisterViews {
  /// The page at an address in every language; none when there is but one.
  func editionLinks(to address: String) -> [EditionLink] {
    guard editions.count > 1 else { return [] }
    return editions.map { edition in
      let isCurrent = edition.folder == links.edition
      return EditionLink(
        label: edition.name, language: edition.language.rawValue,
        url: isCurrent ? links.url(address) : links.shared(edition.folder + address),
        address: links.absolute(shared: edition.folder + address).flatMap { SiteURL(external: $0) },
        isCurrent: isCurrent)
    }
  }
}
