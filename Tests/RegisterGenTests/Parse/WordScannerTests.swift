import RegisterTestSupport
import Testing

@testable import RegisterGen

@Suite struct WordScannerTests {
  private func words(_ text: String) -> [String] {
    let scanner = WordScanner(text)
    return scanner.words(in: 0..<text.utf8.count).map(scanner.normalised)
  }

  @Test(arguments: [
    ("Wet, besluit; EU-inzet!", ["wet", "besluit", "euinzet"]),
    ("ÉÉN stelsel, één stelsel", ["één", "stelsel", "één", "stelsel"]),
    ("arbeids-\nmigratie en studie-\r\n  migratie", ["arbeidsmigratie", "en", "studiemigratie"]),
    ("arbeids-, studie- en gezin", ["arbeids", "studie", "en", "gezin"]),
    ("studie-\n\nmigratie", ["studie", "migratie"]),
    ("woord\n- punt", ["woord", "punt"]),
    ("foto’s en foto's", ["fotos", "en", "fotos"]),
    ("een **vet** en half*vet*te", ["een", "vet", "en", "halfvette"]),
    ("14.000 in 2024", ["14", "000", "in", "2024"]),
    ("ge\u{AD}zin", ["gezin"]),
    ("[nareis](../asiel/aanpassing-nareis.md) hier", ["nareis", "hier"]),
    ("zo[^1] staat (dit) er", ["zo", "staat", "dit", "er"]),
    (
      "zie https://example.org/een/lang-adres?a=b en www.example.org/x verder",
      ["zie", "en", "verder"]
    ),
    ("http is een woord", ["http", "is", "een", "woord"]),
    ("中文 – слово", ["中文", "слово"]),
    ("× ÷ €", []),
    ("", []),
  ])
  func `text is cut into words`(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func `accents make a difference, their encoding does not`() {
    func hash(_ text: String) -> UInt64? {
      WordScanner(text).words(in: 0..<text.utf8.count).first?.hash
    }
    #expect(hash("caf\u{E9}") == hash("CAFE\u{301}"))
    #expect(hash("caf\u{E9}") != hash("cafe"))
  }

  @Test func `a word knows its bytes`() {
    let text = "één (twee-\n  drie)"
    let scanner = WordScanner(text)
    let words = scanner.words(in: 0..<text.utf8.count)
    #expect(words.map(scanner.written) == ["één", "twee-drie"])
    #expect(words.map { $0.start } == [0, 7])
  }

  @Test func `a stretch ends a word`() {
    let text = "een-twee drie"
    let scanner = WordScanner(text)
    #expect(scanner.words(in: 0..<6).map(scanner.normalised) == ["eentw"])
  }
}
