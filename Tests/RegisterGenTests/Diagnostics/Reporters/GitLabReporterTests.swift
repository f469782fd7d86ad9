import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct GitLabReporterTests {
  @Test func `a finding has a description, a rule, a severity and a place`() {
    let text = ReportedFindings("\n»a«")
    let finding = text.finding(.unknownStream, "no stream", help: "mend it")
    let document = GitLabReporter().text(for: text.list([finding]))
    let expected =
      #"  {"description":"no stream; mend it","check_name":"unknown-stream","fingerprint":""#
    let place = #""severity":"critical","location":{"path":"Content/pages/over.md","#
    #expect(document.hasPrefix("[\n" + expected))
    #expect(document.hasSuffix(place + #""lines":{"begin":2,"end":2}}}"# + "\n]\n"))
  }

  @Test func `a file as a whole stands on its first line`() {
    let whole = Diagnostic(.strayFile, at: SourceLocation(path: ReportedFindings.path), "m")
    let document = GitLabReporter().text(for: ReportedFindings("").list([whole]))
    #expect(document.contains(#""severity":"minor""#))
    #expect(document.contains(#""lines":{"begin":1}"#))
  }

  @Test func `no finding is an empty report`() {
    #expect(GitLabReporter().text(for: ReportedFindings("").list([])) == "[]\n")
  }
}
