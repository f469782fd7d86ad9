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
}
