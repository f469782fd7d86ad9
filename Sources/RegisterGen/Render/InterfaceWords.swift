/// The interface words that Swift uses, read from the text table of the register's language.
struct InterfaceWords: Sendable {
  /// A part of a text: words, or the name of a slot.
  private enum Piece: Sendable {
    case text(String)
    case slot(String)
  }

  private let texts: [InterfaceWord: [Piece]]

  /// Reads the words of a table; a word that is not there is shown as its key.
  init(lookup: (String) -> String?) {
    var texts: [InterfaceWord: [Piece]] = [:]
    for word in InterfaceWord.allCases {
      texts[word] = Self.pieces(of: lookup(word.rawValue) ?? word.rawValue)
    }
    self.texts = texts
  }

  /// A word, with the values of its slots: `{first} tot {second}`.
  func text(_ word: InterfaceWord, _ slots: KeyValuePairs<String, String> = [:]) -> String {
    guard let pieces = texts[word] else { return "" }
    if pieces.count == 1, case .text(let words) = pieces[0] { return words }
    var text = ""
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .slot(let name): text += slots.first { $0.key == name }?.value ?? ""
      }
    }
    return text
  }

  /// Names as a sentence lists them: `kort, middellang en lang`.
  func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " " + text(.and) + " " + last
  }

  /// A moment as people write it: `1e kwartaal 2024`, `september 2024`, `1 september 2024`.
  func text(_ moment: Moment) -> String {
    switch moment {
    case .year(let year):
      String(year)
    case .quarter(let year, let quarter):
      text(.momentQuarter, ["quarter": text(.quarter(quarter)), "year": String(year)])
    case .month(let year, let month):
      text(.momentMonth, ["month": text(.month(month)), "year": String(year)])
    case .day(let year, let month, let day):
      text(
        .momentDay,
        ["day": String(day), "month": text(.month(month)), "year": String(year)])
    }
  }

  /// The parts of a text; the table has checked that each brace has its partner.
  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.slot(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }
}
