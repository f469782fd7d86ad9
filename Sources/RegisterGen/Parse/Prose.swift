/// Which bytes of a content file a reader reads as prose: the values and bodies of `ContentStretches`
/// without code, addresses, targets of links, references to footnotes and comments.
struct Prose {
  /// The words of the prose, in order.
  private let words: [TextWord]
  /// The code and comments, in order.
  private let gaps: [Range<Int>]

  /// Reads a file.
  init(_ file: SourceFile, lines: LineTable) {
    let stretches = ContentStretches(file, lines: lines)
    let scanner = WordScanner(file.text)
    words = stretches.stretches.flatMap { scanner.words(in: $0) }
    let bytes = file.text.utf8.span
    var gaps = stretches.codeBlocks
    for stretch in stretches.stretches {
      gaps += Self.codeSpans(in: bytes, stretch)
      if stretch.upperBound <= stretches.bodyStart { gaps += Self.comments(in: bytes, stretch) }
    }
    self.gaps = Self.merged(gaps)
  }

  /// The ranges in order, those that overlap put together.
  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, last.upperBound >= range.lowerBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  /// Whether a range within a word is prose.
  ///
  /// - Complexity: logarithmic in the words.
  func contains(_ range: Range<Int>) -> Bool {
    let word = Self.last(words.count) { words[$0].start <= range.lowerBound }
    guard let word, words[word].end >= range.upperBound else { return false }
    let gap = Self.last(gaps.count) { gaps[$0].lowerBound <= range.lowerBound }
    return gap.map { gaps[$0].upperBound <= range.lowerBound } ?? true
  }

  /// The last position for which a condition holds that holds for all before it.
  private static func last(_ count: Int, where holds: (Int) -> Bool) -> Int? {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  // MARK: Code

  /// The spans between two runs of equally many backticks in one paragraph.
  ///
  /// - Complexity: linear, but for runs that are not closed, of which each length has one a paragraph.
  private static func codeSpans(in bytes: Span<UInt8>, _ stretch: Range<Int>) -> [Range<Int>] {
    let backtick = UInt8(ascii: "`")
    var spans: [Range<Int>] = []
    var index = stretch.lowerBound
    while index < stretch.upperBound {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 2
      } else if bytes[index] == backtick {
        let length = run(bytes, index, stretch.upperBound)
        let end = closing(bytes, index + length, stretch.upperBound, length: length)
        if let end { spans.append(index..<end) }
        index = end ?? index + length
      } else {
        index += 1
      }
    }
    return spans
  }

  private static func run(_ bytes: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit, bytes[end] == UInt8(ascii: "`") { end += 1 }
    return end - start
  }

  /// The end of the next run of a length, unless a blank line comes before it.
  private static func closing(
    _ bytes: Span<UInt8>, _ start: Int, _ limit: Int, length: Int
  ) -> Int? {
    var index = start
    var isBlank = false
    while index < limit {
      switch bytes[index] {
      case UInt8(ascii: "`"):
        let found = run(bytes, index, limit)
        index += found
        isBlank = false
        if found == length { return index }
      case UInt8(ascii: "\n"):
        if isBlank { return nil }
        isBlank = true
        index += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): index += 1
      default:
        isBlank = false
        index += 1
      }
    }
    return nil
  }

  // MARK: Comments

  /// The comments of YAML: from a `#` at the start of a line or behind white space to the line's end.
  /// In a quoted text it is none, but then nothing is lost.
  private static func comments(in bytes: Span<UInt8>, _ stretch: Range<Int>) -> [Range<Int>] {
    var comments: [Range<Int>] = []
    var index = stretch.lowerBound
    while index < stretch.upperBound {
      defer { index += 1 }
      guard bytes[index] == UInt8(ascii: "#"), index > 0, bytes[index - 1] <= 0x20 else { continue }
      let start = index
      while index < stretch.upperBound, bytes[index] != UInt8(ascii: "\n") { index += 1 }
      comments.append(start..<index)
    }
    return comments
  }
}
