import RegisterGen
import Testing

@Suite struct OutputPathTests {
  @Test(arguments: [
    "index.html", "maatregelen/x/index.html", "é/ü.html", "..a/b..", ".well-known/x",
  ])
  func `an address inside the site is one`(text: String) {
    #expect(OutputPath(text)?.text == text)
  }

  @Test(arguments: [
    "", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/..", "a/../b", "a/./b", "a\\b", "a%2Fb",
    "a?b", "a#b", "a\u{0}b", "a\nb", "a\u{7F}", String(repeating: "a", count: 256),
    String(repeating: "a/", count: 600) + "a",
  ])
  func `an address that could leave the site is none`(text: String) {
    #expect(OutputPath(text) == nil)
  }

  @Test func `the folder is what stands before the last part`() {
    #expect(OutputPath("a/b/c")?.folder == "a/b")
    #expect(OutputPath("a")?.folder == nil)
  }

  @Test func `a part of 255 bytes is one`() {
    #expect(OutputPath(String(repeating: "a", count: 255)) != nil)
  }
}
