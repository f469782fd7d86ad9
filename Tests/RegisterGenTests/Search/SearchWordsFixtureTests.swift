import RegisterTestSupport
import Testing

@testable import RegisterGen

/// Holds folding and stemming to the words of a file; `scripts/checks/search_queries.py` holds the script of
/// the search page to the same ones.
@Suite struct SearchWordsFixtureTests {
  /// The words of a text, each folded, with its stem.
  private func words(of text: String, _ language: InterfaceLanguage) -> [String] {
    var scanner = SearchScanner(isMarkup: false)
    var words: [String] = []
    let bytes = text.utf8.span
    while scanner.next(in: bytes) {
      let word = (0..<scanner.length).map { scanner.letter($0) }
      let stem = WordStem.stem(word, language: language)
      words.append(
        String(decoding: word, as: UTF8.self) + ">" + String(decoding: stem, as: UTF8.self))
    }
    return words
  }

  @Test func `words are folded and stemmed as the file says`() throws {
    let file = try SmallRegister.text(of: "Tests/RegisterGenTests/Fixtures/search/words.tsv")
    let rows = file.split(separator: "\n").dropFirst()
    #expect(rows.count > 80)
    for row in rows {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      let language = try #require(InterfaceLanguage(rawValue: cells[0]))
      #expect(words(of: cells[1], language) == Array(cells[2...]), "\(cells[1])")
    }
  }
}
