/// What a register says about itself, from the first keys of `register.yml`.
package struct RegisterIdentity: Sendable {
  /// The register's name.
  package let title: String
  /// One line below the name, or `nil`.
  package let tagline: String?
  /// The language of the content, and of the interface at the site's root.
  package let language: InterfaceLanguage
  /// The further languages that the interface is published in.
  package let interfaces: [InterfaceLanguage]
  /// The absolute address of the site's root, ending in `/`, or `nil`.
  package let baseURL: String?
  /// Who publishes the register.
  package let publisher: Publisher
  /// Under what licence.
  package let licence: Licence
  /// The path words of the site.
  package let paths: PathWords
  /// Where to report a weakness of the site, or `nil`.
  package let security: SecurityContact?
  /// What the publisher changes about the look, or `nil`.
  package let theme: PublisherTheme?
  /// Whether the site has a file that tells where it comes from.
  package let hasProvenance: Bool
  /// The addresses at which pages stood before that no file of the content names.
  package let redirects: [DeclaredRedirect]

  /// Who publishes the register.
  package struct Publisher: Sendable, Hashable {
    /// The name.
    package let name: String
    /// The publisher's own site, or `nil`.
    package let url: String?
    /// Where to report a mistake, or `nil`.
    package let email: String?

    /// Makes a publisher.
    package init(name: String, url: String?, email: String?) {
      self.name = name
      self.url = url
      self.email = email
    }
  }

  /// A licence.
  package struct Licence: Sendable, Hashable {
    /// The name.
    package let name: String
    /// The text of the licence, or `nil`.
    package let url: String?

    /// Makes a licence.
    package init(name: String, url: String?) {
      self.name = name
      self.url = url
    }
  }

  /// All languages of the interface, the register's own first.
  package var languages: [InterfaceLanguage] { [language] + interfaces }

  /// The folder of the pages with the interface in a language, with a `/` behind it; empty for the
  /// register's own.
  package func folder(of language: InterfaceLanguage) -> String {
    language == self.language ? "" : language.rawValue + "/"
  }

  /// Makes an identity.
  package init(
    title: String, tagline: String?, language: InterfaceLanguage,
    interfaces: [InterfaceLanguage] = [], baseURL: String?,
    publisher: Publisher, licence: Licence, paths: PathWords, security: SecurityContact? = nil,
    theme: PublisherTheme? = nil, redirects: [DeclaredRedirect] = [],
    hasProvenance: Bool = false
  ) {
    self.title = title
    self.tagline = tagline
    self.language = language
    self.interfaces = interfaces
    self.baseURL = baseURL
    self.publisher = publisher
    self.licence = licence
    self.paths = paths
    self.security = security
    self.theme = theme
    self.redirects = redirects
    self.hasProvenance = hasProvenance
  }
}

/// A language that the interface has a text table for.
package enum InterfaceLanguage: String, CaseIterable, Sendable, Hashable {
  /// Dutch.
  case dutch = "nl"
  /// English.
  case english = "en"
}
