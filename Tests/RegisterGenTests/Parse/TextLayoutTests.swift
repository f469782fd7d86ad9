import RegisterTestSupport
import Testing

@testable import RegisterGen

@Suite struct TextLayoutTests {
  private func findings(_ text: String, _ name: String = "pages/a.md") -> [Diagnostic] {
    TextLayout.findings(in: text, of: SourcePath(root: "Content", relative: name))
  }

  private func mended(_ text: String, _ name: String = "pages/a.md") -> String {
    let fixes = findings(text, name).compactMap(\.fix).filter(\.isSafe)
    return TextMending.applying(fixes, to: LineTable(text)).text
  }

  @Test(arguments: [
    "", "---\na: b\n---\n\nc\n", "---\na: b\n---\n\nc  \nd\n",
    "---\na: b\n---\n\n```\nc \n\td\n```\n",
    "---\na: b\n---\nc\td\n",
  ])
  func `a tidy text has no finding`(text: String) { #expect(findings(text).isEmpty) }

  @Test(arguments: [
    ("a: b \n", "a: b\n"), ("a: b", "a: b\n"), ("a:\r\n  b: c\r\n", "a:\n  b: c\n"),
    ("a: b\rc: d\n", "a: b\nc: d\n"), ("a:\tb\n", "a: b\n"), ("a:\n\tb: c\n", "a:\n  b: c\n"),
    ("a: b \t \r\n\t\n", "a: b\n\n"),
  ])
  func `YAML is mended`(text: String, expected: String) {
    #expect(mended(text, "glossary.yml") == expected)
    #expect(findings(expected, "glossary.yml").isEmpty)
  }

  @Test(arguments: [
    ("a  \n", "a\n"), ("a  \n\nb\n", "a\n\nb\n"), ("a \nb\n", "a\nb\n"), ("   \na\n", "\na\n"),
    ("- a\n\t- b\n", "- a\n    - b\n"), ("- a\n  \tb\n", "- a\n    b\n"),
    ("````\n``` \n````\na \n", "````\n``` \n````\na\n"), ("a\u{301} \n", "a\u{301}\n"),
    ("a\t\nb\n", "a\nb\n"),
  ])
  func `Markdown is mended, and what says something stays`(text: String, expected: String) {
    let head = "---\na: b\n---\n"
    #expect(mended(head + text) == head + expected)
    #expect(findings(head + expected).isEmpty)
  }

  @Test func `a tab that leaves the YAML broken is not mended unasked`() {
    let text = "a:\n    b: c\n\td: e\n"
    let fixes = findings(text, "glossary.yml").compactMap(\.fix)
    #expect(fixes.map(\.isSafe) == [false])
  }

  @Test func `a finding counts its lines and stands at the first`() {
    let text = MarkedText("---\na: b»  «\n---\n\nc»\t«\n")
    let found = findings(text.text)
    #expect(found.map(\.message) == ["2 lines end in white space"])
    #expect(found.first?.location.range == text.ranges[0])
    #expect(found.first?.fix?.edits.map(\.range) == text.ranges)
  }

  @Test func `a file of thousands of wrong lines has one edit`() {
    let text = String(repeating: "a: b \r\n", count: 5_000)
    let found = findings(text, "glossary.yml")
    #expect(found.map { $0.fix?.edits.count } == [1, 1])
    #expect(
      mended(mended(text, "glossary.yml"), "glossary.yml") == text.replacing(" \r\n", with: "\n"))
  }
}
