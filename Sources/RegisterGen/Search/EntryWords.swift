/// The words of some entries: which entry has which word, where in it, and how often.
///
/// Words are numbered in the order in which they come, so the numbers of two values have nothing to do with
/// each other.
struct EntryWords: Sendable {
  /// A word in an entry.
  struct Use: Sendable {
    /// The number of the word in `words`.
    let word: UInt32
    /// The passages that have it, one bit for each; the last bit stands for all further ones.
    var passages: UInt16
    /// The fields that have it.
    var fields: SearchFields
    /// How often it stands there, up to 255.
    var count: UInt8

    /// Counts the word once more.
    mutating func add(_ passages: UInt16, _ field: SearchFields) {
      self.passages |= passages
      fields.formUnion(field)
      if count < .max { count += 1 }
    }
  }

  /// The distinct words.
  private(set) var words = WordTable()
  /// The words of every entry, entry by entry.
  private(set) var uses: [Use] = []
  /// Where the words of each entry end in `uses`.
  private(set) var ends: [Int] = []

  /// What is known of a word.
  private struct Word {
    /// The position after its latest use; 0 for none.
    var latest: UInt32
    /// Whether it says nothing about a text.
    let isCommon: Bool
  }

  /// For each word what is known of it.
  private var known: [Word] = []
  private var first = 0
  /// How many entries are going to be added.
  private let entryCount: Int
  private let common: Set<[UInt8]>

  /// Makes a value without entries.
  ///
  /// - Parameters:
  ///   - entryCount: How many entries are going to be added.
  ///   - common: The words that say nothing about a text. They count only where they are written in
  ///     capitals, as an abbreviation is.
  init(ofEntries entryCount: Int, common: Set<[UInt8]>) {
    self.entryCount = entryCount
    self.common = common
    ends.reserveCapacity(entryCount)
  }

  /// Ends an entry; what is added next belongs to the one after it.
  mutating func endEntry() {
    first = uses.count
    ends.append(first)
    guard ends.count == Self.sampleSize else { return }
    // As many as the first ones have, and a tenth more: an array that grows copies what it has, millions of uses.
    let perEntry = (first + Self.sampleSize - 1) / Self.sampleSize
    uses.reserveCapacity(perEntry * entryCount * 11 / 10)
  }

  /// After how many entries the number of all uses is guessed.
  private static let sampleSize = 64

  /// Adds a text without markup.
  mutating func add(_ text: String?, _ field: SearchFields, passage: Int = 0) {
    guard let text else { return }
    var scanner = SearchScanner(isMarkup: false)
    let bytes = text.utf8.span
    while scanner.next(in: bytes) { add(scanner, field, passage: passage) }
  }

  /// Adds a rendered text that is one passage.
  mutating func add(_ text: RenderedMarkdown, passage: Int = 0) {
    var scanner = SearchScanner(isMarkup: true)
    let bytes = text.bytes.span
    while scanner.next(in: bytes) { add(scanner, .text, passage: passage) }
  }

  /// Adds a rendered text of which each heading begins a passage; what stands before the first one is
  /// passage 0.
  mutating func add(passagesOf text: RenderedMarkdown) {
    var scanner = SearchScanner(isMarkup: true)
    let bytes = text.bytes.span
    while scanner.next(in: bytes) { add(scanner, .text, passage: scanner.headings) }
  }

  @inline(__always)
  private mutating func add(_ scanner: SearchScanner, _ field: SearchFields, passage: Int) {
    let word = scanner.number(in: &words)
    if word == known.count { addWord(word) }
    if known[word].isCommon, scanner.hasSmallLetter { return }
    let passages = UInt16(1) << UInt16(min(passage, 15))
    let position = Int(known[word].latest)
    if position > first {
      uses[position - 1].add(passages, field)
    } else {
      uses.append(Use(word: UInt32(word), passages: passages, fields: field, count: 1))
      known[word].latest = UInt32(uses.count)
    }
  }

  private mutating func addWord(_ word: Int) {
    known.append(Word(latest: 0, isCommon: common.contains(Array(words[word]))))
  }
}
