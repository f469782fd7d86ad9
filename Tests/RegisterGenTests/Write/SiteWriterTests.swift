import RegisterGen
import RegisterTestSupport
import Synchronization
import Testing

@Suite struct SiteWriterTests {
  private let header =
    "# register-build manifest 1: the files that the command wrote here; all others are kept\n"

  private func writer(_ fileSystem: FileSystem) -> SiteWriter {
    SiteWriter(fileSystem: fileSystem, sources: ["Content", "Templates"], home: "/home/me")
  }

  /// Writes a site whole.
  @discardableResult
  private func build(
    _ pages: [String: String], on fileSystem: FileSystem, output: String = "public"
  ) throws -> WriteReport {
    let staging = try writer(fileSystem).begin(output: output)
    for (path, text) in pages.sorted(by: { $0.key < $1.key }) {
      try staging.write(#require(OutputPath(path)), text.utf8.span)
    }
    return try staging.commit()
  }

  /// A disk with sources and a site of three pages.
  private func diskWithSite() throws -> InMemoryDisk {
    let disk = InMemoryDisk(["Content/a.md": "a", "Templates/t.html": "t", "home/me/x": "x"])
    try build(
      ["index.html": "home", "m/a/index.html": "a", "m/b/index.html": "b"],
      on: disk.fileSystem)
    return disk
  }

  @Test func `a first build makes the folder, the pages and the manifest`() throws {
    let disk = InMemoryDisk([String: String]())
    let report = try build(["index.html": "home", "m/a/index.html": "a"], on: disk.fileSystem)
    #expect(report == WriteReport(written: 2, unchanged: 0, removed: 0, foreign: []))
    #expect(
      disk.texts() == [
        "public/index.html": "home", "public/m/a/index.html": "a",
        "public/.register-build": header + "index.html\nm/a/index.html\n",
      ])
  }

  @Test func `a file with the same bytes keeps its modification time`() throws {
    let disk = try diskWithSite()
    let same = disk.modified("public/m/a/index.html")
    let other = disk.modified("public/m/b/index.html")
    let report = try build(
      ["index.html": "home", "m/a/index.html": "a", "m/b/index.html": "B"], on: disk.fileSystem)
    #expect(report == WriteReport(written: 1, unchanged: 2, removed: 0, foreign: []))
    #expect(disk.modified("public/m/a/index.html") == same)
    #expect(disk.modified("public/m/b/index.html") != other)
    #expect(disk.texts(below: "public")["m/b/index.html"] == "B")
  }

  @Test func `a second build of the same pages changes nothing at all`() throws {
    let disk = try diskWithSite()
    let before = ["public", "public/m", "public/.register-build"].map(disk.modified)
    let report = try build(
      ["index.html": "home", "m/a/index.html": "a", "m/b/index.html": "b"], on: disk.fileSystem)
    #expect(report == WriteReport(written: 0, unchanged: 3, removed: 0, foreign: []))
    #expect(["public", "public/m", "public/.register-build"].map(disk.modified) == before)
  }

  @Test func `pages that the new site does not have are removed with their folders`() throws {
    let disk = try diskWithSite()
    let report = try build(["index.html": "home"], on: disk.fileSystem)
    #expect(report == WriteReport(written: 0, unchanged: 1, removed: 2, foreign: []))
    #expect(
      disk.texts(below: "public")
        == ["index.html": "home", ".register-build": header + "index.html\n"])
  }

  @Test func `what the command did not write is kept and reported`() throws {
    let disk = try diskWithSite()
    disk.put("mine", at: "public/CNAME")
    disk.put("deep", at: "public/m/a/notes/deep/x.txt")
    disk.put("*", at: "public/.gitignore")
    disk.putLink(to: "../elsewhere", at: "public/m/link")
    disk.putFolder(at: "public/empty")
    disk.put("in a folder of a page that goes", at: "public/m/b/mine.txt")
    let report = try build(["index.html": "new", "m/a/index.html": "a"], on: disk.fileSystem)
    #expect(report.foreign == ["CNAME", "empty/", "m/a/notes/", "m/b/mine.txt", "m/link"])
    var site = disk.texts(below: "public")
    site[".register-build"] = nil
    #expect(
      site == [
        "index.html": "new", "m/a/index.html": "a", "CNAME": "mine", ".gitignore": "*",
        "m/a/notes/deep/x.txt": "deep", "m/link": "-> ../elsewhere", "empty/": "",
        "m/b/mine.txt": "in a folder of a page that goes",
      ])
  }

  @Test(arguments: [
    ("CNAME", "CNAME"), ("m/c", "m/c/index.html"), ("m/c/x.txt", "m/c"),
    (".gitignore", ".gitignore"),
  ])
  func `a foreign file at an address of the site stops the build`(
    foreign: String, page: String
  ) throws {
    let disk = try diskWithSite()
    disk.put("mine", at: "public/" + foreign)
    let before = disk.texts()
    let obstacle = min(foreign, page)
    let error = #expect(throws: OutputError.self) {
      try build(["index.html": "new", page: "c"], on: disk.fileSystem)
    }
    #expect(error == .foreignFile(output: "public", path: obstacle))
    #expect(error?.description.contains("'public/\(obstacle)'") == true)
    #expect(disk.texts() == before)
  }

  @Test func `a folder with only a gitignore counts as empty`() throws {
    let disk = InMemoryDisk(["public/.gitignore": "*"])
    let report = try build(["index.html": "home"], on: disk.fileSystem)
    #expect(report.foreign.isEmpty)
    #expect(disk.texts(below: "public")[".gitignore"] == "*")
    #expect(disk.texts(below: "public")["index.html"] == "home")
  }

  @Test func `a full folder without a manifest is refused`() throws {
    let disk = InMemoryDisk(["public/.gitignore": "*", "public/z": "", "public/thesis.doc": "mine"])
    let before = disk.texts()
    let error = #expect(throws: OutputError.self) {
      try writer(disk.fileSystem).begin(output: "public")
    }
    #expect(error == .notOurs(output: "public", example: "thesis.doc"))
    #expect(disk.texts() == before)
  }

  @Test(arguments: [
    ("", 1), ("other\n", 1), ("# register-build manifest 1\nindex.html", 2),
    ("# register-build manifest 1\na\n../b\n", 3), ("# register-build manifest 1\n\n", 2),
  ])
  func `a damaged manifest is refused at its line`(text: String, line: Int) throws {
    let disk = InMemoryDisk(["public/.register-build": text, "public/a": "a"])
    let error = #expect(throws: OutputError.self) {
      try writer(disk.fileSystem).begin(output: "public")
    }
    #expect(error == .damagedManifest(path: "/public/.register-build", line: line))
  }

  @Test(arguments: [
    "Content", "Content/site", "Templates/", "Content/../Content/x", "link/site", "sources", "up",
  ])
  func `an output that touches a source folder is refused`(output: String) throws {
    let disk = InMemoryDisk(["sources/Content/a.md": "a", "sources/Templates/t.html": "t"])
    disk.putLink(to: "sources/Content", at: "Content")
    disk.putLink(to: "sources/Templates", at: "Templates")
    disk.putLink(to: "Content", at: "link")
    disk.putLink(to: "sources", at: "up")
    let before = disk.texts()
    let error = #expect(throws: OutputError.self) {
      try writer(disk.fileSystem).begin(output: output)
    }
    guard case .touchesSources? = error else {
      Issue.record("refused for another reason: \(String(describing: error))")
      return
    }
    #expect(disk.texts() == before)
  }

  @Test(arguments: ["", "/", ".", "..", "home/me", "home", "file", "none/../x"])
  func `an output that can't be one is refused`(output: String) throws {
    let disk = InMemoryDisk(["home/me/x": "x", "file": "f"])
    let before = disk.texts()
    #expect(throws: OutputError.self) { try writer(disk.fileSystem).begin(output: output) }
    #expect(disk.texts() == before)
  }

  @Test func `an output that is a link is written where it leads`() throws {
    let disk = InMemoryDisk(["srv/.keep": "", "Content/a.md": ""])
    disk.putLink(to: "srv/www", at: "public")
    try build(["index.html": "1"], on: disk.fileSystem)
    try build(["index.html": "2"], on: disk.fileSystem)
    #expect(disk.texts()["srv/www/index.html"] == "2")
    #expect(disk.texts()["public"] == "-> srv/www")
  }

  @Test func `folders above the output are made, and unmade when the build is abandoned`() throws {
    let disk = InMemoryDisk(["x": ""])
    let staging = try writer(disk.fileSystem).begin(output: "a/b/site/")
    try staging.write(#require(OutputPath("i")), [1].span)
    staging.abandon()
    #expect(disk.texts() == ["x": ""])
    try build(["i": "1"], on: disk.fileSystem, output: "a/b/site")
    #expect(disk.texts()["a/b/site/i"] == "1")
  }

  @Test func `a second build at the same time is refused and does no harm`() throws {
    let disk = try diskWithSite()
    let first = try writer(disk.fileSystem).begin(output: "public")
    let error = #expect(throws: OutputError.self) {
      try writer(disk.fileSystem).begin(output: "public")
    }
    #expect(error == .anotherBuild(output: "public"))
    try first.write(#require(OutputPath("index.html")), "new".utf8.span)
    _ = try first.commit()
    #expect(disk.texts(below: "public")["index.html"] == "new")
    try build(["index.html": "newer"], on: disk.fileSystem)
  }

  @Test func `two files at one address are refused`() throws {
    let disk = InMemoryDisk([String: String]())
    let staging = try writer(disk.fileSystem).begin(output: "public")
    let path = try #require(OutputPath("a/b"))
    try staging.write(path, Span())
    #expect(throws: OutputError.writtenTwice(path)) { try staging.write(path, Span()) }
    let below = try #require(OutputPath("a/b/c"))
    #expect(throws: OutputError.writtenTwice(below)) { try staging.write(below, Span()) }
    let above = try #require(OutputPath("a"))
    #expect(throws: OutputError.writtenTwice(above)) { try staging.write(above, Span()) }
  }

  @Test func `a file that comes in pieces is written and kept when it is equal`() throws {
    let disk = InMemoryDisk([String: String]())
    let path = try #require(OutputPath("data/register.json"))
    let text = String(repeating: "0123456789", count: 10)
    for (text, capacity, unchanged) in [
      (text, 16, 0), (text, 32, 1), (text, 1000, 1), (text + "e", 16, 0), (text + "f", 1000, 0),
      (text + "f", 100, 1), (text, 16, 0), (String(text.prefix(48)), 16, 0),
      (String(text.prefix(20)) + "x" + text, 16, 0), ("", 16, 0), ("", 16, 1),
    ] {
      let staging = try writer(disk.fileSystem).begin(output: "public")
      let file = StagedFile(path, in: staging, isHashed: true)
      var output = OutputBuffer(capacity: capacity, handingTo: file)
      for letter in text { output.append(utf8: String(letter)) }
      let (size, digest) = try file.end(output)
      #expect(size == text.utf8.count)
      #expect(digest == SHA256.digest(of: text.utf8.span))
      #expect(try staging.commit().unchanged == unchanged)
      #expect(disk.texts(below: "public")["data/register.json"] == text)
    }
  }

  @Test func `a disk that fails a piece is told at the end, and no further piece is wanted`() throws
  {
    let disk = InMemoryDisk([String: String]())
    var full = disk.fileSystem
    full.append = { (path, _) throws(FileSystemError) in
      throw FileSystemError(.write, path, code: 28)
    }
    let staging = try writer(full).begin(output: "public")
    let file = try StagedFile(#require(OutputPath("a/b")), in: staging)
    var output = OutputBuffer(capacity: 16, handingTo: file)
    for _ in 0..<17 { output.append(UInt8(ascii: "a")) }
    let (isRefused, held) = (output.isRefused, output.count)
    #expect(isRefused)
    #expect(held == 1)
    for _ in 0..<100 { output.append(UInt8(ascii: "a")) }
    let error = #expect(throws: OutputError.self) { try file.end(output) }
    #expect(error?.description.contains("public/a/b") == true)
  }

  @Test(arguments: 1...12)
  func `a disk that fills up leaves the old site and nothing beside it`(write: Int) throws {
    let disk = try diskWithSite()
    disk.put("mine", at: "public/CNAME")
    let before = disk.texts()
    let times = before.keys.map { disk.modified($0) }
    let count = Mutex(0)
    let original = disk.fileSystem
    var full = original
    let fails = { @Sendable () -> Bool in
      count.withLock {
        $0 += 1
        return $0 == write
      }
    }
    full.create = { (path, bytes) throws(FileSystemError) in
      if fails() { throw FileSystemError(.write, path, code: 28) }
      try original.create(path, bytes)
    }
    full.makeFolder = { (path) throws(FileSystemError) in
      if fails() { throw FileSystemError(.makeFolder, path, code: 28) }
      return try original.makeFolder(path)
    }
    full.duplicate = { (path, copy) throws(FileSystemError) in
      if fails() { throw FileSystemError(.link, copy, code: 28) }
      try original.duplicate(path, copy)
    }
    let pages = ["index.html": "new", "m/a/index.html": "a", "m/c/index.html": "c", "n/x": "x"]
    let error = #expect(throws: OutputError.self) { try build(pages, on: full) }
    #expect(error?.description.contains("No space left on device") == true)
    #expect(disk.texts() == before)
    #expect(before.keys.map { disk.modified($0) } == times)
  }

  @Test func `a fault at a page names its place in the output folder`() throws {
    let disk = InMemoryDisk([String: String]())
    var full = disk.fileSystem
    full.create = { (path, _) throws(FileSystemError) in
      throw FileSystemError(.write, path, code: 28)
    }
    let error = #expect(throws: OutputError.self) { try build(["m/x": "1"], on: full) }
    #expect(error?.description == "cannot write 'public/m/x': No space left on device")
  }

  @Test func `where folders can't be exchanged they are renamed`() throws {
    let disk = try diskWithSite()
    var plain = disk.fileSystem
    plain.exchange = { _, _ in false }
    try build(["index.html": "new"], on: plain)
    #expect(disk.texts(below: "public")["index.html"] == "new")
    #expect(!disk.texts().keys.contains { $0.hasPrefix(".public") })
  }

  @Test func `a rename that fails halfway is undone`() throws {
    let disk = try diskWithSite()
    let before = disk.texts()
    let original = disk.fileSystem
    var plain = original
    plain.exchange = { _, _ in false }
    plain.rename = { (path, new) throws(FileSystemError) in
      if path.hasSuffix("/new") { throw FileSystemError(.rename, path, code: 5) }
      try original.rename(path, new)
    }
    #expect(throws: OutputError.self) { try build(["index.html": "new"], on: plain) }
    #expect(disk.texts() == before)
  }

  @Test func `a folder that can't be moved is a clear error`() throws {
    let disk = try diskWithSite()
    let before = disk.texts()
    var mounted = disk.fileSystem
    mounted.exchange = { (_, other) throws(FileSystemError) in
      throw FileSystemError(.replace, other, code: 16)
    }
    let error = #expect(throws: OutputError.self) { try build(["index.html": "new"], on: mounted) }
    #expect(error == .mountPoint(output: "public"))
    #expect(disk.texts() == before)
  }

  @Test func `an empty folder that can't be moved is removed instead`() throws {
    let disk = InMemoryDisk(["public/.gitignore": "*"])
    var overlay = disk.fileSystem
    overlay.exchange = { (_, other) throws(FileSystemError) in
      throw FileSystemError(.replace, other, code: 18)
    }
    try build(["index.html": "new"], on: overlay)
    #expect(
      Set(disk.texts().keys)
        == ["public/.gitignore", "public/.register-build", "public/index.html"])
  }

  @Test func `an empty folder that can be neither moved nor removed is left as it was`() throws {
    let disk = InMemoryDisk(["public/.gitignore": "*"])
    var mounted = disk.fileSystem
    mounted.exchange = { (_, other) throws(FileSystemError) in
      throw FileSystemError(.replace, other, code: 16)
    }
    let original = disk.fileSystem
    mounted.removeFolder = { (path) throws(FileSystemError) in
      if path == "/public" { throw FileSystemError(.remove, path, code: 16) }
      try original.removeFolder(path)
    }
    let error = #expect(throws: OutputError.self) { try build(["index.html": "new"], on: mounted) }
    #expect(error == .mountPoint(output: "public"))
    #expect(disk.texts() == ["public/.gitignore": "*"])
  }

  @Test func `what a killed build left is removed`() throws {
    let disk = try diskWithSite()
    disk.put("half", at: ".public.staging/new/index.html")
    disk.put("", at: ".public.staging/lock")
    try build(["index.html": "new"], on: disk.fileSystem)
    #expect(disk.texts(below: "public")["index.html"] == "new")
    #expect(!disk.texts().keys.contains { $0.hasPrefix(".public") })
  }

  @Test(arguments: [true, false])
  func `a build that was killed between two renames is mended`(isMissing: Bool) throws {
    let disk = try diskWithSite()
    let before = disk.texts()
    _ = try disk.fileSystem.makeFolder(".public.staging")
    try disk.fileSystem.rename("public", ".public.staging/old")
    if !isMissing { disk.putFolder(at: "public") }
    disk.put("new", at: ".public.staging/new/index.html")
    try writer(disk.fileSystem).begin(output: "public").abandon()
    #expect(disk.texts() == before)
  }

  @Test func `a staging that nobody ended leaves nothing`() throws {
    let disk = try diskWithSite()
    let before = disk.texts()
    do {
      let staging = try writer(disk.fileSystem).begin(output: "public")
      try staging.write(#require(OutputPath("x")), Span())
    }
    #expect(disk.texts() == before)
  }

  @Test func `a parent that may not be written to is explained`() throws {
    let disk = try diskWithSite()
    var closed = disk.fileSystem
    closed.makeFolder = { (path) throws(FileSystemError) in
      throw FileSystemError(.makeFolder, path, code: 13)
    }
    let error = #expect(throws: OutputError.self) { try writer(closed).begin(output: "public") }
    #expect(error?.description.contains("prepared beside 'public'") == true)
  }
}
