import RegisterGen
import RegisterTestSupport
import Testing

/// Finds out, in a real repository, which file an address belongs to now.
@Suite struct RenamedAddressesTests {
  private static let old = "Content/measures/arbeid/los.md"
  private static let new = "Content/measures/arbeid/anders.md"
  private static let alias = "\naliases:\n  - /maatregelen/los/\n"

  /// A clone of the small register with a whole list of its addresses.
  private func clone() async throws -> GitFolder {
    let clone = try await GitFolder()
    for (path, text) in try SmallRegister.disk().texts() {
      try clone.put(text, at: String(path.drop { $0 == "/" }))
    }
    try clone.put(
      SampleMeasure.text(
        stream: "arbeid", instruments: "[wet]", title: "Waar niets naar verwijst",
        more: "order: 7"), at: Self.old)
    try clone.put("", at: "Content/addresses.lock")
    try await mend(clone)
    try await clone.commit("addresses")
    return clone
  }

  private func options(_ clone: borrowing GitFolder) -> BuildOptions {
    BuildOptions(
      content: clone.path("Content"), templates: clone.path("Templates"), asOf: .day(2025, 6, 1))
  }

  private func mend(_ clone: borrowing GitFolder) async throws {
    let options = options(clone)
    let run = MendingRun(options: options, repository: .local(around: options.content))
    for file in try await run.mend().files { try file.write(on: .local) }
  }

  /// What a check finds, with what git knows.
  private func findings(_ clone: borrowing GitFolder) async throws -> [Diagnostic] {
    let options = options(clone)
    let repository = GitRepository.local(around: options.content)
    let report = try await RegisterBuild(options: options, repository: repository).check()
    return await RenamedAddresses(repository: repository, content: options.content)
      .completing(report.diagnostics)
  }

  @Test func `a rename that git was told keeps the old address`() async throws {
    let clone = try await clone()
    try await clone.git("mv", Self.old, Self.new)
    let found = try await findings(clone)
    let finding = try #require(found.last)
    #expect(found.map(\.rule) == [.unlistedAddress, .lostAddress])
    #expect(finding.location.path.relative == "measures/arbeid/anders.md")
    #expect(finding.message.contains("'measures/arbeid/los.md', which is this file now"))
    #expect(finding.notes.first?.location.path.relative == "addresses.lock")
    try await mend(clone)
    #expect(clone.text(at: Self.new)?.contains(Self.alias) == true)
    #expect(clone.text(at: "Content/addresses.lock")?.contains("maatregelen/anders/") == true)
    #expect(try await findings(clone).map(\.rule) == [])
  }

  @Test func `a rename that git knows nothing of keeps it, too`() async throws {
    let clone = try await clone()
    let text = clone.text(at: Self.old) ?? ""
    try FileSystem.local.removeFile(clone.path(Self.old))
    try clone.put(text.replacing("order: ", with: "order: 1"), at: Self.new)
    try await mend(clone)
    #expect(clone.text(at: Self.new)?.contains(Self.alias) == true)
  }

  @Test(arguments: [1, 4, 30])
  func `a rename some commits ago is found`(commits: Int) async throws {
    let clone = try await clone()
    try await clone.git("mv", Self.old, Self.new)
    for number in 1...commits { try await clone.commit("later \(number)") }
    try await mend(clone)
    #expect(clone.text(at: Self.new)?.contains(Self.alias) == true)
  }

  @Test
  func `a new file that is only much like the old one is a guess, which nobody makes unasked`()
    async throws
  {
    let clone = try await clone()
    let text = clone.text(at: Self.old) ?? ""
    let title = try #require(text.split(separator: "\n").first { $0.hasPrefix("title:") })
    try FileSystem.local.removeFile(clone.path(Self.old))
    // Another title, and a third of the lines more.
    let other =
      text.replacing(title, with: "title: Iets anders")
      + "\n## Beschrijving\n" + (0...3).map { "\nEen zin \($0).\n" }.joined()
    try clone.put(other, at: Self.new)
    let found = try await findings(clone).filter { $0.rule == .lostAddress }
    let finding = try #require(found.last)
    #expect(finding.message.hasSuffix("which this file is much like"))
    #expect(finding.fix?.isSafe == false)
    try await mend(clone)
    #expect(clone.text(at: Self.new)?.contains(Self.alias) == false)
  }

  @Test func `a measure that is gone for good stays lost`() async throws {
    let clone = try await clone()
    try await clone.git("rm", "--quiet", Self.old)
    let other = clone.text(at: "Content/measures/asiel/vergunning.md") ?? ""
    try clone.put(
      other.replacing(/title: .*/, with: "title: Iets anders").replacing(/order: .*/, with: ""),
      at: Self.new)
    let found = try await findings(clone)
    let finding = try #require(found.first { $0.rule == .lostAddress })
    #expect(finding.location.path.relative == "addresses.lock")
    #expect(finding.fix == nil)
  }

  @Test func `a stream that was renamed keeps its address, too`() async throws {
    let clone = try await clone()
    try await clone.git("mv", "Content/pages/over.md", "Content/pages/over-ons.md")
    try await mend(clone)
    #expect(clone.text(at: "Content/pages/over-ons.md")?.contains("  - /over/\n") == true)
  }

  @Test func `outside of a repository nothing is known and nothing fails`() async throws {
    let folder = try TemporaryFolder()
    for (path, text) in try SmallRegister.disk().texts() {
      try folder.put(text, at: String(path.drop { $0 == "/" }))
    }
    try folder.put("maatregelen/weg/\n", at: "Content/addresses.lock")
    let content = folder.path("Content")
    let options = BuildOptions(content: content, templates: folder.path("Templates"))
    let found = try await RegisterBuild(options: options).check().diagnostics
    let completed = await RenamedAddresses(
      repository: .local(around: content), content: content
    ).completing(found)
    #expect(completed == found)
    #expect(found.contains { $0.rule == .lostAddress })
  }

  @Test func `a branch that loses an address has a new finding`() async throws {
    let clone = try await clone()
    try await clone.git("switch", "--quiet", "--create", "tak")
    try await clone.git("rm", "--quiet", Self.old)
    try await clone.commit("weg")
    let options = options(clone)
    let check = SinceCheck(repository: .local(around: options.content), options: options)
    let report = try await check.check(since: "main")
    #expect(report.diagnostics.map(\.rule) == [.lostAddress])
    #expect(report.keepsAddresses)
  }
}
