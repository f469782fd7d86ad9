import RegisterGen
import Testing

@Suite struct TemplateTests {
  @Test(arguments: [
    ("{{title}}", "Tulips &amp; &lt;roses&gt;"),
    ("{{ title }}", "Tulips &amp; &lt;roses&gt;"),
    ("{{count}}", "2"),
    ("<a href=\"{{url}}\">", "<a href=\"maatregelen/?a=1&amp;b=2\">"),
    ("<p title='{{title}}'>", "<p title='Tulips &amp; &lt;roses&gt;'>"),
    ("{{{body}}}", "1 &lt; 2"),
    ("{{stream.label}}/{{stream.parent.label}}", "Asiel/Alles"),
    ("{{! not a word }}a{{!\n b }}", "a"),
    ("{{words.search}}", "Zoek &lt;hier&gt;"),
    ("{{page.title}}", "Tulips &amp; &lt;roses&gt;"),
    ("{{page.stream.parent.label}}", "Alles"),
    ("é{{count}}ü", "é2ü"),
    ("", ""),
    ("no placeholder", "no placeholder"),
    ("{ {title} }", "{ {title} }"),
  ])
  func `a placeholder shows its value`(template: String, output: String) {
    #expect(rendered(template) == output)
  }

  @Test func `a list repeats its section and knows its ends`() {
    let page = SamplePage(rows: ["a", "b", "c"].map { SampleRow(name: $0) })
    let template = "{{#rows}}{{#@first}}({{/@first}}{{name}}{{^@last}}, {{/@last}}{{/rows}}"
    #expect(rendered(template, page) == "(a, b, c")
    #expect(rendered("{{#rows}}{{^@first}}-{{/@first}}{{name}}{{/rows}}", page) == "a-b-c")
  }

  @Test func `the ends of a list are those of the nearest list`() {
    let page = SamplePage(rows: [
      SampleRow(name: "a", children: [SampleRow(name: "b"), SampleRow(name: "c")]),
      SampleRow(name: "d", children: [SampleRow(name: "e")]),
    ])
    let template =
      "{{#rows}}{{#children}}{{name}}{{#@last}};{{/@last}}{{/children}}{{#@last}}.{{/@last}}{{/rows}}"
    #expect(rendered(template, page) == "bc;e;.")
  }

  @Test func `what a list shows of the page is the same in each item, whatever its kind`() {
    let page = SamplePage(
      title: "<t>", count: 1, rows: [SampleRow(name: "a"), SampleRow(name: "b")],
      aliases: ["x", "y"]
    )
    let template =
      "{{#rows}}{{page.title}}{{{page.body}}}{{#page.aliases}}{{.}}{{^@last}},{{/@last}}{{/page.aliases}}"
      + "{{#page.stream}}{{page.count}}{{words.measures page.count}}{{/page.stream}}"
      + "{{^page.horizon}}-{{/page.horizon}}{{#@last}}.{{/@last}}{{/rows}}"
    let item = "&lt;t&gt;1 &lt; 2x,y11 maatregel-"
    #expect(rendered(template, page) == item + item + ".")
  }

  @Test func `a list of texts shows each text`() {
    let page = SamplePage(aliases: ["a", "<b>"])
    #expect(rendered("{{#aliases}}[{{.}}]{{/aliases}}", page) == "[a][&lt;b&gt;]")
    #expect(rendered("{{^aliases}}none{{/aliases}}") == "none")
  }

  @Test func `an empty list shows its inverted section alone`() {
    #expect(rendered("{{#rows}}row{{/rows}}{{^rows}}none{{/rows}}") == "none")
    let page = SamplePage(rows: [SampleRow(name: "a")])
    #expect(rendered("{{#rows}}row{{/rows}}{{^rows}}none{{/rows}}", page) == "row")
  }

  @Test(arguments: [true, false])
  func `a condition shows one of two sections`(isWithdrawn: Bool) {
    let page = SamplePage(isWithdrawn: isWithdrawn)
    let template = "{{#isWithdrawn}}yes{{/isWithdrawn}}{{^isWithdrawn}}no{{/isWithdrawn}}"
    #expect(rendered(template, page) == (isWithdrawn ? "yes" : "no"))
  }

  @Test func `a record is entered, and an optional one if it is there`() {
    #expect(
      rendered("{{#stream}}{{label}}{{#parent}}{{label}}{{/parent}}{{/stream}}") == "AsielAlles")
    let template = "{{#horizon}}{{label}}{{/horizon}}{{^horizon}}none{{/horizon}}"
    #expect(rendered(template) == "none")
    #expect(rendered(template, SamplePage(horizon: SampleStream(label: "Kort"))) == "Kort")
  }

  @Test func `an optional value is shown in its section, whose names stay the same`() {
    let template = """
      {{#subtitle}}[{{subtitle}}{{title}}]{{/subtitle}}{{^subtitle}}no subtitle{{/subtitle}}
      {{#source}}<a href="{{source}}">{{/source}}{{#note}}{{{note}}}{{/note}}{{#order}}{{order}}{{/order}}
      """
    #expect(rendered(template) == "no subtitle\n")
    let page = SamplePage(
      title: "t", subtitle: "<s>", source: SiteURL(external: "https://x.nl"),
      note: HTML(escaping: "&"), order: 3
    )
    #expect(rendered(template, page) == "[&lt;s&gt;t]\n<a href=\"https://x.nl\">&amp;3")
  }

  @Test func `a text can be tested for being empty`() {
    #expect(rendered("{{^title}}empty{{/title}}", SamplePage(title: "")) == "empty")
    #expect(rendered("{{^title}}empty{{/title}}") == "")
  }

  @Test func `the page is reached from within a list, and its values keep their type`() {
    let page = SamplePage(title: "t", isWithdrawn: true, rows: [SampleRow(name: "a")], order: 4)
    let template =
      "{{#rows}}{{page.title}}{{#page.isWithdrawn}}!{{/page.isWithdrawn}}"
      + "{{#page.order}}{{page.order}}{{/page.order}}{{#page.stream}}{{label}}{{/page.stream}}{{/rows}}"
    #expect(rendered(template, page) == "t!4Asiel")
  }

  @Test func `a page can hold its own record as a partial's`() {
    let page = SamplePage(title: "t", rows: [SampleRow(name: "a")])
    #expect(rendered("{{#rows}}{{> head page}}{{/rows}}", page, ["head": "{{title}}"]) == "t")
  }

  @Test func `a partial stands in the record in scope, in a named one, or in each of a list`() {
    let page = SamplePage(rows: [SampleRow(name: "a"), SampleRow(name: "b")])
    let partials = ["row": "<{{name}}>", "label": "{{label}}", "parts/label": "/{{label}}"]
    let bracketed = partials.merging(["row": "({{name}})"]) { $1 }
    #expect(rendered("{{#rows}}{{> row}}{{/rows}}", page, bracketed) == "(a)(b)")
    #expect(rendered("{{> row rows}}", page, bracketed) == "(a)(b)")
    #expect(
      rendered("{{> label stream.parent}}{{> parts/label stream}}", page, bracketed)
        == "Alles/Asiel")
  }

  @Test func `a tree is rendered to any depth that the template writes out`() {
    let page = SamplePage(rows: [SampleRow(name: "a", children: [SampleRow(name: "b")])])
    let template =
      "{{#rows}}{{name}}{{#children}}/{{name}}{{#children}}/{{name}}{{/children}}{{/children}}{{/rows}}"
    #expect(rendered(template, page) == "a/b")
  }

  @Test func `rendering appends, and gives the same as often as it is asked`() throws {
    let template = try #require(
      sampleLibrary("{{title}}").compile("page", as: SamplePage.self).value)
    var output = OutputBuffer()
    output.append(utf8: "before ")
    template.render(SamplePage(title: "t"), into: &output)
    template.render(SamplePage(title: "u"), into: &output)
    #expect(String(decoding: output.bytes, as: UTF8.self) == "before tu")
    #expect(HTML(rendering: SamplePage(title: "<"), with: template) == HTML(escaping: "<"))
  }

  @Test func `no text of a page becomes markup`() throws {
    let template = """
      <h1 title="{{title}}">{{title}}</h1><a href="#{{title}}">{{#rows}}{{name}}{{#note}}<i class='{{note}}'>{{note}}</i>{{/note}}{{/rows}}</a>
      {{#aliases}}{{.}}{{/aliases}}{{#subtitle}}{{subtitle}}{{/subtitle}}<title>{{title}}</title>
      """
    let library = sampleLibrary(template)
    let compiled = try #require(library.compile("page", as: SamplePage.self).value)
    var generator = SplitMix(state: 7)
    func text() -> String {
      let pieces = [
        "<", ">", "\"", "'", "&", "</title>", "<script>", "-->", "a", " ", "=", "{{x}}",
      ]
      return (0..<6).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }
    func shape(of page: SamplePage) -> [UInt8] {
      HTML(rendering: page, with: compiled).bytes.filter { "<>\"'".utf8.contains($0) }
    }
    let plain = shape(
      of: SamplePage(
        title: "x", rows: [SampleRow(name: "x", note: "x")], aliases: ["x"], subtitle: "x"
      )
    )
    for _ in 0..<300 {
      let page = SamplePage(
        title: text(), rows: [SampleRow(name: text(), note: text())], aliases: [text()],
        subtitle: text()
      )
      #expect(shape(of: page) == plain)
    }
  }
}
