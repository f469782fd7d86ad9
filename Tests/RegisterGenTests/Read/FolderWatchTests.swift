import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

/// The system tells of a change before the call that made it returns, so nothing here waits.
@Suite final class FolderWatchTests {
  private let folder: TemporaryFolder
  private let watch: FolderWatch
  private let root: String

  init() throws {
    folder = try TemporaryFolder()
    try folder.put("1", at: "Content/register.yml")
    try folder.put("1", at: "Content/measures/asiel/a.md")
    root = folder.path("Content")
    watch = try FolderWatch(roots: [root])
  }

  private func path(_ relative: String) -> SourcePath {
    SourcePath(root: root, relative: relative)
  }

  private func write(_ text: String, to relative: String) throws {
    try Data(text.utf8).write(to: URL(filePath: folder.path("Content/" + relative)))
  }

  private func move(_ relative: String, to new: String) throws {
    try FileSystem.local.rename(folder.path(relative), folder.path(new))
  }

  @Test func `nothing has changed at first, and nothing is told twice`() throws {
    #expect(try watch.changes() == [])
    try write("2", to: "register.yml")
    #expect(try watch.changes() == [.file(path("register.yml"))])
    #expect(try watch.changes() == [])
  }

  @Test func `a file that is written several times is told once`() throws {
    for text in ["2", "3", "4"] { try write(text, to: "measures/asiel/a.md") }
    #expect(try watch.changes() == [.file(path("measures/asiel/a.md"))])
  }

  @Test func `a file that takes the place of another by renaming is told`() throws {
    try folder.put("2", at: "elsewhere.tmp")
    try move("elsewhere.tmp", to: "Content/register.yml")
    #expect(try watch.changes() == [.file(path("register.yml"))])
  }

  @Test func `a file that is added, renamed or removed is told`() throws {
    try write("2", to: "measures/asiel/b.md")
    #expect(try watch.changes() == [.file(path("measures/asiel/b.md"))])
    try move("Content/measures/asiel/b.md", to: "Content/measures/c.md")
    #expect(
      try watch.changes() == [.file(path("measures/asiel/b.md")), .file(path("measures/c.md"))])
    try FileSystem.local.removeFile(folder.path("Content/measures/c.md"))
    #expect(try watch.changes() == [.file(path("measures/c.md"))])
  }

  @Test func `what editors leave behind is passed over`() throws {
    for name in [".register.yml.swp", "register.yml~", "#register.yml#"] {
      try write("2", to: name)
    }
    #expect(try watch.changes() == [])
  }

  @Test func `a new folder is told, and watched from then on`() throws {
    try folder.put("2", at: "Content/measures/arbeid/vroeg/b.md")
    #expect(try watch.changes().contains(.folder(path("measures/arbeid"))))
    try write("3", to: "measures/arbeid/vroeg/b.md")
    #expect(try watch.changes() == [.file(path("measures/arbeid/vroeg/b.md"))])
  }

  @Test func `a folder that has another name is watched under that name`() throws {
    try move("Content/measures/asiel", to: "Content/measures/nareis")
    let changes = try watch.changes()
    #expect(changes.contains(.folder(path("measures/asiel"))))
    #expect(changes.contains(.folder(path("measures/nareis"))))
    try write("2", to: "measures/nareis/a.md")
    #expect(try watch.changes() == [.file(path("measures/nareis/a.md"))])
  }

  @Test func `a folder that has left is no longer watched`() throws {
    try move("Content/measures", to: "measures")
    #expect(try watch.changes() == [.folder(path("measures"))])
    try Data("2".utf8).write(to: URL(filePath: folder.path("measures/asiel/a.md")))
    #expect(try watch.changes() == [])
  }

  @Test func `a root that has gone is told, and watched again when it is back`() throws {
    try move("Content", to: "away")
    #expect(try watch.changes() == [.folder(path(""))])
    #expect(!watch.isComplete)
    #expect(try watch.restore() == [])
    try move("away", to: "Content")
    #expect(try watch.restore() == [.folder(path(""))])
    #expect(watch.isComplete)
    try write("2", to: "measures/asiel/a.md")
    #expect(try watch.changes() == [.file(path("measures/asiel/a.md"))])
  }

  @Test func `more changes than the system keeps are a change of everything`() throws {
    let text = try String(contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
    let limit = try #require(Int(text.trimmingCharacters(in: .whitespacesAndNewlines)))
    try #require(limit <= 100_000)
    for number in 0...limit {
      // Changes that follow each other and are equal are one for the system, so two files take turns.
      try FileSystem.local.create(folder.path("Content/measures/\(number % 2)"), Span())
      try FileSystem.local.removeFile(folder.path("Content/measures/\(number % 2)"))
    }
    #expect(try watch.changes().contains(.folder(path(""))))
    try write("2", to: "measures/asiel/a.md")
    #expect(try watch.changes() == [.file(path("measures/asiel/a.md"))])
  }

  @Test func `a root that is not there is an error`() throws {
    let missing = folder.path("nowhere")
    #expect {
      try FolderWatch(roots: [missing])
    } throws: { error in
      "\(error)" == "cannot watch '\(missing)': No such file or directory"
    }
  }
}
