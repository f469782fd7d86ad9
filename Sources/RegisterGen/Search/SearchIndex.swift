/// The words of a register, so that a search finds what has them: terms, and a list of entries for each.
///
/// `docs/search.md` describes the bytes of its files.
struct SearchIndex: Sendable {
  /// The first term of each file of terms, and behind them the number of all terms.
  let wordCuts: [Int]
  /// The first term of each file of lists, and behind them the number of all terms.
  let listCuts: [Int]

  private let terms: SearchTerms
  private let lists: PostingLists

  /// Counts the words of a register: of several runs of entries, each on a thread.
  ///
  /// - Parameter jobs: How many runs to read at the same time.
  static func words(
    of register: Register, entries: [SearchEntry], jobs: Int
  ) async -> [EntryWords] {
    let texts = SearchTexts(register)
    let common = CommonWords.words(of: register.identity.language)
    // Several for each thread, since some are begun while threads do other things; the fewer there are, the
    // fewer words have to be counted as the same.
    let pieces = pieces(of: entries, count: jobs > 1 ? 4 * jobs : 1)
    return await parallelMap(pieces, jobs: jobs, pieceSize: 1) {
      words(of: $0, texts, common: common)
    }
  }

  /// Counts the words of a register on one thread.
  static func words(of register: Register, entries: [SearchEntry]) -> [EntryWords] {
    let common = CommonWords.words(of: register.identity.language)
    return [words(of: entries[...], SearchTexts(register), common: common)]
  }

  /// Makes the index of the words of all entries, run by run.
  init(_ pieces: [EntryWords], of register: Register, entries: [SearchEntry]) {
    let terms = SearchTerms(pieces.map(\.words), language: register.identity.language)
    self.terms = terms
    lists = PostingLists(pieces, terms: terms)
    let counts = SearchFileCounts(of: register, entries: entries.count)
    var size = 0
    let wordEnds = (0..<terms.count).map { term in
      size += terms.stem(term).count + 4
      return size
    }
    wordCuts = Self.cuts(wordEnds, into: counts.words)
    listCuts = Self.cuts(lists.ends, into: counts.lists)
  }

  private static func words(
    of entries: ArraySlice<SearchEntry>, _ texts: SearchTexts, common: Set<[UInt8]>
  ) -> EntryWords {
    var words = EntryWords(ofEntries: entries.count, common: common)
    for entry in entries { texts.add(entry, to: &words) }
    return words
  }

  private static func pieces(of entries: [SearchEntry], count: Int) -> [ArraySlice<SearchEntry>] {
    let size = max(1, (entries.count + count - 1) / max(1, count))
    return stride(from: 0, to: entries.count, by: size).map {
      entries[$0..<min($0 + size, entries.count)]
    }
  }

  /// The first term of each of several files that are about as long as each other, and behind them the
  /// number of all terms.
  ///
  /// - Parameter ends: Where each term ends when all stand one behind the other.
  static func cuts(_ ends: [Int], into files: Int) -> [Int] {
    var cuts = [0]
    var term = 0
    var done = 0
    let total = ends.last ?? 0
    for file in 0..<files {
      let goal = done + (total - done + files - file - 1) / (files - file)
      // At least one term, if there is one left, and one more while that comes closer to the goal.
      var next = term
      while next < ends.count, next == term || 2 * goal >= ends[next] + ends[next - 1] { next += 1 }
      term = file == files - 1 ? ends.count : next
      if term > 0 { done = ends[term - 1] }
      cuts.append(term)
    }
    return cuts
  }

  // MARK: Files

  /// The number of terms.
  var termCount: Int { terms.count }

  /// The letters of a term.
  func stem(_ term: Int) -> String { String(decoding: terms.stem(term), as: UTF8.self) }

  /// Where the list of a term begins among all lists.
  func listStart(_ term: Int) -> Int { term == 0 ? 0 : lists.ends[term - 1] }

  /// The bytes of a file of terms.
  func wordFile(_ file: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var before: ArraySlice<UInt8> = []
    for term in wordCuts[file]..<wordCuts[file + 1] {
      let stem = terms.stem(term)
      Self.append(stem, behind: before, to: &bytes)
      before = stem
      let shown = terms.shownWord(term)
      if shown.elementsEqual(stem) {
        bytes.append(0)
      } else {
        bytes.append(1)
        Self.append(shown, behind: stem, to: &bytes)
      }
      PostingLists.append(UInt32(lists.counts[term]), to: &bytes)
      PostingLists.append(UInt32(lists.ends[term] - listStart(term)), to: &bytes)
    }
    return bytes
  }

  /// The bytes of a file of lists.
  func listFile(_ file: Int) -> [UInt8] {
    Array(lists.bytes[listStart(listCuts[file])..<listStart(listCuts[file + 1])])
  }

  /// Appends a word as what it has of another one: the number of letters that both begin with, the number
  /// of its further letters, and those. A word has at most 48 bytes, its stem a few more.
  private static func append(
    _ word: ArraySlice<UInt8>, behind before: ArraySlice<UInt8>, to bytes: inout [UInt8]
  ) {
    let shared = zip(word, before).prefix { $0 == $1 }.count
    bytes.append(UInt8(shared))
    bytes.append(UInt8(word.count - shared))
    bytes += word.dropFirst(shared)
  }
}
