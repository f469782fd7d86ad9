import RegisterTestSupport
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

  /// Letter by letter, what the scanner does eight letters at a time.
  private func plainWords(_ text: String) -> [(word: String, hasSmallLetter: Bool)] {
    var words: [(word: String, hasSmallLetter: Bool)] = []
    var word = ""
    var hasSmallLetter = false
    for scalar in (text + " ").unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9":
        word += String(scalar).lowercased()
        if ("a"..."z").contains(scalar) { hasSmallLetter = true }
      case "é":
        word += "e"
        hasSmallLetter = true
      default:
        if word.count > 1 { words.append((String(word.prefix(48)), hasSmallLetter)) }
        (word, hasSmallLetter) = ("", false)
      }
    }
    return words
  }

  @Test func `words of any length and at any place are cut as they are letter by letter`() {
    var random = SeededRandom(seed: 5)
    let letters =
      "aaaabzAZ09é".map { String($0) } + ["@", "[", "`", "{", "/", ":", " ", " ", "-", "€"]
    for _ in 0..<4_000 {
      let length = Int.random(in: 0..<70, using: &random)
      // Some texts have hardly anything that parts words.
      let count = Bool.random(using: &random) ? letters.count : 11
      let text = (0..<length).map { _ in letters[Int.random(in: 0..<count, using: &random)] }
        .joined()
      var scanner = SearchScanner(isMarkup: false)
      let bytes = text.utf8.span
      for expected in plainWords(text) {
        let found = scanner.next(in: bytes)
        #expect(found, "\(text)")
        let word = String(
          decoding: (0..<scanner.length).map { scanner.letter($0) }, as: UTF8.self)
        #expect(word == expected.word, "\(text)")
        #expect(scanner.hasSmallLetter == expected.hasSmallLetter, "\(text)")
        let place = String(decoding: Array(text.utf8)[scanner.start..<scanner.end], as: UTF8.self)
        #expect(plainWords(place).map(\.word) == [expected.word], "\(text)")
      }
      let isMore = scanner.next(in: bytes)
      #expect(!isMore, "\(text)")
    }
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
