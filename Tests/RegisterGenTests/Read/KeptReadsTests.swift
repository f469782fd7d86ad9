import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct KeptReadsTests {
  private let disk = InMemoryDisk(["Content/a.md": "1", "Content/in/b.md": "1", "other": "1"])
  private let reads = KeptReads()

  private var kept: FileSystem {
    reads.fileSystem(over: disk.fileSystem) { $0.hasPrefix("Content/") }
  }

  private func path(_ relative: String) -> SourcePath {
    SourcePath(root: "Content", relative: relative)
  }

  @Test func `a file is read once until it is forgotten`() throws {
    #expect(try kept.read("Content/a.md", 9) == .bytes(Array("1".utf8)))
    disk.put("2", at: "Content/a.md")
    #expect(try kept.read("Content/a.md", 9) == .bytes(Array("1".utf8)))
    reads.forget(path("a.md"))
    #expect(try kept.read("Content/a.md", 9) == .bytes(Array("2".utf8)))
  }

  @Test func `a folder is forgotten with all that is in it, and nothing else`() throws {
    _ = try kept.read("Content/a.md", 9)
    _ = try kept.read("Content/in/b.md", 9)
    reads.forget(below: path("in"))
    #expect(reads.count == 1)
    reads.forget(below: path(""))
    #expect(reads.count == 0)
  }

  @Test func `a kept file is still too large for a smaller limit`() throws {
    disk.put("12345", at: "Content/a.md")
    _ = try kept.read("Content/a.md", 9)
    #expect(try kept.read("Content/a.md", 4) == .tooLarge)
  }

  @Test func `links, missing files and files elsewhere are not kept`() throws {
    disk.putLink(to: "a.md", at: "Content/link.md")
    #expect(try kept.read("Content/link.md", 9) == .link)
    #expect(throws: FileSystemError.self) { try kept.read("Content/none.md", 9) }
    _ = try kept.read("other", 9)
    #expect(reads.count == 0)
  }
}
