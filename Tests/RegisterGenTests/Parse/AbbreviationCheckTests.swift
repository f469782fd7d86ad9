import RegisterTestSupport
import Testing

@testable import RegisterGen

@Suite struct CapitalWordsTests {
  private func words(_ text: String) -> [String] {
    var words: [String] = []
    let bytes = Array(text.utf8)
    CapitalWords.forEach(in: text.utf8.span) { range in
      words.append(String(decoding: bytes[range], as: UTF8.self))
      return true
    }
    return words
  }

  @Test(arguments: [
    ("De IND beslist.", ["IND"]), ("AMvB’s en AMvBs", ["AMvB", "AMvBs"]),
    ("PvdA, JenV en PhD", ["PvdA", "JenV", "PhD"]), ("KMar", ["KMar"]), ("ruWAV", ["ruWAV"]),
    ("EU-lidstaten; VNO-NCW", ["EU", "VNO", "NCW"]), ("CO2", ["CO2"]), ("(COA)", ["COA"]),
    ("„EER”", ["EER"]), ("één IND–COA", ["IND", "COA"]), ("IND", ["IND"]), ("x/IT\n", ["IT"]),
    ("BEË", ["BEË"]), ("IJZ, BIJ", ["IJZ", "BIJ"]), ("éND", ["éND"]),
  ])
  func `an abbreviation has two capitals beside each other, or begins and ends with one`(
    text: String, expected: [String]
  ) {
    #expect(words(text) == expected)
  }

  @Test(arguments: [
    "", "Nederland en Europa", "A", "Q1 2024", "J&V", "hoofdstuk II, deel XIV", "Noord-Holland",
    "YouTube", "iPhone", "B", "é", "aB", "A4", "IJsland",
    "het IJ",
  ])
  func `other words are none`(text: String) {
    #expect(words(text) == [])
  }

  @Test func `it stops when told to`() {
    var count = 0
    CapitalWords.forEach(in: "AA BB CC".utf8.span) { _ in
      count += 1
      return count < 2
    }
    #expect(count == 2)
  }
}

@Suite struct AbbreviationCheckTests {
  /// The findings in a file that is laid over the small register, as `line:column message`.
  private func findings(_ text: String, in path: String = "pages/x.md") async throws -> [String] {
    try await RenderedSite.findings([path: text])
      .filter { $0.rule == .unknownAbbreviation }
      .map { finding in
        let place = finding.location.range?.start
        return "\(place?.line ?? 0):\(place?.column ?? 0) \(finding.message)"
      }
  }

  private func body(_ text: String) -> String { "---\ntitle: Iets\n---\n\n" + text }

  @Test func `an unknown one is told at its place, once a file`() async throws {
    #expect(
      try await findings(body("Één IND, twee ABC.\n\nEn nog eens ABC en DEF.\n")) == [
        "5:15 the glossary does not know 'ABC'", "7:20 the glossary does not know 'DEF'",
      ])
  }

  @Test func `a known one in another spelling is shown as it is known`() async throws {
    let findings = try await RenderedSite.findings(["pages/x.md": body("De INd beslist.\n")])
    #expect(findings.map(\.help) == ["it is written 'IND' there"])
    #expect(findings.first?.fix?.edits.first?.replacement == "IND")
  }

  @Test(arguments: [
    "## ABC\n\nTekst.", "`ABC`", "``A`BC``", "```\nABC\n```", "~~~\nABC\n```\nABC\n~~~",
    "[x](https://example.org/ABC)", "https://example.org/ABC", "[^ABC]\n\n[^ABC]: Noot.",
    "Vw 2000 en Vreemdelingenwet 2000", "hoofdstuk III", "de `ABC`\nen `D\nEF`",
  ])
  func `headings, code, addresses and laws are exempt`(text: String) async throws {
    #expect(try await findings(body(text + "\n")) == [])
  }

  @Test func `code ends where it ends`() async throws {
    let text = "`ABC` DEF `GHI\n\nJKL`\n\n```\nMNO\n```\n\nPQR \\`STU`\n"
    #expect(
      try await findings(body(text)).map { String($0.suffix(5)) } == [
        "'DEF'", "'GHI'", "'JKL'", "'PQR'", "'STU'",
      ])
  }

  @Test func `values of front matter are text, names are not`() async throws {
    let measure = """
      ---
      title: De ABC
      aliases: [Nog een ABC]
      summary: Over de DEF. # en GHI
      # JKL
      stream: asiel
      effect: {value: "-", note: "Zie 'MNO'."}
      horizon: pm
      implementation: {label: Na de PQR}
      instruments: [wet]
      programme: niet-vermeld
      sources: [{document: lijst, part: Tabel STU}]
      ---
      """
    #expect(
      try await findings(measure, in: "measures/asiel/x.md") == [
        "4:18 the glossary does not know 'DEF'", "7:34 the glossary does not know 'MNO'",
      ])
  }

  @Test func `register.yml and the glossary are texts too`() async throws {
    let glossary =
      "terms:\n  - {term: IND, explanation: Zie de XYZ.}\n"
      + "  - {term: AMvB, explanation: x}\n"
    #expect(
      try await findings(glossary, in: "glossary.yml") == ["2:37 the glossary does not know 'XYZ'"])
    let settings = try SmallRegister.text(
      of: "Tests/RegisterGenTests/Fixtures/base/Content/register.yml")
    let tagline = settings.replacing("om mee te proberen", with: "om mee te XYZ")
    #expect(
      try await findings(tagline, in: "register.yml") == ["2:33 the glossary does not know 'XYZ'"])
  }

  @Test func `without a glossary, or with a faulty one, nothing is told`() async throws {
    let disk = try SmallRegister.disk()
    disk.put(body("ABC\n"), at: "/Content/pages/x.md")
    try disk.fileSystem.removeFile("/Content/glossary.yml")
    #expect(try await SmallRegister.check(disk) == "")
    let rules = try await RenderedSite.findings([
      "pages/x.md": body("ABC\n"), "glossary.yml": "terms: [{term: IND}]\n",
    ]).map(\.rule)
    #expect(rules == [.missingKey])
  }

  @Test func `a file of nothing but abbreviations is told in part, in no time`() async throws {
    let letters = (0..<26).map { String(UnicodeScalar(UInt8(65 + $0))) }
    let words = letters.flatMap { a in letters.flatMap { b in letters.map { "`\(a)\(b)\($0)" } } }
    #expect(try await findings(body(words.joined(separator: " "))).count <= 100)
    let plain = words.map { $0.dropFirst() }.joined(separator: " ")
    #expect(try await findings(body(plain)).count == 100)
  }
}
