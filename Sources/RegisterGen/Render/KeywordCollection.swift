/// Gathers the keywords of a register, measure by measure.
struct KeywordCollection {
  private let register: Register
  private let common: Set<[UInt8]>
  /// The distinct words of titles and names.
  private var words = WordTable()
  /// For each word, how it was written first; `nil` for one that is no keyword.
  private var labels: [String?] = []
  /// The words of each measure.
  private var uses: [(word: Int, measure: Int)] = []
  /// The measures that use each term of the glossary.
  private var ofTerms: [[Int]]
  /// The measures that name each law.
  private var ofLaws: [[Int]]

  /// Begins without measures.
  init(_ register: Register) {
    self.register = register
    common = CommonWords.words(of: register.identity.language)
    ofTerms = Array(repeating: [], count: register.glossary.count)
    ofLaws = Array(repeating: [], count: register.vocabulary.laws.count)
    addKnownWords()
  }

  /// Words that the register uses by themselves elsewhere, so that titles' compounds of them stand under their
  /// parts, too: `gezinsmigratie` under `gezin`.
  private mutating func addKnownWords() {
    let labels = register.streams.map(\.label) + register.instruments.map(\.label)
    let headings = register.chapters.flatMap { [$0.title] + $0.sections.map(\.heading) }
    for text in labels + headings { scan(text) { _ in } }
  }

  /// Adds a measure; measures are added in the order of the register.
  mutating func add(_ position: Int) {
    let measure = register.measures[position]
    add(measure.title, of: position)
    for name in measure.aliases { add(name, of: position) }
    for term in measure.body.terms { Self.add(position, to: &ofTerms[term]) }
    for law in measure.laws { Self.add(position, to: &ofLaws[law.law]) }
  }

  private static func add(_ measure: Int, to measures: inout [Int]) {
    if measures.last != measure { measures.append(measure) }
  }

  private mutating func add(_ text: String, of measure: Int) {
    var found: [Int] = []
    scan(text) { found.append($0) }
    for word in found where labels[word] != nil { uses.append((word, measure)) }
  }

  /// Calls a function with the number of each word of a text.
  private mutating func scan(_ text: String, _ each: (Int) -> Void) {
    var scanner = SearchScanner(isMarkup: false)
    let bytes = text.utf8.span
    while scanner.next(in: bytes) {
      let word = scanner.number(in: &words)
      if word == labels.count { labels.append(label(scanner, text)) }
      each(word)
    }
  }

  /// A word as it is written, with a capital; `nil` for a common word and for a number.
  private func label(_ scanner: SearchScanner, _ text: String) -> String? {
    let letters = (0..<scanner.length).map { scanner.letter($0) }
    guard letters.contains(where: { $0 > UInt8(ascii: "9") }),
      !scanner.hasSmallLetter || (letters.count > 2 && !common.contains(letters))
    else { return nil }
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: scanner.start)
    let end = utf8.index(utf8.startIndex, offsetBy: scanner.end)
    let word = text[start..<end].filter { $0 != "\u{00AD}" }
    // In Dutch, ij is one letter.
    let isLong = register.identity.language == .dutch && word.hasPrefix("ij")
    return word.prefix(isLong ? 2 : 1).uppercased() + word.dropFirst(isLong ? 2 : 1)
  }

  // MARK: Keywords

  /// The keywords in order.
  func keywords() -> [KeywordIndex.Keyword] {
    var (keywords, positions) = ofTitles()
    for (position, measures) in ofTerms.enumerated() where !measures.isEmpty {
      let term = register.glossary[position]
      // A term of the glossary may be a word of titles, too, in another form.
      let own = positions[stem(of: term.term)]
      let all = Set(measures).union(own.map { keywords[$0].measures } ?? [])
      let keyword = KeywordIndex.Keyword(
        label: term.term, expansion: term.expansion, measures: all.sorted())
      if let own { keywords[own] = keyword } else { keywords.append(keyword) }
    }
    for (position, measures) in ofLaws.enumerated() where !measures.isEmpty {
      let law = register.vocabulary.laws[position]
      keywords.append(
        KeywordIndex.Keyword(label: law.title, expansion: law.abbreviation, measures: measures))
    }
    return Self.sorted(keywords)
  }

  /// The keywords of titles, and the position of each by its stem.
  private func ofTitles() -> ([KeywordIndex.Keyword], [[UInt8]: Int]) {
    let terms = SearchTerms([words], language: register.identity.language)
    var measures: [[Int]] = Array(repeating: [], count: terms.count)
    for use in uses {
      for term in terms.terms(of: use.word) { Self.add(use.measure, to: &measures[Int(term)]) }
    }
    var keywords: [KeywordIndex.Keyword] = []
    var positions: [[UInt8]: Int] = [:]
    for (term, measures) in measures.enumerated() where !measures.isEmpty {
      guard let label = labels[terms.shownNumber(term)] else { continue }
      positions[Array(terms.stem(term))] = keywords.count
      keywords.append(KeywordIndex.Keyword(label: label, expansion: nil, measures: measures))
    }
    return (keywords, positions)
  }

  private func stem(of word: String) -> [UInt8] {
    WordStem.stem(LetterFolding.fold(word).utf8, language: register.identity.language)
  }

  private static func sorted(_ keywords: [KeywordIndex.Keyword]) -> [KeywordIndex.Keyword] {
    let keys = keywords.map { keyword in
      let letter = KeywordIndex.letter(of: keyword.label)
      return (letter, LetterFolding.fold(keyword.label), keyword.label)
    }
    return keywords.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }.map { keywords[$0] }
  }
}

/// Compares the keys of two keywords, and their positions when the keys are equal.
private func < (
  one: ((String, String, String), Int), other: ((String, String, String), Int)
) -> Bool {
  one.0 != other.0 ? one.0 < other.0 : one.1 < other.1
}
