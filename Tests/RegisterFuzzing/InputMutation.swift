internal import RegisterTestSupport

/// Changes inputs as a fuzzer does, in the same way at every run: what a number makes of a seed can be
/// made again from both.
package struct InputMutation {
  /// An input of a corpus.
  package struct Seed: Sendable {
    /// The name of its file.
    package let name: String
    /// The bytes.
    package let bytes: [UInt8]

    /// Makes a seed.
    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The most bytes of an input, as in `scripts/fuzz`.
  private static let mostBytes = 16_384

  private let seeds: [Seed]
  private let words: [[UInt8]]
  private var random = SeededRandom(seed: 0)

  /// Makes a mutation of seeds, of which there is one at least.
  ///
  /// - Parameters:
  ///   - seeds: The inputs that are spliced.
  ///   - words: Pieces that mean something to the reader of the inputs.
  package init(seeds: [Seed], words: [[UInt8]]) {
    self.seeds = seeds
    self.words = words
  }

  /// The seed that a number changes: each in turn.
  package func seed(_ number: Int) -> Seed { seeds[number % seeds.count] }

  /// What a number makes of its seed.
  package mutating func input(_ number: Int) -> [UInt8] {
    let seed = seed(number)
    // Only the seed and the number count, so that a new seed changes nothing for the others.
    var state: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in seed.name.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
    random = SeededRandom(seed: state &+ UInt64(number / seeds.count))
    var bytes = seed.bytes
    for _ in 0..<Int.random(in: 1...6, using: &random) { change(&bytes) }
    return Array(bytes.prefix(Self.mostBytes))
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let range = stretch(of: bytes)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: bytes.removeSubrange(range)
    case 1: bytes.insert(contentsOf: bytes[range], at: place(in: bytes))
    case 2: bytes.replaceSubrange(range, with: word())
    case 3: flip(in: &bytes)
    case 4: splice(&bytes)
    case 5: bytes.removeSubrange(place(in: bytes)...)
    case 6:
      let times = 1 << Int.random(in: 1...7, using: &random)
      let word = word()
      bytes.insert(
        contentsOf: (0..<times).flatMap { _ in word }, at: range.lowerBound)
    default: bytes.insert(contentsOf: word(), at: range.lowerBound)
    }
  }

  private mutating func flip(in bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let index = Int.random(in: bytes.indices, using: &random)
    bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
  }

  /// The beginning of the bytes, then the end of another seed.
  private mutating func splice(_ bytes: inout [UInt8]) {
    let other = seeds[Int.random(in: seeds.indices, using: &random)].bytes
    bytes.replaceSubrange(place(in: bytes)..., with: other[place(in: other)...])
  }

  private mutating func word() -> [UInt8] { words.randomElement(using: &random) ?? [] }

  private mutating func place(in bytes: [UInt8]) -> Int {
    Int.random(in: 0...bytes.count, using: &random)
  }

  private mutating func stretch(of bytes: [UInt8]) -> Range<Int> {
    let start = place(in: bytes)
    return start..<min(bytes.count, start + Int.random(in: 0...24, using: &random))
  }
}
