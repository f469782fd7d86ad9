import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct SiteOutputTests {
  /// Builds what is on a disk, and expects each planned file to be there.
  private func expectAllFiles(on disk: InMemoryDisk) async throws {
    let report = try await RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions())
      .build()
    try #require(!report.hasErrors, "\(report.diagnostics.map(\.message))")
    let plan = try #require(report.site)
    let files = disk.files(below: "/public")
    for entry in plan.entries { #expect(files[entry.path.text] == plan.bytes(of: entry)) }
    for entry in plan.searchEntries { #expect(files[entry.path.text] != nil) }
  }

  @Test func `every planned file is written with its bytes`() async throws {
    try await expectAllFiles(on: try EverythingRegister.disk())
  }

  @Test func `a register without streams has a document for paper, too`() async throws {
    let whole = try SmallRegister.disk().files().filter { path, _ in
      !["measures", "streams"].contains { path.hasPrefix("Content/\($0)/") }
    }
    let disk = InMemoryDisk(Dictionary(uniqueKeysWithValues: whole.map { ("/" + $0, $1) }))
    disk.put(
      "---\ntitle: Deel\nnumber: \"2\"\ndocument: programma\n---\n",
      at: "/Content/programme/hoofdstuk-2.md")
    try await expectAllFiles(on: disk)
    #expect(disk.texts(below: "/public")["afdrukken/index.html"]?.contains("</html>") == true)
  }
}
