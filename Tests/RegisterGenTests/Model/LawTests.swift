import RegisterGen
import Testing

@Suite struct LawTests {
  private let law = Law(
    id: "vw-2000", title: "Vreemdelingenwet 2000", abbreviation: nil, bwb: "BWBR0011823",
    celex: nil)
  private let base = "https://wetten.overheid.nl/jci1.3:c:BWBR0011823"

  @Test(arguments: [
    ("28", "28"), ("28, eerste lid", "28"), ("28 eerste lid", "28"), ("3.71a", "3.71a"),
    ("2:15, aanhef en onder b", "2:15"), ("IV", "IV"), ("28.", "28"), ("8 tot en met 10", "8"),
  ])
  func `the address leads to the article, whatever words stand behind its number`(
    article: String, number: String
  ) {
    #expect(law.address(article: article) == base + "&artikel=" + number)
  }

  @Test(arguments: ["hoofdstuk 3", "bijlage", "§ 2", "1&g=2020-01-01", "."])
  func `words without a number lead to the law as a whole`(article: String) {
    #expect(law.address(article: article) == base)
  }

  @Test func `a law without an id has no address`() {
    let law = Law(id: "x", title: "X", abbreviation: nil, bwb: nil, celex: nil)
    #expect(law.address(article: "28") == nil)
  }
}
