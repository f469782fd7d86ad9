/// The difference of two texts by word: what stayed, what went, what came.
///
///     de aanvraag duurt twee weken  ->  de aanvraag duurt een maand
///     same "de aanvraag duurt", removed "twee weken", added "een maand"
package struct WordDifference: Sendable, Hashable {
  /// A run of words with one fate.
  package struct Segment: Sendable, Hashable {
    /// What became of the words.
    package let kind: Kind
    /// The words; a paragraph's end is the word `ReadableText.paragraph`.
    package let words: [String]
  }

  /// What became of a run of words.
  package enum Kind: String, Sendable, Hashable {
    case same
    case removed
    case added
  }

  /// The runs in the order of the text; of a replaced run the removed words come first.
  package let segments: [Segment]

  /// The most insertions and deletions that are looked for one by one; beyond, the texts are as good as
  /// unrelated, and all between their equal beginning and end is replaced.
  static let mostEdits = 1_500
  /// The steps that all texts of a comparison may take together, some tenths of a second.
  package static let allSteps = 60_000_000

  /// Compares two texts.
  ///
  /// - Parameter steps: How many steps are left for this and later texts; a text from a stranger can
  ///   cost no more.
  /// - Complexity: the words times the edits, at most `mostEdits` squared.
  package init(from old: [String], to new: [String], steps: inout Int) {
    var start = 0
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    var end = 0
    while end < min(old.count, new.count) - start,
      old[old.count - 1 - end] == new[new.count - 1 - end]
    { end += 1 }
    let middle = (old[start..<(old.count - end)], new[start..<(new.count - end)])
    var kinds = Self.edits(from: Array(middle.0), to: Array(middle.1), steps: &steps)
    kinds = Self.joined(kinds)
    var list = SegmentList()
    list.add(.same, old[..<start])
    var (left, right) = (start, start)
    for (kind, count) in kinds {
      switch kind {
      case .same:
        list.add(.same, old[left..<(left + count)])
        left += count
        right += count
      case .removed:
        list.add(.removed, old[left..<(left + count)])
        left += count
      case .added:
        list.add(.added, new[right..<(right + count)])
        right += count
      }
    }
    list.add(.same, old[(old.count - end)...])
    segments = list.segments
  }

  /// Whether anything went or came.
  package var isEmpty: Bool { segments.allSatisfy { $0.kind == .same } }

  // MARK: Edits

  private typealias Run = (kind: Kind, count: Int)

  /// The shortest way from one text to the other, as runs (Myers, "An O(ND) difference algorithm",
  /// 1986).
  private static func edits(from old: [String], to new: [String], steps: inout Int) -> [Run] {
    let replaced: [Run] = [(.removed, old.count), (.added, new.count)].filter { $0.count > 0 }
    guard !old.isEmpty, !new.isEmpty else { return replaced }
    // Numbers are compared a thousand times faster than texts.
    var numbers: [String: Int] = [:]
    func number(_ words: [String]) -> [Int] {
      words.map { word in
        if let known = numbers[word] { return known }
        numbers[word] = numbers.count
        return numbers.count - 1
      }
    }
    let path = shortestPath(from: number(old), to: number(new), steps: &steps)
    return path ?? replaced
  }

  /// The runs of the shortest path; `nil` when it is too long.
  private static func shortestPath(
    from a: [Int], to b: [Int], steps: inout Int
  ) -> [Run]? {
    let most = min(a.count + b.count, mostEdits)
    var furthest = [Int](repeating: 0, count: 2 * most + 3)
    var trace: [[Int]] = []
    for edits in 0...most {
      steps -= edits + 1
      guard steps > 0 else { return nil }
      trace.append(Array(furthest[(most + 1 - edits - 1)...(most + 1 + edits + 1)]))
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let place = most + 1 + diagonal
        let isDown =
          diagonal == -edits
          || (diagonal != edits && furthest[place - 1] < furthest[place + 1])
        var x = isDown ? furthest[place + 1] : furthest[place - 1] + 1
        var y = x - diagonal
        let begin = x
        while x < a.count, y < b.count, a[x] == b[y] {
          x += 1
          y += 1
        }
        steps -= x - begin
        furthest[place] = x
        if x >= a.count, y >= b.count { return runs(of: trace, to: (a.count, b.count)) }
      }
    }
    return nil
  }

  /// Walks the trace back.
  private static func runs(of trace: [[Int]], to end: (x: Int, y: Int)) -> [Run] {
    var (x, y) = end
    var runs: [Run] = []
    func add(_ kind: Kind, _ count: Int) {
      guard count > 0 else { return }
      if let last = runs.last, last.kind == kind {
        runs[runs.count - 1].count += count
      } else {
        runs.append((kind, count))
      }
    }
    for edits in stride(from: trace.count - 1, through: 1, by: -1) {
      let row = trace[edits]
      // The row begins at the diagonal -edits - 1.
      func furthest(_ diagonal: Int) -> Int { row[diagonal + edits + 1] }
      let diagonal = x - y
      let isDown =
        diagonal == -edits
        || (diagonal != edits && furthest(diagonal - 1) < furthest(diagonal + 1))
      let previous = isDown ? diagonal + 1 : diagonal - 1
      let (fromX, fromY) = (furthest(previous), furthest(previous) - previous)
      let moved = isDown ? (fromX, fromY + 1) : (fromX + 1, fromY)
      add(.same, x - moved.0)
      add(isDown ? .added : .removed, 1)
      (x, y) = (fromX, fromY)
    }
    add(.same, x)
    return runs.reversed()
  }

  /// Puts edits together that only a word or two hold apart, such as `de` in two sentences that have
  /// nothing else in common: what was removed and added is then read as one.
  private static func joined(_ runs: [Run]) -> [Run] {
    var joined: [Run] = []
    var (removed, added) = (0, 0)
    func flush() {
      if removed > 0 { joined.append((.removed, removed)) }
      if added > 0 { joined.append((.added, added)) }
      (removed, added) = (0, 0)
    }
    for (index, run) in runs.enumerated() {
      switch run.kind {
      case .removed: removed += run.count
      case .added: added += run.count
      case .same:
        let isBetween = removed + added > 0 && index + 1 < runs.count
        if isBetween, run.count <= 2, run.count * 2 <= removed + added {
          removed += run.count
          added += run.count
        } else {
          flush()
          joined.append(run)
        }
      }
    }
    flush()
    return joined
  }
}

/// Segments as they are put together, neighbours of one kind as one.
private struct SegmentList {
  var segments: [WordDifference.Segment] = []

  mutating func add(_ kind: WordDifference.Kind, _ words: ArraySlice<String>) {
    guard !words.isEmpty else { return }
    segments.append(WordDifference.Segment(kind: kind, words: Array(words)))
  }
}
