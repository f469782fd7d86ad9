/// The look of a site, ready to use: compiled templates, words, and files that are published as they are.
struct CompiledTheme: Sendable {
  /// The templates by the language of their words; none when one of them has a fault.
  let templates: [String: SiteTemplates]
  /// The words that the Markdown renderer asks for.
  let markdown: MarkdownWords
  /// The files that are published as they are.
  let assets: [SitePlan.Asset]
}

/// Reads the templates folder, and compiles what is in it.
struct ThemeReading: Sendable {
  private let reader: SourceReader

  /// Makes a reading of a folder.
  init(fileSystem: FileSystem, root: String) {
    reader = SourceReader(fileSystem: fileSystem, root: root)
  }

  /// The look of a register; `nil` with findings when its words can't be read.
  ///
  /// Reports: the rules of `ThemeParser`, `SiteTemplates`, the reader and `ThemeContrast`.
  ///
  /// - Parameter identity: What the register says about itself; `nil` when that has a fault.
  /// - Throws: when the disk fails.
  func theme(
    for identity: RegisterIdentity?
  ) throws(FileSystemError) -> Diagnosed<CompiledTheme?> {
    let parsed = try ThemeParser(reader: reader).parse(languages: identity?.languages ?? [.dutch])
    var findings = parsed.diagnostics
    guard let theme = parsed.value else { return Diagnosed(nil, findings) }
    let templates = SiteTemplates.compile(theme, root: reader.root)
    findings += templates.diagnostics
    findings += theme.words.findMissing(of: MarkdownWords.keys)
    let assets = try reader.assets(theme.assets, &findings)
    for asset in assets where asset.path.text == SiteAssets.stylesheet {
      let text = String(decoding: asset.bytes, as: UTF8.self)
      let styles = StyleTokens(text, path: asset.source)
      findings += ThemeContrast(identity?.theme, over: styles).findings()
    }
    let words = MarkdownWords { theme.words[$0] }
    return Diagnosed(
      CompiledTheme(templates: templates.value, markdown: words, assets: assets), findings)
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
