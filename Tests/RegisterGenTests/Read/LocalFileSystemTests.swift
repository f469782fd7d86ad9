import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct LocalFileSystemTests {
  private let disk = FileSystem.local

  @Test func `a folder lists its entries with their kinds`() throws {
    let folder = try TemporaryFolder()
    try folder.put("a", at: "file")
    try folder.put("b", at: "inner/.hidden")
    try folder.putLink(to: "nowhere", at: "link")
    try folder.putPipe(at: "pipe")
    let entries = try disk.list(folder.path).sorted { $0.name < $1.name }
    #expect(
      entries == [
        DirectoryEntry(name: "file", kind: .file), DirectoryEntry(name: "inner", kind: .folder),
        DirectoryEntry(name: "link", kind: .link), DirectoryEntry(name: "pipe", kind: .other),
      ])
    #expect(try disk.list(folder.path("inner")).map(\.name) == [".hidden"])
  }

  @Test func `a file is read whole up to its limit`() throws {
    let folder = try TemporaryFolder()
    try folder.put("abc", at: "file")
    try folder.put("", at: "empty")
    #expect(try disk.read(folder.path("file"), 3) == .bytes(Array("abc".utf8)))
    #expect(try disk.read(folder.path("file"), 2) == .tooLarge)
    #expect(try disk.read(folder.path("empty"), 0) == .bytes([]))
  }

  @Test func `links, folders and pipes are not read as files`() throws {
    let folder = try TemporaryFolder()
    try folder.put("abc", at: "inner/file")
    try folder.putLink(to: "inner/file", at: "link")
    try folder.putPipe(at: "pipe")
    #expect(try disk.read(folder.path("link"), 9) == .link)
    #expect(try disk.read(folder.path("inner"), 9) == .notAFile)
    #expect(try disk.read(folder.path("pipe"), 9) == .notAFile)
    #expect(try disk.target(folder.path("link")) == "inner/file")
    #expect(try disk.resolve(folder.path("link")) == folder.path("inner/file"))
  }

  @Test func `a fault names the operation, the path and the reason`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("none/file")
    let error = #expect(throws: FileSystemError.self) { try disk.create(path, Span()) }
    #expect(error?.description == "cannot write '\(path)': No such file or directory")
    #expect(error?.isMissing == true)
    #expect(
      FileSystemError(.write, "public/x", code: 28).description
        == "cannot write 'public/x': No space left on device")
  }

  @Test func `status does not follow a link, and nothing has no status`() throws {
    let folder = try TemporaryFolder()
    try folder.put("abc", at: "file")
    try folder.putLink(to: "file", at: "link")
    #expect(try disk.status(folder.path("file"))?.size == 3)
    #expect(try disk.status(folder.path("link"))?.kind == .link)
    #expect(try disk.status(folder.path("none")) == nil)
    #expect(try disk.status(folder.path("file/none")) == nil)
  }

  @Test func `a file is made once and added to`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("file")
    try disk.create(path, "ab".utf8.span)
    try disk.append(path, "cd".utf8.span)
    #expect(folder.text(at: "file") == "abcd")
    let error = #expect(throws: FileSystemError.self) { try disk.create(path, Span()) }
    #expect(error?.isTaken == true)
    #expect(throws: FileSystemError.self) { try disk.append(folder.path("other"), Span()) }
  }

  @Test func `files are compared by their bytes`() throws {
    let folder = try TemporaryFolder()
    let large = String(repeating: "0123456789", count: 20_000)
    try folder.put(large, at: "a")
    try folder.put(large, at: "b")
    try folder.put(String(large.dropLast()) + "X", at: "c")
    try folder.putLink(to: "a", at: "link")
    #expect(try disk.holds(folder.path("a"), large.utf8.span))
    #expect(try !disk.holds(folder.path("c"), large.utf8.span))
    #expect(try !disk.holds(folder.path("a"), String(large.dropLast()).utf8.span))
    #expect(try !disk.holds(folder.path("link"), large.utf8.span))
    #expect(try !disk.holds(folder.path("none"), Span()))
    let (rest, end) = (String(large.dropFirst(70_000)), String(large.suffix(3)))
    #expect(try disk.holdsPart(folder.path("a"), 0, large.utf8.span))
    #expect(try disk.holdsPart(folder.path("a"), 70_000, rest.utf8.span))
    #expect(try disk.holdsPart(folder.path("a"), 70_000, Span()))
    #expect(try !disk.holdsPart(folder.path("a"), 70_001, rest.utf8.span))
    #expect(try !disk.holdsPart(folder.path("a"), 0, end.utf8.span))
    #expect(try !disk.holdsPart(folder.path("c"), 0, large.utf8.span))
    #expect(try !disk.holdsPart(folder.path("link"), 0, Span()))
    #expect(try !disk.holdsPart(folder.path("none"), 0, Span()))
  }

  @Test func `the first bytes of a file become another, which is not there`() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "0123456789", count: 10_000)
    try folder.put(text, at: "a")
    for count in [0, 1, 65_536, 65_537, 100_000] {
      let copy = folder.path("copy-\(count)")
      try disk.copyStart(folder.path("a"), count, copy)
      #expect(try disk.holds(copy, String(text.prefix(count)).utf8.span))
    }
    #expect(throws: FileSystemError.self) {
      try disk.copyStart(folder.path("a"), 1, folder.path("copy-1"))
    }
    #expect(throws: FileSystemError.self) {
      try disk.copyStart(folder.path("a"), 100_001, folder.path("longer"))
    }
    #expect(throws: FileSystemError.self) {
      try disk.copyStart(folder.path("none"), 0, folder.path("other"))
    }
  }

  @Test func `a second name keeps bytes and time, and a link stays a link`() throws {
    let folder = try TemporaryFolder()
    try folder.put("abc", at: "file")
    try folder.putLink(to: "nowhere", at: "link")
    try disk.duplicate(folder.path("file"), folder.path("copy"))
    try disk.duplicate(folder.path("link"), folder.path("other"))
    #expect(
      try disk.status(folder.path("copy"))?.modified == disk.status(folder.path("file"))?.modified)
    #expect(folder.text(at: "copy") == "abc")
    #expect(try disk.target(folder.path("other")) == "nowhere")
  }

  @Test func `two folders are exchanged in one step`() throws {
    let folder = try TemporaryFolder()
    try folder.put("1", at: "a/file")
    try folder.put("2", at: "b/file")
    if try disk.exchange(folder.path("a"), folder.path("b")) {
      #expect(folder.text(at: "a/file") == "2")
      #expect(folder.text(at: "b/file") == "1")
    }
  }

  @Test func `a tree is removed without following its links`() throws {
    let folder = try TemporaryFolder()
    try folder.put("1", at: "kept/file")
    try folder.put("2", at: "gone/x/y/file")
    try folder.put("2", at: "gone/x/z")
    try folder.putLink(to: "../kept", at: "gone/link")
    try disk.removeTree(folder.path("gone"))
    try disk.removeTree(folder.path("gone"))
    #expect(try folder.names() == ["kept"])
    #expect(folder.text(at: "kept/file") == "1")
  }

  @Test func `a folder that may not be written to is opened to be removed`() throws {
    let memory = InMemoryDisk(["gone/inner/file": "x"])
    let original = memory.fileSystem
    try original.setMode("gone/inner", 0o500)
    var strict = original
    strict.removeFile = { (path) throws(FileSystemError) in
      guard try original.status("gone/inner")?.mode == 0o700 else {
        throw FileSystemError(.remove, path, code: 13)
      }
      try original.removeFile(path)
    }
    try strict.removeTree("gone")
    #expect(memory.texts().isEmpty)
  }

  @Test func `a lock is held by one at a time`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("lock")
    let first = try #require(try disk.lock(path))
    #expect(try disk.lock(path) == nil)
    try disk.removeFile(path)
    first.release()
    let second = try #require(try disk.lock(path))
    second.release()
  }

  @Test func `the survey and the reader work on the machine's disk`() throws {
    let folder = try TemporaryFolder()
    try folder.put("één", at: "Content/a/b.md")
    try folder.put("secret", at: "secret.md")
    try folder.putLink(to: "../secret.md", at: "Content/out.md")
    try folder.putLink(to: "a/b.md", at: "Content/in.md")
    try folder.putPipe(at: "Content/pipe.md")
    let reader = SourceReader(fileSystem: disk, root: folder.path("Content"))
    let survey = try reader.survey()
    #expect(survey.paths.map(\.relative) == ["a/b.md", "in.md"])
    #expect(survey.diagnostics.map(\.rule) == [.linkOutsideTree, .strayFile])
    #expect(try survey.paths.map { try reader.read($0).value?.text } == ["één", "één"])
  }
}
