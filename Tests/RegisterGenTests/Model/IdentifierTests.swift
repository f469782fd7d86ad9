import RegisterGen
import Testing

@Suite struct IdentifierTests {
  @Test(arguments: ["a", "a-b", "24-weken-eis", "x1"])
  func `lower-case kebab-case is an id`(text: String) {
    #expect(MeasureID(text)?.text == text)
  }

  @Test(arguments: ["", "A", "a--b", "-a", "a-", "é", "a_b", "a/b", "a.b", "a b", ".."])
  func `anything else is no id`(text: String) {
    #expect(MeasureID(text) == nil)
  }

  @Test func `an id is at most a hundred bytes`() {
    #expect(MeasureID(String(repeating: "a", count: 100)) != nil)
    #expect(MeasureID(String(repeating: "a", count: 101)) == nil)
  }

  @Test(arguments: [
    ("maatregelen/x/", ContentTarget.stream(StreamID(unchecked: "asiel")), "../../stromen/asiel/"),
    ("maatregelen/x/", .measure(MeasureID(unchecked: "y")), "../../maatregelen/y/"),
    ("", .measure(MeasureID(unchecked: "y")), "maatregelen/y/"), ("", .page("over"), "over/"),
    ("maatregelen/x/", .home, "../../"), ("", .home, "./"),
    ("over/", .image("images/a.png"), "../images/a.png"),
  ])
  func `links between pages are relative`(page: String, target: ContentTarget, link: String) {
    let addresses = SiteAddresses(words: PathWords())
    #expect(addresses.link(to: target, from: SiteAddresses.root(from: page)) == link)
  }
}
