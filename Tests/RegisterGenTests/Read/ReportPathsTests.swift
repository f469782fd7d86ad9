import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct ReportPathsTests {
  private func name(
    _ root: String, _ relative: String = "a.md", on disk: InMemoryDisk
  ) -> String {
    ReportPaths(of: [root], on: disk.fileSystem)
      .text(of: SourcePath(root: root, relative: relative))
  }

  @Test(arguments: ["site/Content", "/site/Content", "./site/Content", "andere/../site/Content"])
  func `a folder is called by its path below the repository`(root: String) {
    let disk = InMemoryDisk(["/.git/HEAD": "", "/site/Content/a.md": "", "/andere/b.md": ""])
    #expect(name(root, on: disk) == "site/Content/a.md")
  }

  @Test func `the nearest repository counts, and in a work tree its mark is a file`() {
    let disk = InMemoryDisk(["/.git/HEAD": "", "/x/.git": "gitdir: y", "/x/Content/a.md": ""])
    #expect(name("x/Content", on: disk) == "Content/a.md")
  }

  @Test func `the content may be the repository itself`() {
    let disk = InMemoryDisk(["/x/.git/HEAD": "", "/x/a.md": ""])
    #expect(name("x", on: disk) == "a.md")
  }

  @Test func `outside of a repository a folder is called as it was given`() {
    let disk = InMemoryDisk(["/x/Content/a.md": ""])
    #expect(name("./x/Content", on: disk) == "x/Content/a.md")
    #expect(name("../Content", on: disk) == "../Content/a.md")
  }

  @Test func `a file of no folder is called as it was given`() {
    let paths = ReportPaths(of: ["Content"], on: InMemoryDisk(["/.git/HEAD": ""]).fileSystem)
    #expect(paths.text(of: SourcePath(root: "bron/a.txt", relative: "")) == "bron/a.txt")
  }
}
