/// A list of records that are made when a template shows them, one at a time: a list of all measures is never whole
/// in memory, and each record is given back while it still lies near.
struct TemplateList<Element: TemplateRecord>: Sendable {
  /// The number of records.
  let count: Int
  private let element: @Sendable (Int) -> Element

  /// Makes a list of so many records, each of which a function makes by its number from 0.
  init(count: Int, _ element: @escaping @Sendable (Int) -> Element) {
    self.count = count
    self.element = element
  }

  /// Makes the list of what a function makes of each value.
  init<Value: Sendable>(_ values: [Value], _ element: @escaping @Sendable (Value) -> Element) {
    self.init(count: values.count) { element(values[$0]) }
  }

  /// Whether there are none.
  var isEmpty: Bool { count == 0 }

  /// Makes a record.
  subscript(number: Int) -> Element { element(number) }
}
