/// What a citation of a measure names: who says what, where, in which version.
///
/// The address is the measure's own, which it keeps for ever; the revision is the source's, so that
/// what was cited can be read again in the repository. Without a revision a citation has no date
/// either: the clock is never asked.
struct Citation: Sendable {
  /// The measure's id, which programs know the citation by.
  let id: String
  /// The measure's title.
  let title: String
  /// The register's name.
  let register: String
  /// Who publishes the register.
  let publisher: String
  /// The language of the register, such as `nl`.
  let language: String
  /// The revision of the source, or `nil`.
  let revision: SourceRevision?
  /// The version in words: `versie van 3 maart 2025 (revisie 4f2c91a0de)`, or `nil`.
  let version: String?
  /// The measure's whole address; `nil` when the site's is unknown.
  let address: String?
}

/// Makes the citations of a register's measures.
struct CitationMaker: Sendable {
  private let identity: RegisterIdentity
  private let addresses: SiteAddresses
  /// The revision of the source, or `nil`.
  let revision: SourceRevision?
  /// The version in words, or `nil`.
  let version: String?

  /// Makes the citations of a register at a revision.
  init(_ identity: RegisterIdentity, revision: SourceRevision?, words: InterfaceWords) {
    self.identity = identity
    addresses = SiteAddresses(words: identity.paths)
    self.revision = revision
    version = revision.map {
      words.text(.citationVersion, ["date": words.text($0.day), "revision": $0.short])
    }
  }

  /// The citation of a measure.
  func citation(of measure: Measure) -> Citation {
    Citation(
      id: measure.id.text, title: measure.title, register: identity.title,
      publisher: identity.publisher.name, language: identity.language.rawValue,
      revision: revision, version: version,
      address: identity.baseURL.map { $0 + addresses.address(of: .measure(measure.id)) })
  }
}
