/// A JSON Schema (2020-12) of one kind of file, with the words of one register.
///
/// For editors, which read YAML with types: what they make a number of, such as `order: 2` or `page: 44`,
/// passes as the text does. A schema sees one file; what needs the others, or the body, is left to
/// `check`.
package struct RegisterSchema {
  /// The kinds of file that have a schema.
  package enum Kind: String, CaseIterable, Sendable {
    case measure
    case chapter
    case page
    case instrument
    case stream
    case register
    case glossary

    /// What the schema is about.
    fileprivate var title: String {
      switch self {
      case .measure, .chapter, .page, .stream: "The front matter of a \(rawValue)"
      case .instrument: "The front matter of an instrument"
      case .register, .glossary: "The file \(rawValue).yml"
      }
    }
  }

  private let words: RegisterWords

  /// Prepares the schemas of a register.
  package init(_ words: RegisterWords) { self.words = words }

  /// The schema of a kind of file, with a line end.
  package func text(of kind: Kind) -> String {
    let head: [(key: String, value: SchemaTree)] = [
      ("$schema", "https://json-schema.org/draft/2020-12/schema"), ("title", .text(kind.title)),
    ]
    let schema = SchemaTree.object(head).with(members(of: kind))
    var writer = JSONWriter(lineDepth: 3)
    schema.writeElement(to: &writer)
    writer.endText()
    return writer.text
  }

  private func members(of kind: Kind) -> [(key: String, value: SchemaTree)] {
    let files = FileSchemas(words)
    let map =
      switch kind {
      case .measure: MeasureSchema(words).map.with([("$defs", MeasureSchema(words).definitions)])
      case .chapter: files.chapter
      case .page: files.page
      case .instrument: files.instrument
      case .stream: files.stream
      case .register: RegisterFileSchema.map
      case .glossary: files.glossary
      }
    guard case .object(let members) = map else { return [] }
    return members
  }
}
