import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct MarkdownFindingTests {
  @Test(
    arguments: [
      ("a »<b>«c»</b>«", Rule.rawHTML), ("»<div>«\nx\n</div>\n", .rawHTML),
      ("x\n\n»<!-- y -->«\n", .rawHTML), ("> »<?php ?>«\n", .rawHTML), ("- é »<br>«\n", .rawHTML),
      ("a»[^x]« b", .undefinedFootnote), ("> é»[^x]« and»[^x]«\n", .undefinedFootnote),
      ("a[^y]\n\n[^y]: b»[^x]«\n", .undefinedFootnote), ("## a»[^x]«\n", .undefinedFootnote),
      ("a\n\n»[^x]«: b\n", .unusedFootnote),
      ("a[^x]\n\n[^x]: b\n\n»[^x]«: c\n", .unusedFootnote),
      ("»#«\n", .emptyHeading), ("»## *!*«\n", .emptyHeading),
      ("»#### a«\n", .skippedHeadingLevel), ("## a\n\n»#### b«\n", .skippedHeadingLevel),
      ("»# a«\n", .skippedHeadingLevel), ("»a«\n=\n", .skippedHeadingLevel),
      ("een é »&#x202E;« b", .controlCharacter), ("> `&#27;` »&#27;«[31m\n", .controlCharacter),
      ("[a](b.md \"c »&#X7;«\")", .controlCharacter), ("[a](»&#x2066;«b.md)", .controlCharacter),
      ("![a »&#8238;«](b.png)", .controlCharacter), ("```»&#x9b;«\n&#7;\n```\n", .controlCharacter),
      ("»[a][b]«\n\n[b]: c 'd &#1;'\n", .controlCharacter),
      ("## »&#13;«a\n\n| »&#127;« |\n| - |\n", .controlCharacter),
    ])
  func `a fault is reported at its place`(marked: String, rule: Rule) {
    let marked = MarkedText(marked)
    let findings = MarkdownFixtures.parse(marked.text).findings.filter { $0.rule == rule }
    #expect(findings.map(\.range) == marked.ranges)
  }

  @Test(
    arguments: [
      "`<b>` \\<b> a < b\n\n    <b>\n", "a[^x]\n\n[^x]: b\n", "a \\[^x]", "`[^x]`", "[^]", "[^a b]",
      "&#0; &#9; &#10; &#233; &#x200D; &#xZ; &#; &amp;#27; \\&#27; `&#27;`\n\n    &#27;\n",
      "```\n[^x]: b\n```\n", "    [^x]: b\n", "a[^x] b[^X]\n\n[^x]: c\n", "## a\n\n## b\n\n### c\n",
      "## a\n\n### b\n\n#### c\n\n## d\n", "<https://a.nl>", "[x](a.md)\n\n***\n",
    ])
  func `a text that only looks like a fault is none`(text: String) {
    #expect(MarkdownFixtures.parse(text).findings.isEmpty)
  }

  @Test func `a repeated heading is an error where headings begin sections`() {
    let marked = MarkedText("## A\n\n### B\n\n»## A«\n\n»### B«\n\n> ## C\n")
    let every = MarkdownFixtures.parse(marked.text, splitting: .atEveryHeading)
    #expect(every.findings.map(\.rule) == [.duplicateHeading, .duplicateHeading])
    #expect(every.findings.map(\.range) == marked.ranges)
    #expect(every.headings.map(\.anchor) == ["a", "b", "a-1", "b-1", "c"])
    let level = MarkdownFixtures.parse(marked.text, splitting: .atLevel(2))
    #expect(level.findings.map(\.range) == [marked.ranges[0]])
    #expect(MarkdownFixtures.parse(marked.text).findings.isEmpty)
  }

  @Test(arguments: [
    (["Over ons"], ["over-ons"]), (["2.4 A: Über’s"], ["24-a-übers"]),
    (["a_b-c  d"], ["a_b-c--d"]), (["é e\u{301}"], ["é-e\u{301}"]), (["ÀB ŒÉ ĲS"], ["àb-œé-ĳs"]),
    (["a", "A", "a"], ["a", "a-1", "a-2"]), (["a", "a-1", "a"], ["a", "a-1", "a-2"]),
    (["a-1", "a", "a"], ["a-1", "a", "a-2"]), (["½ ² x", "٣"], ["--x", "٣"]),
    (["fn 1"], ["fn-1"]),
  ])
  func `anchors are those of git forges, and unique`(headings: [String], anchors: [String]) {
    let text = headings.map { "## \($0)\n" }.joined(separator: "\n")
    #expect(MarkdownFixtures.parse(text).headings.map(\.anchor) == anchors)
  }

  @Test func `a heading never takes the id of a footnote`() {
    let document = MarkdownFixtures.parse("## fn 1\n\n## fnref 1 2\n\na[^x] b[^x]\n\n[^x]: c\n")
    let html = document.lead.text
    for id in ["fn-1", "fnref-1", "fnref-1-2"] {
      #expect(html.split(separator: "id=\"\(id)\"", omittingEmptySubsequences: false).count == 2)
    }
  }
}
