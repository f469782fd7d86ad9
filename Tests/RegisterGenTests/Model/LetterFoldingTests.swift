import RegisterGen
import Testing

@Suite struct LetterFoldingTests {
  @Test(arguments: [
    ("Aanpassing nareis", "aanpassing-nareis"),
    ("Barrièremodel (cascademodel) grensbeheer", "barrieremodel-cascademodel-grensbeheer"),
    ("  Één zin: 'zo’n' plan?  ", "een-zin-zon-plan"),
    (
      "Œuvre, Æsir, ĳs, Ĳs, Straße, Łódź, Ørsted, Þing, ðe, ﬁ",
      "oeuvre-aesir-ijs-ijs-strasse-lodz-orsted-thing-de-fi"
    ),
    ("cafe\u{301}", "cafe"), ("İstanbul ığüşöç", "istanbul-igusoc"), ("Việt Nam", "viet-nam"),
    ("50% minder & 2e kans", "50-minder-2e-kans"), ("++", ""), ("", ""), ("日本語", ""), ("Жизнь", ""),
  ])
  func `a title becomes an id of ASCII letters, digits and single hyphens`(
    title: String, id: String
  ) {
    #expect(LetterFolding.id(from: title) == id)
    #expect(id.isEmpty || MeasureID(id) != nil)
  }

  @Test func `folding keeps what is no Latin letter`() {
    #expect(LetterFolding.fold("É – Ж 日本 €") == "e – ж 日本 €")
  }
}
