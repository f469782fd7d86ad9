import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct MarkdownReporterTests {
  @Test func `all findings are rows of a table`() {
    let text = ReportedFindings("\n»a«")
    let finding = text.finding(.unknownStream, "no stream is called 'asyl'", help: "mend it")
    let whole = Diagnostic(.strayFile, at: SourceLocation(path: ReportedFindings.path), "m")
    #expect(
      MarkdownReporter().text(for: text.list([finding], existing: [whole])) == """
        ## register-build

        1 error in 1 file, and 1 existing.

        | severity | place | finding | rule |
        | --- | --- | --- | --- |
        | error | <code>Content/pages/over.md&#58;2&#58;1</code> | no stream is called 'asyl'<br>mend it | unknown-stream |

        ### Existing

        | severity | place | finding | rule |
        | --- | --- | --- | --- |
        | warning | <code>Content/pages/over.md</code> | m | stray-file |

        """)
  }

  @Test func `no finding says so`() {
    let text = MarkdownReporter().text(for: ReportedFindings("").list([]))
    #expect(text == "## register-build\n\nno findings.\n")
  }

  @Test(arguments: [
    "![x](https://a.nl/b.png)", "[x](javascript:alert)", "<script>x</script>", "a | b | c", "`x`",
    "**x** _y_ ~~z~~", "https://a.nl", "www.a.nl", "a@b.nl", "@iemand", "# x", "&lt;b&gt;",
    "x\n\n# y",
    ":100:", "$x$", "[^1]", "<!-- x -->", "\\| x",
  ])
  func `content stays text`(message: String) {
    let finding = Diagnostic(.strayFile, at: SourceLocation(path: ReportedFindings.path), message)
    let text = MarkdownReporter().text(for: ReportedFindings("").list([finding]))
    let row = text.split(separator: "\n").last ?? ""
    #expect(row.split(separator: "|").count == 4)
    for sign in ["<s", "<!", "](", "http:", "www.", "`", "*", "@", "#", "$", ":1"] {
      let cell = row.split(separator: "|")[2].replacing("<span>&#64;</span>", with: "")
      #expect(!cell.replacing("&#", with: "").contains(sign))
    }
  }

  @Test func `a list that is too long ends with the count of the rest`() {
    let place = SourceLocation(path: ReportedFindings.path)
    let findings = (1...100).map { Diagnostic(.strayFile, at: place, "m\($0)") }
    let text = MarkdownReporter().text(for: ReportedFindings("").list(findings), limit: 4_000)
    #expect(text.utf8.count < 4_000)
    let rows = text.split(separator: "\n").filter { $0.hasPrefix("| warning") }
    #expect(rows.count > 10)
    #expect(text.hasSuffix("\nThere are \(100 - rows.count) more.\n"))
  }
}
