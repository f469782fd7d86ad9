import RegisterGen
import Testing

@Suite struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    UnifiedDiff(path: "a.md", old: old, new: new).text
  }

  @Test func `a change stands between three lines that stay`() {
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nx\n6\n7\n8\n9\n") == """
        --- a/a.md
        +++ b/a.md
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +x
         6
         7
         8

        """)
  }

  @Test func `changes far from each other are hunks of their own`() {
    let old = (1...30).map { "\($0)\n" }.joined()
    let new = old.replacing("\n2\n", with: "\n").replacing("29\n", with: "29\nx\n")
    let heads = diff(old, new).split(separator: "\n").filter { $0.hasPrefix("@@") }
    #expect(heads == ["@@ -1,5 +1,4 @@", "@@ -27,4 +26,5 @@"])
  }

  @Test func `a last line without an end is marked`() {
    #expect(diff("a", "a\n").hasSuffix("-a\n\\ No newline at end of file\n+a\n"))
  }

  @Test func `equal texts have no difference, and equal looks are not equal`() {
    #expect(diff("a\n", "a\n") == "")
    #expect(diff("e\u{301}\n", "\u{E9}\n").contains("@@ -1,1 +1,1 @@"))
    #expect(diff("a\r\n", "a\n").contains("-a\r\n+a\n"))
  }

  @Test func `a text that changes all over is shown as gone and come`() {
    let old = (1...5000).map { "\($0)\r\n" }.joined()
    let lines = diff(old, old.replacing("\r\n", with: "\n")).utf8.split(separator: 0x0A)
    #expect(lines.count == 3 + 10_000)
  }

  @Test func `a name with a space has an end`() {
    let text = UnifiedDiff(path: "a b.md", old: "a\n", new: "b\n").text
    #expect(text.hasPrefix("--- a/a b.md\t\n+++ b/a b.md\t\n"))
  }
}
