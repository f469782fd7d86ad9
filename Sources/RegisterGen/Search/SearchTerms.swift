/// The terms of a register: the stems of its words, in the order of their letters. A compound has the
/// terms of its parts, too.
///
///     gezinsherenigingen  ->  gezinshereniging, gezin, hereniging
struct SearchTerms: Sendable {
  /// The number of terms.
  var count: Int { order.count }

  /// For each piece and each of its words, the number of the word here.
  let wordNumbers: [[UInt32]]

  private let stems: WordTable
  private let words: WordTable
  /// The terms in order, each the number of its stem.
  private let order: [UInt32]
  /// For each stem, the number of the word that shows it.
  private let shown: [UInt32]
  /// The terms of all words, word by word.
  private let ranks: [UInt32]
  /// Where the terms of each word begin in `ranks`, and where the last one's end.
  private let starts: [UInt32]

  /// Makes terms of the words of several pieces.
  ///
  /// - Complexity: of the distinct words; n log n.
  init(_ pieces: [WordTable], language: InterfaceLanguage) {
    let (words, numbers) = Self.merged(pieces)
    self.words = words
    wordNumbers = numbers
    var stems = WordTable()
    var shown: [UInt32] = []
    var stemNumbers: [UInt32] = []
    for word in 0..<words.count {
      let letters = Array(words[word])
      let shape = WordStem.shape(of: letters.span, language: language)
      let stem = stems.number(of: shape, of: letters.span)
      if stem == shown.count {
        shown.append(UInt32(word))
      } else if Self.isShorter(words[word], than: words[Int(shown[stem])]) {
        shown[stem] = UInt32(word)
      }
      stemNumbers.append(UInt32(stem))
    }
    self.stems = stems
    self.shown = shown
    order = Self.sorted(stems)
    var ranksOfStems = [UInt32](repeating: 0, count: stems.count)
    for (rank, stem) in order.enumerated() { ranksOfStems[Int(stem)] = UInt32(rank) }
    (ranks, starts) = Self.terms(
      of: words, stems: stems, numbers: stemNumbers, ranks: ranksOfStems, language: language)
  }

  /// The terms of a word, its own first, then those of its parts.
  func terms(of word: Int) -> ArraySlice<UInt32> {
    ranks[Int(starts[word])..<Int(starts[word + 1])]
  }

  /// The letters of a term.
  func stem(_ term: Int) -> ArraySlice<UInt8> { stems[Int(order[term])] }

  /// The shortest word that has a term, of several the first in the order of letters.
  func shownWord(_ term: Int) -> ArraySlice<UInt8> { words[shownNumber(term)] }

  /// The number of that word.
  func shownNumber(_ term: Int) -> Int { Int(shown[Int(order[term])]) }

  private static func isShorter(_ word: ArraySlice<UInt8>, than other: ArraySlice<UInt8>) -> Bool {
    word.count != other.count
      ? word.count < other.count : word.lexicographicallyPrecedes(other)
  }

  /// The words of all pieces in one table.
  private static func merged(_ pieces: [WordTable]) -> (WordTable, [[UInt32]]) {
    var words = WordTable()
    let numbers = pieces.map { piece in
      (0..<piece.count).map { number -> UInt32 in
        let letters = Array(piece[number])
        return UInt32(
          words.number(
            of: WordStem.Shape(kept: letters.count, tail: 0), of: letters.span))
      }
    }
    return (words, numbers)
  }

  /// The stems in the order of their letters. Eight letters at a time are compared as one number.
  private static func sorted(_ stems: WordTable) -> [UInt32] {
    let keys = (0..<stems.count).map { number -> (key: UInt64, number: UInt32) in
      let letters = stems[number]
      var key: UInt64 = 0
      for letter in letters.prefix(8) { key = key << 8 | UInt64(letter) }
      return (letters.count < 8 ? key << (8 * UInt64(8 - letters.count)) : key, UInt32(number))
    }
    return keys.sorted { one, other in
      one.key != other.key
        ? one.key < other.key
        : stems[Int(one.number)].lexicographicallyPrecedes(stems[Int(other.number)])
    }.map(\.number)
  }

  private static func terms(
    of words: WordTable, stems: WordTable, numbers: [UInt32], ranks: [UInt32],
    language: InterfaceLanguage
  ) -> ([UInt32], [UInt32]) {
    let compounds = CompoundWords(stems: stems, language: language)
    var terms: [UInt32] = []
    var starts: [UInt32] = [0]
    for (word, stem) in numbers.enumerated() {
      terms.append(ranks[Int(stem)])
      let letters = Array(words[word])
      var parts = compounds.parts(of: letters)
      if parts.isEmpty, let part = compounds.onlyPart(of: letters) { parts = [part] }
      for part in Set(parts).subtracting([Int(stem)]).sorted() { terms.append(ranks[part]) }
      starts.append(UInt32(terms.count))
    }
    return (terms, starts)
  }
}
