/// How a page says that it is to be cited.
package struct CitationView: Sendable {
  /// Who publishes the register.
  let publisher: String
  /// The measure's title.
  let title: String
  /// The register's name.
  let register: String
  /// The version in words, or `nil`.
  let version: String?
  /// The measure's whole address, or `nil`.
  let address: String?
  /// The citation as BibTeX.
  let bibTeX: String
  /// The citation as CSL-JSON.
  let json: String

  /// Shows a citation.
  init(_ citation: Citation) {
    publisher = citation.publisher
    title = citation.title
    register = citation.register
    version = citation.version
    address = citation.address
    var bibTeX = OutputBuffer()
    BibTeX.append(citation, to: &bibTeX)
    self.bibTeX = String(decoding: bibTeX.bytes.dropLast(), as: UTF8.self)
    var writer = JSONWriter(lineDepth: 1)
    CitationJSON.write(citation, to: &writer)
    json = writer.text
  }
}

extension CitationView: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<CitationView>([
    .text("publisher", "Who publishes the register") { $0.publisher },
    .text("title", "The measure's title") { $0.title },
    .text("register", "The register's name") { $0.register },
    .optionalText(
      "version", "The date and the revision of the source in words, when git knows them"
    ) { $0.version },
    .optionalText("address", "The measure's whole address, when `base-url` is given") {
      $0.address
    },
    .text("bibtex", "The citation as BibTeX, several lines") { $0.bibTeX },
    .text("csl-json", "The citation as CSL-JSON, several lines") { $0.json },
  ])
}
