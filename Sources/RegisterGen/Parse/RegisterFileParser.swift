/// Reads `register.yml`: what the register says about itself, and its vocabularies.
package struct RegisterFileParser {
  /// What `register.yml` holds.
  package struct RegisterFile: Sendable {
    /// What the register says about itself.
    package let identity: RegisterIdentity
    /// The declared words.
    package let vocabulary: Vocabulary
  }

  private let fields: FieldReader
  private var findings: [Diagnostic]

  /// Reads the file's value; `nil` with findings when a register can't be made of it.
  ///
  /// Reports the rules of front matter, and `duplicate-id`, `invalid-id`, `invalid-path`,
  /// `invalid-language`, `invalid-url`, `invalid-address`.
  package static func parse(_ value: YAMLValue, path: SourcePath) -> Diagnosed<RegisterFile?> {
    var findings: [Diagnostic] = []
    guard
      let fields = FieldReader(
        value, path: path, owner: "the register", keys: .register, findings: &findings)
    else { return Diagnosed(nil, findings) }
    var parser = RegisterFileParser(fields: fields, findings: findings)
    let identity = parser.identity()
    let vocabulary = parser.vocabulary()
    // A vocabulary with a fault would make every measure look wrong: stop at the cause.
    let isWhole = parser.findings.allSatisfy { $0.severity != .error }
    let file = identity.map { RegisterFile(identity: $0, vocabulary: vocabulary) }
    return Diagnosed(isWhole ? file : nil, parser.findings)
  }

  // MARK: Identity

  private mutating func identity() -> RegisterIdentity? {
    let title = fields.requiredText("title", &findings)
    let tagline = fields.text("tagline", &findings)
    let language = language()
    let interfaces = interfaces(beside: language)
    let baseURL = baseURL()
    let publisher = publisher()
    let licence = licence()
    let paths = paths()
    let security = SecurityContactParser.parse(fields, &findings)
    let theme = PublisherThemeParser.parse(fields, &findings)
    let redirects = RedirectListParser.parse(fields, &findings)
    let hasProvenance = fields.flag("provenance", &findings)
    guard let title, let language, let publisher, let licence else { return nil }
    return RegisterIdentity(
      title: title, tagline: tagline, language: language, interfaces: interfaces,
      baseURL: baseURL, publisher: publisher, licence: licence, paths: paths, security: security,
      theme: theme, redirects: redirects, hasProvenance: hasProvenance)
  }

  private mutating func language() -> InterfaceLanguage? {
    guard let value = fields.required("language", &findings),
      let text = fields.text(of: value, key: "language", &findings)
    else { return nil }
    return self.language(text, at: value.range)
  }

  private mutating func language(_ text: String, at range: SourceRange) -> InterfaceLanguage? {
    if let language = InterfaceLanguage(rawValue: text) { return language }
    let known = InterfaceLanguage.allCases.map(\.rawValue).joined(separator: ", ")
    fields.add(
      .invalidLanguage, range, "there is no interface in the language '\(text)'",
      help: "the languages are \(known)", &findings)
    return nil
  }

  /// The further languages of the interface, each once.
  private mutating func interfaces(beside own: InterfaceLanguage?) -> [InterfaceLanguage] {
    var languages: [InterfaceLanguage] = []
    for value in fields.list("interfaces", &findings) ?? [] {
      guard let text = fields.text(of: value, key: "interfaces", &findings),
        let language = language(text, at: value.range)
      else { continue }
      if languages.contains(language) || language == own {
        fields.addRepeated(value.range, text, &findings)
      } else {
        languages.append(language)
      }
    }
    return languages
  }

  private mutating func baseURL() -> String? {
    guard let url = fields.url("base-url", &findings) else { return nil }
    if url.hasSuffix("/"), !url.contains("?"), !url.contains("#") { return url }
    guard let value = fields["base-url"] else { return nil }
    fields.add(
      .invalidURL, value.range, "'base-url' must end in '/'", help: "write the site's root",
      fix: Diagnostic.Fix(
        replacing: value.textRange, of: url, with: url + "/",
        isSafe: !url.contains("?") && !url.contains("#")), &findings)
    return nil
  }

  private mutating func publisher() -> RegisterIdentity.Publisher? {
    guard let value = fields.required("publisher", &findings),
      let map = fields.map(
        value, owner: "the publisher", keys: .publisher, &findings),
      let name = map.requiredText("name", &findings)
    else { return nil }
    let url = map.url("url", &findings)
    let email = map.email("email", &findings)
    return RegisterIdentity.Publisher(name: name, url: url, email: email)
  }

  private mutating func licence() -> RegisterIdentity.Licence? {
    guard let value = fields.required("licence", &findings),
      let map = fields.map(value, owner: "the licence", keys: .licence, &findings),
      let name = map.requiredText("name", &findings)
    else { return nil }
    return RegisterIdentity.Licence(name: name, url: map.url("url", &findings))
  }

  private mutating func paths() -> PathWords {
    var words = PathWords()
    guard let value = fields["paths"],
      let map = fields.map(value, owner: "the paths", keys: .paths, &findings)
    else { return words }
    for part in PathWords.parts {
      if let text = word(part.key, of: map) { words[keyPath: part.word] = text }
    }
    checkDiffer(words, of: map)
    return words
  }

  /// Two kinds of page may not lie in one folder: their addresses could be the same.
  private mutating func checkDiffer(_ words: PathWords, of map: FieldReader) {
    let all = words.atTop
    for (key, word) in all {
      guard let other = all.first(where: { $0.key != key && $0.word == word }), let value = map[key]
      else { continue }
      map.add(
        .invalidPath, value.range, "'\(word)' is the path word of '\(other.key)' as well",
        help: "choose another word", &findings)
      return
    }
  }

  private mutating func word(_ key: String, of map: FieldReader) -> String? {
    guard let value = map[key], let text = map.text(of: value, key: key, &findings) else {
      return nil
    }
    if text + "/" == SiteAddresses.assets {
      // What lies there is kept by browsers for a year.
      map.add(
        .invalidPath, value.range, "the site itself uses the folder '\(text)'",
        help: "choose another word", &findings)
      return nil
    }
    if isWellFormedID(text) { return text }
    map.add(
      .invalidPath, value.range, "'\(text)' can't be a part of an address",
      help: "use lower-case letters, digits and single hyphens", &findings)
    return nil
  }

  // MARK: Vocabularies

  private mutating func vocabulary() -> Vocabulary {
    var lists = TermListParser(fields: fields, findings: findings)
    var vocabulary = Vocabulary()
    vocabulary.effects = lists.effects()
    vocabulary.horizons = lists.terms("horizons", isRequired: true)
    (vocabulary.statuses, vocabulary.proposedStatuses) = lists.statuses()
    (vocabulary.relations, vocabulary.contradictions) = lists.relations()
    vocabulary.sections = lists.sections()
    vocabulary.deciders = lists.terms("deciders", isRequired: false)
    vocabulary.needs = lists.terms("needs", isRequired: false)
    let terms = vocabulary.effects.map(\.term) + vocabulary.horizons
    let others = terms + vocabulary.deciders + vocabulary.needs
    vocabulary.absent = lists.absentValues(besides: Set(others.map(\.id)))
    vocabulary.documents = lists.documents()
    vocabulary.laws = lists.laws()
    findings = lists.findings
    return vocabulary
  }
}
