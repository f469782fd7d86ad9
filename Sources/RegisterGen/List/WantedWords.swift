/// The words of one filter as positions among the declared ones; nothing asked for lets everything pass.
struct WantedWords {
  private let positions: Set<Int>?
  private let absent: Set<Int>

  /// Looks the words of a filter up.
  ///
  /// - Parameters:
  ///   - known: The ids, in the order of their positions.
  ///   - absent: The ids of the absent values, where one may stand in the field.
  init(
    _ words: [String], what: String, known: [String], absent: [String] = []
  ) throws(UnknownWord) {
    guard !words.isEmpty else {
      positions = nil
      self.absent = []
      return
    }
    var positions: Set<Int> = []
    var absentPositions: Set<Int> = []
    for word in words {
      if let position = known.firstIndex(of: word) {
        positions.insert(position)
      } else if let position = absent.firstIndex(of: word) {
        absentPositions.insert(position)
      } else {
        throw UnknownWord(word, what: what, known: known + absent)
      }
    }
    self.positions = positions
    self.absent = absentPositions
  }

  /// Whether nothing was asked for.
  var isEmpty: Bool { positions == nil }

  /// Whether one of some positions was asked for.
  func contains(anyOf found: some Sequence<Int>) -> Bool {
    guard let positions else { return true }
    return found.contains { positions.contains($0) }
  }

  /// Whether one of a value's positions, or the reason why there is none, was asked for.
  func contains<Value>(_ stated: Stated<Value>?, _ found: (Value) -> [Int]) -> Bool {
    guard positions != nil else { return true }
    switch stated {
    case nil: return false
    case .absent(let index): return absent.contains(index)
    case .value(let value): return contains(anyOf: found(value))
    }
  }
}
