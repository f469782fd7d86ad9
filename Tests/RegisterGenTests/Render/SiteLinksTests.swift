import Testing

@testable import RegisterGen

@Suite struct SiteLinksTests {
  private let identity = RegisterIdentity(
    title: "Een register", tagline: nil, language: .dutch, baseURL: nil,
    publisher: .init(name: "De redactie", url: nil, email: nil),
    licence: .init(name: "CC0", url: nil), paths: PathWords())

  @Test func `the page that compares is reached from any place, those of paper too`() throws {
    let (one, other) = (MeasureID(unchecked: "een"), MeasureID(unchecked: "twee"))
    let page = SiteLinks(depth: 2, in: identity, assets: "")
    #expect(page.urlToCompare(one, other).text == "../../vergelijken/?a=een&b=twee")
    #expect(page.urlToCompare(one).text == "../../vergelijken/?a=een")
    let paper = SiteLinks.printed(edition: "", in: identity, assets: "")
    #expect(paper.urlToCompare(one, other).text == "\u{1}rvergelijken/?a=een&b=twee")
  }
}
