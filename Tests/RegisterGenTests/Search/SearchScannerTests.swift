import Testing

@testable import RegisterGen

@Suite struct SearchScannerTests {
  private func words(_ text: String, isMarkup: Bool = false) -> [String] {
    var scanner = SearchScanner(isMarkup: isMarkup)
    var words: [String] = []
    let bytes = text.utf8.span
    while scanner.next(in: bytes) {
      words.append(
        String(
          decoding: (0..<scanner.length).map { scanner.letter($0) }, as: UTF8.self))
    }
    return words
  }

  @Test(arguments: [
    ("Één gezin,twee\u{00a0}wetten", ["een", "gezin", "twee", "wetten"]),
    ("IND-uitvoering en AMvB’s", ["ind", "uitvoering", "en", "amvb"]),
    ("a b c 1 2 10", ["10"]), ("gezins\u{00ad}hereniging", ["gezinshereniging"]),
    ("cafe\u{0301} Ærø 5×6 50×60", ["cafe", "aero", "50", "60"]), ("„Œuvre” – €", ["oeuvre"]),
    ("", []), ("… ! ?", []),
  ])
  func `a text is cut into folded words of two letters and more`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    ("<p>Het <em>kern</em>gezin</p>", ["het", "kern", "gezin"]),
    ("<a href=\"../verborgen/\">zichtbaar</a>", ["zichtbaar"]),
    ("R&amp;D &lt;opvang&gt; &#39;wet&#39;", ["opvang", "wet"]), ("open <a href=", ["open"]),
    ("eind &amp", ["eind"]),
  ])
  func `tags and escapes of markup are no words`(markup: String, expected: [String]) {
    #expect(words(markup, isMarkup: true) == expected)
  }

  @Test func `signs of markup in plain text hide nothing`() {
    #expect(
      words("kosten < baten & lasten; meer > minder") == [
        "kosten", "baten", "lasten", "meer", "minder",
      ])
  }

  @Test func `a word of a thousand letters counts with its first forty-eight bytes`() {
    #expect(words(String(repeating: "a", count: 1000)) == [String(repeating: "a", count: 48)])
    #expect(words(String(repeating: "é", count: 1000)) == [String(repeating: "e", count: 48)])
  }

  @Test func `headings are counted as they are passed`() {
    var scanner = SearchScanner(isMarkup: true)
    let text = "<p>voor</p><h2 id=\"a\">een</h2><p>twee</p><hr /><h3>drie</h3><html>"
    var found: [Int] = []
    let bytes = text.utf8.span
    while scanner.next(in: bytes) { found.append(scanner.headings) }
    #expect(found == [0, 1, 1, 2])
  }

  @Test func `a word in capitals is told from one with small letters`() {
    var scanner = SearchScanner(isMarkup: false)
    let bytes = "OM Om om 12 ÉÉN".utf8.span
    var found: [Bool] = []
    while scanner.next(in: bytes) { found.append(scanner.hasSmallLetter) }
    #expect(found == [false, true, true, false, true])
  }
}
