import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct SARIFReporterTests {
  private func result(_ list: FindingList) -> String {
    let lines = SARIFReporter().text(for: list).split(separator: "\n").map(String.init)
    return lines.first { $0.contains("\"ruleId\"") } ?? ""
  }

  @Test func `a finding is a result with a region in code points and a fix`() {
    let text = ReportedFindings("é »asyl«")
    let finding = text.finding(
      .unknownStream, "no stream", help: "mend it",
      fix: Diagnostic.Fix(replacing: text.ranges[0], with: "asiel", isSafe: true))
    let document = SARIFReporter().text(for: text.list([finding]))
    #expect(document.contains(#""columnKind":"unicodeCodePoints""#))
    let found = result(text.list([finding]))
    let region = #""startLine":1,"startColumn":3,"endLine":1,"endColumn":7}"#
    #expect(found.contains(#""level":"error","message":{"text":"no stream; mend it"}"#))
    #expect(
      found.contains(#""uri":"Content/pages/over.md","uriBaseId":"%SRCROOT%"},"region":{"# + region)
    )
    #expect(
      found.contains(#""deletedRegion":{"# + region + #","insertedContent":{"text":"asiel"}"#))
    #expect(!found.contains("baselineState"))
  }

  @Test func `a rule brings its page along`() {
    let text = ReportedFindings("»a«")
    let document = SARIFReporter().text(for: text.list([text.finding()]))
    #expect(document.contains(##"{"id":"unknown-stream","shortDescription""##))
    #expect(document.contains(##""markdown":"# unknown-stream\n"##))
    #expect(!document.contains(#""id":"unknown-key""#))
  }

  @Test func `a message can hold neither a place for an argument nor a link`() {
    let text = ReportedFindings("»a«")
    let found = result(text.list([text.finding(.unknownStream, "'{0}' [x](https://a.nl) [y]")]))
    #expect(found.contains(#""text":"'{{0}}' [x] (https://a.nl) [y]""#))
  }

  @Test func `a path becomes a reference, and one outside of the repository an address`() {
    let paths = [
      ("Content", "a b/c#d%.md", #""uri":"Content/a%20b/c%23d%25.md","uriBaseId""#),
      ("/elders", "é.md", #""uri":"file:///elders/%C3%A9.md"}"#),
    ]
    for (root, relative, expected) in paths {
      let path = SourcePath(root: root, relative: relative)
      let finding = Diagnostic(.strayFile, at: SourceLocation(path: path), "m")
      let found = result(ReportedFindings("").list([finding]))
      #expect(found.contains(expected), "\(found)")
      #expect(!found.contains("\"region\""))
    }
  }

  @Test func `with a comparison each result says whether it is new`() {
    let text = ReportedFindings("»a«\n»b«")
    let list = text.list([text.finding()], existing: [text.finding(at: 1)])
    let lines = SARIFReporter().text(for: list).split(separator: "\n")
    let states = lines.filter { $0.contains("\"ruleId\"") }.map {
      $0.contains(#""baselineState":"new""#)
        ? "new"
        : $0.contains(#""baselineState":"unchanged""#) ? "unchanged" : ""
    }
    #expect(states == ["new", "unchanged"])
  }
}
