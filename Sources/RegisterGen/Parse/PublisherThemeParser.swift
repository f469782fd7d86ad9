/// Reads `theme` of `register.yml`: the publisher's colours, typefaces, logo, header and footer.
struct PublisherThemeParser {
  private let fields: FieldReader

  /// The theme; `nil` when there is none, or with findings when it is no map.
  ///
  /// Reports the rules of front matter, and `invalid-colour`, `invalid-number`, `invalid-url`.
  static func parse(_ fields: FieldReader, _ findings: inout [Diagnostic]) -> PublisherTheme? {
    guard let value = fields["theme"],
      let map = fields.map(value, owner: "the theme", keys: .theme, &findings)
    else { return nil }
    return PublisherThemeParser(fields: map).theme(&findings)
  }

  private func theme(_ findings: inout [Diagnostic]) -> PublisherTheme {
    var colours: [ColourScheme: [ColourToken: Located<Colour>]] = [:]
    for scheme in ColourScheme.allCases { colours[scheme] = self.colours(scheme, &findings) }
    return PublisherTheme(
      path: fields.path, colours: colours, typefaces: typefaces(&findings),
      logo: logo(&findings), header: note("header", &findings), footer: note("footer", &findings))
  }

  // MARK: Colours

  private func colours(
    _ scheme: ColourScheme, _ findings: inout [Diagnostic]
  ) -> [ColourToken: Located<Colour>] {
    guard let value = fields[scheme.rawValue],
      let map = fields.map(
        value, owner: "the \(scheme.rawValue) scheme", keys: .colours, &findings)
    else { return [:] }
    var colours: [ColourToken: Located<Colour>] = [:]
    for token in ColourToken.allCases {
      guard let value = map[token.rawValue],
        let text = map.text(of: value, key: token.rawValue, &findings)
      else { continue }
      if let colour = Colour(text) {
        colours[token] = Located(colour, at: value.range)
      } else {
        map.add(
          .invalidColour, value.range, "'\(text)' is no colour",
          help: "write red, green and blue as \"#1c5b6e\", in quotes", &findings)
      }
    }
    return colours
  }

  // MARK: Typefaces

  private func typefaces(_ findings: inout [Diagnostic]) -> [PublisherTheme.Typeface] {
    guard let value = fields["fonts"],
      let map = fields.map(value, owner: "the fonts", keys: .fonts, &findings)
    else { return [] }
    return PublisherTheme.TypefaceRole.allCases.compactMap { role in
      guard let value = map[role.rawValue],
        let face = map.map(value, owner: "the typeface", keys: .typeface, &findings)
      else { return nil }
      let family = face.requiredText("family", &findings)
      let files = fontFiles(of: face, &findings)
      guard let family, !files.isEmpty else { return nil }
      return PublisherTheme.Typeface(role: role, family: family, files: files)
    }
  }

  private func fontFiles(
    of face: FieldReader, _ findings: inout [Diagnostic]
  ) -> [PublisherTheme.FontFile] {
    guard let value = face.required("files", &findings),
      let items = face.list(of: value, key: "files", &findings)
    else { return [] }
    return items.compactMap { item in
      guard let map = face.map(item, owner: "a font file", keys: .fontFile, &findings),
        let path = path("file", of: map, &findings)
      else { return nil }
      let weight = map.number("weight", in: 1...1000, &findings) ?? 400
      return PublisherTheme.FontFile(
        path: path, weight: weight, isItalic: map.flag("italic", &findings))
    }
  }

  /// The path of a file below the content folder, with its place; whether it is there is seen later.
  private func path(
    _ key: String, of map: FieldReader, _ findings: inout [Diagnostic]
  ) -> Located<String>? {
    guard let value = map.required(key, &findings),
      let text = map.text(of: value, key: key, &findings)
    else { return nil }
    return Located(text, at: value.range)
  }

  // MARK: Logo, header and footer

  private func logo(_ findings: inout [Diagnostic]) -> PublisherTheme.Logo? {
    guard let value = fields["logo"],
      let map = fields.map(value, owner: "the logo", keys: .logo, &findings)
    else { return nil }
    let image = path("image", of: map, &findings)
    let alternative = map.requiredText("alternative", &findings)
    guard let image, let alternative else { return nil }
    return PublisherTheme.Logo(image: image, alternative: alternative)
  }

  private func note(_ key: String, _ findings: inout [Diagnostic]) -> PublisherTheme.Note? {
    guard let value = fields[key],
      let map = fields.map(value, owner: "the \(key)", keys: .note, &findings)
    else { return nil }
    let text = map.text("text", &findings)
    let links = (map.list("links", &findings) ?? []).compactMap { item in
      noteLink(item, of: map, &findings)
    }
    return text == nil && links.isEmpty ? nil : PublisherTheme.Note(text: text, links: links)
  }

  private func noteLink(
    _ item: YAMLValue, of note: FieldReader, _ findings: inout [Diagnostic]
  ) -> PublisherTheme.NoteLink? {
    guard let map = note.map(item, owner: "a link", keys: .noteLink, &findings) else { return nil }
    let label = map.requiredText("label", &findings)
    guard map.required("url", &findings) != nil, let url = map.url("url", &findings), let label
    else { return nil }
    return PublisherTheme.NoteLink(label: label, url: url)
  }
}
