/// Makes the schema of `theme` in `register.yml`.
enum ThemeSchema {
  private static let line = SchemaTree.line

  /// The schema.
  static var map: SchemaTree {
    SchemaTree.map(
      .theme,
      [
        ("light", colours.described("Colours for readers who prefer light")),
        ("dark", colours.described("Colours for readers who prefer dark")), ("fonts", fonts),
        ("logo", logo), ("header", note.described("What stands above every page")),
        ("footer", note.described("What stands below every page")),
      ]
    ).described("What the publisher changes about the look")
  }

  private static var colours: SchemaTree {
    let colour = SchemaTree.pattern("^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$")
    return .map(.colours, KeyList.colours.names.map { ($0, colour) })
  }

  private static var fonts: SchemaTree {
    let file = SchemaTree.map(
      .fontFile,
      [
        ("file", .pattern("^fonts/[A-Za-z0-9_./-]+\\.woff2$")),
        ("weight", .wholeNumber(1...1000, digits: "^0*([1-9][0-9]{0,2}|1000)$")),
        ("italic", .flag),
      ])
    let face = SchemaTree.map(.typeface, [("family", line), ("files", .list(of: file))])
    return .map(.fonts, KeyList.fonts.names.map { ($0, face) })
  }

  private static var logo: SchemaTree {
    .map(
      .logo,
      [
        ("image", .pattern("^images/")),
        ("alternative", line.described("What the logo shows, in words")),
      ])
  }

  private static var note: SchemaTree {
    let link = SchemaTree.map(.noteLink, [("label", line), ("url", .webAddress)])
    return .map(.note, [("text", line), ("links", .list(of: link, allowsRepeats: true))])
  }
}
