/// Reads the templates folder: templates, the text tables of the languages that a register is published in,
/// and the files that are published as they are.
package struct ThemeParser: Sendable {
  /// What a templates folder holds.
  package struct Theme: Sendable {
    /// The templates.
    package let templates: [(path: SourcePath, text: String)]
    /// The words of the interface in the register's own language.
    package let words: TextTable
    /// The words of the interface in its further languages.
    package let otherWords: [TextTable]
    /// The files that are published as they are.
    package let assets: [SourcePath]
  }

  private static let assetTypes = ["css", "svg", "png", "jpg", "gif", "webp", "woff2", "ico", "js"]

  private let reader: SourceReader

  /// Makes a parser of one templates folder.
  package init(reader: SourceReader) { self.reader = reader }

  /// Reads the folder for some languages, the register's own first; `nil` with findings when a text table
  /// is missing or faulty.
  ///
  /// Reports: the rules of the reader and of `YAMLReader`, `missing-file`, `stray-file`, `wrong-type`.
  /// - Throws: when the disk fails.
  package func parse(
    languages: [InterfaceLanguage]
  ) throws(FileSystemError) -> Diagnosed<Theme?> {
    let survey = try reader.survey()
    var findings = survey.diagnostics
    var templates: [(path: SourcePath, text: String)] = []
    var assets: [SourcePath] = []
    for path in survey.paths {
      let type = path.relative.split(separator: ".").last.map(String.init) ?? ""
      switch type {
      case "html":
        let file = try reader.read(path)
        findings += file.diagnostics
        if let text = file.value?.text { templates.append((path, text)) }
      case "yml" where path.relative.hasPrefix("text/"): continue
      case _ where Self.assetTypes.contains(type): assets.append(path)
      default:
        findings.append(
          Diagnostic(
            .strayFile, at: SourceLocation(path: path), "this file has no place among templates",
            help: "a template ends in .html; published as they are: "
              + Self.assetTypes.joined(separator: ", ")))
      }
    }
    var tables: [TextTable] = []
    for (position, language) in languages.enumerated() {
      let table = SourcePath(root: reader.root, relative: "text/\(language.rawValue).yml")
      guard survey.paths.contains(table) else {
        let key = position == 0 ? "language" : "interfaces"
        findings.append(
          Diagnostic(
            .missingFile, at: SourceLocation(path: table),
            "the interface's words in the language '\(language.rawValue)' are not there",
            help: "add the file, or change '\(key)' in register.yml"))
        continue
      }
      if let words = try words(table, language: language, &findings) { tables.append(words) }
    }
    guard let words = tables.first, tables.count == languages.count else {
      return Diagnosed(nil, findings)
    }
    let theme = Theme(
      templates: templates, words: words, otherWords: Array(tables.dropFirst()), assets: assets)
    return Diagnosed(theme, findings)
  }

  private func words(
    _ path: SourcePath, language: InterfaceLanguage, _ findings: inout [Diagnostic]
  ) throws(FileSystemError) -> TextTable? {
    let file = try reader.read(path)
    findings += file.diagnostics
    guard let text = file.value?.text,
      let value = YAMLReader.read(
        Array(text.utf8)[...], firstLine: 1, path: path, maximumKeys: YAMLBudget.fileKeys,
        findings: &findings)
    else { return nil }
    guard case .map(let pairs) = value.content else {
      findings.append(
        Diagnostic(
          .wrongType, at: SourceLocation(path: path, range: value.range),
          "a text table must be a map of keys and texts, not \(value.kind)"))
      return nil
    }
    var texts: [String: String] = [:]
    var ranges: [String: SourceRange] = [:]
    for (key, value) in pairs {
      guard case .text(let text, _) = value.content else {
        findings.append(
          Diagnostic(
            .wrongType, at: SourceLocation(path: path, range: value.range),
            "'\(key.text)' must be a text, not \(value.kind)"))
        continue
      }
      texts[key.text] = text
      ranges[key.text] = key.range
    }
    return TextTable(language: language.rawValue, path: path, texts: texts, ranges: ranges)
  }
}
