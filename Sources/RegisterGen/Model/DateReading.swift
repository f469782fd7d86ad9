/// A moment that somebody wrote in another way than the content format has it.
///
///     2024-9-1, 1 september 2024, 1/9/2024  ->  2024-09-01
///     Q3 2024, 3e kwartaal 2024             ->  2024-Q3
///
/// Months and quarters are known in the languages of the interface, Dutch and English.
package struct DateReading: Hashable, Sendable {
  /// The moment.
  package let moment: Moment
  /// Whether it can be no other one: `3/4/2024` is two days, depending on where one lives.
  package let isSure: Bool

  /// Reads a text; `nil` when it is no date that exists.
  package init?(_ text: String) {
    guard text.utf8.count <= 40, let parts = Self.parts(of: text) else { return nil }
    let numbers = parts.compactMap { if case .number(let number, _) = $0 { number } else { nil } }
    let years = parts.filter { if case .number(_, digits: 4) = $0 { true } else { false } }
    guard years.count == 1 else { return nil }
    let words = parts.count - numbers.count
    let isYearFirst = numbers.first.map { $0 > 999 } ?? false
    var reading: (moment: Moment?, isSure: Bool)
    if let quarter = Self.quarter(in: parts), let year = numbers.first(where: { $0 > 999 }) {
      reading = (Moment("\(year)-Q\(quarter)"), numbers.count <= 2)
    } else if words == 1, let month = Self.month(in: parts) {
      reading = (Self.moment(numbers, month: month), true)
    } else if words == 0 {
      reading = isYearFirst ? (Self.moment(numbers), true) : Self.dayFirst(numbers)
    } else {
      return nil
    }
    guard let moment = reading.moment else { return nil }
    self.moment = moment
    isSure = reading.isSure
  }

  // MARK: Parts

  private enum Part: Hashable {
    case number(Int, digits: Int)
    case month(Int)
    case quarter(Int?)
  }

  /// The numbers and words of a text; `nil` when a word is not known.
  private static func parts(of text: String) -> [Part]? {
    var parts: [Part] = []
    for word in text.lowercased().split(whereSeparator: { " -/.,".contains($0) }) {
      let digits = word.utf8.prefix { (0x30...0x39).contains($0) }.count
      let rest = word.dropFirst(digits)
      if rest.isEmpty, digits <= 4, let number = Int(word) {
        parts.append(.number(number, digits: digits))
      } else if digits > 0, digits <= 2, ["e", "de", "ste", "st", "nd", "rd", "th"].contains(rest),
        let number = Int(word.prefix(digits))
      {
        parts.append(.number(number, digits: digits))
      } else if let month = months[String(word)] {
        parts.append(.month(month))
      } else if word == "kwartaal" || word == "quarter" || word == "q" {
        parts.append(.quarter(nil))
      } else if word.first == "q" || word.first == "k", word.utf8.count == 2,
        let quarter = Int(word.dropFirst())
      {
        parts.append(.quarter(quarter))
      } else if let number = ordinals[String(word)] {
        parts.append(.number(number, digits: 1))
      } else if word != "van" && word != "of" {
        return nil
      }
    }
    return (2...4).contains(parts.count) ? parts : nil
  }

  private static let months: [String: Int] = {
    let names = [
      ["januari", "january", "jan"], ["februari", "february", "feb"],
      ["maart", "march", "mrt", "mar"], ["april", "apr"], ["mei", "may"], ["juni", "june", "jun"],
      ["juli", "july", "jul"], ["augustus", "august", "aug"], ["september", "sept", "sep"],
      ["oktober", "october", "okt", "oct"], ["november", "nov"], ["december", "dec"],
    ]
    var months: [String: Int] = [:]
    for (index, words) in names.enumerated() {
      for word in words { months[word] = index + 1 }
    }
    return months
  }()

  private static let ordinals = [
    "eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "first": 1, "second": 2, "third": 3,
    "fourth": 4,
  ]

  // MARK: Moments

  /// The quarter that parts name: beside a year, in one word or as a number beside the word.
  private static func quarter(in parts: [Part]) -> Int? {
    var small: [Int] = []
    var isNamed = false
    for part in parts {
      switch part {
      case .quarter(let number):
        isNamed = true
        if let number { small.append(number) }
      case .number(let number, let digits): if digits < 4 { small.append(number) }
      case .month: return nil
      }
    }
    return isNamed && small.count == 1 ? small[0] : nil
  }

  private static func month(in parts: [Part]) -> Int? {
    for case .month(let month) in parts { return month }
    return nil
  }

  /// A month by name, beside a year and perhaps a day.
  private static func moment(_ numbers: [Int], month: Int) -> Moment? {
    guard let year = numbers.first(where: { $0 > 999 }) else { return nil }
    let days = numbers.filter { $0 <= 999 }
    switch (days.count, numbers.count) {
    case (0, 1): return Moment(text(year, month))
    case (1, 2): return Moment(text(year, month, days[0]))
    default: return nil
    }
  }

  /// Numbers from the year on.
  private static func moment(_ numbers: [Int]) -> Moment? {
    switch numbers.count {
    case 2: Moment(text(numbers[0], numbers[1]))
    case 3: Moment(text(numbers[0], numbers[1], numbers[2]))
    default: nil
    }
  }

  /// Numbers up to the year: as Europe writes them, and else as America does.
  private static func dayFirst(_ numbers: [Int]) -> (Moment?, Bool) {
    guard let year = numbers.last, year > 999 else { return (nil, false) }
    switch numbers.count {
    case 2: return (Moment(text(year, numbers[0])), true)
    case 3:
      let european = Moment(text(year, numbers[1], numbers[0]))
      let american = Moment(text(year, numbers[0], numbers[1]))
      return (european ?? american, european == american || european == nil || american == nil)
    default: return (nil, false)
    }
  }

  private static func text(_ parts: Int...) -> String {
    parts.map { $0 < 10 ? "0\($0)" : String($0) }.joined(separator: "-")
  }
}
