import RegisterTestSupport
import Testing

@testable import RegisterGen

@Suite struct DocumentBindingTests {
  private struct Made {
    let documents: PrintDocuments
    let files: [String: [UInt8]]
  }

  private func build() async throws -> Made {
    let disk = try EverythingRegister.disk()
    let report = try await RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions())
      .build()
    let documents = try #require(report.site?.documents.first)
    return Made(documents: documents, files: disk.files(below: "/public"))
  }

  private func parts(of run: PrintDocuments.Run, _ documents: PrintDocuments) -> [PrintPart] {
    let chapter = run.beginsChapter ? documents.chapter(ofStream: run.stream) : nil
    return [chapter].compactMap { $0 } + run.measures.compactMap { documents.entry(ofMeasure: $0) }
  }

  @Test(arguments: [0, 1, 2, 3])
  func `runs that come in any order make the documents of a build`(seed: Int) async throws {
    let made = try await build()
    let documents = made.documents
    #expect(documents.runs.count > 1)
    let disk = InMemoryDisk([String: String]())
    let staging = try SiteWriter(fileSystem: disk.fileSystem, sources: []).begin(output: "public")
    let binding = DocumentBinding(documents, in: staging, isHashed: true)
    var numbers = Array(documents.runs.indices)
    var random = SeededRandom(seed: UInt64(seed))
    if seed == 0 { numbers.reverse() } else { numbers.shuffle(using: &random) }
    var ended: [DocumentBinding.Ended] = []
    for number in numbers {
      ended += try binding.add(run: number, parts(of: documents.runs[number], documents))
    }
    #expect(ended.count == documents.entries.count)
    _ = try staging.commit()
    let files = disk.files(below: "/public")
    for end in ended {
      let bytes = try #require(made.files[end.entry.path.text])
      #expect(files[end.entry.path.text] == bytes)
      #expect(end.size == bytes.count)
      #expect(end.digest == SHA256.digest(of: bytes.span))
    }
  }

  @Test func `every measure is in one run, and each stream's chapter begins and ends once`()
    async throws
  {
    let documents = try await build().documents
    let measures = documents.runs.flatMap(\.measures)
    #expect(Set(measures).count == measures.count)
    #expect(
      documents.runs.filter(\.beginsChapter).map(\.stream) == Array(0..<documents.entries.count - 1)
    )
    #expect(
      documents.runs.filter(\.endsChapter).map(\.stream) == Array(0..<documents.entries.count - 1))
  }

  /// Builds what is on a disk, and expects each planned file to be there.
  private func expectAllFiles(on disk: InMemoryDisk) async throws -> SitePlan {
    let report = try await RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions())
      .build()
    try #require(!report.hasErrors, "\(report.diagnostics.map(\.message))")
    let plan = try #require(report.site)
    let files = disk.files(below: "/public")
    for entry in plan.entries { #expect(files[entry.path.text] == plan.bytes(of: entry)) }
    for entry in plan.searchEntries { #expect(files[entry.path.text] != nil) }
    return plan
  }

  @Test func `every planned file is written with its bytes`() async throws {
    let plan = try await expectAllFiles(on: try EverythingRegister.disk())
    #expect(plan.documents.count == 1)
  }

  @Test func `a register without streams has a document for paper, too`() async throws {
    let whole = try SmallRegister.disk().files().filter { path, _ in
      !["measures", "streams"].contains { path.hasPrefix("Content/\($0)/") }
    }
    let disk = InMemoryDisk(Dictionary(uniqueKeysWithValues: whole.map { ("/" + $0, $1) }))
    disk.put(
      "---\ntitle: Deel\nnumber: \"2\"\ndocument: programma\n---\n",
      at: "/Content/programme/hoofdstuk-2.md")
    let plan = try await expectAllFiles(on: disk)
    #expect(plan.documents.isEmpty)
    #expect(disk.texts(below: "/public")["afdrukken/index.html"]?.contains("</html>") == true)
  }
}
