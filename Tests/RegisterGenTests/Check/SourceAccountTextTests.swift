import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct SourceAccountTextTests {
  private func text(_ overlay: [String: String] = [:]) async throws -> String {
    let disk = try SmallRegister.disk()
    for (path, text) in overlay { disk.put(text, at: "/Content/" + path) }
    let options = BuildOptions(hasAccount: true)
    let report = try await RegisterBuild(fileSystem: disk.fileSystem, options: options).check()
    #expect(!report.hasErrors, "\(report.diagnostics)")
    return SourceAccountText(try #require(report.account)).text
  }

  private func measure(
    _ title: String, sources: String, section: String? = nil, withdrawn: Bool = false
  ) -> String {
    let link = section.map { "programme: [{section: \($0), relation: verwant}]\n" } ?? ""
    let end = withdrawn ? "withdrawn: {date: 2024, reason: Dubbel}\n" : ""
    return """
      ---
      title: \(title)
      summary: Een zin.
      stream: asiel
      effect: "-"
      horizon: pm
      implementation: pm
      instruments: [wet]
      sources: [\(sources)]
      \(link)\(end)---

      """
  }

  @Test func `nothing is counted unless it was asked for`() async throws {
    let disk = try SmallRegister.disk()
    let build = RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions())
    #expect(try await build.check().account == nil)
    #expect(try await build.build().account == nil)
  }

  @Test func `a build has the same account as a check`() async throws {
    let disk = try SmallRegister.disk()
    let build = RegisterBuild(
      fileSystem: disk.fileSystem, options: BuildOptions(hasAccount: true))
    let checked = try await build.check().account
    #expect(checked != nil)
    #expect(try await build.build().account == checked)
  }

  @Test func `parts come before pages, pages by number, and a gap is told`() async throws {
    let text = try await text([
      "measures/asiel/a.md": measure("A", sources: "{document: lijst, page: \"9\"}"),
      "measures/asiel/b.md": measure(
        "B", sources: "{document: lijst, page: \"12\"}, {document: lijst, page: \"9\"}"),
      "measures/asiel/c.md": measure(
        "C", sources: "{document: lijst, page: xi}, {document: lijst, part: Overzicht arbeid}"),
      "measures/asiel/d.md": measure("D", sources: "{document: lijst}"),
    ])
    let lines = text.split(separator: "\n").map(String.init)
    let first = try #require(lines.firstIndex { $0.hasSuffix(": 6 parts") })
    #expect(
      lines[(first + 1)...].prefix(5) == [
        "  Overzicht arbeid    2 measures: startbanen, c",
        "  the whole document  1 measure: d",
        "  page 9              2 measures: a, b",
        "  page 12             1 measure: b",
        "  page 44 (inferred)  1 measure: vergunning",
      ])
    #expect(lines[first + 6] == "  page xi             1 measure: c")
    #expect(lines[first + 7].hasPrefix("  no measure names pages 10, 11, 13, 14,"))
  }

  @Test func `sections without a measure and measures without a section are listed`() async throws {
    let text = try await text()
    #expect(
      text.hasSuffix(
        """
        : 3 sections = 1 with a measure + 2 without
          hoofdstuk-2#asielmigratie  no measure
          hoofdstuk-2#slot  no measure
        1 measure without a section of the programme
          startbanen  niet-vermeld

        """))
    #expect(text.contains(": no measure takes its facts from it\n"))
  }

  @Test func `a measure without a section is listed with the reason, or as one that gives none`()
    async throws
  {
    let text = try await text([
      "measures/asiel/a.md": measure("A", sources: "{document: lijst, page: \"9\"}")
    ])
    #expect(
      text.hasSuffix(
        """
        2 measures without a section of the programme
          startbanen  niet-vermeld
          a           does not say why

        """))
  }

  @Test func `a withdrawn measure does not count`() async throws {
    let source = "{document: lijst, page: \"44\", page-inferred: yes}"
    let path = "measures/asiel/weg.md"
    let plain = try await text()
    let withdrawn = measure("Weg", sources: source, section: "hoofdstuk-2#slot", withdrawn: true)
    #expect(try await text([path: withdrawn]) == plain)
    let current = measure("Weg", sources: source, section: "hoofdstuk-2#slot")
    let changed = try await text([path: current])
    #expect(changed.contains("2 measures: vergunning, weg"))
    #expect(!changed.contains("hoofdstuk-2#slot"))
  }

  @Test func `a page number without end is no list without end`() async throws {
    let text = try await text([
      "measures/asiel/a.md": measure("A", sources: "{document: lijst, page: \"999999999\"}")
    ])
    #expect(text.contains("page 999999999"))
    #expect(!text.contains("no measure names"))
  }
}
