/// A moment as precise as the source gives it: a year, a quarter, a month or a day.
package enum Moment: Sendable, Hashable {
  /// A year.
  case year(Int)
  /// A quarter of a year, 1 to 4.
  case quarter(Int, Int)
  /// A month of a year, 1 to 12.
  case month(Int, Int)
  /// A day of the Gregorian calendar.
  case day(Int, Int, Int)

  /// Reads `2024`, `2024-Q1`, `2024-09` or `2024-09-01`; `nil` for anything else and for days that
  /// don't exist.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, let year = Self.number(first, digits: 4), year > 0 else {
      return nil
    }
    switch parts.count {
    case 1:
      self = .year(year)
    case 2 where parts[1].first == UInt8(ascii: "Q"):
      guard let quarter = Self.number(parts[1].dropFirst(), digits: 1), (1...4).contains(quarter)
      else { return nil }
      self = .quarter(year, quarter)
    case 2:
      guard let month = Self.number(parts[1], digits: 2), (1...12).contains(month) else {
        return nil
      }
      self = .month(year, month)
    case 3:
      guard let month = Self.number(parts[1], digits: 2), (1...12).contains(month),
        let day = Self.number(parts[2], digits: 2), day >= 1,
        day <= Self.days(in: month, of: year)
      else { return nil }
      self = .day(year, month, day)
    default:
      return nil
    }
  }

  /// The moment as it is written.
  package var text: String {
    switch self {
    case .year(let year): Self.padded(year, 4)
    case .quarter(let year, let quarter): "\(Self.padded(year, 4))-Q\(quarter)"
    case .month(let year, let month): "\(Self.padded(year, 4))-\(Self.padded(month, 2))"
    case .day(let year, let month, let day):
      "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
    }
  }

  /// The first day of the moment, as year, month, day in one number that orders as time does.
  package var firstDay: Int {
    switch self {
    case .year(let year): year * 10_000 + 101
    case .quarter(let year, let quarter): year * 10_000 + (quarter * 3 - 2) * 100 + 1
    case .month(let year, let month): year * 10_000 + month * 100 + 1
    case .day(let year, let month, let day): year * 10_000 + month * 100 + day
    }
  }

  /// The last day of the moment, in the same form as `firstDay`.
  package var lastDay: Int {
    switch self {
    case .year(let year): year * 10_000 + 1231
    case .quarter(let year, let quarter):
      year * 10_000 + quarter * 300 + Self.days(in: quarter * 3, of: year)
    case .month(let year, let month): year * 10_000 + month * 100 + Self.days(in: month, of: year)
    case .day: firstDay
    }
  }

  /// The last day of the moment as it is written, such as `2024-03-31` for `2024-Q1`.
  package var lastDayText: String {
    Moment.day(lastDay / 10_000, lastDay / 100 % 100, lastDay % 100).text
  }

  /// Whether all of this moment lies in another: a month in its quarter, a quarter in itself.
  package func isWithin(_ other: Moment) -> Bool {
    firstDay >= other.firstDay && lastDay <= other.lastDay
  }

  /// The number that so many digits write; `nil` for anything else.
  private static func number(_ text: Substring.UTF8View, digits: Int) -> Int? {
    guard text.count == digits else { return nil }
    var number = 0
    for byte in text {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
