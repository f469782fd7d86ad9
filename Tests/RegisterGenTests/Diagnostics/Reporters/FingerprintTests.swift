import RegisterTestSupport
import Testing

@testable import RegisterGen

@Suite struct FingerprintTests {
  private func fingerprints(
    _ marked: String, paths: ReportPaths = ReportPaths(), _ message: String = "m"
  ) -> [String] {
    let text = ReportedFindings(marked)
    let findings = text.ranges.indices.map { text.finding(at: $0, message) }
    return text.list(findings, paths: paths).entries.map(\.fingerprint)
  }

  @Test func `a finding that moves keeps its fingerprint`() {
    let old = fingerprints("a\n  stream: »asyl«\n")
    #expect(old == fingerprints("a\nb\n\nc\nstream:  »asyl« \n"))
    #expect(old.allSatisfy { $0.utf8.count == 16 })
  }

  @Test func `another line, message, file or place among equals is another finding`() {
    let first = fingerprints("»a«")
    #expect(first != fingerprints("»a« b"))
    #expect(first != fingerprints("»a«", "n"))
    #expect(first != fingerprints("»a«", paths: ReportPaths(["Content": "site/Content"])))
    let twice = fingerprints("»a«\n»a«")
    #expect(twice == [first[0], first[0] + "-2"])
  }
}
