import RegisterGen
import Testing

/// Names, sections, partials and words: what is refused, where, and with which help.
@Suite struct TemplateCompilerTests {
  @Test(arguments: [
    ("»{{titel}}«", "no field is called 'titel' in SamplePage", "did you mean 'title'?"),
    (" é »{{ coutn }}«", "no field is called 'coutn' in SamplePage", "did you mean 'count'?"),
    ("»{{{bodi}}}«", "no field is called 'bodi' in SamplePage", "did you mean 'body'?"),
    ("»{{stream.lable}}«", "no field is called 'lable' in SampleStream", "did you mean 'label'?"),
    ("»{{steam.label}}«", "no field is called 'steam' in SamplePage", "did you mean 'stream'?"),
    (
      "»{{#rosw}}«{{title}}{{/rosw}}", "no field is called 'rosw' in SamplePage",
      "did you mean 'rows'?"
    ),
    ("»{{^xyzzy}}«{{/xyzzy}}", "no field is called 'xyzzy' in SamplePage", nil),
    ("»{{page.titel}}«", "no field is called 'titel' in SamplePage", "did you mean 'title'?"),
    ("»{{word.search}}«", "no field is called 'word' in SamplePage", "did you mean 'words'?"),
    ("»{{.}}«", "no field is called '.' in SamplePage", nil),
    ("{{#aliases}}»{{name}}«{{/aliases}}", "no field is called 'name' in a list of texts", nil),
    ("»{{@first}}«", "'@first' is known only in a list", nil),
    ("»{{#@last}}«{{/@last}}", "'@last' is known only in a list", nil),
    (
      "{{#rows}}{{#page.stream}}»{{#@last}}«{{/@last}}{{/page.stream}}{{/rows}}",
      "'@last' is known only in a list", nil
    ),
    (
      "{{#rows}}»{{#@frist}}«{{/@frist}}{{/rows}}", "nothing is called '@frist'",
      "did you mean '@first'?"
    ),
  ])
  func `an unknown name is refused, with the nearest known one`(
    marked: String, message: String, help: String?
  ) {
    expectFindings(.unknownName, in: marked, message: message, help: help)
  }

  @Test(arguments: [
    "{{#rows}}»{{title}}«{{/rows}}", "{{#stream}}»{{title}}«{{/stream}}",
    "{{#horizon}}»{{title}}«{{/horizon}}", "{{#aliases}}»{{title}}«{{/aliases}}",
    "{{#rows}}»{{#aliases}}«{{/aliases}}{{/rows}}",
  ])
  func `a name of the page is not known in a record within it`(marked: String) {
    expectFindings(.unknownName, in: marked)
  }

  @Test func `a name that only the page has is mended by saying so`() {
    #expect(mended("{{#rows}}{{title}}{{/rows}}") == "{{#rows}}{{page.title}}{{/rows}}")
  }

  @Test(arguments: [
    ("{{titel}}", "{{title}}"),
    ("é {{ stream.parent.labl }}", "é {{ stream.parent.label }}"),
    ("{{{title}}}", "{{title}}"),
    ("{{body}}", "{{{body}}}"),
    ("{{words.serach}}", "{{words.search}}"),
    ("{{#rows}}{{/rosw}}", "{{#rows}}{{/rows}}"),
  ])
  func `a misspelt placeholder has the edit that mends it`(template: String, edited: String) {
    #expect(mended(template) == edited)
    #expect(findings(of: sampleLibrary(edited)).isEmpty)
  }

  @Test func `a misspelt section has no edit, for its name stands there twice`() {
    #expect(mended("{{#rosw}}{{/rosw}}") == nil)
  }

  @Test(arguments: [
    "»{{#title}}«{{/title}}", "»{{#count}}«{{/count}}", "»{{^count}}«{{/count}}",
    "»{{#url}}«{{/url}}", "»{{#body}}«{{/body}}", "»{{^stream}}«{{/stream}}",
    "»{{#words.search}}«{{/words.search}}", "{{#aliases}}»{{#.}}«{{/.}}{{/aliases}}",
    "»{{stream}}«", "»{{rows}}«", "»{{isWithdrawn}}«", "»{{horizon}}«", "»{{page}}«",
    "»{{rows.name}}«", "»{{horizon.label}}«", "»{{title.length}}«",
    "»{{subtitle}}«", "<a href=\"»{{source}}«\">", "»{{{note}}}«", "»{{order}}«",
    "{{^subtitle}}»{{subtitle}}«{{/subtitle}}", "{{#subtitle}}{{/subtitle}}»{{subtitle}}«",
    "{{#rows}}{{#note}}{{/note}}»{{note}}«{{/rows}}",
    "{{#rows}}{{#page.order}}{{#children}}»{{note}}«{{/children}}{{/page.order}}{{/rows}}",
    "{{#rows}}»{{#page.rows}}«{{/page.rows}}{{/rows}}",
    "{{#rows}}{{#page.stream}}»{{#page.rows}}«{{/page.rows}}{{/page.stream}}{{/rows}}",
    "»{{> row title}}«", "»{{> row isWithdrawn}}«",
  ])
  func `a name that is used as what it is not is refused`(marked: String) {
    expectFindings(.wrongSection, in: marked, ["row": ""])
  }

  @Test(arguments: [
    "{{#subtitle}}{{#isWithdrawn}}{{subtitle}}{{/isWithdrawn}}{{/subtitle}}",
    "{{#subtitle}}{{page.subtitle}}{{/subtitle}}",
    "{{#page.subtitle}}{{subtitle}}{{/page.subtitle}}",
    "{{#subtitle}}{{#rows}}{{page.subtitle}}{{/rows}}{{/subtitle}}",
    "{{#subtitle}}{{> sub}}{{/subtitle}}",
    "{{#rows}}{{#note}}{{note}}{{/note}}{{#children}}{{#note}}{{note}}{{/note}}{{/children}}{{/rows}}",
    "{{#aliases}}{{#page.rows}}{{name}}{{/page.rows}}{{/aliases}}",
  ])
  func `an optional value is certain within its section`(template: String) {
    #expect(findings(of: sampleLibrary(template, ["sub": "{{subtitle}}"])).isEmpty)
  }

  @Test func `an unknown partial is refused, with the nearest known one`() {
    expectFindings(
      .unknownPartial,
      in: "»{{> mashead}}«",
      ["masthead": "x"],
      message: "no template is called 'mashead'",
      help: "did you mean 'masthead'?"
    )
  }

  @Test func `a partial that includes itself is refused, with the way round`() {
    expectFindings(.recursivePartial, in: "»{{> page}}«")
    let found = findings(of: sampleLibrary("{{> a}}", ["a": "{{> b}}", "b": "x {{> a}}"]))
    #expect(found.map(\.rule) == [.recursivePartial])
    #expect(found.map(\.location.path.relative) == ["b.html"])
    #expect(found.first?.message == "the partial includes itself: a > b > a")
  }

  @Test func `the same partial may stand twice, and in each other's neighbours`() {
    let partials = ["a": "{{> c}}", "b": "{{> c}}", "c": "x"]
    #expect(rendered("{{> a}}{{> b}}{{> c}}{{> c}}", SamplePage(), partials) == "xxxx")
  }

  @Test func `a partial is compiled for the record in which it stands`() {
    let partials = ["row": "{{name}}"]
    #expect(findings(of: sampleLibrary("{{#rows}}{{> row}}{{/rows}}", partials)).isEmpty)
    let found = findings(of: sampleLibrary("{{> row}}", partials))
    #expect(found.map(\.rule) == [.unknownName])
    #expect(found.map(\.location.path.relative) == ["row.html"])
  }

  @Test func `a page without a template is reported at the file that should be there`() {
    let library = TemplateLibrary(
      files: [(SourcePath(root: "T", relative: "measures.html"), "")], words: sampleWords, root: "T"
    )
    let result = library.compile("measure", as: SamplePage.self)
    #expect(result.value == nil)
    #expect(result.diagnostics.map(\.rule) == [.missingTemplate])
    #expect(result.diagnostics.map(\.location.path.text) == ["T/measure.html"])
    #expect(result.diagnostics.first?.help == "is 'measures.html' meant for it?")
  }

  @Test func `all findings of all templates come in one run`() {
    let library = sampleLibrary(
      "{{titel}}\n{{#title}}{{/title}}\n<a href='{{title}}'>\n{{> nothing}}\n{{> part}}\n{{words.x}}",
      ["part": "{{{count}}}", "other": "{{#open}}"]
    )
    let rules = findings(of: library).map(\.rule)
    #expect(
      rules == [
        .unclosedSection, .unknownName, .wrongSection, .unsafePlace, .unknownPartial, .unknownText,
        .unescapedText,
      ]
    )
  }

  @Test func `the same finding about a shared partial is kept once`() {
    let library = sampleLibrary("{{> part}}{{> part}}", ["part": "{{titel}}"])
    #expect(library.compile("page", as: SamplePage.self).diagnostics.count == 2)
    #expect(findings(of: library).count == 1)
  }
}
