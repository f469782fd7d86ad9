import RegisterGen
import RegisterTestSupport
import Testing

/// Reads thousands of spoilt front matters. The YAML library and its users may refuse any of them, but
/// must neither stop the process nor refuse without a reason.
@Suite struct SpoiltFrontMatterTests {
  private static let path = SourcePath(root: "Content", relative: "measures/asiel/a.md")

  private static let pieces = [
    "-", ": ", ":", "? ", "[", "]", "{", "}", ", ", "#", " #", "&a ", "*a", "!", "!!str ", "|", ">",
    "|-\n",
    ">2\n", "'", "\"", "%", "@", "`", "\\", "\n", "\r\n", "\n\n", "\t", " ", "  ", "- ", "\n- ",
    "\n  - ",
    "---", "\n---\n", "\n...\n", "\n%YAML 1.1\n", "<<: *a\n", "~", "null", "é", "\u{FEFF}",
    "\u{1F600}", "\\x00", "\"\\u0000\"", "\\\n", "effect: -", "a: b: c", "[{", "}]", "{a: ",
  ]

  private static let plain = """
    title: Afschaffen asielvergunning
    aliases: [Vergunning, "Nog een"]
    summary: >-
      Wie asiel krijgt,
      houdt een tijdelijke vergunning.
    stream: asiel
    order: 1
    effect:
      parts:
        - {name: Gemeenten, value: "-", note: 'Vooral in ''t noorden'}
        - name: Rijk
          value: pm
    horizon: [{value: kort, when: "als \\"het\\" lukt"}, {value: lang}]
    implementation: {label: Twee jaar, from: 2024-Q1, to: "2025"}
    instruments:
      any-of: [wet, {instrument: amvb, note: x}]
    programme:
      - section: hoofdstuk-2#slot
        relation: overgenomen
        note: |
          Regel een.
            Regel twee.
    sources:
    - document: lijst
      page: "44" # geschat
    - {document: programma}

    """

  /// The vocabulary of the small register.
  private static func index() throws -> VocabularyIndex {
    let text = try SmallRegister.text(
      of: "Tests/RegisterGenTests/Fixtures/base/Content/register.yml")
    let path = SourcePath(root: "Content", relative: "register.yml")
    var findings: [Diagnostic] = []
    let value = try #require(
      YAMLReader.read(
        Array(text.utf8)[...], firstLine: 1, path: path, maximumKeys: YAMLBudget.fileKeys,
        findings: &findings))
    let file = try #require(RegisterFileParser.parse(value, path: path).value)
    return VocabularyIndex(
      vocabulary: file.vocabulary, streams: ["asiel"], instruments: ["wet", "amvb"])
  }

  private static let body = MeasureBody(
    sections: [], footnotes: .empty, anchors: [], links: [])

  @Test func `the text before it is spoilt is a measure`() throws {
    var findings: [Diagnostic] = []
    let value = try #require(
      YAMLReader.read(
        Array(Self.plain.utf8)[...], firstLine: 2, path: Self.path, maximumKeys: YAMLBudget.keys,
        findings: &findings))
    let measure = MeasureParser.parse(
      value, id: MeasureID(unchecked: "a"), path: Self.path, index: try Self.index(),
      body: Self.body)
    #expect(findings + measure.diagnostics == [])
    #expect(measure.value != nil)
  }

  @Test(arguments: 1...8)
  func `a spoilt text is read or refused with a reason`(seed: UInt64) throws {
    let index = try Self.index()
    var spoiler = TextSpoiler(seed: seed, pieces: Self.pieces)
    var refused = 0
    for _ in 0..<500 {
      let text = spoiler.spoil(Self.plain)
      var findings: [Diagnostic] = []
      let value = YAMLReader.read(
        Array(text.utf8)[...], firstLine: 2, path: Self.path, maximumKeys: YAMLBudget.keys,
        findings: &findings)
      #expect((value == nil) == !findings.isEmpty, "\(text.debugDescription)")
      if let value {
        let measure = MeasureParser.parse(
          value, id: MeasureID(unchecked: "a"), path: Self.path, index: index, body: Self.body)
        if measure.value == nil {
          #expect(!measure.diagnostics.isEmpty, "\(text.debugDescription)")
        }
        findings = measure.diagnostics
      }
      if !findings.isEmpty { refused += 1 }
      let lines = text.unicodeScalars.count { $0 == "\n" } + 2
      for finding in findings {
        let start = finding.location.range?.start
        #expect((1...(lines + 1)).contains(start?.line ?? 1), "\(text.debugDescription)")
      }
    }
    // Most changes spoil something, but not all of them.
    #expect((100..<500).contains(refused))
  }
}
