import RegisterGen
import Testing

@Suite struct FindingBaselineTests {
  private let page = SourcePath(root: "Content", relative: "a.md")

  private func finding(
    line: Int, _ message: String = "wrong", rule: Rule = .brokenLink, in path: SourcePath? = nil
  ) -> Diagnostic {
    let range = SourceRange(line: line, column: 1, length: 1)
    return Diagnostic(rule, at: SourceLocation(path: path ?? page, range: range), message)
  }

  private func split(
    _ old: [Diagnostic], _ oldText: String, _ new: [Diagnostic], _ newText: String,
    path: (SourcePath) -> SourcePath = { $0 }
  ) -> (new: [Diagnostic], existing: [Diagnostic]) {
    FindingBaseline(old, path: path) { _ in LineTable(oldText) }
      .split(new) { _ in LineTable(newText) }
  }

  @Test func `a finding on a line that only moved is old`() {
    let parts = split([finding(line: 1)], "same", [finding(line: 3)], "a\nb\n  same")
    #expect(parts.new == [])
    #expect(parts.existing == [finding(line: 3)])
  }

  @Test func `a finding of another rule, message, file or line is new`() {
    let other = SourcePath(root: "Content", relative: "b.md")
    let found = [
      finding(line: 1, rule: .brokenAnchor), finding(line: 1, "worse"),
      finding(line: 1, in: other), finding(line: 2),
    ]
    let parts = split([finding(line: 1)], "same", found, "same\nother")
    #expect(parts.new == found)
    #expect(parts.existing == [])
  }

  @Test func `a second copy of an old finding is new`() {
    let parts = split(
      [finding(line: 1)], "same", [finding(line: 1), finding(line: 2)], "same\nsame")
    #expect(parts.existing == [finding(line: 1)])
    #expect(parts.new == [finding(line: 2)])
  }

  @Test func `a finding in a file that got another name is old`() {
    let new = SourcePath(root: "Content", relative: "b.md")
    let parts = split(
      [finding(line: 1)], "same", [finding(line: 1, in: new)], "same", path: { _ in new })
    #expect(parts.new == [])
  }

  @Test func `a finding about a file as a whole is matched without a line`() {
    let whole = Diagnostic(.strayFile, at: SourceLocation(path: page), "no place")
    let parts = split([whole], "a", [whole], "b")
    #expect(parts.existing == [whole])
  }
}
