/// The years and quarters that a label names: the first and the last of them in time.
///
///     Q1/Q2 2024                  ->  2024-Q1, 2024-Q2
///     vanaf het eerste kwartaal 2025  ->  2025-Q1, 2025-Q1
///     from 2025-Q4 to 2026        ->  2025-Q4, 2026
///
/// A year is a number of four digits from 1900 to 2199. A quarter is `Q1` to `Q4`, or an ordinal before
/// the word for a quarter, in one of the languages of `quarterWords` and `ordinals`; it belongs to the
/// year right before it (`2025-Q1`), else to the next that is named (`Q1/Q2 2024`). Months, seasons and
/// durations name nothing here: only their year counts.
struct LabelPeriods {
  /// The one that begins first.
  let first: Moment
  /// The one that ends last.
  let last: Moment

  /// What quarters are called: in Dutch, in English.
  private static let quarterWords: Set = ["kwartaal", "kwartalen", "quarter", "quarters"]
  /// Which quarter is meant: in Dutch, in English.
  private static let ordinals = [
    ["eerste", "1e", "1ste", "first", "1st"], ["tweede", "2e", "2de", "second", "2nd"],
    ["derde", "3e", "3de", "third", "3rd"], ["vierde", "4e", "4de", "fourth", "4th"],
  ]
  /// What may stand between two ordinals of one word: `eerste en tweede kwartaal`, `1e t/m 3e kwartaal`.
  private static let conjunctions: Set = [
    "en", "of", "tot", "t", "m", "met", "and", "or", "to", "through",
  ]

  /// Finds the periods; `nil` when the label names none.
  ///
  /// - Parameter names: Names that may hold a year and don't count, such as titles of laws.
  init?(_ label: String, without names: [String] = []) {
    guard label.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return nil }
    var label = label
    for name in names where label.contains(name) { label.replace(name, with: " ") }
    let periods = Self.periods(in: Self.words(of: label))
    guard let first = periods.min(by: { $0.firstDay < $1.firstDay }),
      let last = periods.max(by: { $0.lastDay < $1.lastDay })
    else { return nil }
    self.first = first
    self.last = last
  }

  /// Whether an interval says what the label says, as far as the label says it.
  func agree(from: Moment?, to: Moment?) -> Bool {
    guard from != nil || to != nil else { return false }
    return from?.isWithin(first) != false && to?.isWithin(last) != false
  }

  // MARK: Reading

  /// The runs of letters and digits in lower case; punctuation parts words.
  private static func words(of label: String) -> [String] {
    let label = label.lowercased()
    guard label.utf8.allSatisfy({ $0 < 0x80 }) else {
      return label.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    // By bytes where that is the same: characters take twice as long, and every measure has a label.
    return label.utf8.split { $0 &- 0x30 >= 10 && $0 &- 0x61 >= 26 }.map { String(Substring($0)) }
  }

  private static func periods(in words: [String]) -> [Moment] {
    var reading = Reading()
    /// Ordinals that wait for the word for a quarter, and where the first of them stands.
    var ordinals: [Int] = []
    var start = 0
    for (position, word) in words.enumerated() {
      if let number = year(word) {
        reading.add(year: number, at: position)
        ordinals = []
      } else if let number = quarter(word) {
        reading.add(quarters: [number], at: position)
      } else if let ordinal = Self.ordinals.firstIndex(where: { $0.contains(word) }) {
        if ordinals.isEmpty { start = position }
        ordinals.append(ordinal + 1)
      } else if quarterWords.contains(word) {
        reading.add(quarters: ordinals, at: start)
        ordinals = []
      } else if !conjunctions.contains(word) {
        ordinals = []
      }
    }
    return reading.finished
  }

  /// What was read of a label so far.
  private struct Reading {
    private var periods: [Moment] = []
    /// Quarters that wait for their year.
    private var waiting: [Int] = []
    /// The year that was named last, where it stands, and whether quarters have taken it.
    private var year: (number: Int, position: Int, isTaken: Bool)?

    mutating func add(year number: Int, at position: Int) {
      periods += waiting.isEmpty ? [.year(number)] : waiting.map { .quarter(number, $0) }
      year = (number, position, !waiting.isEmpty)
      waiting = []
    }

    mutating func add(quarters: [Int], at position: Int) {
      guard let year, year.position == position - 1, !year.isTaken, !quarters.isEmpty else {
        return waiting += quarters
      }
      // The year stands there by itself, as the last of the periods.
      periods.removeLast()
      periods += quarters.map { .quarter(year.number, $0) }
      self.year?.isTaken = true
    }

    /// All periods. Quarters behind the last year are of that one, as in `2024 (Q1 of Q2)`.
    var finished: [Moment] {
      guard let year else { return periods }
      return periods + waiting.map { .quarter(year.number, $0) }
    }
  }

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let number = Int(word), (1900...2199).contains(number) else {
      return nil
    }
    return number
  }

  private static func quarter(_ word: String) -> Int? {
    guard word.utf8.count == 2, word.utf8.first == UInt8(ascii: "q"),
      let number = Int(word.dropFirst()),
      (1...4).contains(number)
    else { return nil }
    return number
  }
}
