import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct RevisionTreeTests {
  private func reader(_ tree: RevisionTree) -> SourceReader {
    let disk = InMemoryDisk(["/elsewhere.md": "other"]).fileSystem
    return SourceReader(
      fileSystem: .revision(["Content": tree], over: disk), root: "Content")
  }

  @Test func `a folder of a commit is surveyed and read as one of the disk is`() throws {
    let reader = reader(
      RevisionTree(["measures/b/x.md": "x", "register.yml": "r", ".git/a": "no"]))
    let survey = try reader.survey()
    #expect(survey.paths.map(\.text) == ["Content/measures/b/x.md", "Content/register.yml"])
    #expect(survey.diagnostics == [])
    #expect(try reader.read(survey.paths[0]).value?.text == "x")
  }

  @Test func `links are followed within the folder only`() throws {
    var tree = RevisionTree(["a/x.md": "x"])
    tree.putLink(to: "../a/x.md", at: "b/in.md")
    tree.putLink(to: "../../../etc/passwd", at: "b/out.md")
    tree.putLink(to: "/etc/passwd", at: "b/absolute.md")
    tree.putLink(to: "none.md", at: "b/none.md")
    tree.putLink(to: "round.md", at: "b/round.md")
    tree.putLink(to: "../a", at: "b/folder")
    let reader = reader(tree)
    let survey = try reader.survey()
    #expect(survey.paths.map(\.relative) == ["a/x.md", "b/in.md"])
    #expect(try reader.read(survey.paths[1]).value?.text == "x")
    #expect(
      survey.diagnostics.map { "\($0.location.path.relative) \($0.message)" } == [
        "b/absolute.md a link with an absolute path is not followed",
        "b/folder a link to a folder is not followed",
        "b/none.md a link that leads to nothing in 'Content' is refused",
        "b/out.md a link that leads out of 'Content' is not followed",
        "b/round.md a link that leads to nothing in 'Content' is refused",
      ])
  }

  @Test func `a missing path is missing, and other paths are the disk's`() throws {
    let system = FileSystem.revision(
      ["Content": RevisionTree(["a.md": "a"])],
      over: InMemoryDisk(["/elsewhere.md": "other"]).fileSystem)
    #expect(throws: FileSystemError.self) { try system.read("Content/b.md", 10) }
    #expect(throws: FileSystemError.self) { try system.list("Content/a.md") }
    #expect(try system.status("Content/b.md") == nil)
    #expect(try system.read("/elsewhere.md", 10) == .bytes(Array("other".utf8)))
    #expect(try system.read("Content/a.md", 0) == .tooLarge)
  }

  @Test func `nothing can be written`() {
    let system = FileSystem.revision(["Content": RevisionTree()], over: InMemoryDisk().fileSystem)
    #expect(throws: FileSystemError.self) { try system.create("Content/a.md", Span()) }
    #expect(throws: FileSystemError.self) { try system.makeFolder("/new") }
    #expect(throws: FileSystemError.self) { try system.removeFile("/new") }
  }
}
