import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct GitHubReporterTests {
  private func lines(_ list: FindingList) -> [String] {
    GitHubReporter().text(for: list).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  private func numbered(_ count: Int, _ rule: Rule, in file: String = "a.md") -> [Diagnostic] {
    (1...count).map { line in
      let place = SourceLocation(
        path: SourcePath(root: "Content", relative: file),
        range: SourceRange(line: line, column: 1, length: 1))
      return Diagnostic(rule, at: place, "m\(line)")
    }
  }

  private func list(_ findings: [Diagnostic], existing: [Diagnostic]? = nil) -> FindingList {
    FindingList(findings, existing: existing, version: "1.2.3") { _ in nil }
  }

  @Test func `a finding is a command with its range, its rule and its help`() {
    let text = ReportedFindings("é\nstream: »asyl«\n")
    let finding = text.finding(.unknownStream, "no stream is called 'asyl'", help: "mend it")
    #expect(
      lines(text.list([finding])) == [
        "::error file=Content/pages/over.md,line=2,endLine=2,col=9,endColumn=13,"
          + "title=unknown-stream::no stream is called 'asyl'%0Amend it",
        "shown as annotations: 1 of 1 errors", "",
      ])
  }

  @Test func `a range over several lines has no columns, and a file as a whole no place`() {
    let text = ReportedFindings("a »b\nc« d")
    let whole = Diagnostic(.strayFile, at: SourceLocation(path: ReportedFindings.path), "m")
    #expect(
      lines(text.list([text.finding(), whole])).prefix(2) == [
        "::error file=Content/pages/over.md,line=1,endLine=2,title=unknown-stream::m",
        "::warning file=Content/pages/over.md,title=stray-file::m",
      ])
  }

  @Test func `no finding is no text`() {
    #expect(GitHubReporter().text(for: list([])) == "")
  }

  @Test func `content can neither end a command nor begin one`() {
    let path = SourcePath(root: "Content", relative: "a,line=1::error b%0A\r\n::set-env.md")
    let message = "100% 'x'\r\n::error::y\n::add-mask::z \u{202E}\u{2028}##[error]w"
    let finding = Diagnostic(.strayFile, at: SourceLocation(path: path), message)
    let found = lines(list([finding]))
    #expect(found.count == 3)
    #expect(
      found.first
        == "::warning file=Content/a%2Cline=1%3A%3Aerror b%250A\\u{D}\\u{A}%3A%3Aset-env.md,"
        + "title=stray-file::100%25 'x'\\u{D}\\u{A}::error::y\\u{A}::add-mask::z "
        + "\\u{202E}\\u{2028}##\\u{5B}error]w")
  }

  @Test func `the name of a file steers neither a terminal nor a log`() {
    let path = SourcePath(root: "Content", relative: "##[error]\u{1B}[31m\u{202E}.md")
    let finding = Diagnostic(.invalidFileName, at: SourceLocation(path: path), "m")
    #expect(
      lines(list([finding])).first
        == "::error file=Content/##\\u{5B}error]\\u{1B}[31m\\u{202E}.md,title=invalid-file-name::m")
  }

  @Test func `ten of each kind are written, errors first, and the rest is counted`() {
    let findings = numbered(14, .strayFile) + numbered(3, .unknownStream)
    let found = lines(list(findings))
    #expect(found.count == 15)
    #expect(found.prefix(3).allSatisfy { $0.hasPrefix("::error ") })
    #expect(found.filter { $0.hasPrefix("::warning ") }.count == 10)
    #expect(found[13] == "shown as annotations: 3 of 3 errors, 10 of 14 warnings")
  }

  @Test func `the first finding of each file comes before the second of any`() {
    let findings = numbered(12, .unknownKey) + numbered(2, .unknownKey, in: "b.md")
    let messages = lines(list(findings)).prefix(10).map { $0.suffix(4).drop { $0 != ":" } }
    #expect(messages == ["::m1", "::m1", "::m2", "::m2"] + (3...8).map { "::m\($0)" })
    let files = lines(list(findings)).prefix(4).map { $0.contains("b.md") }
    #expect(files == [false, true, false, true])
  }

  @Test func `an existing finding is a notice behind the new ones`() {
    let found = lines(
      list(numbered(1, .unknownStream), existing: numbered(1, .unknownKey, in: "b.md")))
    #expect(found[0].hasPrefix("::error file=Content/a.md,"))
    #expect(found[1].hasPrefix("::notice file=Content/b.md,"))
    #expect(found[1].hasSuffix("title=unknown-key (existing)::m1"))
  }
}
