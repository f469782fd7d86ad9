import Testing

@testable import RegisterGen

@Suite struct CompoundWordsTests {
  private static let words = [
    "kennis", "migrant", "regeling", "arbeid", "migratie", "stelsel", "grens", "binnen", "opvang",
    "achtig",
  ]
  private let stems: WordTable

  init() {
    var stems = WordTable()
    for word in Self.words {
      let letters = Array(word.utf8)
      _ = stems.number(
        of: WordStem.shape(of: letters.span, language: .dutch), of: letters.span)
    }
    self.stems = stems
  }

  private func compounds(_ language: InterfaceLanguage = .dutch) -> CompoundWords {
    CompoundWords(stems: stems, language: language)
  }

  private func parts(_ word: String, _ language: InterfaceLanguage = .dutch) -> [String] {
    compounds(language).parts(of: Array(word.utf8)).map { Self.words[$0] }
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

  @Test(arguments: [
    ("migratiexyzw", "migratie"), ("regelingxyzwen", "regeling"), ("xyzwregeling", "regeling"),
  ])
  func `a word beside one that is not known is found`(word: String, part: String) {
    #expect(compounds().onlyPart(of: Array(word.utf8)).map { Self.words[$0] } == part)
  }

  @Test(arguments: ["migratieheid", "regelinglijke", "xyregeling", "xyzwgrens"])
  func `an ending, or a part that is too short, is no word beside another`(word: String) {
    #expect(compounds().onlyPart(of: Array(word.utf8)) == nil)
  }

  @Test func `of two ways with as many parts the one with the longest first part counts`() {
    var stems = WordTable()
    for word in ["binnen", "binnengrens", "grenscontrole", "controle"] {
      let letters = Array(word.utf8)
      _ = stems.number(
        of: WordStem.shape(of: letters.span, language: .dutch), of: letters.span)
    }
    let compounds = CompoundWords(stems: stems, language: .dutch)
    let stem = { (number: Int) in String(decoding: stems[number], as: UTF8.self) }
    #expect(
      compounds.parts(of: Array("binnengrenscontroles".utf8)).map(stem) == [
        "binnengrens", "control",
      ])
  }
}
