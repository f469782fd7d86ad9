/// For each term the entries that have it, as bytes.
///
/// An entry in a list is a number, how far the entry lies behind the one before it; a byte that says in
/// which fields the term stands and how often; and a number with a bit for each passage that has it.
/// Numbers are of seven bits a byte, the lowest first, with the highest bit set where one more follows.
struct PostingLists: Sendable {
  /// The lists of all terms, one behind the other.
  let bytes: [UInt8]
  /// Where the list of each term ends.
  let ends: [Int]
  /// The number of entries of each term.
  let counts: [Int]

  /// A bit of the byte of fields: in the best of the fields the term stands by itself, not only as a part
  /// of a compound.
  static let isWhole: UInt8 = 16
  /// How far the class of the count is shifted in that byte.
  static let countShift: UInt8 = 5

  /// A term in an entry.
  private struct Posting {
    var entry: UInt32
    var passages: UInt16
    /// The fields that have the term by itself in the lower half, those that have it in a compound in the
    /// upper half.
    var fields: UInt8
    var count: UInt8
  }

  /// Turns round which entry has which words.
  init(_ pieces: [EntryWords], terms: SearchTerms) {
    var postings = Self.starts(pieces, terms)
    var lists = [Posting](
      repeating: Posting(entry: 0, passages: 0, fields: 0, count: 0), count: postings.total)
    var entry: UInt32 = 0
    for (number, piece) in pieces.enumerated() {
      var use = 0
      for end in piece.ends {
        while use < end {
          Self.add(
            piece.uses[use], of: entry,
            terms.terms(of: Int(terms.wordNumbers[number][Int(piece.uses[use].word)])),
            &lists, &postings.ends, starts: postings.starts)
          use += 1
        }
        entry += 1
      }
    }
    (bytes, ends) = Self.encoded(lists, postings.starts, postings.ends)
    counts = zip(postings.starts, postings.ends).map { $1 - $0 }
  }

  /// Where the postings of each term begin, if no two words of an entry share one.
  private static func starts(
    _ pieces: [EntryWords], _ terms: SearchTerms
  ) -> (starts: [Int], ends: [Int], total: Int) {
    var counts = [Int](repeating: 0, count: terms.count)
    for (number, piece) in pieces.enumerated() {
      var ofWords = [Int](repeating: 0, count: piece.words.count)
      for use in piece.uses { ofWords[Int(use.word)] += 1 }
      for (word, count) in ofWords.enumerated() {
        for term in terms.terms(of: Int(terms.wordNumbers[number][word])) {
          counts[Int(term)] += count
        }
      }
    }
    var total = 0
    let starts = counts.map { count in
      defer { total += count }
      return total
    }
    return (starts, starts, total)
  }

  @inline(__always)
  private static func add(
    _ use: EntryWords.Use, of entry: UInt32, _ terms: ArraySlice<UInt32>,
    _ lists: inout [Posting], _ ends: inout [Int], starts: [Int]
  ) {
    var fields = use.fields.rawValue
    for term in terms {
      let end = ends[Int(term)]
      if end > starts[Int(term)], lists[end - 1].entry == entry {
        lists[end - 1].passages |= use.passages
        lists[end - 1].fields |= fields
        let sum = lists[end - 1].count.addingReportingOverflow(use.count)
        lists[end - 1].count = sum.overflow ? .max : sum.partialValue
      } else {
        lists[end] = Posting(
          entry: entry, passages: use.passages, fields: fields, count: use.count)
        ends[Int(term)] = end + 1
      }
      // Behind the word's own term come those of its parts.
      fields = use.fields.rawValue << 4
    }
  }

  private static func encoded(
    _ lists: [Posting], _ starts: [Int], _ ends: [Int]
  ) -> ([UInt8], [Int]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lists.count * 4)
    var byteEnds: [Int] = []
    byteEnds.reserveCapacity(starts.count)
    for (start, end) in zip(starts, ends) {
      var before: UInt32 = 0
      for index in start..<end {
        let posting = lists[index]
        append(posting.entry - before, to: &bytes)
        before = posting.entry
        bytes.append(fields(of: posting))
        append(UInt32(posting.passages), to: &bytes)
      }
      byteEnds.append(bytes.count)
    }
    return (bytes, byteEnds)
  }

  private static func fields(of posting: Posting) -> UInt8 {
    let whole = posting.fields & 15
    let all = SearchFields(rawValue: whole | posting.fields >> 4)
    let isWhole = whole & all.best.rawValue != 0
    let count: UInt8 = posting.count > 3 ? 3 : posting.count > 1 ? 2 : 1
    return all.rawValue | (isWhole ? Self.isWhole : 0) | count << countShift
  }

  /// Appends a number of seven bits a byte.
  static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    var number = number
    while number > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: number) | 0x80)
      number >>= 7
    }
    bytes.append(UInt8(number))
  }
}
