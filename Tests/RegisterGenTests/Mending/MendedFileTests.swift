import Glibc
import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct MendedFileTests {
  private func file(in folder: borrowing TemporaryFolder, old: String, new: String) -> MendedFile {
    MendedFile(
      path: SourcePath(root: folder.path, relative: "a.md"), old: Array(old.utf8),
      new: Array(new.utf8))
  }

  @Test func `a file is replaced and keeps its permissions`() throws {
    let folder = try TemporaryFolder()
    try folder.put("oud", at: "a.md")
    try FileSystem.local.setMode(folder.path("a.md"), 0o640)
    try file(in: folder, old: "oud", new: "nieuw").write(on: .local)
    #expect(folder.text(at: "a.md") == "nieuw")
    #expect(try FileSystem.local.status(folder.path("a.md"))?.mode == 0o640)
    #expect(try folder.names() == ["a.md"])
  }

  @Test func `a file that was changed meanwhile, or is a link now, is left alone`() throws {
    let folder = try TemporaryFolder()
    try folder.put("anders", at: "a.md")
    let mended = file(in: folder, old: "oud", new: "nieuw")
    #expect(throws: MendingError.changed(folder.path("a.md"))) { try mended.write(on: .local) }
    #expect(folder.text(at: "a.md") == "anders")
    try FileSystem.local.removeFile(folder.path("a.md"))
    try folder.put("oud", at: "b.md")
    try folder.putLink(to: "b.md", at: "a.md")
    #expect(throws: MendingError.changed(folder.path("a.md"))) { try mended.write(on: .local) }
    #expect(folder.text(at: "b.md") == "oud")
  }

  @Test func `where the disk fails the old file stays and nothing is left behind`() throws {
    let folder = try TemporaryFolder()
    try folder.put("oud", at: "a.md")
    var full = FileSystem.local
    full.rename = { (path, _) throws(FileSystemError) in
      throw FileSystemError(.rename, path, code: ENOSPC)
    }
    #expect(throws: MendingError.self) {
      try file(in: folder, old: "oud", new: "nieuw").write(on: full)
    }
    #expect(folder.text(at: "a.md") == "oud")
    #expect(try folder.names() == ["a.md"])
  }
}
