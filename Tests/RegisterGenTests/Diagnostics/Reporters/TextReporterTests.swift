import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct TextReporterTests {
  private let path = SourcePath(root: "Content", relative: "a.md")

  /// The report of one finding at the marked range of a text.
  private func report(_ marked: String) -> [String] {
    let text = MarkedText(marked)
    let location = SourceLocation(path: path, range: text.ranges.first)
    let reporter = TextReporter { _ in LineTable(text.text) }
    return lines(reporter.text(for: [Diagnostic(.unknownStream, at: location, "m")]))
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `a finding is shown with its line, marks and help`() {
    let lines = Array(repeating: "x", count: 13).joined(separator: "\n")
    let text = MarkedText(lines + "\nstream: »asyl«\n")
    let path = SourcePath(root: "Content", relative: "measures/asiel/aanpassing-nareis.md")
    let finding = Diagnostic(
      .unknownStream, at: SourceLocation(path: path, range: text.ranges[0]),
      "no stream is called 'asyl'", help: "did you mean 'asiel'?")
    #expect(
      TextReporter { _ in LineTable(text.text) }.text(for: [finding]) == """
        Content/measures/asiel/aanpassing-nareis.md:14:9: error: no stream is called 'asyl' [unknown-stream]
           14 | stream: asyl
              |         ^~~~
           help: did you mean 'asiel'?

        """)
  }

  @Test func `a file as a whole has a path only`() {
    let finding = Diagnostic(.strayFile, at: SourceLocation(path: path), "nobody reads this")
    #expect(
      TextReporter { _ in LineTable("x") }.text(for: [finding])
        == "Content/a.md: warning: nobody reads this [stray-file]\n")
  }

  @Test func `notes stand below with their own places`() {
    let range = SourceRange(line: 1, column: 1, length: 1)
    let note = Diagnostic.Note("first used here", at: SourceLocation(path: path, range: range))
    let whole = Diagnostic.Note("see also", at: SourceLocation(path: path))
    let finding = Diagnostic(
      .duplicateID, at: SourceLocation(path: path, range: range), "m", notes: [note, whole])
    #expect(
      lines(TextReporter { _ in nil }.text(for: [finding])) == [
        "Content/a.md:1:1: error: m [duplicate-id]",
        "Content/a.md:1:1: note: first used here", "Content/a.md: note: see also", "",
      ])
  }

  @Test(arguments: [
    ("a »« b", "      |   ^"), ("»«", "      | ^"), ("ab»«", "      |   ^"),
    ("\t»x«", "      | \t^"), ("a\tb »cd«e", "      |  \t  ^~"), ("»a\tb«", "      | ^\t~"),
    ("»\tb«", "      | ^~"), ("één »ü«", "      |     ^"), ("日本 »日本«", "      |      ^~~~"),
    ("🇳🇱 »x«", "      |      ^"), ("n\u{301} »x\u{301}y«", "      |   ^~"),
    ("\u{1B} »x«", "      |        ^"), ("»\u{301}x«", "      | ^"),
  ])
  func `the marks stand below the text that they mark`(marked: String, marks: String) {
    #expect(report(marked)[2] == marks)
  }

  @Test func `a range over several lines is marked on its first`() {
    #expect(
      report("a »bc\nde« f") == [
        "Content/a.md:1:3: error: m [unknown-stream]", "    1 | a bc", "      |   ^~", "",
      ])
  }

  @Test func `an empty line has no trailing space`() {
    #expect(report("a\n»«\nb")[1] == "    2 |")
  }

  @Test(arguments: [
    "\u{1B}[2J", "\u{7}", "\u{9B}31m", "\u{202E}", "\u{2066}", "\u{2028}", "\u{FEFF}",
  ])
  func `nothing in the content steers the terminal`(hostile: String) throws {
    let scalar = try #require(hostile.unicodeScalars.first)
    let path = SourcePath(root: "Content", relative: "a\(hostile).md")
    let range = SourceRange(line: 1, column: 1, length: 1)
    let location = SourceLocation(path: path, range: range)
    let finding = Diagnostic(
      .unknownKey, at: location, "no key is called '\(hostile)'",
      notes: [Diagnostic.Note(hostile, at: location)], help: hostile)
    let text = TextReporter { _ in LineTable(hostile + " x") }.text(for: [finding])
    #expect(!text.unicodeScalars.contains(scalar))
    #expect(text.contains("\\u{\(String(scalar.value, radix: 16, uppercase: true))}"))
  }

  @Test func `a long line is cut around its finding`() throws {
    let lead = String(repeating: "a", count: 500)
    let shown = report("\(lead)»bcd«\(lead)")
    let line = try #require(shown[1].firstIndex(of: "…"))
    let dropped = shown[1].distance(from: shown[1].startIndex, to: line)
    #expect(shown[1] == "    1 | …" + lead.prefix(40) + "bcd" + lead.prefix(57) + "…")
    #expect(shown[2] == "      |  " + lead.prefix(40).map { _ in " " }.joined() + "^~~")
    #expect(dropped == 8)
  }

  @Test func `a finding longer than what is shown is marked as far as it is seen`() {
    let shown = report("»" + String(repeating: "é", count: 300) + "«")
    #expect(shown[1].count == 8 + 101)
    #expect(shown[2] == "      | ^" + String(repeating: "~", count: 99))
  }

  @Test func `a place that the file does not have shows no line`() {
    let range = SourceRange(line: 9, column: 9, length: 2)
    let finding = Diagnostic(
      .unknownKey, at: SourceLocation(path: path, range: range), "m")
    #expect(
      TextReporter { _ in LineTable("x") }.text(for: [finding])
        == "Content/a.md:9:9: error: m [unknown-key]\n")
  }

  @Test func `a file is read once for all its findings, and one without places never`() {
    let range = SourceRange(line: 1, column: 1, length: 1)
    let other = SourcePath(root: "Content", relative: "b.md")
    let finding = Diagnostic(.unknownKey, at: SourceLocation(path: path, range: range), "m")
    let whole = Diagnostic(.fileTooLarge, at: SourceLocation(path: other), "m")
    var read: [SourcePath] = []
    let reporter = TextReporter {
      read.append($0)
      return LineTable("x")
    }
    _ = reporter.text(for: [finding, finding, whole])
    #expect(read == [path])
  }

  @Test func `colours are used only when they are asked for`() {
    let finding = Diagnostic(.fileTooLarge, at: SourceLocation(path: path), "m")
    let plain = TextReporter { _ in nil }.text(for: [finding])
    let coloured = TextReporter(colour: true) { _ in nil }.text(for: [finding])
    #expect(!plain.contains("\u{1B}"))
    #expect(coloured.contains("\u{1B}[1;31merror:\u{1B}[0m"))
  }

  @Test(
    arguments: [
      ([], "no findings"),
      ([(.unknownKey, "a.md")], "1 error in 1 file"),
      (
        [
          (.unknownKey, "a.md"), (.unknownKey, "a.md"), (.strayFile, "b.md"), (.unknownKey, "b.md"),
        ],
        "3 errors, 1 warning in 2 files"
      ),
    ] as [([(Rule, String)], String)])
  func `the summary counts findings and files`(found: [(Rule, String)], text: String) {
    let findings = found.map { rule, file in
      let path = SourcePath(root: "Content", relative: file)
      return Diagnostic(rule, at: SourceLocation(path: path), "m")
    }
    #expect(ReportSummary(findings).text == text)
  }
}
