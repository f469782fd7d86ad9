import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct SourceReaderTests {
  private func path(_ relative: String) -> SourcePath {
    SourcePath(root: "Content", relative: relative)
  }

  private func read(_ bytes: [UInt8]) throws -> Diagnosed<SourceFile?> {
    let reader = SourceReader(
      fileSystem: .inMemory(["Content/a.md": bytes]),
      root: "Content"
    )
    return try reader.read(path("a.md"))
  }

  @Test func `files come sorted by the bytes of their paths`() throws {
    let reader = SourceReader(
      fileSystem: .inMemory([
        "Content/b.md": "", "Content/a/z.md": "", "Content/a-b.md": "", "Content/Z.md": "",
        "Content/é.md": "", "Other/x.md": "",
      ]),
      root: "Content/"
    )
    let survey = try reader.survey()
    #expect(survey.paths.map(\.relative) == ["Z.md", "a-b.md", "a/z.md", "b.md", "é.md"])
    #expect(survey.paths.allSatisfy { $0.root == "Content" })
    #expect(survey.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ".DS_Store", "a.md~", ".a.md.swp", ".git/config", ".#a.md", "#a.md#", "Thumbs.db",
    "desktop.ini",
  ])
  func `what editors leave behind is passed over in silence`(name: String) throws {
    let reader = SourceReader(fileSystem: .inMemory(["Content/" + name: "x"]), root: "Content")
    let survey = try reader.survey()
    #expect(survey.paths.isEmpty)
    #expect(survey.diagnostics.isEmpty)
  }

  @Test(arguments: ["../secret.md", "../Content2/a.md", "/secret.md", "missing.md", "loop.md"])
  func `a link out of the tree is refused`(target: String) throws {
    let disk = InMemoryDisk(["secret.md": "s", "Content2/a.md": "s", "Content/b.md": "b"])
    disk.putLink(to: target, at: "Content/loop.md")
    let survey = try SourceReader(fileSystem: disk.fileSystem, root: "Content").survey()
    #expect(survey.paths == [path("b.md")])
    #expect(survey.diagnostics.map(\.rule) == [.linkOutsideTree])
    #expect(survey.diagnostics.map(\.location.path) == [path("loop.md")])
  }

  @Test func `a link to an absolute path is refused even where it leads into the tree`() throws {
    let disk = InMemoryDisk(["Content/b.md": "b"])
    disk.putLink(to: "/Content/b.md", at: "Content/a.md")
    let survey = try SourceReader(fileSystem: disk.fileSystem, root: "Content").survey()
    #expect(survey.diagnostics.map(\.rule) == [.linkOutsideTree])
  }

  @Test func `a link to a file in the tree is read as that file`() throws {
    let disk = InMemoryDisk(["Content/b.md": "b"])
    disk.putLink(to: "../b.md", at: "Content/in/a.md")
    let reader = SourceReader(fileSystem: disk.fileSystem, root: "Content")
    #expect(try reader.survey().paths == [path("b.md"), path("in/a.md")])
    let file = try reader.read(path("in/a.md"))
    #expect(file.value?.text == "b")
    #expect(file.value?.path == path("in/a.md"))
  }

  @Test func `a link that came to lead out of the tree after the survey is refused`() throws {
    let disk = InMemoryDisk(["secret.md": "s", "Content/b.md": "b"])
    disk.putLink(to: "../secret.md", at: "Content/a.md")
    let reader = SourceReader(fileSystem: disk.fileSystem, root: "Content")
    let file = try reader.read(path("a.md"))
    #expect(file.value == nil)
    #expect(file.diagnostics.map(\.rule) == [.linkOutsideTree])
  }

  @Test func `a root that is a link is read`() throws {
    let disk = InMemoryDisk(["real/b.md": "b"])
    disk.putLink(to: "real", at: "Content")
    disk.putLink(to: "b.md", at: "real/a.md")
    let survey = try SourceReader(fileSystem: disk.fileSystem, root: "Content").survey()
    #expect(survey.paths == [path("a.md"), path("b.md")])
  }

  @Test func `a link to a folder is not followed`() throws {
    let disk = InMemoryDisk(["Content/in/b.md": "b"])
    disk.putLink(to: "..", at: "Content/in/up")
    let survey = try SourceReader(fileSystem: disk.fileSystem, root: "Content").survey()
    #expect(survey.paths == [path("in/b.md")])
    #expect(survey.diagnostics.map(\.rule) == [.strayFile])
  }

  @Test func `a pipe is reported and never opened`() throws {
    let disk = InMemoryDisk(["Content/b.md": "b"])
    disk.putPipe(at: "Content/a.md")
    let reader = SourceReader(fileSystem: disk.fileSystem, root: "Content")
    #expect(try reader.survey().paths == [path("b.md")])
    #expect(try reader.survey().diagnostics.map(\.rule) == [.strayFile])
    #expect(try reader.read(path("a.md")).diagnostics.map(\.rule) == [.strayFile])
  }

  @Test(arguments: ["a\nb.md", "a\u{1B}[31m.md", "a\\b.md"])
  func `a name that would break a line or an address is refused`(name: String) throws {
    let reader = SourceReader(fileSystem: .inMemory(["Content/" + name: "x"]), root: "Content")
    #expect(try reader.survey().paths.isEmpty)
    #expect(try reader.survey().diagnostics.map(\.rule) == [.invalidFileName])
  }

  @Test func `folders nested too deeply are not read`() throws {
    let deep = String(repeating: "d/", count: 40)
    let reader = SourceReader(
      fileSystem: .inMemory(["Content/\(deep)a.md": "", "Content/d/b.md": ""]),
      root: "Content"
    )
    #expect(try reader.survey().paths == [path("d/b.md")])
    #expect(try reader.survey().diagnostics.map(\.rule) == [.strayFile])
  }

  @Test func `a root that is missing is a fault of the disk`() {
    let reader = SourceReader(fileSystem: .inMemory(["a": ""]), root: "Content")
    #expect(throws: FileSystemError(.list, "Content", code: 2)) { try reader.survey() }
  }

  @Test func `a byte order mark is left out`() throws {
    #expect(try read([0xEF, 0xBB, 0xBF, 0x61]).value?.text == "a")
  }

  @Test func `text is kept as it is`() throws {
    let text = "é\r\nn\u{301} 🇳🇱\n\n"
    let file = try read(Array(text.utf8)).value
    #expect(file.map { Array($0.text.utf8) } == Array(text.utf8))
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE2, 0x82], [0xF5, 0x80, 0x80, 0x80], [0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0x80],
    ] as [[UInt8]]
  )
  func `the first byte that is no text is shown`(bytes: [UInt8]) throws {
    let file = try read(Array("één\nö".utf8) + bytes + [0x62, 0xFF])
    #expect(file.value == nil)
    let found = try #require(file.diagnostics.first)
    #expect(found.rule == .invalidUTF8)
    #expect(found.location.range == SourceRange(line: 2, column: 2, length: 1))
  }

  @Test(
    arguments: [
      0x00, 0x01, 0x08, 0x0B, 0x0C, 0x0E, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0x2028, 0x2029,
      0x202A,
      0x202E, 0x2066, 0x2069,
    ] as [UInt32])
  func `the first control character is shown`(code: UInt32) throws {
    let character = String(Character(try #require(Unicode.Scalar(code))))
    let file = try read(Array("één\tx\r\nö\(character)b\u{07}".utf8) + [0xFF])
    #expect(file.value == nil)
    let found = try #require(file.diagnostics.first)
    #expect(file.diagnostics.map(\.rule) == [.controlCharacter])
    #expect(found.location.range == SourceRange(line: 2, column: 2, length: 1))
  }

  @Test(arguments: [
    "\u{A0}", "\u{2027}", "\u{202F}", "\u{2065}", "\u{200D}", "“–”…", "\t\r\n", "~ ",
  ])
  func `what is no control character is let through`(text: String) throws {
    #expect(try read(Array(text.utf8)).value?.text.utf8.count == text.utf8.count)
    #expect(try read(Array(("xx" + text + "xx").utf8)).diagnostics == [])
  }

  @Test func `a byte that is no text comes before a later control character`() throws {
    #expect(try read([0x61, 0xFF, 0x00]).diagnostics.map(\.rule) == [.invalidUTF8])
    #expect(try read([0x61, 0x00, 0xFF]).diagnostics.map(\.rule) == [.controlCharacter])
  }

  @Test func `a file at the limit is read, and one byte more is refused`() throws {
    let largest = [UInt8](repeating: 0x61, count: SourceReader.textLimit)
    #expect(try read(largest).value?.text.utf8.count == SourceReader.textLimit)
    let refused = try read(largest + [0x61])
    #expect(refused.value == nil)
    #expect(refused.diagnostics.map(\.rule) == [.fileTooLarge])
    #expect(refused.diagnostics.map(\.message) == ["the file is larger than 128 KB"])
  }

  @Test func `a file that has gone is a fault of the disk`() {
    let reader = SourceReader(fileSystem: .inMemory(["Content/a.md": "a"]), root: "Content")
    #expect(throws: FileSystemError.self) { try reader.read(path("b.md")) }
  }
}
