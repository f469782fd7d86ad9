/// Takes Dutch compounds apart into words that the register uses by themselves:
/// `kennismigrantenregeling` into `kennis`, `migrant` and `regeling`.
///
/// A part is known by its stem. Between two parts may stand a letter or two that join them, as in
/// `arbeid-s-migratie` or `asiel-en-migratie`. Of several ways the one with the fewest parts counts, and
/// of those the one whose first part is longest.
struct CompoundWords {
  /// Shorter parts are found in every other word.
  private static let shortestPart = 4
  /// Longer words are left whole: people write none, and the work grows with the square.
  private static let longestWord = 48
  /// The shortest part that is known beside one that is not: at the beginning, and at the end of a word.
  private static let shortestAlone = (beginning: 5, ending: 6)
  /// What may join two parts; nothing first.
  private static let joints: [[UInt8]] = ["", "s", "en", "n", "e", "er"].map { Array($0.utf8) }

  /// What makes a word of another one looks like a part and is none: `tijdelijk` is about no body.
  private static let suffixes = [
    "lijk", "heid", "bar", "lo", "los", "schap", "achtig", "ling", "ing",
  ]

  private let stems: WordTable
  private let language: InterfaceLanguage
  private let powers: [UInt64]
  /// The numbers of stems that are suffixes.
  private let suffixNumbers: [Int]

  /// Makes a splitter that knows words by their stems.
  init(stems: WordTable, language: InterfaceLanguage) {
    self.stems = stems
    self.language = language
    powers = WordHash.powers(Self.longestWord + 1)
    suffixNumbers = Self.suffixes.compactMap { suffix in
      let letters = Array(suffix.utf8)
      let shape = WordStem.Shape(kept: letters.count, tail: 0)
      return stems.find(
        shape, of: letters.span, hash: WordHash.hash(of: shape, of: letters.span))
    }
  }

  /// The numbers of the stems of a compound's parts; empty for a word that is none. In English, where
  /// compounds are written apart, always empty.
  func parts(of word: [UInt8]) -> [Int] {
    guard language == .dutch, (2 * Self.shortestPart...Self.longestWord).contains(word.count) else {
      return []
    }
    let hashes = hashes(of: word)
    let first = known(word, hashes, from: 0)
    guard first.contains(where: { $0 != nil }) else { return [] }
    var ways = Ways(count: word.count)
    return way(of: word, hashes, from: 0, known: first, &ways)?.parts ?? []
  }

  /// The number of the longest known stem that a word begins or ends with, when the rest of it is long
  /// enough to be a word that the register doesn't use by itself; `nil` for other words.
  func onlyPart(of word: [UInt8]) -> Int? {
    let fewest = Self.shortestAlone.beginning + Self.shortestPart
    guard language == .dutch, (fewest...Self.longestWord).contains(word.count) else { return nil }
    let hashes = hashes(of: word)
    for end in stride(
      from: word.count - Self.shortestPart, through: Self.shortestAlone.beginning, by: -1)
    {
      guard let part = part(word, hashes, 0, end) else { continue }
      if !isSuffix(word[end...]) { return part }
    }
    for start in Self
      .shortestPart..<max(
        Self.shortestPart, word.count - Self.shortestAlone.ending + 1)
    {
      if let part = part(word, hashes, start, word.count) { return part }
    }
    return nil
  }

  /// Whether the rest of a word is an ending that makes nouns and adjectives, with a joint before it.
  private func isSuffix(_ rest: ArraySlice<UInt8>) -> Bool {
    let stem = WordStem.stem(rest, language: language)
    return Self.suffixes.contains { suffix in
      Self.joints.contains { joint in stem.elementsEqual(joint + Array(suffix.utf8)) }
    }
  }

  // MARK: Ways

  /// A way to take apart what begins at a letter.
  private final class Way {
    let part: Int
    let rest: Way?
    let count: Int

    init(part: Int, rest: Way?) {
      self.part = part
      self.rest = rest
      count = 1 + (rest?.count ?? 0)
    }

    var parts: [Int] { [part] + (rest?.parts ?? []) }
  }

  /// The best way from each letter, as far as it is known.
  private struct Ways {
    private var found: [Way?]
    private var isKnown: [Bool]

    init(count: Int) {
      found = Array(repeating: nil, count: count)
      isKnown = Array(repeating: false, count: count)
    }

    subscript(start: Int) -> Way?? {
      get { isKnown[start] ? .some(found[start]) : nil }
      set {
        found[start] = newValue ?? nil
        isKnown[start] = true
      }
    }
  }

  /// The best way to take apart the rest of a word.
  private func rest(
    of word: [UInt8], _ hashes: [UInt64], from start: Int, _ ways: inout Ways
  ) -> Way? {
    if let found = ways[start] { return found }
    let found: Way?
    if let last = part(word, hashes, start, word.count) {
      found = Way(part: last, rest: nil)
    } else {
      found = way(of: word, hashes, from: start, known: known(word, hashes, from: start), &ways)
    }
    ways[start] = .some(found)
    return found
  }

  /// The fewest parts, the longest of them first.
  ///
  /// - Parameter known: For each end, the part that begins at the start.
  private func way(
    of word: [UInt8], _ hashes: [UInt64], from start: Int, known: [Int?], _ ways: inout Ways
  ) -> Way? {
    var found: Way?
    let last = word.count - Self.shortestPart
    guard start + Self.shortestPart <= last else { return nil }
    for end in stride(from: last, through: start + Self.shortestPart, by: -1) {
      guard let part = joined(word, end: end, start: start, known: known),
        let rest = rest(of: word, hashes, from: end, &ways), rest.count + 1 < found?.count ?? .max
      else { continue }
      found = Way(part: part, rest: rest)
    }
    return found
  }

  /// The part that ends at a letter, or before the joint that ends there.
  private func joined(_ word: [UInt8], end: Int, start: Int, known: [Int?]) -> Int? {
    for joint in Self.joints {
      let partEnd = end - joint.count
      guard partEnd - start >= Self.shortestPart, let part = known[partEnd - start],
        word[partEnd..<end].elementsEqual(joint)
      else { continue }
      return part
    }
    return nil
  }

  // MARK: Parts

  /// For each number of letters, the part that begins at a letter and has so many.
  private func known(_ word: [UInt8], _ hashes: [UInt64], from start: Int) -> [Int?] {
    let longest = word.count - Self.shortestPart - start
    guard longest >= Self.shortestPart else { return [] }
    return (0...longest).map { length in
      length < Self.shortestPart ? nil : part(word, hashes, start, start + length)
    }
  }

  /// The number of the stem of a stretch of a word, if it can be a part.
  private func part(_ word: [UInt8], _ hashes: [UInt64], _ start: Int, _ end: Int) -> Int? {
    guard end - start >= Self.shortestPart else { return nil }
    let letters = word.span.extracting(start..<end)
    let shape = WordStem.shape(of: letters, language: language)
    let kept = WordHash.hash(
      of: hashes[start + shape.kept], behind: hashes[start], power: powers[shape.kept])
    let number = stems.find(shape, of: letters, hash: WordHash.add(tail: shape.tail, to: kept))
    guard let number, !suffixNumbers.contains(number) else { return nil }
    return number
  }

  /// The hash of what stands before each letter, and of the whole.
  private func hashes(of word: [UInt8]) -> [UInt64] {
    var hashes: [UInt64] = [0]
    hashes.reserveCapacity(word.count + 1)
    for letter in word { hashes.append(WordHash.add(letter, to: hashes[hashes.count - 1])) }
    return hashes
  }
}
