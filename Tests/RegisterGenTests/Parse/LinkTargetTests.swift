import RegisterGen
import Testing

@Suite struct LinkTargetTests {
  private static let file = "measures/arbeid/x.md"

  @Test(arguments: [
    ("../asiel/nareis.md", "measures/asiel/nareis.md"),
    ("./y.md", "measures/arbeid/y.md"),
    ("y.md", "measures/arbeid/y.md"),
    ("../../programme/hoofdstuk-2.md", "programme/hoofdstuk-2.md"),
    ("../../index.md", "index.md"),
    ("../../images/a%20b.png", "images/a b.png"),
  ])
  func `a relative link is followed as a forge does`(link: String, path: String) throws {
    let target = try #require(ContentTarget(path: path))
    #expect(LinkTarget(link, from: Self.file) == .file(path: path, target: target, anchor: nil))
  }

  @Test func `an anchor is told apart and decoded`() {
    let target = ContentTarget.chapter(ChapterID(unchecked: "a"))
    #expect(
      LinkTarget("../../programme/a.md#financi%C3%ABle-paragraaf", from: Self.file)
        == .file(path: "programme/a.md", target: target, anchor: "financiële-paragraaf"))
  }

  @Test func `an anchor alone leads to the file itself`() {
    let own = ContentTarget.measure(MeasureID(unchecked: "x"))
    #expect(
      LinkTarget("#effect", from: Self.file) == .file(path: "", target: own, anchor: "effect"))
  }

  @Test(arguments: ["https://example.org/a?b#c", "mailto:a@b.nl", "http:x"])
  func `an address with a scheme is external`(link: String) {
    #expect(LinkTarget(link, from: Self.file) == .external)
  }

  @Test(arguments: [
    "/maatregelen/x/", "//evil.example/x", "../../../etc/passwd", "../../../../x.md", "x.md?y", "",
    "#", "notes.txt", "../../register.yml", "../../streams/a/b.md", "..%2F..%2F..%2Fx.md",
  ])
  func `a link that can lead to no page says so`(link: String) {
    guard case .nowhere = LinkTarget(link, from: Self.file) else {
      Issue.record("\(link) leads to \(LinkTarget(link, from: Self.file))")
      return
    }
  }
}
