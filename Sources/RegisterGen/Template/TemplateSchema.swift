/// A Swift type whose values a template can show: a page, or a record within a page.
///
/// ```swift
/// extension StreamRow: TemplateRecord {
///   static let schema = TemplateSchema<StreamRow>([
///     .text("label", "The stream's name") { $0.label },
///     .url("url", "The stream's page") { $0.url },
///     .list("measures", "Its measures, in order") { $0.measures },
///   ])
/// }
/// ```
package protocol TemplateRecord: Sendable {
  /// The names that a template may use for a value of this type.
  static var schema: TemplateSchema<Self> { get }
}

/// The names that a template may use for a record, each with how its value is reached.
///
/// Templates are compiled against it once, at start; at render time only the closures are left. A
/// schema may lead back to its own type, for a tree.
package struct TemplateSchema<Record: Sendable>: Sendable {
  /// The fields in the order in which they are documented.
  package let fields: [TemplateField<Record>]
  private let indices: [String: Int]

  /// Declares the fields of a record; a name may be declared once, and a record or a list may not
  /// take the names `page` and `words`, which mean the same everywhere.
  package init(_ fields: [TemplateField<Record>]) {
    let named = fields.enumerated().map { ($1.name, $0) }
    indices = Dictionary(named, uniquingKeysWith: { first, _ in first })
    precondition(
      indices.count == fields.count,
      "a template field of \(Record.self) is declared twice"
    )
    precondition(
      !fields.contains { $0.kind.holdsRecords && ["page", "words"].contains($0.name) },
      "'page' and 'words' are no names for a record of \(Record.self)"
    )
    self.fields = fields
  }

  /// The field of a name.
  subscript(name: String) -> TemplateField<Record>? {
    indices[name].map { fields[$0] }
  }
}

/// What kind of value a field has, and so where in a template it may stand.
package enum TemplateFieldKind: String, Sendable, Hashable, CaseIterable {
  /// Text, which is escaped.
  case text
  /// Text that may be absent.
  case optionalText = "optional text"
  /// A whole number.
  case number
  /// A whole number that may be absent.
  case optionalNumber = "optional number"
  /// A URL, the only value that may stand in a link.
  case url = "URL"
  /// A URL that may be absent.
  case optionalURL = "optional URL"
  /// HTML, written with three braces.
  case html = "HTML"
  /// HTML that may be absent.
  case optionalHTML = "optional HTML"
  /// Yes or no.
  case condition
  /// A record.
  case record
  /// A record that may be absent.
  case optional = "optional record"
  /// A list of records.
  case list
  /// A list of texts, each of which is `{{.}}`.
  case texts = "list of texts"

  /// Whether a section over the field changes the record in scope.
  var holdsRecords: Bool {
    switch self {
    case .record, .optional, .list, .texts: true
    case .text, .optionalText, .number, .optionalNumber, .url, .optionalURL, .html, .optionalHTML,
      .condition:
      false
    }
  }
}

/// One name of a record: its kind, its documentation, and the closure that reaches its value.
package struct TemplateField<Record: Sendable>: Sendable {
  /// The name in a template.
  package let name: String
  /// What kind of value it has.
  package let kind: TemplateFieldKind
  /// What the value is, for the publisher who writes templates.
  package let documentation: String
  /// How the value is reached.
  let reach: TemplateReach<Record>
}

/// A list of texts is a list whose records have one name, `.`: the text itself.
extension String: TemplateRecord {
  /// The one name of a text in a list.
  package static let schema = TemplateSchema<String>([.text(".", "The text itself") { $0 }])
}
