import Testing

@testable import RegisterGen

@Suite struct WordStemTests {
  private func stem(_ word: String, _ language: InterfaceLanguage = .dutch) -> String {
    String(decoding: WordStem.stem(word.utf8, language: language), as: UTF8.self)
  }

  @Test(arguments: [
    ["maatregel", "maatregelen"], ["school", "scholen"], ["brief", "brieven"],
    ["huis", "huizen"], ["baan", "banen"], ["besluit", "besluiten"],
    ["bevoegdheid", "bevoegdheden"],
    ["gezin", "gezinnen"], ["student", "studenten"], ["streng", "strenge"], ["grens", "grenzen"],
    ["proces", "processen"], ["regel", "regels"], ["procedure", "procedures"], ["bus", "bussen"],
  ])
  func `the forms of a Dutch word have one stem`(forms: [String]) {
    #expect(Set(forms.map { stem($0) }).count == 1, "\(forms.map { stem($0) })")
  }

  @Test(arguments: [["gezin", "zin"], ["kans", "kan"], ["opvang", "vangen"]])
  func `different words keep different stems`(words: [String]) {
    #expect(Set(words.map { stem($0) }).count == words.count)
  }

  @Test func `English words lose their plural only`() {
    #expect(stem("policies", .english) == "policy")
    #expect(stem("measures", .english) == "measure")
    #expect(stem("analysis", .english) == "analysis")
    #expect(stem("access", .english) == "access")
  }

  @Test func `short words stay as they are`() {
    for word in ["", "a", "ind", "eis"] { #expect(stem(word) == word) }
  }
}

@Suite struct CompoundWordsTests {
  private static let words = [
    "kennis", "migrant", "regeling", "arbeid", "migratie", "stelsel", "grens", "binnen", "opvang",
    "achtig",
  ]
  private let terms: [[UInt8]: Int]

  init() {
    terms = Dictionary(
      uniqueKeysWithValues: Self.words.enumerated().map {
        (WordStem.stem($0.element.utf8, language: .dutch), $0.offset)
      })
  }

  private func parts(_ word: String, _ language: InterfaceLanguage = .dutch) -> [String] {
    CompoundWords(terms: terms, language: language).parts(of: Array(word.utf8)).map {
      Self.words[$0]
    }
  }

  @Test(arguments: [
    ("kennismigrantenregeling", ["kennis", "migrant", "regeling"]),
    ("arbeidsmigratie", ["arbeid", "migratie"]), ("binnengrenzen", ["binnen", "grens"]),
    ("opvangstelsel", ["opvang", "stelsel"]), ("migratiestelsels", ["migratie", "stelsel"]),
  ])
  func `a compound is taken apart at its joints`(word: String, expected: [String]) {
    #expect(parts(word) == expected)
  }

  @Test(arguments: ["migrant", "vreemdelingen", "kennisxyz", "opvang", "migrat", "kennisachtig"])
  func `what is no compound of known words has no parts`(word: String) {
    #expect(parts(word).isEmpty)
  }

  @Test func `English words are left whole`() {
    #expect(parts("kennismigrant", .english).isEmpty)
  }

  @Test func `a word of a thousand letters is left whole`() {
    #expect(parts(String(repeating: "kennis", count: 200)).isEmpty)
    // The longest that is tried.
    #expect(parts(String(repeating: "kennis", count: 8)).count == 8)
  }
}
