/// The look of a site, ready to use: compiled templates, and files that are published as they are.
struct CompiledTheme: Sendable {
  /// The templates by the language of their words; none when one of them has a fault.
  let templates: [String: SiteTemplates]
  /// The files that are published as they are.
  let assets: [SitePlan.Asset]
}

/// Reads the templates folder; what is in it is compiled apart, while the content is read.
struct ThemeReading: Sendable {
  /// The templates and words.
  private let theme: ThemeParser.Theme
  /// The files that are published as they are.
  private let assets: [SitePlan.Asset]
  private let root: String
  private let publisher: PublisherTheme?

  /// The words that the Markdown renderer asks for.
  var markdown: MarkdownWords { MarkdownWords { [theme] in theme.words[$0] } }

  /// Reads a folder for a register; `nil` with findings when its words can't be read.
  ///
  /// Reports: the rules of `ThemeParser` and the reader.
  ///
  /// - Parameter identity: What the register says about itself; `nil` when that has a fault.
  /// - Throws: when the disk fails.
  static func read(
    _ root: String, in fileSystem: FileSystem, for identity: RegisterIdentity?
  ) throws(FileSystemError) -> Diagnosed<ThemeReading?> {
    let reader = SourceReader(fileSystem: fileSystem, root: root)
    let parsed = try ThemeParser(reader: reader).parse(languages: identity?.languages ?? [.dutch])
    var findings = parsed.diagnostics
    guard let theme = parsed.value else { return Diagnosed(nil, findings) }
    let assets = try reader.assets(theme.assets, &findings)
    let reading = ThemeReading(
      theme: theme, assets: assets, root: root, publisher: identity?.theme)
    return Diagnosed(reading, findings)
  }

  /// The look of the site.
  ///
  /// Reports: the rules of `SiteTemplates` and `ThemeContrast`, and `missing-text`.
  func compile() -> Diagnosed<CompiledTheme> {
    let templates = SiteTemplates.compile(theme, root: root)
    var findings = templates.diagnostics + theme.words.findMissing(of: MarkdownWords.keys)
    for asset in assets where asset.path.text == SiteAssets.stylesheet {
      let text = String(decoding: asset.bytes, as: UTF8.self)
      let styles = StyleTokens(text, path: asset.source)
      findings += ThemeContrast(publisher, over: styles).findings()
    }
    return Diagnosed(CompiledTheme(templates: templates.value, assets: assets), findings)
  }
}

extension SourceReader {
  /// The files that are published as they are; those that can't be read are left out, with the reason.
  ///
  /// Reports: the rules of `readBytes`.
  /// - Throws: when the disk fails.
  func assets(
    _ paths: [SourcePath], _ findings: inout [Diagnostic]
  ) throws(FileSystemError) -> [SitePlan.Asset] {
    var assets: [SitePlan.Asset] = []
    for path in paths {
      let bytes = try readBytes(path)
      findings += bytes.diagnostics
      guard let bytes = bytes.value, let output = OutputPath(path.relative) else { continue }
      assets.append(SitePlan.Asset(path: output, bytes: bytes, source: path))
    }
    return assets
  }
}
