import RegisterGen
import Testing

@Suite struct NearMissTests {
  @Test(arguments: [
    ("asyl", "asiel"), ("sumary", "summary"), ("titel", "title"), ("gezni", "gezin"),
  ])
  func `a misspelt word finds what was meant`(word: String, meant: String) {
    #expect(NearMiss.nearest(to: word, in: ["asiel", "gezin", "summary", "title"]) == meant)
  }

  @Test func `a word that is far from all candidates finds none`() {
    #expect(NearMiss.nearest(to: "horizon", in: ["asiel", "gezin"]) == nil)
  }

  @Test func `the order of the candidates makes no difference`() {
    #expect(NearMiss.nearest(to: "abc", in: ["abd", "abe"]) == "abd")
    #expect(NearMiss.nearest(to: "abc", in: ["abe", "abd"]) == "abd")
  }

  @Test func `a word of hostile length is not compared`() {
    let long = String(repeating: "a", count: 100_000)
    #expect(NearMiss.nearest(to: long, in: [long + "b"]) == nil)
  }

  @Test(arguments: [
    ("asyl", ["asiel", "arbeid"], true), ("wett", ["wet", "besluit"], true),
    ("nvb", ["nvt", "ntb"], false), ("financing", ["financiering"], false),
    ("eu", ["ey"], false), ("krot", ["kort", "lang"], true),
  ])
  func `a candidate is sure when it is near and alone`(
    word: String, candidates: [String], isSure: Bool
  ) {
    #expect(NearMiss.match(for: word, in: candidates)?.isSure == isSure)
  }
}
