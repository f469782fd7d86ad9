/// An entry of a tree of any depth, in the order of the text.
///
/// Templates have no recursion, so an entry says which lists open before it and end after it:
/// `<ol>` where `opens`, `<li>`, the entry, `</li>` where `is-leaf`, then `</ol></li>` for each of
/// `ends`.
package struct TreeItem: Sendable {
  /// The entry.
  let link: PageLink
  /// The number of measures.
  let count: Int
  /// Whether the page is the one that the entry leads to.
  let isCurrent: Bool
  /// Whether the entry is the first of a list within another entry.
  var opens = false
  /// Whether nothing lies within the entry.
  var isLeaf = true
  /// One for each list that ends behind the entry, the outermost excepted.
  var ends: [TreeEnd] = []

  /// Sets how the entries lie within each other, from the depth of each.
  ///
  /// - Parameters:
  ///   - items: The entries in order.
  ///   - levels: A number for each entry; one that is higher than that of the entry before lies
  ///     within it, by whatever it is higher.
  static func nested(_ items: [TreeItem], levels: [Int]) -> [TreeItem] {
    var result = items
    var open: [Int] = []
    for index in items.indices {
      let depth = open.count
      while let last = open.last, last >= levels[index] { open.removeLast() }
      if index > 0 {
        let isWithin = open.count == depth
        result[index].opens = isWithin
        result[index - 1].isLeaf = !isWithin
        if !isWithin {
          result[index - 1].ends = Array(repeating: TreeEnd(), count: depth - open.count - 1)
        }
      }
      open.append(levels[index])
    }
    if let last = result.indices.last {
      result[last].ends = Array(repeating: TreeEnd(), count: open.count - 1)
    }
    return result
  }
}

extension TreeItem: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<TreeItem>([
    .record("link", "The entry") { $0.link },
    .number("count", "The number of measures") { $0.count },
    .condition("has-measures", "Whether there are any") { $0.count > 0 },
    .condition("is-current", "Whether this is the page that the entry leads to") {
      $0.isCurrent
    },
    .condition("opens", "Whether the entry is the first of a list within another entry") {
      $0.opens
    },
    .condition("is-leaf", "Whether nothing lies within the entry") { $0.isLeaf },
    .list("ends", "One for each list that ends behind the entry") { $0.ends },
  ])
}

/// The end of a list within a tree.
package struct TreeEnd: Sendable {}

extension TreeEnd: TemplateRecord {
  /// No names: only how many there are matters.
  package static let schema = TemplateSchema<TreeEnd>([])
}
