/// Numbers that look random and are the same at every run (SplitMix64).
package struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  /// Makes a generator; equal seeds give equal numbers.
  package init(seed: UInt64) { state = seed }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Spoils texts as a hasty or a hostile hand would.
package struct TextSpoiler {
  private var random: SeededRandom
  private let pieces: [String]

  /// Makes a spoiler that inserts the given pieces.
  package init(seed: UInt64, pieces: [String]) {
    random = SeededRandom(seed: seed)
    self.pieces = pieces
  }

  /// The text with one to five changes: something is inserted, taken away, repeated or moved.
  package mutating func spoil(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...5, using: &random) { change(&scalars) }
    var spoilt = String.UnicodeScalarView()
    spoilt.append(contentsOf: scalars)
    return String(spoilt)
  }

  private mutating func change(_ scalars: inout [Unicode.Scalar]) {
    let range = stretch(of: scalars)
    switch Int.random(in: 0..<6, using: &random) {
    case 0: scalars.removeSubrange(range)
    case 1: scalars.insert(contentsOf: Array(scalars[range]), at: range.lowerBound)
    case 2:
      let moved = Array(scalars[range])
      scalars.removeSubrange(range)
      scalars.insert(contentsOf: moved, at: Int.random(in: 0...scalars.count, using: &random))
    default:
      let piece = pieces.randomElement(using: &random) ?? ""
      let times = Int.random(in: 0..<20, using: &random) == 0 ? 50 : 1
      let added = String(repeating: piece, count: times)
      scalars.insert(contentsOf: Array(added.unicodeScalars), at: range.lowerBound)
    }
  }

  private mutating func stretch(of scalars: [Unicode.Scalar]) -> Range<Int> {
    let start = Int.random(in: 0...scalars.count, using: &random)
    let length = Int.random(in: 0...12, using: &random)
    return start..<min(scalars.count, start + length)
  }
}
