/// What a name in a template leads to, seen from the record that owns the name.
///
/// The closures are made where the record's type is known, so that rendering calls them without
/// reflection and without boxes.
enum TemplateReach<Owner: Sendable>: Sendable {
  /// A value that a placeholder shows.
  case value(TemplateValue<Owner>)
  /// A condition that decides over a section.
  case condition(@Sendable (Owner) -> Bool)
  /// Records that a section enters.
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
  /// What the value is.
  let form: TemplateForm
  /// Whether the value may be absent, so that it may stand only in a section over it.
  let isOptional: Bool
  /// Appends the value, escaped unless it is HTML.
  let write: @Sendable (Owner, inout OutputBuffer) -> Void
  /// Whether the value is there, or a text is not empty; `nil` where that is no question.
  var isPresent: (@Sendable (Owner) -> Bool)?
  /// The number, for choosing between singular and plural.
  var number: (@Sendable (Owner) -> Int)?
  /// Whether the value is made of words of the interface.
  var isInterface = false

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
    outer.isInterface = isInterface
    return outer
  }
}

/// How many records a name can lead to.
enum Multiplicity: Sendable { case one, optional, many }

/// Records that a section can enter: one, at most one, or a list.
///
/// A protocol, so that the compiler can open the type of the records; `RecordAccess` is its one type.
protocol NestedRecords<Owner>: Sendable {
  /// The record that has the name.
  associatedtype Owner: Sendable
  /// The record that the name leads to.
  associatedtype Element: TemplateRecord

  /// How many records there can be.
  var multiplicity: Multiplicity { get }
  /// The record itself, where there is always exactly one.
  var single: (@Sendable (Owner) -> Element)? { get }
  /// Whether there are none.
  var isEmpty: @Sendable (Owner) -> Bool { get }
  /// Renders a block for each record in order; one that is no list item keeps its place in the list
  /// around it.
  var visit: TemplateVisit<Owner, Element> { get }
  /// The same records, seen from a record around the owner.
  func through<Outer: Sendable>(
    _ get: @escaping @Sendable (Outer) -> Owner
  ) -> any NestedRecords<Outer>
}

/// Renders a block for the records of an owner.
typealias TemplateVisit<Owner: Sendable, Element: Sendable> =
  @Sendable (Owner, TemplateBlock<Element>, TemplateFrame, inout OutputBuffer) -> Void

/// How the records of an owner are reached.
///
/// The closures are made where both types are known, so that the compiler makes a loop of its own
/// for each list; a loop for any type takes twice as long.
struct RecordAccess<Owner: Sendable, Element: TemplateRecord>: NestedRecords {
  let multiplicity: Multiplicity
  let single: (@Sendable (Owner) -> Element)?
  let isEmpty: @Sendable (Owner) -> Bool
  let visit: TemplateVisit<Owner, Element>

  /// Exactly one record.
  static func one(_ read: @escaping @Sendable (Owner) -> Element) -> RecordAccess {
    RecordAccess(multiplicity: .one, single: read, isEmpty: { _ in false }) {
      $1.render(read($0), $2, &$3)
    }
  }

  /// One record or none.
  static func optional(_ read: @escaping @Sendable (Owner) -> Element?) -> RecordAccess {
    RecordAccess(multiplicity: .optional, single: nil, isEmpty: { read($0) == nil }) {
      if let element = read($0) { $1.render(element, $2, &$3) }
    }
  }

  /// A list of records.
  static func many(_ read: @escaping @Sendable (Owner) -> [Element]) -> RecordAccess {
    RecordAccess(multiplicity: .many, single: nil, isEmpty: { read($0).isEmpty }) {
      let records = read($0)
      // Where they lie: an element of an array is copied, and what it refers to is counted.
      let elements = records.span
      var frame = $2
      for index in elements.indices {
        frame.isFirst = index == 0
        frame.isLast = index == elements.count - 1
        $1.render(elements[index], frame, &$3)
      }
    }
  }

  /// A list of records that are made one at a time.
  static func many(_ read: @escaping @Sendable (Owner) -> TemplateList<Element>) -> RecordAccess {
    RecordAccess(multiplicity: .many, single: nil, isEmpty: { read($0).isEmpty }) {
      let records = read($0)
      var frame = $2
      for number in 0..<records.count {
        frame.isFirst = number == 0
        frame.isLast = number == records.count - 1
        $1.render(records[number], frame, &$3)
      }
    }
  }

  func through<Outer: Sendable>(
    _ get: @escaping @Sendable (Outer) -> Owner
  ) -> any NestedRecords<Outer> {
    let (single, isEmpty, visit) = (single, isEmpty, visit)
    var outerSingle: (@Sendable (Outer) -> Element)?
    if let single { outerSingle = { single(get($0)) } }
    return RecordAccess<Outer, Element>(
      multiplicity: multiplicity,
      single: outerSingle,
      isEmpty: { isEmpty(get($0)) },
      visit: { visit(get($0), $1, $2, &$3) }
    )
  }
}
