import Glibc
import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct NewFileWriterTests {
  private let path = SourcePath(root: "Content", relative: "measures/asiel/nieuw.md")

  @Test func `a file is written with the folders that it needs, and nothing beside it`() throws {
    let disk = InMemoryDisk(["/Content/register.yml": "x"])
    try NewFileWriter(fileSystem: disk.fileSystem).write("tekst\n", to: path)
    #expect(
      disk.texts(below: "/Content") == ["register.yml": "x", "measures/asiel/nieuw.md": "tekst\n"])
  }

  @Test func `a file that is there is left as it is`() throws {
    let disk = InMemoryDisk(["/Content/measures/asiel/nieuw.md": "oud"])
    #expect(throws: NewFileError.taken("Content/measures/asiel/nieuw.md")) {
      try NewFileWriter(fileSystem: disk.fileSystem).write("tekst\n", to: path)
    }
    #expect(disk.texts(below: "/Content") == ["measures/asiel/nieuw.md": "oud"])
  }

  @Test func `what a killed run left behind is replaced`() throws {
    let disk = InMemoryDisk(["/Content/measures/asiel/.nieuw.md.new": "half"])
    try NewFileWriter(fileSystem: disk.fileSystem).write("tekst\n", to: path)
    #expect(disk.texts(below: "/Content") == ["measures/asiel/nieuw.md": "tekst\n"])
  }

  @Test func `a full disk leaves nothing behind`() throws {
    let disk = InMemoryDisk(["/Content/register.yml": "x"])
    var fileSystem = disk.fileSystem
    fileSystem.create = { (path, _) throws(FileSystemError) in
      throw FileSystemError(.write, path, code: ENOSPC)
    }
    #expect(throws: NewFileError.self) {
      try NewFileWriter(fileSystem: fileSystem).write("tekst\n", to: path)
    }
    #expect(disk.texts(below: "/Content").keys.filter { $0.hasSuffix(".md") } == [])
  }

  @Test func `a folder that is a link out of the content is refused`() throws {
    let disk = InMemoryDisk(["/Content/register.yml": "x", "/elders/a.md": "a"])
    disk.putLink(to: "../elders", at: "/Content/measures")
    #expect(throws: NewFileError.outside("Content/measures")) {
      try NewFileWriter(fileSystem: disk.fileSystem).write("tekst\n", to: path)
    }
    #expect(disk.texts(below: "/elders") == ["a.md": "a"])
  }

  @Test func `the machine's disk does the same`() throws {
    let folder = try TemporaryFolder()
    let path = SourcePath(root: folder.path, relative: "measures/nieuw.md")
    try NewFileWriter().write("een\n", to: path)
    #expect(throws: NewFileError.taken(path.text)) { try NewFileWriter().write("twee\n", to: path) }
    let found = try FileSystem.local.list(folder.path + "/measures").map(\.name)
    #expect(found == ["nieuw.md"])
    #expect(try FileSystem.local.read(path.text, 100) == .bytes(Array("een\n".utf8)))
  }
}
