/// A way to divide the measures, of which every value has a page.
package enum Facet: Int, CaseIterable, Sendable, Hashable {
  case stream, instrument, effect, horizon, relation, decider, law

  /// Its name in markup, by which the script of lists knows the columns of a facet.
  package var name: String {
    switch self {
    case .stream: "stream"
    case .instrument: "instrument"
    case .effect: "effect"
    case .horizon: "horizon"
    case .relation: "relation"
    case .decider: "decider"
    case .law: "law"
    }
  }

  /// Those of which each two are combined into pages, in the order in which they stand in addresses.
  package static let combined: [Facet] = [.stream, .instrument, .effect, .horizon]

  /// Each two of those.
  package static let pairs: [(first: Facet, second: Facet)] = combined.enumerated().flatMap {
    index, first in combined[(index + 1)...].map { (first, $0) }
  }
}
