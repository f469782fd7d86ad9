/// The pairs of measures of which one names the other as related, each once; withdrawn ones are in none.
struct RelatedPairs: Sendable {
  /// Two measures, by position; the one whose id comes first stands first.
  struct Pair: Sendable, Hashable {
    /// The position of the measure whose id comes first.
    let first: Int
    /// The position of the other.
    let second: Int
  }

  /// How many pairs have a page at most. A register of 10,000 measures has twice as many pairs, whose pages would
  /// take as long as the rest of the site; the script sets those side by side that have none.
  static let mostPages = 2_000

  /// The pairs that have a page of their own, by the positions of their measures.
  let withPage: [Pair]
  /// The last measure that stands first in a pair with a page.
  private let lastWithPage: Int
  /// For each measure, the others that it has a pair with, rising.
  let partners: [[Int]]

  /// The id of every measure.
  private let ids: [MeasureID]

  /// Finds the pairs of a register.
  ///
  /// - Parameters:
  ///   - ids: The id of every measure, in one place, since the measures themselves lie far apart.
  ///   - related: For each measure, the positions of those that it names as related; of one that is not there, -1.
  init(_ register: Register, ids: [MeasureID], related: PositionLists) {
    self.ids = ids
    var partners = [[Int]](repeating: [], count: register.measures.count)
    for (position, measure) in register.measures.enumerated() where measure.withdrawal == nil {
      for other in related[position] where other >= 0 && other != position {
        guard register.measures[other].withdrawal == nil else { continue }
        partners[position].append(other)
        partners[other].append(position)
      }
    }
    self.partners = partners.map { Set($0).sorted() }
    var withPage: [Pair] = []
    for (position, others) in self.partners.enumerated() {
      let own = others.filter { Self.precedes(ids[position], ids[$0]) }
      guard withPage.count + own.count <= Self.mostPages else { break }
      withPage += own.map { Pair(first: position, second: $0) }
    }
    self.withPage = withPage
    lastWithPage = withPage.last?.first ?? -1
  }

  /// Whether a pair has a page of its own.
  func hasPage(_ pair: Pair) -> Bool { pair.first <= lastWithPage }

  /// The pair of two measures.
  func pair(of one: Int, _ other: Int) -> Pair {
    Self.precedes(ids[one], ids[other])
      ? Pair(first: one, second: other) : Pair(first: other, second: one)
  }

  private static func precedes(_ one: MeasureID, _ other: MeasureID) -> Bool {
    one.text.precedesByBytes(other.text)
  }
}
