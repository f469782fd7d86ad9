/// The keywords of a register with the measures that each leads to: the words of titles and other names, the
/// terms of the glossary that measures use, and the laws that they name.
///
/// Words are taken as the search takes them, so a keyword stands for all forms of a word, and for the compounds
/// that have it as a part. Each measure stands under the words of its title, so all of them can be reached.
struct KeywordIndex: Sendable {
  /// A keyword.
  struct Keyword: Sendable {
    /// The word as readers see it.
    let label: String
    /// What an abbreviation stands for, or a law's abbreviation; `nil` for other words.
    let expansion: String?
    /// The measures, in the order of the register; at least one.
    var measures: [Int]
  }

  /// The keywords of one page.
  struct Part: Sendable {
    /// The name of the page in addresses, such as `a` or `a-2`.
    let name: String
    /// The positions of its keywords.
    let keywords: Range<Int>
    /// How many times a measure stands there.
    let lines: Int
  }

  /// How many lines a single page has at most. With 200 bytes a line, of which compression leaves 25, more would
  /// be slow to read, not to load.
  private static let linesOfPage = 600

  /// The keywords: those that begin with a digit, then by letter. Accents and case make no difference.
  let keywords: [Keyword]
  /// The pages when one is not enough, a letter on one or more; empty when one is.
  let parts: [Part]

  /// Finds the keywords.
  ///
  /// - Parameter measures: The measures that are not withdrawn.
  init(_ register: Register, measures: [Int]) {
    var collection = KeywordCollection(register)
    for measure in measures { collection.add(measure) }
    keywords = collection.keywords()
    parts = Self.parts(of: keywords)
  }

  /// The letter that a keyword stands under: one for all that begin with no letter.
  static func letter(of label: String) -> String {
    guard let first = LetterFolding.fold(label).unicodeScalars.first, first.properties.isAlphabetic
    else { return "0–9" }
    return String(Character(first)).uppercased()
  }

  /// The letters of some keywords, each with the positions of its keywords.
  func letters(of range: Range<Int>) -> [(label: String, keywords: Range<Int>)] {
    var letters: [(label: String, keywords: Range<Int>)] = []
    for position in range {
      let label = Self.letter(of: keywords[position].label)
      if letters.last?.label == label {
        let start = letters[letters.count - 1].keywords.lowerBound
        letters[letters.count - 1].keywords = start..<(position + 1)
      } else {
        letters.append((label, position..<(position + 1)))
      }
    }
    return letters
  }

  /// What a letter is called in anchors and addresses, in ASCII.
  static func name(ofLetter label: String) -> String {
    guard let first = label.unicodeScalars.first, first.properties.isAlphabetic else { return "0" }
    return first.isASCII ? label.lowercased() : "u" + String(first.value, radix: 16)
  }

  private static func parts(of keywords: [Keyword]) -> [Part] {
    let total = keywords.reduce(0) { $0 + $1.measures.count }
    guard total > linesOfPage else { return [] }
    var parts: [Part] = []
    var letter = ""
    var number = 1
    for (position, keyword) in keywords.enumerated() {
      let own = Self.letter(of: keyword.label)
      let count = keyword.measures.count
      if own == letter, let last = parts.last, last.lines + count <= linesOfPage {
        parts[parts.count - 1] = Part(
          name: last.name, keywords: last.keywords.lowerBound..<(position + 1),
          lines: last.lines + count)
        continue
      }
      number = own == letter ? number + 1 : 1
      letter = own
      let name = Self.name(ofLetter: own) + (number > 1 ? "-\(number)" : "")
      parts.append(Part(name: name, keywords: position..<(position + 1), lines: count))
    }
    return parts
  }
}
