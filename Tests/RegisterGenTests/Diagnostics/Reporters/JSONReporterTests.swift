import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct JSONReporterTests {
  @Test func `a list without findings is a document`() {
    let list = ReportedFindings("").list([])
    #expect(
      JSONReporter().text(for: list) == """
        {
          "schemaVersion":1,
          "tool":{
            "name":"register-build",
            "version":"1.2.3"
          },
          "summary":{
            "errors":0,
            "warnings":0,
            "notices":0,
            "files":0,
            "existing":null
          },
          "findings":[]
        }

        """)
  }

  @Test func `a finding has its range, notes, fix and fingerprint on one line`() {
    let text = ReportedFindings("»é \"a\"« b »c«")
    let place = SourceLocation(path: ReportedFindings.path, range: text.ranges[1])
    let finding = text.finding(
      .unknownStream, "no 'é'", notes: [Diagnostic.Note("here", at: place)], help: "mend",
      fix: Diagnostic.Fix(replacing: text.ranges[0], with: "\"e\"\n", isSafe: true))
    let lines = JSONReporter().text(for: text.list([finding], existing: [])).split(separator: "\n")
    let expected =
      #"{"rule":"unknown-stream","severity":"error","path":"Content/pages/over.md","#
      + #""range":{"start":{"line":1,"column":1},"end":{"line":1,"column":6}},"message":"no 'é'","#
      + #""help":"mend","notes":[{"path":"Content/pages/over.md","range":{"start":{"line":1,"#
      + #""column":9},"end":{"line":1,"column":10}},"message":"here"}],"fix":{"isSafe":true,"#
      + #""edits":[{"range":{"start":{"line":1,"column":1},"end":{"line":1,"column":6}},"#
      + #""replacement":"\"e\"\n"}]},"count":1,"isExisting":false,"fingerprint":""#
    #expect(lines.contains { $0.contains(expected) })
    #expect(lines.contains { $0.contains(#""existing":0"#) })
  }

  @Test func `a file as a whole has no range, and existing findings come last`() {
    let whole = Diagnostic(.strayFile, at: SourceLocation(path: ReportedFindings.path), "m")
    let text = ReportedFindings("»a«")
    let document = JSONReporter().text(for: text.list([whole], existing: [text.finding()]))
    let lines = document.split(separator: "\n").filter { $0.contains("\"rule\"") }
    #expect(lines.count == 2)
    #expect(lines.first?.contains(#""range":null,"message":"m","help":null"#) == true)
    #expect(lines.first?.contains(#""isExisting":false"#) == true)
    #expect(lines.last?.contains(#""isExisting":true"#) == true)
  }
}
