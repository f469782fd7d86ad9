/// The fields of one record type, as the publisher's documentation lists them.
package struct TemplateRecordListing: Sendable, Hashable {
  /// The name of the record type, such as `MeasurePage`.
  package let name: String
  /// Its fields, in the order of the schema.
  package let fields: [Field]

  /// One field of the listing.
  package struct Field: Sendable, Hashable {
    /// The name in a template.
    package let name: String
    /// What kind of value it has.
    package let kind: TemplateFieldKind
    /// What the value is.
    package let documentation: String
    /// The name of the record type that it leads to, if it leads to one.
    package let record: String?
  }

  /// Lists page types and every record type that they lead to, each once, pages first.
  package static func all(of pages: [any TemplateRecord.Type]) -> [TemplateRecordListing] {
    var waiting = pages
    var seen = Set(pages.map { ObjectIdentifier($0) })
    var listings: [TemplateRecordListing] = []
    var next = 0
    while next < waiting.count {
      let (listing, nested) = waiting[next].listing()
      listings.append(listing)
      for type in nested where type != String.self {
        if seen.insert(ObjectIdentifier(type)).inserted { waiting.append(type) }
      }
      next += 1
    }
    return listings
  }
}

extension TemplateRecord {
  /// This type's own listing, and the record types that its fields lead to.
  fileprivate static func listing() -> (TemplateRecordListing, nested: [any TemplateRecord.Type]) {
    var nested: [any TemplateRecord.Type] = []
    let fields = schema.fields.map { field in
      let type = field.reach.elementType
      if let type { nested.append(type) }
      return TemplateRecordListing.Field(
        name: field.name,
        kind: field.kind,
        documentation: field.documentation,
        record: field.kind == .texts ? nil : type.map { String(describing: $0) }
      )
    }
    return (TemplateRecordListing(name: String(describing: Self.self), fields: fields), nested)
  }
}

extension TemplateReach {
  /// The type of the records that the name leads to.
  fileprivate var elementType: (any TemplateRecord.Type)? {
    guard case .nested(let records) = self else { return nil }
    return records.elementType
  }
}

extension NestedRecords {
  fileprivate var elementType: any TemplateRecord.Type { Element.self }
}
