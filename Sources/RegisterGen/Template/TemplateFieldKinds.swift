/// The kinds of fields that a record can declare; each takes the name, the documentation and a
/// closure that reads the value.
extension TemplateField {
  /// A text: `{{name}}`.
  package static func text(
    _ name: String,
    _ documentation: String = "",
    _ get: @escaping @Sendable (Record) -> String
  ) -> TemplateField {
    let value = TemplateValue<Record>(
      form: .text,
      isOptional: false,
      write: { $1.append(escaping: get($0)) },
      isPresent: { !get($0).isEmpty }
    )
    return TemplateField(
      name: name, kind: .text, documentation: documentation, reach: .value(value))
  }

  /// A text that stands on a page hundreds of times, such as a link's: it is written from where it lies, so that
  /// no thread counts a reference to it, which all pages share.
  package static func text(
    _ name: String, _ documentation: String,
    isEmpty: @escaping @Sendable (Record) -> Bool,
    write: @escaping @Sendable (Record, inout OutputBuffer) -> Void
  ) -> TemplateField {
    let value = TemplateValue<Record>(
      form: .text, isOptional: false, write: write, isPresent: { !isEmpty($0) })
    return TemplateField(
      name: name, kind: .text, documentation: documentation, reach: .value(value))
  }

  /// The same for a URL.
  package static func url(
    _ name: String, _ documentation: String,
    write: @escaping @Sendable (Record, inout OutputBuffer) -> Void
  ) -> TemplateField {
    let value = TemplateValue<Record>(form: .url, isOptional: false, write: write)
    return TemplateField(name: name, kind: .url, documentation: documentation, reach: .value(value))
  }

  /// The same field for a text that is made of words of the interface: on pages in another language it is marked as
  /// `{{words.key}}` is.
  package var inInterfaceLanguage: TemplateField {
    guard case .value(var value) = reach else { return self }
    value.isInterface = true
    return TemplateField(
      name: name, kind: kind, documentation: documentation, reach: .value(value))
  }

  /// A text that may be absent: `{{#name}}{{name}}{{/name}}`.
  package static func optionalText(
    _ name: String,
    _ documentation: String = "",
    _ get: @escaping @Sendable (Record) -> String?
  ) -> TemplateField {
    optional(name, .optionalText, documentation, .text, get) {
      $1.append(escaping: $0)
    }
  }

  /// The same for an address as paper shows it.
  static func optionalText(
    _ name: String, _ documentation: String,
    _ get: @escaping @Sendable (Record) -> PrintedAddress?
  ) -> TemplateField {
    optional(name, .optionalText, documentation, .text, get) { $0.append(to: &$1) }
  }

  /// A whole number: `{{name}}`.
  package static func number(
    _ name: String,
    _ documentation: String = "",
    _ get: @escaping @Sendable (Record) -> Int
  ) -> TemplateField {
    let value = TemplateValue<Record>(
      form: .number,
      isOptional: false,
      write: { $1.append(utf8: String(get($0))) },
      number: get
    )
    return TemplateField(
      name: name,
      kind: .number,
      documentation: documentation,
      reach: .value(value)
    )
  }

  /// A whole number that may be absent: `{{#name}}{{name}}{{/name}}`.
  package static func optionalNumber(
    _ name: String,
    _ documentation: String = "",
    _ get: @escaping @Sendable (Record) -> Int?
  ) -> TemplateField {
    optional(name, .optionalNumber, documentation, .number, get) {
      $1.append(utf8: String($0))
    }
  }

  /// A URL: `href="{{name}}"`.
  package static func url(
    _ name: String,
    _ documentation: String = "",
    _ get: @escaping @Sendable (Record) -> SiteURL
  ) -> TemplateField {
    let value = TemplateValue<Record>(
      form: .url,
      isOptional: false,
      write: { get($0).append(to: &$1) }
    )
    return TemplateField(name: name, kind: .url, documentation: documentation, reach: .value(value))
  }

  /// A URL that may be absent: `{{#name}}href="{{name}}"{{/name}}`.
  package static func optionalURL(
    _ name: String,
    _ documentation: String = "",
    _ get: @escaping @Sendable (Record) -> SiteURL?
  ) -> TemplateField {
    optional(name, .optionalURL, documentation, .url, get) {
      $0.append(to: &$1)
    }
  }

  /// HTML: `{{{name}}}`.
  package static func html(
    _ name: String,
    _ documentation: String = "",
    _ get: @escaping @Sendable (Record) -> HTML
  ) -> TemplateField {
    let value = TemplateValue<Record>(
      form: .html,
      isOptional: false,
      write: { $1.append(bytes: get($0).bytes) }
    )
    return TemplateField(
      name: name, kind: .html, documentation: documentation, reach: .value(value))
  }

  /// HTML that may be absent: `{{#name}}{{{name}}}{{/name}}`.
  package static func optionalHTML(
    _ name: String,
    _ documentation: String = "",
    _ get: @escaping @Sendable (Record) -> HTML?
  ) -> TemplateField {
    optional(name, .optionalHTML, documentation, .html, get) { $1.append(bytes: $0.bytes) }
  }

  /// Yes or no: `{{#name}}yes{{/name}}{{^name}}no{{/name}}`.
  package static func condition(
    _ name: String,
    _ documentation: String = "",
    _ get: @escaping @Sendable (Record) -> Bool
  ) -> TemplateField {
    TemplateField(
      name: name, kind: .condition, documentation: documentation, reach: .condition(get))
  }

  /// A record: `{{name.field}}`, or `{{#name}}{{field}}{{/name}}`.
  package static func record<Element: TemplateRecord>(
    _ name: String,
    _ documentation: String = "",
    _ get: @escaping @Sendable (Record) -> Element
  ) -> TemplateField {
    let records = RecordAccess.one(get)
    return TemplateField(
      name: name,
      kind: .record,
      documentation: documentation,
      reach: .nested(records)
    )
  }

  /// A record that may be absent: `{{#name}}{{field}}{{/name}}{{^name}}none{{/name}}`.
  package static func optional<Element: TemplateRecord>(
    _ name: String,
    _ documentation: String = "",
    _ get: @escaping @Sendable (Record) -> Element?
  ) -> TemplateField {
    let records = RecordAccess.optional(get)
    return TemplateField(
      name: name,
      kind: .optional,
      documentation: documentation,
      reach: .nested(records)
    )
  }

  /// A list of records: `{{#name}}{{field}}{{/name}}{{^name}}none{{/name}}`.
  package static func list<Element: TemplateRecord>(
    _ name: String,
    _ documentation: String = "",
    _ get: @escaping @Sendable (Record) -> [Element]
  ) -> TemplateField {
    let records = RecordAccess.many(get)
    return TemplateField(
      name: name,
      kind: .list,
      documentation: documentation,
      reach: .nested(records)
    )
  }

  /// The same for records that are made one at a time.
  static func list<Element: TemplateRecord>(
    _ name: String, _ documentation: String,
    _ get: @escaping @Sendable (Record) -> TemplateList<Element>
  ) -> TemplateField {
    let records = RecordAccess.many(get)
    return TemplateField(
      name: name, kind: .list, documentation: documentation, reach: .nested(records))
  }

  /// A list of texts: `{{#name}}{{.}}{{/name}}{{^name}}none{{/name}}`.
  package static func texts(
    _ name: String,
    _ documentation: String = "",
    _ get: @escaping @Sendable (Record) -> [String]
  ) -> TemplateField {
    let records = RecordAccess.many(get)
    return TemplateField(
      name: name,
      kind: .texts,
      documentation: documentation,
      reach: .nested(records)
    )
  }

  private static func optional<Value>(
    _ name: String,
    _ kind: TemplateFieldKind,
    _ documentation: String,
    _ form: TemplateForm,
    _ get: @escaping @Sendable (Record) -> Value?,
    write: @escaping @Sendable (Value, inout OutputBuffer) -> Void
  ) -> TemplateField {
    let value = TemplateValue<Record>(
      form: form,
      isOptional: true,
      write: { record, output in
        if let value = get(record) { write(value, &output) }
      },
      isPresent: { get($0) != nil }
    )
    return TemplateField(name: name, kind: kind, documentation: documentation, reach: .value(value))
  }
}
