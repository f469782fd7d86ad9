import RegisterGen
import RegisterTestSupport
import Testing

/// Holds `check --fix` to what it promises, on the small register and on the bad example of every rule.
@Suite struct MendingRunTests {
  /// Mends a disk until nothing is left, and gives how many findings that were.
  @discardableResult
  private func mend(_ disk: InMemoryDisk, comparedWith compared: [String] = []) async throws -> Int
  {
    let options = BuildOptions(comparedFiles: compared)
    let outcome = try await MendingRun(fileSystem: disk.fileSystem, options: options).mend()
    for file in outcome.files { try file.write(on: disk.fileSystem) }
    return outcome.count
  }

  private func errors(_ disk: InMemoryDisk, _ compared: [String] = []) async throws -> Int {
    let options = BuildOptions(comparedFiles: compared)
    let report = try await RegisterBuild(fileSystem: disk.fileSystem, options: options).check()
    return report.diagnostics.count { $0.severity == .error }
  }

  private static let measure = """
    ---
    title: Nareis # de naam
    summary: 'Wie asiel krijgt: minder.'
    stream: »"asyl"«
    effect: "»−«"   # minder instroom
    horizon:   [ »midellang« ]
    implementation: {label: Begin, from: »1 september 2024«}
    instruments: [wet]
    »sourcs«:
      - document: lijst
    ---

    ## Effect

    Zie [nareis](»../arbeid/vergunning.md«#effect).»\t«
    """

  @Test func `the small register has nothing to mend`() async throws {
    let disk = try SmallRegister.disk()
    #expect(try await mend(disk) == 0)
  }

  @Test func `only the bytes of the slips change`() async throws {
    let disk = try SmallRegister.disk()
    let slips = MarkedText(Self.measure).text
    disk.put(slips, at: "/Content/measures/asiel/nareis.md")
    let before = disk.files()
    #expect(try await mend(disk) == 8)
    let mended = slips.replacing("asyl", with: "asiel").replacing("−", with: "-")
      .replacing("midellang", with: "middellang").replacing("sourcs", with: "sources")
      .replacing("1 september 2024", with: "2024-09-01")
      .replacing("../arbeid/", with: "").replacing("\t", with: "\n")
    #expect(disk.texts()["Content/measures/asiel/nareis.md"] == mended)
    let after = disk.files()
    #expect(before.keys.sorted() == after.keys.sorted())
    let changed = before.keys.filter { before[$0] != after[$0] }
    #expect(changed == ["Content/measures/asiel/nareis.md"])
    #expect(try await SmallRegister.check(disk).contains(": error:") == false)
  }

  @Test(arguments: Rule.allCases)
  func `mending twice changes nothing more, and no example gets worse`(rule: Rule) async throws {
    let page = try RulePage(SmallRegister.text(of: "docs/rules/\(rule.rawValue).md"))
    let disk = try SmallRegister.disk()
    for (path, text) in page.bad.files {
      if let text {
        disk.put(text, at: "/" + path)
      } else {
        try disk.fileSystem.removeFile("/" + path)
      }
    }
    if page.bad.isGenerated { GeneratedExamples.examples[rule]?.bad(disk) }
    let compared = page.bad.comparedFiles
    let errors = try await errors(disk, compared)
    try await mend(disk, comparedWith: compared)
    #expect(try await self.errors(disk, compared) <= errors)
    let once = disk.files()
    #expect(try await mend(disk, comparedWith: compared) == 0)
    #expect(disk.files() == once)
  }

  @Test func `a file of another system keeps its mark and gets line feeds`() async throws {
    let disk = try SmallRegister.disk()
    disk.put("\u{FEFF}---\r\ntitle: Een\r\n---\r\n\r\nTwee.", at: "/Content/pages/een.md")
    try await mend(disk)
    #expect(disk.texts()["Content/pages/een.md"] == "\u{FEFF}---\ntitle: Een\n---\n\nTwee.\n")
  }

  @Test func `keys out of order are no finding, and are put in order`() async throws {
    let disk = try SmallRegister.disk()
    let path = "Content/measures/arbeid/startbanen.md"
    let text = try #require(disk.texts()[path])
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let order = try #require(lines.firstIndex { $0.hasPrefix("stream:") })
    let moved = [lines[0], lines[order]] + lines[1..<order] + lines[(order + 1)...]
    disk.put(moved.joined(separator: "\n"), at: "/" + path)
    #expect(try await SmallRegister.check(disk) == "")
    #expect(try await mend(disk) == 1)
    #expect(disk.texts()[path] == text)
  }

  @Test func `a suggestion with two candidates is left alone`() async throws {
    let disk = try SmallRegister.disk()
    let text = "---\ntitle: Een\ntitel: Twee\n---\n"
    disk.put(text, at: "/Content/pages/een.md")
    #expect(try await mend(disk) == 0)
    #expect(disk.texts()["Content/pages/een.md"] == text)
  }

  @Test func `a link to a file is not mended, nor the file behind it`() async throws {
    let disk = try SmallRegister.disk()
    disk.put("---\ntitle: Een \n---\n", at: "/Content/pages/_echt.md")
    disk.putLink(to: "_echt.md", at: "/Content/pages/een.md")
    let run = MendingRun(fileSystem: disk.fileSystem, options: BuildOptions())
    let outcome = try await run.mend()
    #expect(outcome.files.isEmpty && outcome.count == 0)
    #expect(outcome.links.map(\.relative) == ["pages/een.md"])
  }

  @Test func `a word with an escape is not mended where it is not what it seems`() async throws {
    let disk = try SmallRegister.disk()
    let text = MarkedText(Self.measure).text.replacing("\"asyl\"", with: "\"\\x61syl\"")
    disk.put(text, at: "/Content/measures/asiel/nareis.md")
    try await mend(disk)
    #expect(disk.texts()["Content/measures/asiel/nareis.md"]?.contains("\"\\x61syl\"") == true)
  }
}
