import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct FindingFoldTests {
  private func findings(
    _ lines: ClosedRange<Int>, _ rule: Rule = .brokenLink, in file: String = "a.md"
  ) -> [Diagnostic] {
    lines.map { line in
      let place = SourceLocation(
        path: SourcePath(root: "Content", relative: file),
        range: SourceRange(line: line, column: 1, length: 1))
      return Diagnostic(rule, at: place, "m\(line)")
    }
  }

  @Test func `a hundred of a kind, and one more, are shown each by itself`() {
    let all = findings(1...101) + findings(1...101, in: "b.md") + findings(1...101, .rawHTML)
    #expect(FindingFold.fold(all) == all)
  }

  @Test func `of more, one stands for those behind the hundredth`() throws {
    let all = findings(1...150)
    let shown = FindingFold.fold(all)
    #expect(shown.count == 101)
    #expect(shown.dropLast() == all.prefix(100))
    let last = try #require(shown.last)
    #expect(last.message == "50 more of this rule in this file, from here on")
    #expect((last.rule, last.location) == (.brokenLink, all[100].location))
    #expect((last.count, shown.total) == (50, 150))
  }

  @Test func `other rules, files and severities are counted apart, in the order of all`() {
    var lowered = findings(1...150)
    for index in lowered.indices where index.isMultiple(of: 2) {
      lowered[index].severity = .warning
    }
    #expect(FindingFold.fold(lowered) == lowered)
    let all = (findings(1...200) + findings(150...160, .rawHTML)).sorted()
    let shown = FindingFold.fold(all)
    #expect(shown.count == 101 + 11)
    #expect(shown == shown.sorted())
  }

  @Test func `what is folded fails and counts as before`() {
    let all = findings(1...20_000) + findings(1...3, .trailingSpace)
    let shown = FindingFold.fold(all)
    #expect(ReportSummary(shown) == ReportSummary(all))
    #expect(ReportSummary(all).text == "20000 errors, 3 notices in 1 file")
    var strict = findings(1...200, .strayFile)
    for index in strict.indices { strict[index].severity = .error }
    #expect(FindingFold.fold(strict).allSatisfy { $0.severity == .error })
  }

  @Test func `every form says how many there are, and shows a hundred and one`() {
    let list = FindingList(
      findings(1...5_000), existing: findings(1...300, in: "b.md"), version: "1.2.3"
    ) { _ in nil }
    let json = JSONReporter().text(for: list)
    #expect(json.contains(#""errors":5000,"#))
    #expect(json.contains(#""existing":300"#))
    #expect(json.contains(#""count":4900,"isExisting":false"#))
    #expect(json.contains(#""count":200,"isExisting":true"#))
    #expect(json.split(separator: "\n").count { $0.contains("\"rule\"") } == 202)
    let annotations = GitHubReporter().text(for: list)
    #expect(annotations.hasSuffix("annotations: 10 of 5000 errors, 10 of 300 notices\n"))
    let markdown = MarkdownReporter().text(for: list)
    #expect(markdown.contains("5000 errors in 1 file, and 300 existing."))
    #expect(markdown.contains("4900 more of this rule in this file"))
    let text = TextReporter { _ in nil }.text(for: findings(1...5_000))
    #expect(text.split(separator: "\n").count { $0.contains("[broken-link]") } == 101)
  }

  @Test func `a summary that is cut short counts those that others stand for`() {
    let list = FindingList(findings(1...5_000), version: "1.2.3") { _ in nil }
    let text = MarkdownReporter().text(for: list, limit: 3_000)
    let rows = text.split(separator: "\n").count { $0.hasPrefix("| error") }
    #expect(rows > 5)
    #expect(text.contains("There are \(5_000 - rows) more.\n"))
  }
}
