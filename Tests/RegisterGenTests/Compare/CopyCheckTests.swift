import RegisterTestSupport
import Testing

@testable import RegisterGen

@Suite struct CopyCheckTests {
  private static let source = "a b c d e f g h i j k l m n o p q r s t u v w x y z"

  private func findings(
    _ body: String, title: String = "Werk", in path: String = "pages/werk.md",
    source: String = source
  ) async throws -> [Diagnostic] {
    let disk = try SmallRegister.disk()
    disk.put("---\ntitle: \(title)\n---\n\n\(body)\n", at: "/Content/" + path)
    return try await findings(on: disk, source: source)
  }

  private func findings(
    on disk: InMemoryDisk, source: String = source
  ) async throws -> [Diagnostic] {
    disk.put(source, at: "/bron.txt")
    let options = BuildOptions(comparedFiles: ["bron.txt"])
    return try await RegisterBuild(fileSystem: disk.fileSystem, options: options).check()
      .diagnostics
  }

  @Test func `nine words are a run, eight are none`() async throws {
    #expect(try await findings("a b c d e f g h").isEmpty)
    let found = try await findings("a b c d e f g h i")
    #expect(found.map(\.rule) == [.copiedText])
    #expect(found.first?.location.range == SourceRange(line: 5, column: 1, length: 17))
    #expect(found.first?.severity == .error)
  }

  @Test func `a run is as long as it can be and is told once`() async throws {
    let found = try await findings("x\n\nC D, e *f* g\nh i: j k l m — n o p!")
    #expect(found.count == 1)
    #expect(
      found.first?.message.hasPrefix("14 words in a row are those of 'bron.txt': 'C D e f") == true)
    #expect(found.first?.message.hasSuffix("n …'") == true)
    let note = found.first?.notes.first?.location
    #expect(note?.path.text == "bron.txt")
    #expect(note?.range == SourceRange(line: 1, column: 5, length: 27))
  }

  @Test func `of several places the longest counts`() async throws {
    let source = "a b c d e f g h i 1\na b c d e f g h i j k l 2\na b c d e f g h i j 3"
    let found = try await findings("a b c d e f g h i j k l m", source: source)
    #expect(found.map { $0.message.prefix(8) } == ["12 words"])
    #expect(found.first?.notes.first?.location.range?.start.line == 2)
  }

  @Test func `two runs in one file are two findings`() async throws {
    let found = try await findings("a b c d e f g h i x k l m n o p q r s")
    #expect(found.compactMap { $0.location.range?.start.column } == [1, 21])
  }

  @Test func `equal hashes of other words are no run`() async throws {
    #expect(try await findings("a b c d e f g h ï j").isEmpty)
  }

  @Test func `a heading ends a run and is none itself`() async throws {
    #expect(try await findings("a b c d e\n\n## f g h i j k l m n o p q\n\nr s t u v").isEmpty)
  }

  @Test func `a number sign in code is no heading`() async throws {
    #expect(try await findings("```\n# a b c d e f g h i j\n```").count == 1)
  }

  @Test func `a title may be copied, and may be named in a text`() async throws {
    #expect(
      try await findings("Wij lezen „a b c d e f g h i j” graag.", title: "a b c d e f g h i j")
        .isEmpty)
    let found = try await findings(
      "a b c d e f g h i j k l m n o p q r s t u v", title: "a b c d e f g h i j")
    #expect(found.count == 1)
  }

  @Test func `a fact is text, its label is a name`() async throws {
    let disk = try SmallRegister.disk()
    let text = """
      ---
      title: Nareis
      summary: Een samenvatting.
      stream: asiel
      effect: {value: "-", note: "a b c d e f g h i"}
      horizon: [middellang]
      implementation:
        label: a b c d e f g h i j
      instruments:
        - instrument: wet
          note: >-
            k l m n o p
            q r s t
      sources:
        - document: lijst
          part: a b c d e f g h i j
      programme: niet-vermeld
      ---

      """
    disk.put(text, at: "/Content/measures/asiel/nareis.md")
    let found = try await findings(on: disk)
    #expect(found.compactMap { $0.location.range?.start.line } == [5, 12])
    #expect(found.first?.location.range?.start.column == 29)
  }

  @Test func `the glossary is compared, its terms are names`() async throws {
    let disk = try SmallRegister.disk()
    disk.put(
      "terms:\n  - term: a b c d e f g h i j\n    explanation: k l m n o p q r s t u\n",
      at: "/Content/glossary.yml")
    let found = try await findings(on: disk).filter { $0.rule == .copiedText }
    #expect(found.compactMap { $0.location.range?.start.line } == [3])
  }

  @Test func `drafts are not compared`() async throws {
    #expect(try await findings(Self.source, in: "pages/_werk.md").isEmpty)
  }

  @Test func `a source of one word over and over is compared at once`() async throws {
    let source = String(repeating: "ja ", count: 200_000)
    let found = try await findings(
      String(repeating: "ja ", count: 20_000) + "ja\n", source: source)
    #expect(found.count == 1)
  }

  @Test func `findings do not depend on the number of jobs`() async throws {
    let disk = try SmallRegister.disk()
    disk.put(Self.source, at: "/bron.txt")
    for number in 0..<40 {
      disk.put(
        "---\ntitle: Blad \(number)\n---\n\n\(Self.source)\n", at: "/Content/pages/p\(number).md")
    }
    var reports: [[Diagnostic]] = []
    for jobs in [1, 8] {
      let options = BuildOptions(jobs: jobs, comparedFiles: ["bron.txt"])
      let build = RegisterBuild(fileSystem: disk.fileSystem, options: options)
      reports.append(try await build.check().diagnostics)
    }
    #expect(reports[0].count == 40)
    #expect(reports[0] == reports[1])
  }

  // MARK: The files to compare with

  private func error(_ path: String, on disk: InMemoryDisk) async throws -> String? {
    let options = BuildOptions(comparedFiles: [path])
    do throws(BuildError) {
      _ = try await RegisterBuild(fileSystem: disk.fileSystem, options: options).check()
      return nil
    } catch {
      return error.description
    }
  }

  @Test func `a file that can't be compared ends the check`() async throws {
    let disk = try SmallRegister.disk()
    disk.put([0x63, 0xE9], at: "/latin.txt")
    #expect(
      try await error("weg.txt", on: disk) == "cannot read 'weg.txt': No such file or directory")
    #expect(
      try await error("latin.txt", on: disk)
        == "cannot compare with 'latin.txt': it is not UTF-8 text")
    #expect(
      try await error("Content", on: disk) == "cannot compare with 'Content': it is not a file")
  }

  @Test func `a link to a text is followed, and a text may be empty`() async throws {
    let disk = try SmallRegister.disk()
    disk.put("", at: "/leeg.txt")
    disk.putLink(to: "leeg.txt", at: "/link.txt")
    #expect(try await error("link.txt", on: disk) == nil)
  }
}
