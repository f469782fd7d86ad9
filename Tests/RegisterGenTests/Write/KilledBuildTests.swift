import Glibc
import RegisterGen
import RegisterTestSupport
import Testing

/// A build that is killed by the system, which runs no clean-up, in a process of its own.
@Suite struct KilledBuildTests {
  private static func build(
    _ text: String, in root: String, on fileSystem: FileSystem = .local
  ) throws {
    let staging = try SiteWriter(fileSystem: fileSystem, sources: []).begin(
      output: root + "/public")
    try staging.write(#require(OutputPath("index.html")), text.utf8.span)
    try staging.write(#require(OutputPath("m/a/index.html")), text.utf8.span)
    _ = try staging.commit()
  }

  /// Checks that a site is whole, and that the next build finds nothing in its way.
  private func expectSite(_ text: String, in folder: borrowing TemporaryFolder) throws {
    #expect(folder.text(at: "public/index.html") == text)
    #expect(folder.text(at: "public/m/a/index.html") == text)
    #expect(folder.text(at: "public/mine") == "mine")
    #expect(try folder.names() == [".public.staging", "public"])
    try Self.build("next", in: folder.path)
    #expect(folder.text(at: "public/m/a/index.html") == "next")
    #expect(folder.text(at: "public/mine") == "mine")
    #expect(try folder.names() == ["public"])
  }

  private func folderWithSite() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try Self.build("old", in: folder.path)
    try folder.put("mine", at: "public/mine")
    return folder
  }

  @Test func `killed while it writes, it leaves the old site`() async throws {
    let folder = try folderWithSite()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
      var deadly = FileSystem.local
      deadly.create = { (path, bytes) throws(FileSystemError) in
        if path.hasSuffix("m/a/index.html") { raise(SIGKILL) }
        try FileSystem.local.create(path, bytes)
      }
      try Self.build("new", in: path, on: deadly)
    }
    try expectSite("old", in: folder)
  }

  @Test func `killed just before the exchange, it leaves the old site`() async throws {
    let folder = try folderWithSite()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
      var deadly = FileSystem.local
      deadly.exchange = { _, _ in raise(SIGKILL) == 0 }
      try Self.build("new", in: path, on: deadly)
    }
    try expectSite("old", in: folder)
  }

  @Test func `killed just after the exchange, it leaves the new site`() async throws {
    let folder = try folderWithSite()
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
      var deadly = FileSystem.local
      deadly.removeFile = { _ in raise(SIGKILL) }
      try Self.build("new", in: path, on: deadly)
    }
    try expectSite("new", in: folder)
  }
}
