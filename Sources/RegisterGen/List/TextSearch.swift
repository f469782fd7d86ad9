/// Words to look for in measures, without minding capitals and accents; all of them must occur.
struct TextSearch {
  private let words: [String]

  /// Takes words with spaces between them.
  init(_ text: String) {
    words = LetterFolding.fold(text).split { $0.isWhitespace }.map(String.init)
  }

  /// Whether all words occur in the id, title, aliases, summary or body of a measure.
  func occurs(in measure: Measure) -> Bool {
    let texts = [measure.id.text, measure.title, measure.summary] + measure.aliases
    var text = LetterFolding.fold(texts.joined(separator: "\n"))
    for section in measure.body.sections + [measure.body.footnotes] {
      text += "\n" + LetterFolding.fold(section?.plainText ?? "")
    }
    return words.allSatisfy { text.contains($0) }
  }
}
