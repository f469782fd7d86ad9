/// What a publisher changes about the look of the site without a template: `theme` of `register.yml`.
package struct PublisherTheme: Sendable {
  /// The file that declares it, for messages.
  package let path: SourcePath
  /// The colours that differ from the style sheet's, by scheme.
  package let colours: [ColourScheme: [ColourToken: Located<Colour>]]
  /// The typefaces that take the place of the style sheet's, in the order of their roles.
  package let typefaces: [Typeface]
  /// The logo, or `nil`.
  package let logo: Logo?
  /// What stands above the masthead, or `nil`.
  package let header: Note?
  /// What stands at the end of every page, or `nil`.
  package let footer: Note?

  /// What letters are used for.
  package enum TypefaceRole: String, CaseIterable, Sendable {
    /// What is read.
    case serif
    /// What is used: labels, tables, links.
    case sans
    /// Code.
    case mono
  }

  /// A typeface of the publisher's own server.
  package struct Typeface: Sendable {
    /// What it is used for.
    package let role: TypefaceRole
    /// Its name.
    package let family: String
    /// Its files; at least one.
    package let files: [FontFile]

    /// Makes a typeface.
    package init(role: TypefaceRole, family: String, files: [FontFile]) {
      self.role = role
      self.family = family
      self.files = files
    }
  }

  /// A file of a typeface, in WOFF2.
  package struct FontFile: Sendable {
    /// Its path below the content folder, such as `fonts/serif.woff2`.
    package let path: Located<String>
    /// The weight, 1 to 1000; 400 is the usual one.
    package let weight: Int
    /// Whether its letters are italic.
    package let isItalic: Bool

    /// Makes a file.
    package init(path: Located<String>, weight: Int, isItalic: Bool) {
      self.path = path
      self.weight = weight
      self.isItalic = isItalic
    }
  }

  /// A picture beside the register's name.
  package struct Logo: Sendable {
    /// Its path below the content folder, such as `images/logo.png`.
    package let image: Located<String>
    /// What it shows, in words.
    package let alternative: String

    /// Makes a logo.
    package init(image: Located<String>, alternative: String) {
      self.image = image
      self.alternative = alternative
    }
  }

  /// A line of text with links to other sites.
  package struct Note: Sendable {
    /// The text, or `nil`.
    package let text: String?
    /// The links, in order.
    package let links: [NoteLink]

    /// Makes a note.
    package init(text: String?, links: [NoteLink]) {
      self.text = text
      self.links = links
    }
  }

  /// A link to another site.
  package struct NoteLink: Sendable {
    /// The text of the link.
    package let label: String
    /// The address.
    package let url: String

    /// Makes a link.
    package init(label: String, url: String) {
      self.label = label
      self.url = url
    }
  }

  /// Makes a theme.
  package init(
    path: SourcePath, colours: [ColourScheme: [ColourToken: Located<Colour>]],
    typefaces: [Typeface], logo: Logo?, header: Note?, footer: Note?
  ) {
    self.path = path
    self.colours = colours
    self.typefaces = typefaces
    self.logo = logo
    self.header = header
    self.footer = footer
  }

  /// The files of all typefaces, in order.
  package var fontFiles: [FontFile] { typefaces.flatMap(\.files) }

  /// Whether the theme needs a style sheet of its own.
  package var hasStyles: Bool {
    !typefaces.isEmpty || colours.values.contains { !$0.isEmpty }
  }
}
