/// The effects that a filter asks for: a sign takes the ranges that it is an end of as well, a range
/// only itself.
struct WantedEffects {
  private enum Wanted: Hashable {
    case sign(Int)
    case range(EffectValue)
    case absent(Int)
  }

  private let wanted: Set<Wanted>

  /// Looks signs, ranges and absent values up.
  init(_ words: [String], in vocabulary: Vocabulary) throws(UnknownWord) {
    let signs = vocabulary.effects.map(\.term.id)
    let absent = vocabulary.absent.map(\.term.id)
    var wanted: Set<Wanted> = []
    for word in words {
      let ends = word.split(separator: "/", omittingEmptySubsequences: false).map { end in
        signs.firstIndex(of: String(end))
      }
      if let position = absent.firstIndex(of: word) {
        wanted.insert(.absent(position))
      } else if ends.count == 2, let first = ends[0], let second = ends[1] {
        wanted.insert(.range(EffectValue(first: first, second: second)))
      } else if ends.count == 1, let sign = ends[0] {
        wanted.insert(.sign(sign))
      } else {
        throw UnknownWord(word, what: "effect", known: signs + absent)
      }
    }
    self.wanted = wanted
  }

  /// Whether one of the values of an effect was asked for.
  func contains(_ effect: Effect) -> Bool {
    wanted.isEmpty
      || effect.values.contains { stated in
        switch stated {
        case .absent(let index): wanted.contains(.absent(index))
        case .value(let value):
          wanted.contains(.range(value))
            || value.positions.contains { wanted.contains(.sign($0)) }
        }
      }
  }
}
