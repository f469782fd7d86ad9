import RegisterGen
import RegisterTestSupport
import Testing

/// Checks a branch of a real repository against the branch that it began at.
@Suite struct SinceCheckTests {
  private func clone() async throws -> GitFolder {
    let clone = try await GitFolder()
    for (path, text) in try SmallRegister.disk().texts() {
      try clone.put(text, at: String(path.drop { $0 == "/" }))
    }
    return clone
  }

  private func page(_ link: String, before: String = "") -> String {
    "---\ntitle: Lijst\n---\n\n\(before)Zie [dit](\(link)).\n"
  }

  private func check(_ clone: borrowing GitFolder, since name: String) async throws -> BuildReport {
    let options = BuildOptions(
      content: clone.path("Content"), templates: clone.path("Templates"), asOf: .day(2025, 6, 1))
    let repository = GitRepository.local(around: options.content)
    return try await SinceCheck(repository: repository, options: options).check(since: name)
  }

  private func places(_ findings: [Diagnostic]) -> [String] {
    findings.map { "\($0.location.path.relative):\($0.location.range?.start.line ?? 0)" }
  }

  @Test func `one old mistake and a new one: the new one fails, the old one is counted`()
    async throws
  {
    let clone = try await clone()
    try clone.put(page("oud.md"), at: "Content/pages/lijst.md")
    try await clone.commit("old mistake")
    try await clone.git("checkout", "--quiet", "-b", "work")
    try clone.put(page("nieuw.md"), at: "Content/pages/nog.md")
    try await clone.commit("new mistake")
    let report = try await check(clone, since: "main")
    #expect(places(report.diagnostics) == ["pages/nog.md:5"])
    #expect(report.hasErrors)
    #expect(places(report.baseline?.existing ?? []) == ["pages/lijst.md:5"])
  }

  @Test func `old mistakes alone do not fail, wherever they moved`() async throws {
    let clone = try await clone()
    try clone.put(page("oud.md"), at: "Content/pages/lijst.md")
    try clone.put(page("ouder.md"), at: "Content/pages/ander.md")
    try await clone.commit("old mistakes")
    try await clone.git("checkout", "--quiet", "-b", "work")
    try await clone.git("mv", "Content/pages/lijst.md", "Content/pages/overzicht.md")
    try clone.put(page("ouder.md", before: "Eerst dit.\n\n"), at: "Content/pages/ander.md")
    let report = try await check(clone, since: "main")
    #expect(places(report.diagnostics) == [])
    #expect(!report.hasErrors)
    #expect(
      places(report.baseline?.existing ?? []) == ["pages/ander.md:7", "pages/overzicht.md:5"])
  }

  @Test func `changes that are not committed are checked, and a move that git has not seen`()
    async throws
  {
    let clone = try await clone()
    try await clone.commit("clean")
    let measure = "Content/measures/arbeid/startbanen.md"
    let text = clone.text(at: measure) ?? ""
    try clone.put(text + "\n[dit](nergens.md)\n", at: measure)
    #expect(try await check(clone, since: "HEAD").hasErrors)
    try await clone.commit("a mistake")
    try FileSystem.local.removeFile(clone.path(measure))
    try clone.put(text + "\n[dit](nergens.md)\n", at: "Content/measures/startbanen.md")
    let report = try await check(clone, since: "HEAD")
    #expect(report.baseline?.existing.contains { $0.message.contains("nergens") } == true)
    #expect(!report.diagnostics.contains { $0.message.contains("nergens") })
  }

  @Test func `where the register is new, every finding is`() async throws {
    let clone = try await GitFolder()
    try clone.put("x", at: "README.md")
    try await clone.commit("no register")
    for (path, text) in try SmallRegister.disk().texts() {
      try clone.put(text, at: String(path.drop { $0 == "/" }))
    }
    try clone.put(page("oud.md"), at: "Content/pages/lijst.md")
    let report = try await check(clone, since: "main")
    #expect(places(report.diagnostics) == ["pages/lijst.md:5"])
    #expect(report.baseline?.existing == [])
  }

  @Test func `an unknown branch is an error of the environment`() async throws {
    let clone = try await clone()
    try await clone.commit("clean")
    do throws(BuildError) {
      let options = BuildOptions(content: clone.path("Content"), templates: "/none")
      let repository = GitRepository.local(around: options.content)
      _ = try await SinceCheck(repository: repository, options: options).check(since: "mian")
      Issue.record("no error")
    } catch {
      #expect(
        error.description
          == "git knows no branch, tag or commit 'mian'; did you mean 'main'?")
    }
  }
}
