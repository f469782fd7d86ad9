import RegisterGen
import RegisterTestSupport
import Testing

/// What an editor is told about a word that nobody declared.
@Suite struct UnknownWordTests {
  private func findings(of instruments: String) async throws -> [Diagnostic] {
    let disk = try SmallRegister.disk()
    disk.put(
      SampleMeasure.text(stream: "asiel", instruments: instruments, title: "Een maatregel"),
      at: "/Content/measures/asiel/a.md")
    let build = RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions())
    return try await build.check().diagnostics
  }

  @Test func `the nearest declared word is offered, as a fix too`() async throws {
    let finding = try #require(try await findings(of: "[wett]").first)
    #expect(finding.rule == .unknownInstrument)
    #expect(finding.help == "did you mean 'wet'?")
    #expect(finding.fix?.edits.map(\.replacement) == ["wet"])
  }

  @Test func `without a near one, the declared words are listed`() async throws {
    let finding = try #require(try await findings(of: "[grondwetswijziging]").first)
    #expect(finding.help?.hasPrefix("the choices are amvb, besluit, wet, ") == true)
    #expect(finding.fix == nil)
  }

  @Test func `thousands of unknown words are all told, few with a search for what was meant`()
    async throws
  {
    let words = (0..<2000).map { "wet\($0)" }.joined(separator: ", ")
    let findings = try await findings(of: "[\(words)]")
    #expect(Set(findings.map(\.rule)) == [.unknownInstrument])
    #expect(findings.count == 2000)
    #expect(findings.count { $0.help != nil } == 50)
  }
}
