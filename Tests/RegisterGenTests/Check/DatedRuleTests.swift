import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct DatedRuleTests {
  private func measure(to end: String, status: String = "geinventariseerd") -> String {
    """
    ---
    title: Proefbanen
    summary: Wie kan werken, krijgt een proefbaan.
    stream: arbeid
    status: \(status)
    effect: "-"
    horizon: [middellang]
    implementation: {label: Ooit, to: \(end)}
    instruments: [wet]
    programme: niet-vermeld
    sources: [{document: lijst, page: "12"}]
    ---

    """
  }

  private func disk(_ path: String, _ text: String) throws -> InMemoryDisk {
    let disk = try SmallRegister.disk()
    disk.put(text, at: "/Content/" + path)
    return disk
  }

  private func report(
    _ disk: InMemoryDisk, asOf day: Moment? = nil, _ repository: GitRepository? = nil
  ) async throws -> BuildReport {
    let options = BuildOptions(asOf: day)
    return try await RegisterBuild(
      fileSystem: disk.fileSystem, options: options, repository: repository
    ).check()
  }

  @Test(arguments: [
    ("2025-05-31", true), ("2025-06-01", false), ("2025-05", true), ("2025-06", false),
    ("2025-Q1", true), ("2025-Q2", false), ("2024", true), ("2025", false),
  ])
  func `an interval has passed on the day after its last`(end: String, isPassed: Bool) async throws
  {
    let disk = try disk("measures/arbeid/proefbanen.md", measure(to: end))
    let findings = try await report(disk, asOf: .day(2025, 6, 1)).diagnostics
    #expect(findings.map(\.rule) == (isPassed ? [.implementationPassed] : []))
  }

  @Test func `a status that does not say proposed has nothing to pass`() async throws {
    let disk = try disk("measures/arbeid/proefbanen.md", measure(to: "2020", status: "ingevoerd"))
    #expect(try await report(disk, asOf: .day(2025, 6, 1)).diagnostics == [])
  }

  @Test(arguments: [("2024-06-01", false), ("2024-05-31", true), ("2024", false), ("2023", true)])
  func `a statement is outdated after a year`(date: String, isOld: Bool) async throws {
    let text = "---\ntitle: Toegankelijk\nstatement-date: \(date)\n---\n"
    let disk = try disk("pages/toegankelijk.md", text)
    let findings = try await report(disk, asOf: .day(2025, 6, 1)).diagnostics
    #expect(findings.map(\.rule) == (isOld ? [.statementOutdated] : []))
  }

  @Test(arguments: [
    ("2025-06-01", false), ("2025-05-31", true), ("2025-Q2", false), ("2025-05", true),
  ])
  func `a security contact has expired on the day after its last`(date: String, isOver: Bool)
    async throws
  {
    let disk = try SmallRegister.disk()
    let text = disk.texts()["Content/register.yml"] ?? ""
    disk.put(
      text + "security: {email: v@register.example, expires: \(date)}\n",
      at: "/Content/register.yml")
    let findings = try await report(disk, asOf: .day(2025, 6, 1)).diagnostics
    #expect(findings.map(\.rule) == (isOver ? [.securityExpired] : []))
    #expect(findings.allSatisfy { $0.severity == .error })
  }

  @Test func `the day is that of the newest commit unless one is named`() async throws {
    let disk = try disk("measures/arbeid/proefbanen.md", measure(to: "2024"))
    let late = GitRepository.inMemory(day: .day(2025, 6, 1))
    let early = GitRepository.inMemory(day: .day(2024, 6, 1))
    #expect(try await report(disk, late).diagnostics.count == 1)
    #expect(try await report(disk, early).diagnostics == [])
    #expect(try await report(disk, asOf: .day(2024, 6, 1), late).diagnostics == [])
  }

  @Test func `without a day the rules are left out, and the report says so`() async throws {
    let disk = try disk("measures/arbeid/proefbanen.md", measure(to: "2024"))
    let alone = try await report(disk)
    #expect(alone.diagnostics == [])
    #expect(alone.isUndated)
    var broken = GitRepository.inMemory()
    broken.commit = { (_) throws(GitError) in throw .notInstalled }
    #expect(try await report(disk, broken).isUndated)
    #expect(try await !report(disk, .inMemory()).isUndated)
  }

  @Test func `a build that wrote the site says so too`() async throws {
    let disk = try disk("measures/arbeid/proefbanen.md", measure(to: "2024"))
    let build = RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions())
    let report = try await build.build()
    #expect(report.output != nil)
    #expect(report.isUndated)
  }

  @Test func `git is not asked where no rule about time applies`() async throws {
    let disk = try SmallRegister.disk()
    let path = "/Content/register.yml"
    let text = disk.texts()["Content/register.yml"] ?? ""
    disk.put(text.replacing(", proposed: yes", with: ""), at: path)
    var repository = GitRepository.inMemory()
    repository.commit = { (_) throws(GitError) in
      Issue.record("git was asked")
      throw .notInstalled
    }
    #expect(try await !report(disk, repository).isUndated)
  }
}
