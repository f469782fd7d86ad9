import RegisterGen
import Testing

/// What is the same as in Mustache, after its specification, and what is refused.
@Suite struct TemplateParserTests {
  private let page = SamplePage(
    isWithdrawn: true,
    rows: [SampleRow(name: "a"), SampleRow(name: "b")]
  )

  @Test(arguments: [
    ("Begin.\n{{! alone }}\nEnd.\n", "Begin.\nEnd.\n"),
    ("Begin.\n  {{! indented }}\nEnd.\n", "Begin.\nEnd.\n"),
    ("|\r\n{{! Windows }}\r\n|", "|\r\n|"),
    ("  {{! first line }}\n!", "!"),
    ("!\n  {{! last line }}", "!\n"),
    ("Begin.\n{{!\nseveral\nlines\n}}\nEnd.\n", "Begin.\nEnd.\n"),
    ("  12 {{! within }}\n", "  12 \n"),
    ("12{{! between }}34", "1234"),
    ("12 {{! spaces }} 34", "12  34"),
  ])
  func `a comment is left out, with its line if it is alone on it`(text: String, output: String) {
    #expect(rendered(text, page) == output)
  }

  @Test(arguments: [
    ("{{#rows}}\n<li>{{name}}\n{{/rows}}\n.", "<li>a\n<li>b\n."),
    ("<ul>\n  {{#rows}}\n  {{name}}\n  {{/rows}}\n</ul>\n", "<ul>\n  a\n  b\n</ul>\n"),
    (" {{#isWithdrawn}}YES{{/isWithdrawn}}\n", " YES\n"),
    (" | {{#isWithdrawn}}\t|\t{{/isWithdrawn}} | \n", " | \t|\t | \n"),
    ("|\r\n{{#isWithdrawn}}\r\n{{/isWithdrawn}}\r\n|", "|\r\n|"),
    ("{{#isWithdrawn}}\n{{#isWithdrawn}}\nx\n{{/isWithdrawn}}\n{{/isWithdrawn}}\n", "x\n"),
    ("{{^isWithdrawn}}\nno\n{{/isWithdrawn}}\nrest", "rest"),
    ("{{# isWithdrawn }}x{{/ isWithdrawn }}", "x"),
    ("  {{count}}\n", "  2\n"),
    ("{{^rows}}a{{/rows}}{{#rows}}{{/rows}}\n", "\n"),
  ])
  func `a section's tags take their line if they are alone on it`(text: String, output: String) {
    #expect(rendered(text, page) == output)
  }

  @Test func `a partial takes its line, and keeps its own lines as they are`() {
    #expect(rendered("a\n  {{> p}}\nb", page, ["p": "1\n2\n"]) == "a\n1\n2\nb")
    #expect(rendered("a {{> p}} b", page, ["p": "1"]) == "a 1 b")
  }

  @Test(arguments: [
    ("»{{title«", "the placeholder is not closed"),
    ("a »{{title «\nb {{count}}", "the placeholder is not closed"),
    ("»{{title «{{count}}", "the placeholder is not closed"),
    ("»{{}}«", "the placeholder is empty"),
    ("»{{  }}«", "the placeholder is empty"),
    ("»{{{body}}« }", "a placeholder opens and closes with as many braces"),
    ("»{{title}}}«", "a placeholder opens and closes with as many braces"),
    ("»{{a b}}«", "a placeholder holds one name"),
    ("»{{#}}«", "a section has one name"),
    ("»{{a..b}}«", "'a..b' is not a name"),
    ("»{{tïtle}}«", "'tïtle' is not a name"),
    ("»{{&title}}«", "'&' is not used here"),
    ("»{{=<% %>=}}«", "'=' of Mustache is not used here"),
    ("»{{<layout}}«", "'<' of Mustache is not used here"),
    ("»{{$block}}«", "'$' of Mustache is not used here"),
    ("»{{>}}«", "a partial has a name and at most one record"),
    ("»{{!« never closed", "the comment is not closed"),
    ("é𝄞 »{{}}«", "the placeholder is empty"),
    ("title»}}«", "'}}' closes no placeholder"),
    ("<p title=\"a", "the file ends in the attribute 'title'"),
  ])
  func `what is no tag is refused at its place`(marked: String, message: String) {
    if marked.contains("»") {
      expectFindings(.templateSyntax, in: marked, message: message)
    } else {
      expectFindings(.templateSyntax, in: marked + "»«", message: message)
    }
  }

  @Test(arguments: [
    ("»{{#rows}}«", "close it with {{/rows}}"),
    ("a\n »{{^rows}}« b", "close it with {{/rows}}"),
    ("{{#rows}}»{{#children}}«{{/rows}}", "close it with {{/children}}"),
    ("{{#rows}}{{#children}}»{{/rows}}«{{/children}}", "close 'children' first"),
    ("{{#rows}}{{/rows}}\n»{{/stream}}«", nil),
    ("{{#rows}}»{{/row}}«", "did you mean 'rows'?"),
  ])
  func `a section that is not closed, or crossed, is refused`(marked: String, help: String?) {
    expectFindings(.unclosedSection, in: marked, help: help)
  }

  @Test func `each section that is not closed is found once`() {
    expectFindings(.unclosedSection, in: "»{{#one}}«\n»{{#two}}«\n»{{/four}}«\n»{{#five}}«")
  }

  @Test func `sections that are closed in order are taken`() {
    #expect(findings(of: sampleLibrary("{{#rows}}{{#children}}{{/children}}{{/rows}}")).isEmpty)
  }

  @Test func `a file that no page uses is checked for its syntax alone`() {
    let library = sampleLibrary("x", ["unused": "{{unknown}}", "broken": "{{#a}}"])
    #expect(findings(of: library).map(\.location.path.relative) == ["broken.html"])
    #expect(library.compile("page", as: SamplePage.self).value != nil)
  }

  @Test func `a page with a broken partial is not compiled, and the finding is not repeated`() {
    let library = sampleLibrary("{{> broken}}", ["broken": "{{#rows}}"])
    let result = library.compile("page", as: SamplePage.self)
    #expect(result.value == nil)
    #expect(result.diagnostics.isEmpty)
    #expect(library.diagnostics.map(\.rule) == [.unclosedSection])
  }

  @Test func `a file of another kind is no template`() {
    let path = SourcePath(root: "Templates", relative: "site.css")
    let library = TemplateLibrary(files: [(path, "a{b{{c")], words: sampleWords)
    #expect(library.diagnostics.isEmpty)
    #expect(library.names.isEmpty)
  }

  @Test func `a template may be large, but not larger than the limit`() {
    let text = String(repeating: "x", count: 128 * 1024)
    #expect(findings(of: sampleLibrary(text)).isEmpty)
    #expect(findings(of: sampleLibrary(text + "x")).map(\.rule) == [.fileTooLarge])
  }

  @Test func `sections may be deep, but not deeper than the limit`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "{{#isWithdrawn}}", count: depth) + "x"
        + String(repeating: "{{/isWithdrawn}}", count: depth)
    }
    #expect(rendered(nested(50), page) == "x")
    #expect(findings(of: sampleLibrary(nested(51))).map(\.rule) == [.deepNesting])
    #expect(findings(of: sampleLibrary(nested(9_000))).map(\.rule) == [.fileTooLarge])
    #expect(findings(of: sampleLibrary(nested(3_000))).map(\.rule) == [.deepNesting])
  }

  @Test func `partials that double each time are refused before they grow`() {
    var partials: [String: String] = [:]
    for index in 1...40 {
      partials["p\(index)"] = "xxxxxxxxxx{{> p\(index + 1)}}{{> p\(index + 1)}}"
    }
    partials["p41"] = String(repeating: "x", count: 100_000)
    let rules = findings(of: sampleLibrary("{{> p1}}", partials)).map(\.rule)
    #expect(rules == [.fileTooLarge])
  }

  @Test func `a place on a long line is counted in scalars`() {
    let line = String(repeating: "é𝄞x", count: 400)
    expectFindings(.templateSyntax, in: line + "»{{}}«" + line + "»{{ }}«\n»{{}}«")
  }

  @Test func `a file of nothing but mistakes is read in the time of its size`() {
    let text = String(repeating: "{{é}}", count: 20_000)
    #expect(findings(of: sampleLibrary(text)).count == 20_000)
    let unknown = String(repeating: "{{x}}", count: 1_000)
    let library = sampleLibrary(String(repeating: "{{> p}}", count: 1_000), ["p": unknown])
    #expect(library.compile("page", as: SamplePage.self).diagnostics.count == 1_000)
  }
}
