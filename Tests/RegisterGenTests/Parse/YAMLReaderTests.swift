import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct YAMLReaderTests {
  private static let path = SourcePath(root: "Content", relative: "a.md")

  /// Reads a text; the value, and `rule@line:column` for each finding.
  private func read(_ yaml: String, maximumKeys: Int = YAMLBudget.keys) -> (YAMLValue?, [String]) {
    var findings: [Diagnostic] = []
    let value = YAMLReader.read(
      Array(yaml.utf8)[...], firstLine: 2, path: Self.path, maximumKeys: maximumKeys,
      findings: &findings)
    return (value, findings.map(Self.summary))
  }

  private static func summary(_ finding: Diagnostic) -> String {
    let start = finding.location.range?.start
    return "\(finding.rule.rawValue)@\(start?.line ?? 0):\(start?.column ?? 0)"
  }

  private func text(_ key: String, of value: YAMLValue?) -> String? {
    guard case .map(let pairs) = value?.content,
      case .text(let text, _)? = pairs.first(where: { $0.key.text == key })?.value.content
    else { return nil }
    return text
  }

  @Test(arguments: ["no", "00123", "1.10", "~", "null", "yes", "0x1F", "2024-02-30", "12:30:00"])
  func `a plain text stays as it stands`(word: String) {
    #expect(text("a", of: read("a: \(word)\n").0) == word)
  }

  @Test func `a sign and a number are texts`() {
    #expect(text("effect", of: read("effect: 0\n").0) == "0")
    #expect(text("effect", of: read("effect: \"0\"\n").0) == "0")
    #expect(text("effect", of: read("effect: --\n").0) == "--")
  }

  @Test(arguments: [
    ("effect: -\n", "unquoted-sign@2:9"),
    ("effect:\n  value: -\n", "unquoted-sign@3:10"),
    ("parts: [{name: a, value: - }]\n", "unquoted-sign@2:26"),
    ("a: &b c\n", "forbidden-yaml@2:4"),
    ("a: *b\n", "forbidden-yaml@2:4"),
    ("a: !!str b\n", "forbidden-yaml@2:4"),
    ("a: [b, *c]\n", "forbidden-yaml@2:8"),
    ("? [a]\n: b\n", "forbidden-yaml@2:3"),
    ("a: b\rc: \"d\nk: \"e\"\n", "invalid-yaml@3:4"),
    ("a: b\n---\nc: d\n", "forbidden-yaml@3:1"),
    ("%YAML 1.1\na: b\n", "forbidden-yaml@2:1"),
    ("é: b\nü: &c d\n", "forbidden-yaml@3:4"),
    ("a: \"\\u0000\"\n", "control-character@2:4"),
    ("a: b\nb: c\na: d\n", "duplicate-key@4:1"),
    ("list:\n  - id: a\n    id: b\n", "duplicate-key@4:5"),
    ("a: b: c\n", "invalid-yaml@2:5"),
    ("\ta: b\n", "invalid-yaml@2:1"),
    ("a:b\nc: d\n", "invalid-yaml@2:2"),
    ("a: [b\nc: d\n", "invalid-yaml@2:4"),
    ("a: - b\n", "invalid-yaml@2:4"),
    ("a: - # b\n", "unquoted-sign@2:4"),
    ("a: \"b\nc: \"d\"\n", "invalid-yaml@2:4"),
    ("a: \"b\n  c\"\nd: 'e\nf: 'g'\n", "invalid-yaml@4:4"),
    ("a: @b\n", "invalid-yaml@2:4"),
    ("a: b\n c: d\n", "invalid-yaml@3:3"),
    ("a: \"b\n", "invalid-yaml@2:4"),
    ("a: b\nc: 'd\n", "invalid-yaml@3:4"),
  ])
  func `a text that is not let through says why and where`(yaml: String, finding: String) {
    let (value, findings) = read(yaml)
    #expect(value == nil)
    #expect(findings == [finding])
  }

  @Test func `signs of YAML inside texts and comments are let through`() {
    let yaml = """
      a: 'it''s & fine' # *not an alias
      b: "an & and a \\" quote: !"
      c: Vreemdelingenwet & co: *no* [x
      """
    // The last line holds a colon and a space, so it is quoted here.
    let (value, findings) = read(yaml.replacing("c: V", with: "c: 'V") + "'\n")
    #expect(findings == [])
    #expect(text("a", of: value) == "it's & fine")
  }

  @Test func `a block text may hold anything`() {
    let (value, findings) = read("a: |\n  & * ! - x\n\n  ? y\nb: >-\n  *z\n")
    #expect(findings == [])
    #expect(text("a", of: value) == "& * ! - x\n\n? y")
  }

  @Test func `a text of many lines is one value`() {
    let (value, findings) = read("a: \"b\n  c\"\nd: e\n")
    #expect(findings == [])
    #expect(text("d", of: value) == "e")
  }

  /// Inputs of a few kilobytes that hang, kill or exhaust the YAML library when they reach it.
  @Test(arguments: [
    "a: " + String(repeating: "[", count: 10_000),
    String(repeating: "- ", count: 10_000) + "a",
    String(repeating: "{a: ", count: 5_000),
    (0..<200).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
    "a: &a [x]\n" + (0..<30).map { "b\($0): &b\($0) [*a, *a]" }.joined(separator: "\n"),
    "? [a]\n: b",
    "? {a: b}\n: c",
    "[a, b]: c",
    "{a: b}: c",
    "- [[[[[[[[[[[[x]]]]]]]]]]]]",
    "\"" + String(repeating: "\\", count: 10_001),
    "a: !<tag:\(String(repeating: "x", count: 1000))> b",
    "\u{FEFF}%TAG ! x",
    "&a",
    "*a",
    "a: |" + String(repeating: "9", count: 1000),
  ])
  func `a hostile text ends in a finding`(yaml: String) {
    let (value, findings) = read(yaml)
    #expect(value == nil)
    #expect(!findings.isEmpty)
  }

  @Test func `more keys than allowed are refused`() {
    let yaml = (0...YAMLBudget.keys).map { "k\($0): v\n" }.joined()
    #expect(read(yaml).1 == ["front-matter-too-large@\(YAMLBudget.keys + 2):1"])
    #expect(read(yaml, maximumKeys: 10_000).1 == [])
  }
}
