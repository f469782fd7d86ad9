import RegisterGen
import RegisterTestSupport
import Testing

/// Mends links in a real repository.
@Suite struct RenamedLinksTests {
  private func clone() async throws -> GitFolder {
    let clone = try await GitFolder()
    for (path, text) in try SmallRegister.disk().texts() {
      try clone.put(text, at: String(path.drop { $0 == "/" }))
    }
    try clone.put("---\ntitle: Oud\n---\n\n## Kop\n\nTekst.\n", at: "Content/pages/de-vorige.md")
    try clone.put(
      "---\ntitle: Lijst\n---\n\nZie [dit](de-vorige.md#kop) en [dat](<de-vorige.md>).\n",
      at: "Content/pages/lijst.md")
    try await clone.commit("links")
    return clone
  }

  private func mended(_ clone: borrowing GitFolder) async throws -> String? {
    let options = BuildOptions(content: clone.path("Content"), templates: clone.path("Templates"))
    let repository = GitRepository.local(around: options.content)
    let run = MendingRun(options: options, repository: repository)
    let outcome = try await run.mend()
    for file in outcome.files { try file.write(on: .local) }
    return clone.text(at: "Content/pages/lijst.md")
  }

  private static let expected =
    "---\ntitle: Lijst\n---\n\nZie [dit](over-nu.md#kop) en [dat](<over-nu.md>).\n"

  @Test func `a link to a file that was just renamed is mended`() async throws {
    let clone = try await clone()
    try await clone.git("mv", "Content/pages/de-vorige.md", "Content/pages/over-nu.md")
    #expect(try await mended(clone) == Self.expected)
  }

  @Test func `a link to a file that was renamed some commits ago is mended`() async throws {
    let clone = try await clone()
    try await clone.git("mv", "Content/pages/de-vorige.md", "Content/pages/over-nu.md")
    for number in 1...10 { try await clone.commit("later \(number)") }
    #expect(try await mended(clone) == Self.expected)
  }

  @Test func `a link to a file that is gone stays broken`() async throws {
    let clone = try await clone()
    let before = clone.text(at: "Content/pages/lijst.md")
    try await clone.git("rm", "--quiet", "Content/pages/de-vorige.md")
    #expect(try await mended(clone) == before)
  }

  @Test func `outside of a repository nothing is known and nothing fails`() async throws {
    let folder = try TemporaryFolder()
    for (path, text) in try SmallRegister.disk().texts() {
      try folder.put(text, at: String(path.drop { $0 == "/" }))
    }
    let page = "---\ntitle: Lijst\n---\n\nZie [dit](er-was-eens-iets.md).\n"
    try folder.put(page, at: "Content/pages/lijst.md")
    let options = BuildOptions(content: folder.path("Content"), templates: folder.path("Templates"))
    let repository = GitRepository.local(around: options.content)
    let outcome = try await MendingRun(options: options, repository: repository).mend()
    #expect(outcome.count == 0)
  }
}
