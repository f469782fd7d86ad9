/// Numbers words: the first distinct word is 0, the next 1, and so on.
///
/// A table of open addressing over one run of bytes, since a text of 30 MB has millions of words and
/// a dictionary of arrays would allocate each. Words are compared as bytes.
struct WordTable: Sendable {
  /// The number of distinct words.
  var count: Int { entries.count }

  /// What is known of a word; in one place, since millions of words are looked up and each place is far away.
  private struct Entry {
    let hash: UInt64
    /// Where its letters begin.
    let start: Int
    /// Where they end.
    let end: Int
  }

  /// For each slot a number plus one, 0 for none; twice as many slots as words at least.
  private var slots: [UInt32]
  private var entries: [Entry] = []
  /// All words, one behind the other.
  private var letters: [UInt8] = []

  /// Makes an empty table.
  init() { slots = Array(repeating: 0, count: 1024) }

  /// A word as its bytes.
  subscript(number: Int) -> ArraySlice<UInt8> {
    letters[entries[number].start..<entries[number].end]
  }

  /// The number of a word, which is added when it is new. A table has words or stems, not both.
  ///
  /// - Parameters:
  ///   - count: The number of its letters.
  ///   - letters: The letters, and behind them what fills the last eight bytes.
  mutating func number(ofFirst count: Int, of letters: Span<UInt8>) -> Int {
    let hash = WordHash.whole(ofFirst: count, of: letters)
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: WordHash.mixed(hash)) & mask
    while slots[slot] > 0 {
      let number = Int(slots[slot]) - 1
      let entry = entries[number]
      if entry.hash == hash, entry.end &- entry.start == count, has(entry, letters) {
        return number
      }
      slot = (slot + 1) & mask
    }
    self.letters.append(letters.extracting(0..<count))
    return insert(hash, at: slot, length: count)
  }

  /// Whether a word of the same hash and length is the same. Of eight letters at most, none but it has its hash.
  @inline(__always)
  private func has(_ entry: Entry, _ word: Span<UInt8>) -> Bool {
    let count = entry.end &- entry.start
    guard count > 8 else { return true }
    let stored = letters.span.extracting(entry.start..<entry.end)
    var position = 8
    // The last eight letters may overlap those before them.
    while position < count {
      let place = min(position, count &- 8)
      guard stored.eightBytes(at: place) == word.eightBytes(at: place) else { return false }
      position &+= 8
    }
    return stored.eightBytes(at: 0) == word.eightBytes(at: 0)
  }

  /// The number of the stem of a word, which is added when it is new.
  mutating func number(of shape: WordStem.Shape, of word: Span<UInt8>) -> Int {
    let hash = WordHash.hash(of: shape, of: word)
    let slot = slot(of: shape, of: word, hash: hash)
    if slots[slot] > 0 { return Int(slots[slot]) - 1 }
    let start = letters.count
    letters.append(word.extracting(0..<shape.kept))
    var tail = shape.tail
    while tail != 0 {
      letters.append(UInt8(truncatingIfNeeded: tail))
      tail >>= 8
    }
    return insert(hash, at: slot, length: letters.count - start)
  }

  /// The number of the stem of a word; `nil` when it is not in the table.
  func find(_ shape: WordStem.Shape, of word: Span<UInt8>, hash: UInt64) -> Int? {
    let slot = slot(of: shape, of: word, hash: hash)
    return slots[slot] > 0 ? Int(slots[slot]) - 1 : nil
  }

  /// The slot that a word has, or the free one that it would get.
  private func slot(of shape: WordStem.Shape, of word: Span<UInt8>, hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: WordHash.mixed(hash)) & mask
    while slots[slot] > 0 {
      let number = Int(slots[slot]) - 1
      if entries[number].hash == hash, has(entries[number], shape, of: word) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func has(_ entry: Entry, _ shape: WordStem.Shape, of word: Span<UInt8>) -> Bool {
    guard entry.end - entry.start >= shape.kept else { return false }
    let stored = letters.span.extracting(entry.start..<entry.end)
    for index in 0..<shape.kept where stored[index] != word[index] { return false }
    var place = entry.start + shape.kept
    var tail = shape.tail
    while tail != 0 {
      guard place < entry.end, letters[place] == UInt8(truncatingIfNeeded: tail) else {
        return false
      }
      tail >>= 8
      place += 1
    }
    return place == entry.end
  }

  /// Inserts the word whose letters are the last ones.
  private mutating func insert(_ hash: UInt64, at slot: Int, length: Int) -> Int {
    let number = entries.count
    entries.append(Entry(hash: hash, start: letters.count - length, end: letters.count))
    slots[slot] = UInt32(number + 1)
    if entries.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    let mask = slots.count - 1
    for (number, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: WordHash.mixed(entry.hash)) & mask
      while slots[slot] > 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number + 1)
    }
  }
}

/// A number for a word, made letter by letter, so that the hash of a part of a word follows from those
/// of what it begins and ends with.
enum WordHash {
  /// Odd, so that no letter is lost; as unknown as `seed`.
  private static let factor = UInt64(truncatingIfNeeded: 2.hashValue) | 1

  /// The hash of a word with one letter more.
  @inline(__always)
  static func add(_ letter: UInt8, to hash: UInt64) -> UInt64 {
    hash &* factor &+ UInt64(letter) &+ 1
  }

  /// The hash of what stands behind a beginning, given the hashes of both together and of the beginning.
  ///
  /// - Parameter power: What `powers` has for the number of letters behind.
  @inline(__always)
  static func hash(of whole: UInt64, behind beginning: UInt64, power: UInt64) -> UInt64 {
    whole &- beginning &* power
  }

  /// The powers of the factor, from 0.
  static func powers(_ count: Int) -> [UInt64] {
    var powers: [UInt64] = [1]
    while powers.count < count { powers.append(powers[powers.count - 1] &* factor) }
    return powers
  }

  /// The hash of a stem.
  static func hash(of shape: WordStem.Shape, of word: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0
    for index in 0..<shape.kept { hash = add(word[index], to: hash) }
    return add(tail: shape.tail, to: hash)
  }

  /// The hash of a word with the tail of a stem behind it.
  static func add(tail: UInt32, to hash: UInt64) -> UInt64 {
    var hash = hash
    var tail = tail
    while tail != 0 {
      hash = add(UInt8(truncatingIfNeeded: tail), to: hash)
      tail >>= 8
    }
    return hash
  }

  /// The hash of a whole word, eight letters at a time: up to eight letters are their own hash.
  ///
  /// - Parameters:
  ///   - count: The number of its letters.
  ///   - letters: The letters, and behind them what fills the last eight bytes.
  @inline(__always)
  static func whole(ofFirst count: Int, of letters: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0
    var position = 0
    while position &+ 8 < count {
      hash = mixed(hash ^ UInt64(littleEndian: letters.eightBytes(at: position)))
      position &+= 8
    }
    let last = UInt64(littleEndian: letters.eightBytes(at: position))
    let unused = UInt64(8 &* (position &+ 8 &- count))
    // A word without letters has none of the eight.
    return hash ^ (unused < 64 ? last & (.max >> unused) : 0)
  }

  /// A hash of which every bit depends on every letter, and on a number that nobody knows: whoever writes words
  /// can't choose them so that all fall into one place.
  @inline(__always)
  static func mixed(_ hash: UInt64) -> UInt64 {
    let (high, low) = (hash ^ seed).multipliedFullWidth(by: factor)
    return high ^ low
  }

  /// Another number in each process, as the standard library's own tables have. Nothing that is written
  /// depends on it: words are numbered as they come.
  private static let seed = UInt64(truncatingIfNeeded: 1.hashValue)
}
