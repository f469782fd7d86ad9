/// What a name in a template leads to, seen from the record that owns the name.
///
/// The closures are made where the record's type is known, so that rendering calls them without
/// reflection and without boxes.
enum TemplateReach<Owner: Sendable>: Sendable {
  case value(TemplateValue<Owner>)
  case condition(@Sendable (Owner) -> Bool)
  case nested(any NestedRecords<Owner>)

  /// The same, seen from a record around the owner.
  func through<Outer: Sendable>(
    _ get: @escaping @Sendable (Outer) -> Owner
  ) -> TemplateReach<Outer> {
    switch self {
    case .value(let value): .value(value.through(get))
    case .condition(let holds): .condition { holds(get($0)) }
    case .nested(let records): .nested(records.through(get))
    }
  }
}

/// What a value is, and so where it may stand.
enum TemplateForm: Sendable { case text, number, url, html }

/// A value that a placeholder can show.
struct TemplateValue<Owner: Sendable>: Sendable {
  let form: TemplateForm
  /// Whether the value may be absent, so that it may stand only in a section over it.
  let isOptional: Bool
  /// Appends the value, escaped unless it is HTML.
  let write: @Sendable (Owner, inout [UInt8]) -> Void
  /// Whether the value is there, or a text is not empty; `nil` where that is no question.
  var isPresent: (@Sendable (Owner) -> Bool)?
  /// The number, for choosing between singular and plural.
  var number: (@Sendable (Owner) -> Int)?

  /// The same, seen from a record around the owner.
  func through<Outer: Sendable>(
    _ get: @escaping @Sendable (Outer) -> Owner
  ) -> TemplateValue<Outer> {
    let (write, isPresent, number) = (write, isPresent, number)
    var outer = TemplateValue<Outer>(form: form, isOptional: isOptional) { record, output in
      write(get(record), &output)
    }
    if let isPresent { outer.isPresent = { isPresent(get($0)) } }
    if let number { outer.number = { number(get($0)) } }
    return outer
  }
}

/// Where in the nearest list a section's record stands.
struct ListPosition: Sendable {
  var isFirst = false
  var isLast = false
}

/// Records that a section can enter: one, at most one, or a list.
protocol NestedRecords<Owner>: Sendable {
  associatedtype Owner: Sendable
  associatedtype Element: TemplateRecord

  /// How many records there can be.
  var multiplicity: Multiplicity { get }
  /// The record itself, where there is always exactly one.
  var single: (@Sendable (Owner) -> Element)? { get }
  /// Whether there are none.
  func isEmpty(_ owner: Owner) -> Bool
  /// Calls `body` for each record in order; one that is no list item keeps the position around it.
  func visit(
    _ owner: Owner,
    _ position: ListPosition,
    _ output: inout [UInt8],
    _ body: (Element, ListPosition, inout [UInt8]) -> Void
  )
  /// The same records, seen from a record around the owner.
  func through<Outer: Sendable>(
    _ get: @escaping @Sendable (Outer) -> Owner
  ) -> any NestedRecords<Outer>
}

/// How many records a name can lead to.
enum Multiplicity: Sendable { case one, optional, many }

/// Exactly one record.
struct SingleRecord<Owner: Sendable, Element: TemplateRecord>: NestedRecords {
  let read: @Sendable (Owner) -> Element

  var multiplicity: Multiplicity { .one }
  var single: (@Sendable (Owner) -> Element)? { read }
  func isEmpty(_ owner: Owner) -> Bool { false }

  func visit(
    _ owner: Owner,
    _ position: ListPosition,
    _ output: inout [UInt8],
    _ body: (Element, ListPosition, inout [UInt8]) -> Void
  ) {
    body(read(owner), position, &output)
  }

  func through<Outer: Sendable>(
    _ outer: @escaping @Sendable (Outer) -> Owner
  ) -> any NestedRecords<Outer> {
    let read = read
    return SingleRecord<Outer, Element> { read(outer($0)) }
  }
}

/// One record or none.
struct OptionalRecord<Owner: Sendable, Element: TemplateRecord>: NestedRecords {
  let read: @Sendable (Owner) -> Element?

  var multiplicity: Multiplicity { .optional }
  var single: (@Sendable (Owner) -> Element)? { nil }
  func isEmpty(_ owner: Owner) -> Bool { read(owner) == nil }

  func visit(
    _ owner: Owner,
    _ position: ListPosition,
    _ output: inout [UInt8],
    _ body: (Element, ListPosition, inout [UInt8]) -> Void
  ) {
    if let element = read(owner) { body(element, position, &output) }
  }

  func through<Outer: Sendable>(
    _ outer: @escaping @Sendable (Outer) -> Owner
  ) -> any NestedRecords<Outer> {
    let read = read
    return OptionalRecord<Outer, Element> { read(outer($0)) }
  }
}

/// A list of records.
struct RecordList<Owner: Sendable, Element: TemplateRecord>: NestedRecords {
  let read: @Sendable (Owner) -> [Element]

  var multiplicity: Multiplicity { .many }
  var single: (@Sendable (Owner) -> Element)? { nil }
  func isEmpty(_ owner: Owner) -> Bool { read(owner).isEmpty }

  func visit(
    _ owner: Owner,
    _ position: ListPosition,
    _ output: inout [UInt8],
    _ body: (Element, ListPosition, inout [UInt8]) -> Void
  ) {
    let elements = read(owner)
    for index in elements.indices {
      let place = ListPosition(isFirst: index == 0, isLast: index == elements.count - 1)
      body(elements[index], place, &output)
    }
  }

  func through<Outer: Sendable>(
    _ outer: @escaping @Sendable (Outer) -> Owner
  ) -> any NestedRecords<Outer> {
    let read = read
    return RecordList<Outer, Element> { read(outer($0)) }
  }
}
