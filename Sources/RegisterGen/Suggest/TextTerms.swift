/// The words of many texts as terms: numbers that the forms of a word share, and that a compound
/// shares with its parts.
struct TextTerms {
  /// A part of a text, with how much a word in it counts.
  typealias Passage = (text: String, weight: Double)

  /// How much the parts of a compound count beside the compound itself.
  private static let partWeight = 0.6

  /// A text as the terms in it.
  struct Profile {
    /// How much each term counts, in the order of the terms.
    let terms: [(term: Int, weight: Double)]
    /// For each of them, the position of the word that it stems from.
    let words: [Int]
    /// The sum of the weights.
    let length: Double
  }

  /// The texts, in order.
  let profiles: [Profile]
  /// The number of terms.
  let count: Int
  private let words: [String]

  /// Reads texts.
  ///
  /// - Complexity: linear in the texts, and in the square of the length of each distinct word, which
  ///   is bounded.
  init(_ texts: [[Passage]], language: InterfaceLanguage) {
    var scan = Scan()
    let counts = texts.map { scan.counts(of: $0) }
    words = scan.words
    let stems = TermTable(words: scan.folded, language: language)
    count = stems.count
    profiles = counts.map { Self.profile($0, stems) }
  }

  /// A word as it was first written, in lower case.
  func word(_ position: Int) -> String { words[position] }

  private static func profile(_ counts: [Int: Double], _ table: TermTable) -> Profile {
    var weights: [Int: (weight: Double, word: Int, share: Double)] = [:]
    for (word, weight) in counts.sorted(by: { $0.key < $1.key }) {
      for (index, term) in table.terms[word].enumerated() {
        let share = index == 0 ? weight : weight * partWeight
        var entry = weights[term] ?? (0, word, 0)
        entry.weight += share
        if share > entry.share { (entry.word, entry.share) = (word, share) }
        weights[term] = entry
      }
    }
    let sorted = weights.sorted { $0.key < $1.key }
    return Profile(
      terms: sorted.map { ($0.key, $0.value.weight) }, words: sorted.map(\.value.word),
      length: sorted.reduce(0) { $0 + $1.value.weight })
  }

  /// Counts words, each known by a position.
  private struct Scan {
    /// The words as they were first written, in lower case.
    private(set) var words: [String] = []
    /// The same, folded and without hyphens, in UTF-8.
    private(set) var folded: [[UInt8]] = []
    /// The position of each word by its hash; `nil` for one that doesn't count.
    private var positions: [UInt64: Int?] = [:]

    /// How much each word counts in a text. Numbers and words of one or two letters don't count.
    mutating func counts(of passages: [Passage]) -> [Int: Double] {
      var counts: [Int: Double] = [:]
      for passage in passages {
        let scanner = WordScanner(passage.text)
        for word in scanner.words(in: 0..<passage.text.utf8.count) {
          guard let position = position(of: word, scanner) else { continue }
          counts[position, default: 0] += passage.weight
        }
      }
      return counts
    }

    /// A text is made of a word only when it is seen for the first time.
    private mutating func position(of word: TextWord, _ scanner: WordScanner) -> Int? {
      if let known = positions[word.hash] { return known }
      let normalised = scanner.normalised(word)
      let counts = normalised.utf8.count > 2 && normalised.contains(where: \.isLetter)
      let position = counts ? words.count : nil
      positions[word.hash] = .some(position)
      if counts {
        words.append(scanner.written(word).lowercased())
        folded.append(Array(LetterFolding.fold(normalised).utf8))
      }
      return position
    }
  }

  /// The terms of each word: its stem first, then those of its parts. A common word has none.
  private struct TermTable {
    let terms: [[Int]]
    let count: Int

    init(words: [[UInt8]], language: InterfaceLanguage) {
      var table = WordTable()
      let common = CommonWords.words(of: language)
      let stems = words.map { word -> Int? in
        guard !common.contains(word) else { return nil }
        return table.number(of: WordStem.shape(of: word.span, language: language), of: word.span)
      }
      let compounds = CompoundWords(stems: table, language: language)
      terms = zip(words, stems).map { word, stem in
        guard let stem else { return [] }
        return [stem] + Set(compounds.parts(of: word)).subtracting([stem]).sorted()
      }
      count = table.count
    }
  }
}
