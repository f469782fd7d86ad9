import RegisterGen
import RegisterTestSupport
import Testing

/// Holds what docs/content-format.md says, sentence by sentence, where the pages of the rules do not.
@Suite struct ContentFormatTests {
  /// A change of one file of the small register, and what the check must find.
  struct Case: Sendable, CustomTestStringConvertible {
    /// The file that is changed, or added whole.
    let file: String
    /// The text that goes; empty for a file that is added.
    let old: String
    /// The text that comes.
    let new: String
    /// `rule@line:column` for each finding; without a place, the rule alone.
    let findings: [String]

    var testDescription: String { "\(file): \(new)" }

    init(_ file: String, _ old: String, _ new: String, _ findings: [String]) {
      (self.file, self.old, self.new) = (file, old, new)
      self.findings = findings
    }
  }

  private static let nareis = "measures/asiel/nareis.md"
  private static let measure = """
    ---
    title: Aanpassing nareis
    summary: Wie asiel krijgt, kan minder gezinsleden laten overkomen.
    stream: asiel
    effect: "-"
    horizon: [middellang]
    implementation: pm
    instruments: [wet]
    sources:
      - {document: lijst, part: Fiche}
    programme: niet-vermeld
    ---

    """
  private static let chapter = "---\ntitle: Wonen\nnumber: \"3\"\ndocument: programma\n---\n\n"
  private static let page = "---\ntitle: Contact\n---\n\n"

  private func check(_ example: Case) async throws -> [String] {
    let disk = try SmallRegister.disk()
    disk.put(Self.measure, at: "/Content/" + Self.nareis)
    let before = disk.texts(below: "/Content")[example.file] ?? ""
    #expect(example.old.isEmpty || before.contains(example.old))
    let text =
      example.old.isEmpty
      ? example.new : before.replacing(example.old, with: example.new, maxReplacements: 1)
    disk.put(text, at: "/Content/" + example.file)
    let build = RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions())
    return try await build.check().diagnostics.map { finding in
      guard let start = finding.location.range?.start else { return finding.rule.rawValue }
      return "\(finding.rule.rawValue)@\(start.line):\(start.column)"
    }
  }

  private static let programme = "programme: niet-vermeld"

  /// One section in two relations, with or without notes.
  private static func sections(_ first: String, _ second: String, notes: Bool) -> String {
    let note = notes ? ", note: x" : ""
    return "programme:\n"
      + [first, second].map { "  - {section: hoofdstuk-2#slot, relation: \($0)\(note)}" }
      .joined(separator: "\n")
  }

  private static func measure(_ old: String, _ new: String, _ finding: String?) -> Case {
    Case(nareis, old, new, finding.map { [$0] } ?? [])
  }

  @Test(arguments: [
    measure("implementation: pm", "order: +5\nimplementation: pm", "invalid-number@7:8"),
    measure("implementation: pm", "order: 1.5\nimplementation: pm", "invalid-number@7:8"),
    measure("implementation: pm", "implementation: Twee jaar", "wrong-type@7:17"),
    measure("implementation: pm", "implementation: {from: 2024}", "missing-key@7:17"),
    measure("implementation: pm", "implementation: {label: pm, from: 2024-Q1}", nil),
    measure("implementation: pm", "implementation: {label: x, from: 2024-Q5}", "invalid-date@7:34"),
    measure("implementation: pm", "implementation: {label: x, to: 2024-1}", "invalid-date@7:32"),
    measure(
      "implementation: pm", "implementation: {label: x, from: 2023-02-29}", "invalid-date@7:34"),
    measure("effect: \"-\"", "effect: 0", nil),
    measure("effect: \"-\"", "effect: {note: x}", "missing-key@5:9"),
    measure("effect: \"-\"", "effect: \"0/-/--\"", "unknown-effect@5:9"),
    measure("effect: \"-\"", "effect: \"-/-\"", "repeated-value@5:9"),
    measure("effect: \"-\"", "effect: \"pm/-\"", "mixed-absent-value@5:9"),
    measure("effect: \"-\"", "effect: –", "unknown-effect@5:9"),
    measure("[middellang]", "[{value: kort, when: als}, {value: kort, when: dan}]", nil),
    measure("[middellang]", "[{value: kort}, {value: pm}]", "mixed-absent-value@6:34"),
    measure("[middellang]", "{value: [kort], note: x}", nil),
    measure("[middellang]", "[pm]", nil),
    measure("[wet]", "pm", nil),
    measure("[wet]", "[wet, pm]", "mixed-absent-value@8:20"),
    measure("[wet]", "{any-of: [wet, wet]}", "repeated-value@8:29"),
    measure("[wet]", "{anyof: [wet]}", "unknown-key@8:15"),
    measure(
      "- {document: lijst, part: Fiche}", "- {document: lijst, page: \"1\", page-inferred: true}",
      "wrong-type@10:49"),
    measure(
      "- {document: lijst, part: Fiche}", "- {document: lijst, part: A, page-inferred: yes}",
      "missing-key@10:47"),
    measure("sources:\n  - {document: lijst, part: Fiche}", "sources: []", "empty-value@9:10"),
    measure("sources:\n  - {document: lijst, part: Fiche}", "sources: pm", "wrong-type@9:10"),
    measure("title: Aanpassing nareis", "title: \"  \"", "empty-value@2:8"),
    measure("title: Aanpassing nareis", "titel: Aanpassing nareis", "unknown-key@2:1"),
    measure("title: A", "deciders: [minister-jv, pm]\ntitle: A", "mixed-absent-value@2:25"),
    measure("title: A", "deciders: pm\ntitle: A", nil),
    measure(
      "title: A", "needs: [{need: gemeenten, note: x}, gemeenten]\ntitle: A", "repeated-value@2:37"),
    measure("title: A", "withdrawn: {reason: x}\ntitle: A", "missing-key@2:12"),
    measure("title: A", "withdrawn: {reason: x, date: 2025-13}\ntitle: A", "invalid-date@2:30"),
    measure(
      "title: A", "withdrawn: {reason: x, date: 2025, replaced-by: zz}\ntitle: A",
      "unknown-measure@2:49"),
    measure(
      "title: A", "withdrawn: {reason: x, date: 2025, replaced-by: nareis}\ntitle: A",
      "self-reference@2:49"),
    measure("title: A", "aliases: [[[[[[x]]]]]]\ntitle: A", "forbidden-yaml@2:15"),
    measure(programme, "programme: pm", nil),
    measure(programme, "programme: geen", "wrong-type@11:12"),
    measure(programme, "programme: [pm]", "wrong-type@11:13"),
    measure(programme, "programme: []", "empty-value@11:12"),
    measure(programme, "programme:", "wrong-type@11:11"),
    measure(programme, "withdrawn: {date: 2024, reason: x}", nil),
    measure(programme, sections("verwant", "verwant", notes: true), "repeated-value@13:15"),
    measure(programme, sections("deels", "verwant", notes: false), "repeated-value@13:15"),
    measure(programme, sections("deels", "verwant", notes: true), nil),
    measure(
      programme, sections("tegengesteld", "overgenomen", notes: false),
      "contradicting-relations@13:15"),
    measure(programme, sections("tegengesteld", "overgenomen", notes: true), nil),
    measure("part: Fiche", "page: \"4\"", nil),
    measure("{document: lijst, part: Fiche}", "document: lijst", "fact-without-source@10:3"),
    measure(
      "{document: lijst, part: Fiche}", "document: lijst\n  - {document: programma, part: A}", nil),
  ])
  func `the front matter of a measure`(example: Case) async throws {
    #expect(try await check(example) == example.findings)
  }

  @Test(arguments: [
    measure("vermeld\n---\n", "vermeld\n---\n\n# Effect\n", "skipped-heading-level@14:1"),
    measure("vermeld\n---\n", "vermeld\n---\n\n## Effect\n\n## Beschrijving\n\nx\n", nil),
    measure(
      "vermeld\n---\n", "vermeld\n---\n\n## Beschrijving\n\n### Effect\n\nx\n",
      "duplicate-heading@16:1"
    ),
    measure("vermeld\n---\n", "vermeld\n---\n\n## Effect\n\nx\n\n### Effect\n\nx\n", nil),
    measure(
      "vermeld\n---\n", "vermeld\n---\n\n## Effect\n\n### A\n\n## Beschrijving\n\n### A\n\nx\n", nil
    ),
  ])
  func `the headings of a measure`(example: Case) async throws {
    #expect(try await check(example) == example.findings)
  }

  private static func chapter(_ body: String, _ findings: String...) -> Case {
    Case("programme/hoofdstuk-3.md", "", chapter + body, findings)
  }

  @Test(arguments: [
    chapter("# Wonen\n", "skipped-heading-level@7:1"),
    chapter("### Wonen\n", "skipped-heading-level@7:1"),
    chapter("## Wonen\n\n### Huur\n\n## Bouw\n"),
    chapter("## Wonen\n\n## Wonen\n", "duplicate-heading@9:1"),
    Case(
      "programme/hoofdstuk-3.md", "", "---\ntitle: Wonen\n---\n",
      ["missing-key@2:1", "missing-key@2:1"]),
  ])
  func `a chapter`(example: Case) async throws {
    #expect(try await check(example) == example.findings)
  }

  private static func page(_ body: String, _ findings: String...) -> Case {
    Case("pages/contact.md", "", page + body + "\n", findings)
  }

  @Test(arguments: [
    page("[x](over.md), [x](#kop)\n\n## Kop"),
    page("[x](../measures/asiel/vergunning.md#vergelijking-met-andere-lidstaten)"),
    page("[x](../index.md), [x](../programme/hoofdstuk-2.md#a-structurele-hervormingen)"),
    page("[x](mailto:a@b.example), <https://www.example.org/>"),
    page("[x](/pages/over.md)", "broken-link@5:5"),
    page("[x](over.md?a=1)", "broken-link@5:5"),
    page("[x](../../README.md)", "broken-link@5:5"),
    page("[x](../measures/)", "broken-link@5:5"),
    page("[x](over)", "broken-link@5:5"),
    page("[x](../glossary.yml)", "broken-link@5:5"),
    page("[x](1:2)", "broken-link@5:5"),
    page("[x]()", "broken-link@5:1"),
    page("[x](javascript:alert)", "unsafe-link@5:5"),
    page("[x](//example.org/a)", "unsafe-link@5:5"),
    page("[x](#nergens)", "broken-anchor@5:5"),
    page("![x](https://example.org/a.png)", "broken-image@5:6"),
    page("![x](over.md)", "broken-image@5:6"),
  ])
  func `links and images`(example: Case) async throws {
    #expect(try await check(example) == example.findings)
  }

  @Test(arguments: [
    Case(
      "register.yml", "  - {id: verwant, label: Verwant}",
      "  - {id: v, label: V}\n  - {id: w, label: W}",
      ["wrong-type@26:3"]),
    Case("register.yml", "[overgenomen]", "[overgenome]", ["unknown-relation@29:59"]),
    Case("register.yml", "[overgenomen]", "[tegengesteld]", ["self-reference@29:59"]),
    Case("register.yml", "[overgenomen]", "overgenomen", ["wrong-type@29:58"]),
    Case("register.yml", "meer, step: 1}", "meer, step: 2}", ["invalid-number@14:34"]),
    Case("register.yml", "meer, step: 2}", "meer, step: 3}", ["invalid-number@13:40"]),
    Case("register.yml", "register.example/\npub", "register.example\npub", ["invalid-url@4:11"]),
    Case("register.yml", "language: nl", "language: de", ["invalid-language@3:11"]),
    Case("register.yml", "label: Effect}", "label: beschrijving}", ["repeated-value@39:25"]),
    Case("register.yml", "{id: pm, code", "{id: kort, code", ["duplicate-id@31:10"]),
    Case("register.yml", "{id: deels,", "{id: overgenomen,", ["duplicate-id@27:10"]),
    Case("register.yml", "bwb: BWBR", "bwb: R", ["invalid-id@55:72"]),
    Case("register.yml", "redactie@register.example", "redactie", ["invalid-url@8:10"]),
    Case("register.yml", "licence:\n  name: CC0 1.0", "licence:", ["missing-key@10:3"]),
    Case(
      "register.yml", "effects:", "paths: {measures: x, data: x}\neffects:", ["invalid-path@12:19"]),
    Case("register.yml", "effects:", "paths: {measures: data}\neffects:", ["invalid-path@12:19"]),
    Case("glossary.yml", "", "terms:\n  - {term: IND}\n", ["missing-key@2:5"]),
    Case("glossary.yml", "term: nareis", "term: IND", ["repeated-value@3:12"]),
    Case("pages/over.md", "order: 1", "stream: asiel", ["unknown-key@3:1"]),
    Case("instruments/wet.md", "order: 1", "within: wet", ["self-reference@3:9"]),
    Case("instruments/amvb.md", "within: besluit", "within: besluiten", ["unknown-instrument@4:9"]),
  ])
  func `the other files`(example: Case) async throws {
    #expect(try await check(example) == example.findings)
  }

  @Test func `an SVG image is refused once, and not also as missing`() async throws {
    let disk = try SmallRegister.disk()
    disk.put("<svg/>", at: "/Content/images/kaart.svg")
    disk.put(Self.page + "![x](../images/kaart.svg)\n", at: "/Content/pages/contact.md")
    let build = RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions())
    #expect(try await build.check().diagnostics.map(\.rule) == [.invalidFileName])
  }

  @Test func `a draft is counted, and neither read nor published`() async throws {
    let disk = try SmallRegister.disk()
    disk.put("geen front matter", at: "/Content/measures/asiel/_later.md")
    let build = RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions())
    let report = try await build.build()
    #expect(report.diagnostics == [])
    #expect(report.files.drafts == 1)
    #expect(disk.files(below: "/public").keys.allSatisfy { !$0.contains("later") })
  }
}
