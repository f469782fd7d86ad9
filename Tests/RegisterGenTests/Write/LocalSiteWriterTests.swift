import RegisterGen
import RegisterTestSupport
import Testing

/// `SiteWriter` on the machine's disk: what a disk in memory can't show.
@Suite struct LocalSiteWriterTests {
  private func begin(_ folder: borrowing TemporaryFolder) throws -> SiteStaging {
    let sources = [folder.path("Content"), folder.path("Templates")]
    return try SiteWriter(fileSystem: .local, sources: sources).begin(output: folder.path("public"))
  }

  @Test func `a site is written, swapped and kept where it is equal`() throws {
    let folder = try TemporaryFolder()
    try folder.put("*", at: "public/.gitignore")
    for (text, expected) in [("1", (2, 0)), ("2", (1, 1)), ("2", (0, 2))] {
      let staging = try begin(folder)
      try staging.write(#require(OutputPath("index.html")), text.utf8.span)
      try staging.write(#require(OutputPath("a/b/index.html")), "same".utf8.span)
      let report = try staging.commit()
      #expect((report.written, report.unchanged) == expected)
      #expect(folder.text(at: "public/index.html") == text)
      #expect(folder.text(at: "public/a/b/index.html") == "same")
      #expect(folder.text(at: "public/.gitignore") == "*")
      #expect(try folder.names() == ["public"])
    }
  }

  @Test func `an equal file keeps its time to the nanosecond, also beside a changed one`() throws {
    let folder = try TemporaryFolder()
    var times: [Int64?] = []
    for text in ["1", "2"] {
      let staging = try begin(folder)
      try staging.write(#require(OutputPath("changed")), text.utf8.span)
      try staging.write(#require(OutputPath("equal")), Span())
      _ = try staging.commit()
      times.append(try FileSystem.local.status(folder.path("public/equal"))?.modified)
    }
    #expect(times[0] == times[1])
  }

  @Test func `many threads write one site`() async throws {
    let folder = try TemporaryFolder()
    let staging = try begin(folder)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for page in 0..<50 {
            let path = OutputPath("m/\(page)/\(task)/index.html")
            try staging.write(#require(path), "\(task) \(page)".utf8.span)
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try staging.commit().written == 400)
    #expect(folder.text(at: "public/m/49/7/index.html") == "7 49")
  }

  @Test func `permissions of the folder and of foreign folders are kept`() throws {
    let folder = try TemporaryFolder()
    _ = try begin(folder).commit()
    try folder.put("x", at: "public/mine/x")
    try FileSystem.local.setMode(folder.path("public"), 0o775)
    try FileSystem.local.setMode(folder.path("public/mine"), 0o700)
    let staging = try begin(folder)
    try staging.write(#require(OutputPath("i")), Span())
    #expect(try staging.commit().foreign == ["mine/"])
    #expect(try FileSystem.local.status(folder.path("public"))?.mode == 0o775)
    #expect(try FileSystem.local.status(folder.path("public/mine"))?.mode == 0o700)
  }

  @Test func `another build of the same folder is refused until the first has ended`() throws {
    let folder = try TemporaryFolder()
    let first = try begin(folder)
    #expect(throws: OutputError.self) { _ = try begin(folder) }
    first.abandon()
    #expect(try folder.names().isEmpty)
    _ = try begin(folder).commit()
    #expect(try folder.names() == ["public"])
  }
}
