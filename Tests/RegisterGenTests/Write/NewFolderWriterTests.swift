import Glibc
import RegisterGen
import RegisterTestSupport
import Synchronization
import Testing

@Suite struct NewFolderWriterTests {
  private static let texts = [
    ".ignored": "i\n", "Content/a/one.md": "1\n", "Content/two.md": "2\n", "README.md": "r\n",
  ]
  private let files = texts.mapValues { Array($0.utf8) }

  private func write(_ disk: InMemoryDisk, into folder: String) throws(NewFolderError) {
    try NewFolderWriter(fileSystem: disk.fileSystem).write(files, into: folder)
  }

  @Test(arguments: ["new", "/new", "a/b/new", "./new", "a/../new"])
  func `a folder that is missing is made, with those that it lies in`(folder: String) throws {
    let disk = InMemoryDisk()
    disk.putFolder(at: "/a")
    try write(disk, into: folder)
    let place = folder.hasSuffix("b/new") ? "/a/b/new" : "/new"
    #expect(disk.texts(below: place) == Self.texts)
  }

  @Test func `an empty folder is filled, and nothing is left beside the files`() throws {
    let disk = InMemoryDisk()
    try write(disk, into: ".")
    #expect(disk.texts() == Self.texts)
  }

  @Test func `a folder with a new repository in it is empty`() throws {
    let disk = InMemoryDisk(["/new/.git/HEAD": "ref"])
    try write(disk, into: "new")
    var expected = Self.texts
    expected[".git/HEAD"] = "ref"
    #expect(disk.texts(below: "/new") == expected)
  }

  @Test func `what a killed run left behind is replaced`() throws {
    let disk = InMemoryDisk(["/new/.register-build.new/Content/half.md": "half"])
    try write(disk, into: "new")
    #expect(disk.texts(below: "/new") == Self.texts)
  }

  @Test func `a folder that holds something is refused, by its name`() throws {
    let held = ["/new/z.txt": "z", "/new/.git/HEAD": "ref", "/new/b/c.txt": "c"]
    let disk = InMemoryDisk(held)
    #expect(throws: NewFolderError.notEmpty("new", names: ["b", "z.txt"])) {
      try write(disk, into: "new")
    }
    #expect(disk.texts(below: "/new") == ["z.txt": "z", ".git/HEAD": "ref", "b/c.txt": "c"])
  }

  @Test func `the refusal names the first five`() {
    let names = ["a", "b", "c", "d", "e", "f", "g"]
    #expect(
      NewFolderError.notEmpty("x", names: names).description
        == "'x' is not empty, and was left as it is: there is 'a', 'b', 'c', 'd', 'e' and 2 more; "
        + "name an empty folder, or one that is not there yet")
    #expect(NewFolderError.notEmpty("x", names: ["a"]).description.contains("there is 'a'; name"))
  }

  @Test func `a file is no folder`() throws {
    let disk = InMemoryDisk(["/new": "text"])
    for path in ["new", "new/inner"] {
      #expect(throws: NewFolderError.self) { try write(disk, into: path) }
    }
    #expect(disk.texts() == ["new": "text"])
  }

  /// Each operation that changes the disk fails once, wherever in the run it comes.
  @Test(arguments: [false, true], ["", "/old"])
  func `a disk that fails anywhere leaves nothing behind`(isThere: Bool, above: String) throws {
    var count = 0
    while count < 100 {
      let disk = InMemoryDisk()
      disk.putFolder(at: "/old")
      if isThere { disk.putFolder(at: above + "/in/new") }
      let before = disk.texts()
      let failing = FailingDisk(disk, at: count)
      do {
        try NewFolderWriter(fileSystem: failing.fileSystem).write(files, into: above + "/in/new")
        break
      } catch {
        #expect(disk.texts() == before, "at \(count)")
      }
      count += 1
    }
    #expect(count > 10)
  }

  @Test func `what another run placed meanwhile is left as it is`() throws {
    let disk = InMemoryDisk()
    disk.putFolder(at: "/new")
    var fileSystem = disk.fileSystem
    let rename = fileSystem.rename
    fileSystem.rename = { (path, new) throws(FileSystemError) in
      disk.put("other", at: "/new/README.md")
      try rename(path, new)
    }
    #expect(throws: NewFolderError.self) {
      try NewFolderWriter(fileSystem: fileSystem).write(files, into: "new")
    }
    #expect(disk.texts(below: "/new") == ["README.md": "other"])
  }

  @Test func `the machine's disk does the same`() throws {
    let folder = try TemporaryFolder()
    try NewFolderWriter().write(files, into: folder.path("a/new"))
    #expect(try folder.names(in: "a/new") == [".ignored", "Content", "README.md"])
    for (path, text) in Self.texts { #expect(folder.text(at: "a/new/" + path) == text) }
    #expect(throws: NewFolderError.self) {
      try NewFolderWriter().write(files, into: folder.path("a"))
    }
    #expect(try folder.names(in: "a") == ["new"])
  }
}

/// A disk on which one of the operations that change it fails: the one of a number, from 0.
private final class FailingDisk: Sendable {
  private let disk: InMemoryDisk
  private let left: Mutex<Int>

  init(_ disk: InMemoryDisk, at number: Int) {
    self.disk = disk
    left = Mutex(number)
  }

  private func count(_ path: String) throws(FileSystemError) {
    let isDue = left.withLock { left in
      left -= 1
      return left == -1
    }
    if isDue { throw FileSystemError(.write, path, code: ENOSPC) }
  }

  var fileSystem: FileSystem {
    let whole = disk.fileSystem
    var failing = whole
    failing.makeFolder = { (path) throws(FileSystemError) in
      try self.count(path)
      return try whole.makeFolder(path)
    }
    failing.create = { (path, bytes) throws(FileSystemError) in
      try self.count(path)
      try whole.create(path, bytes)
    }
    failing.duplicate = { (path, copy) throws(FileSystemError) in
      try self.count(path)
      try whole.duplicate(path, copy)
    }
    failing.rename = { (path, new) throws(FileSystemError) in
      try self.count(path)
      try whole.rename(path, new)
    }
    return failing
  }
}
