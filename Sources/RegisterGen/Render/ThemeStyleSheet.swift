/// The style sheet that a publisher's theme makes: `theme.css`, which pages name after the site's own.
///
/// Its colours count on screens without forced colours, so that paper and the reader's own colours stay
/// as the site's style sheet has them.
struct ThemeStyleSheet {
  /// Its name within the folder of the files that pages load, where the fonts are as well.
  static let name = "theme.css"

  private let theme: PublisherTheme

  /// Makes the style sheet of a theme.
  init(_ theme: PublisherTheme) { self.theme = theme }

  /// Appends the style sheet.
  func render(into output: inout OutputBuffer) {
    var css = ""
    for scheme in ColourScheme.allCases { css += rules(of: scheme) }
    for face in theme.typefaces { css += rules(of: face) }
    output.append(utf8: css)
  }

  private func rules(of scheme: ColourScheme) -> String {
    let colours = theme.colours[scheme] ?? [:]
    let lines = ColourToken.allCases.compactMap { token in
      colours[token].map { "    --\(token.rawValue): \($0.value.text);\n" }
    }
    guard !lines.isEmpty else { return "" }
    let media = "screen and (forced-colors: none) and (prefers-color-scheme: \(scheme.rawValue))"
    return "@media \(media) {\n  :root {\n" + lines.joined() + "  }\n}\n"
  }

  private func rules(of face: PublisherTheme.Typeface) -> String {
    let family = Self.quoted(face.family)
    let files = face.files.map { file in
      "@font-face {\n  font-family: \(family);\n"
        + "  src: url(\(Self.quoted(file.path.value))) format(\"woff2\");\n"
        + "  font-weight: \(file.weight);\n  font-style: \(file.isItalic ? "italic" : "normal");\n"
        + "  font-display: swap;\n}\n"
    }
    let generic =
      switch face.role {
      case .serif: "serif"
      case .sans: "sans-serif"
      case .mono: "monospace"
      }
    return files.joined() + ":root { --\(face.role.rawValue): \(family), \(generic); }\n"
  }

  /// A text as a string of CSS: letters, digits, spaces and what a path has stand as they are, all else as
  /// its number, so that nothing can end the string.
  ///
  /// Source: CSS Syntax Module Level 3, section 4.3.7.
  private static func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> String in
      let isPlain =
        scalar.isASCII
        && (scalar.properties.isAlphabetic || "0123456789 -_./".unicodeScalars.contains(scalar))
      return isPlain ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
    }
    return "\"" + scalars.joined() + "\""
  }
}
