/// Whether the files that a publisher's theme names are there.
enum ThemeFiles {
  /// What is wrong about them.
  ///
  /// Reports: `missing-file` for a font, `broken-image` for a logo.
  static func findings(in theme: PublisherTheme, _ files: ContentFiles) -> [Diagnostic] {
    let fonts = Set(files.fonts.map(\.relative))
    var findings = theme.fontFiles.filter { !fonts.contains($0.path.value) }.map { file in
      missing(
        .missingFile, file.path, "font", of: theme, among: fonts,
        help: "put the font in fonts/, as WOFF2")
    }
    let images = Set(files.images.map(\.relative))
    if let logo = theme.logo, !images.contains(logo.image.value) {
      findings.append(
        missing(
          .brokenImage, logo.image, "image", of: theme, among: images,
          help: "put the logo in images/"))
    }
    return findings
  }

  private static func missing(
    _ rule: Rule, _ path: Located<String>, _ kind: String, of theme: PublisherTheme,
    among known: Set<String>, help: String
  ) -> Diagnostic {
    let names = known.sorted { $0.precedesByBytes($1) }
    return Diagnostic(
      rule, at: SourceLocation(path: theme.path, range: path.range),
      "there is no \(kind) '\(path.value)' in the content folder",
      help: NearMiss.help(for: path.value, in: names) ?? help)
  }
}
