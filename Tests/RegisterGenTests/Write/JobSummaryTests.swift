import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct JobSummaryTests {
  @Test func `a text goes behind what is there`() throws {
    let disk = InMemoryDisk()
    let summary = JobSummary(fileSystem: disk.fileSystem, path: "/summary.md")
    #expect(try summary.size() == 0)
    try summary.append("één\n")
    try summary.append("twee\n")
    #expect(disk.texts(below: "/") == ["summary.md": "één\ntwee\n"])
    #expect(try summary.size() == 11)
  }

  @Test func `a link is not followed`() throws {
    let folder = try TemporaryFolder()
    try folder.put("x", at: "echt.md")
    try folder.putLink(to: "echt.md", at: "link.md")
    #expect(throws: FileSystemError.self) {
      try JobSummary(path: folder.path("link.md")).append("y")
    }
    #expect(folder.text(at: "echt.md") == "x")
  }
}
