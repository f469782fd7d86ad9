/// The texts that the content is compared with: every nine words of them, ready to be looked up.
package struct ComparedTexts: Sendable {
  /// The length of the shortest run that counts, in words.
  package static let shortestRun = 9
  /// How many places of the same nine words are kept: a form that is printed on every page of a
  /// document must not make comparing slow.
  private static let placesKept = 16

  /// The files, in the order given.
  private var files: [ComparedFile] = []
  /// The words of all files, one file after the other.
  private var words: [TextWord] = []
  /// Where the words of each file begin in `words`.
  private var firstWords: [Int] = []
  /// The last place of each nine words, by their hash: a position in `words`.
  private var lastPlaces: [UInt64: Int32] = [:]
  /// For each position in `words`, the place before it of the same nine words, or -1.
  private var earlierPlaces: [Int32] = []

  /// One file and its lines.
  private struct ComparedFile: Sendable {
    let path: SourcePath
    let scanner: ComparedScanner
  }

  /// A text that is kept, with its lines.
  private struct ComparedScanner: Sendable {
    let lines: LineTable
    var words: WordScanner { WordScanner(lines.text) }
  }

  /// A run of words that also stands in a compared text.
  struct Run: Hashable {
    /// The words of the content.
    let words: Range<Int>
    /// The first word in the compared text.
    let place: Int
  }

  /// Makes an index of texts by their paths.
  package init(_ texts: [(path: SourcePath, text: String)]) {
    for (path, text) in texts {
      firstWords.append(words.count)
      files.append(ComparedFile(path: path, scanner: ComparedScanner(lines: LineTable(text))))
      words += WordScanner(text).words(in: 0..<text.utf8.count)
      addPlaces(from: firstWords.last ?? 0)
    }
  }

  private mutating func addPlaces(from first: Int) {
    earlierPlaces += [Int32](repeating: -1, count: words.count - earlierPlaces.count)
    guard words.count < Int(Int32.max) else { return }
    var kept: [UInt64: Int] = [:]
    WordGrams.forEach(in: words[first...]) { place, hash in
      let count = kept[hash, default: 0]
      guard count < Self.placesKept else { return true }
      kept[hash] = count + 1
      earlierPlaces[place] = lastPlaces[hash] ?? -1
      lastPlaces[hash] = Int32(place)
      return true
    }
  }

  // MARK: Looking up

  /// Whether nine words in a row may stand in a compared text too.
  func mayShareRun(with words: [TextWord]) -> Bool {
    var isFound = false
    WordGrams.forEach(in: words[...]) { _, hash in
      isFound = lastPlaces[hash] != nil
      return !isFound
    }
    return isFound
  }

  /// The longest runs that also stand in a compared text, in order; none overlaps another.
  func runs(in words: [TextWord], of scanner: WordScanner) -> [Run] {
    var runs: [Run] = []
    var next = 0
    WordGrams.forEach(in: words[...]) { position, hash in
      guard position >= next, let last = lastPlaces[hash] else { return true }
      let best = verified(longest(words, position, lastPlace: Int(last)), words, scanner)
      if best.words.count >= Self.shortestRun {
        runs.append(best)
        next = best.words.upperBound
      }
      return true
    }
    return runs
  }

  /// The longest run from a position on, by the hashes of its words; the first of equal ones.
  private func longest(_ words: [TextWord], _ position: Int, lastPlace: Int) -> Run {
    var best = Run(words: position..<position, place: 0)
    var place = lastPlace
    while place >= 0 {
      let file = file(of: place)
      let end = file + 1 < firstWords.count ? firstWords[file + 1] : self.words.count
      var length = 0
      while position + length < words.count, place + length < end,
        words[position + length].hash == self.words[place + length].hash
      {
        length += 1
      }
      if length >= best.words.count {
        best = Run(words: position..<(position + length), place: place)
      }
      place = Int(earlierPlaces[place])
    }
    return best
  }

  /// A run up to the first word that only has the same hash.
  private func verified(_ run: Run, _ words: [TextWord], _ scanner: WordScanner) -> Run {
    let compared = files[file(of: run.place)].scanner.words
    var end = run.words.lowerBound
    while end < run.words.upperBound {
      let other = self.words[run.place + end - run.words.lowerBound]
      guard scanner.normalised(words[end]) == compared.normalised(other) else { break }
      end += 1
    }
    return Run(words: run.words.lowerBound..<end, place: run.place)
  }

  private func file(of place: Int) -> Int {
    (firstWords.firstIndex { $0 > place } ?? firstWords.count) - 1
  }

  /// The file in which a run stands, and where.
  func location(of run: Run) -> SourceLocation {
    let file = files[file(of: run.place)]
    let first = words[run.place]
    let last = words[run.place + run.words.count - 1]
    return SourceLocation(
      path: file.path, range: file.scanner.lines.range(ofBytes: first.start..<last.end))
  }
}

/// Every nine words of a list, with a hash of them that rolls on from word to word.
enum WordGrams {
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  /// `base` to the power of the words in a gram.
  private static let power = (0..<ComparedTexts.shortestRun).reduce(UInt64(1)) { power, _ in
    power &* base
  }

  /// Hands over the position of the first word of each nine and the hash, until told to stop.
  static func forEach(
    in words: ArraySlice<TextWord>, _ body: (_ position: Int, _ hash: UInt64) -> Bool
  ) {
    let length = ComparedTexts.shortestRun
    var hash: UInt64 = 0
    for index in words.indices {
      hash = hash &* base &+ words[index].hash
      let first = index - length + 1
      guard first >= words.startIndex else { continue }
      if first > words.startIndex { hash = hash &- words[first - 1].hash &* power }
      guard body(first, hash) else { return }
    }
  }
}
