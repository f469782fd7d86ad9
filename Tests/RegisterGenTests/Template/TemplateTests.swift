import RegisterGen
import Testing

@Suite struct TemplateTests {
  @Test(arguments: [
    ("{{title}}", "Tulips &amp; &lt;roses&gt;"),
    ("{{ title }}", "Tulips &amp; &lt;roses&gt;"),
    ("{{count}}", "2"),
    ("<a href=\"{{url}}\">", "<a href=\"maatregelen/?a=1&amp;b=2\">"),
    ("{{{body}}}", "1 &lt; 2"),
    ("{{stream.label}}/{{stream.parent.label}}", "Asiel/Alles"),
    ("{{! not a word }}a{{!\n b }}", "a"),
    ("{{words.search}}", "Zoek &lt;hier&gt;"),
    ("{{page.title}}", "Tulips &amp; &lt;roses&gt;"),
    ("é{{count}}ü", "é2ü"),
  ])
  func `a placeholder shows its value`(template: String, output: String) {
    #expect(rendered(template) == output)
  }

  @Test func `a list repeats its section and knows its ends`() {
    var page = SamplePage()
    page.rows = ["a", "b", "c"].map { SampleRow(name: $0) }
    let template = "{{#rows}}{{#@first}}({{/@first}}{{name}}{{^@last}}, {{/@last}}{{/rows}}"
    #expect(rendered(template, page) == "(a, b, c")
  }
}
