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
    ["bureau", "bureaus"],
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
