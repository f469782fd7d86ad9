import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct FrontMatterTests {
  private static let path = SourcePath(root: "Content", relative: "a.md")

  private func split(_ text: String) -> (FrontMatter?, [Rule]) {
    var findings: [Diagnostic] = []
    let frontMatter = FrontMatter.split(text, path: Self.path, findings: &findings)
    return (frontMatter, findings.map(\.rule))
  }

  @Test func `the body begins on the line after the second marker`() {
    let (found, findings) = split("---\ntitle: a\n---\n\n## B\n")
    #expect(findings == [])
    #expect(found?.yaml == Array("title: a\n".utf8)[...])
    #expect(found?.body == Array("\n## B\n".utf8)[...])
    #expect(found?.bodyLine == 4)
  }

  @Test func `Windows line ends and white space after a marker make no difference`() {
    let (found, _) = split("--- \r\ntitle: a\r\n---\t\r\nbody")
    #expect(found?.yaml == Array("title: a\r\n".utf8)[...])
    #expect(found?.body == Array("body".utf8)[...])
  }

  @Test(arguments: [
    "---\ntitle: a\r# b\n---\n\n## C\n", "---\rtitle: a\r---\r\r## C\r",
    "---\r\ntitle: a\r\n# b\r\n---\r\n## C",
  ])
  func `the body begins on the line that an editor shows, whatever ends a line`(text: String) throws
  {
    let found = try #require(split(text).0)
    #expect(found.bodyLine == LineTable(text).position(ofByte: found.body.startIndex).line)
  }

  @Test func `a file may end after its front matter`() {
    let (found, _) = split("---\ntitle: a\n---")
    #expect(found?.body == Array("".utf8)[...])
  }

  @Test(arguments: ["", "title: a\n", "--\n--\n", "----\ntitle: a\n----\n", "---\ntitle: a\n"])
  func `a file without front matter is refused`(text: String) {
    let (found, findings) = split(text)
    #expect(found == nil)
    #expect(findings == [.missingFrontMatter])
  }

  @Test func `front matter over the budget is refused`() {
    let long = String(repeating: "x", count: YAMLBudget.bytes)
    #expect(split("---\na: \(long)\n---\n").1 == [.frontMatterTooLarge])
  }
}
