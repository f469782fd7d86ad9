/// The interface words that Swift uses, read from the text table of the register's language.
struct InterfaceWords: Sendable {
  private let texts: [InterfaceWord: String]

  /// Reads the words of a table; a word that is not there is shown as its key.
  init(lookup: (String) -> String?) {
    var texts: [InterfaceWord: String] = [:]
    for word in InterfaceWord.allCases { texts[word] = lookup(word.rawValue) }
    self.texts = texts
  }

  /// A word, with the values of its slots: `{first} tot {second}`.
  func text(_ word: InterfaceWord, _ slots: KeyValuePairs<String, String> = [:]) -> String {
    var text = texts[word] ?? word.rawValue
    for (name, value) in slots { text = text.replacing("{" + name + "}", with: value) }
    return text
  }

  /// A moment as people write it: `1e kwartaal 2024`, `september 2024`, `1 september 2024`.
  func text(_ moment: Moment) -> String {
    switch moment {
    case .year(let year):
      return String(year)
    case .quarter(let year, let quarter):
      return text(
        .momentQuarter, ["quarter": text(.quarter(quarter)), "year": String(year)])
    case .month(let year, let month):
      return text(.momentMonth, ["month": text(.month(month)), "year": String(year)])
    case .day(let year, let month, let day):
      return text(
        .momentDay,
        ["day": String(day), "month": text(.month(month)), "year": String(year)])
    }
  }
}
