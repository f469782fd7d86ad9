import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct TextTableTests {
  private func table(_ texts: [String: String], _ ranges: [String: SourceRange] = [:]) -> TextTable
  {
    let path = SourcePath(root: "Templates", relative: "text/nl.yml")
    return TextTable(language: "nl", path: path, texts: texts, ranges: ranges)
  }

  @Test(arguments: [
    ("{{words.measures}}", 0, "0 maatregelen"), ("{{words.measures}}", 1, "1 maatregel"),
    ("{{words.measures}}", 2, "2 maatregelen"),
    ("<p title='{{words.measures}}'>", 1, "<p title='1 maatregel'>"),
  ])
  func `a pair of texts follows the number in scope`(text: String, count: Int, output: String) {
    #expect(rendered(text, SamplePage(count: count)) == output)
  }

  @Test func `a pair of texts follows a number that is named`() {
    let page = SamplePage(count: 1, rows: [SampleRow(name: "a", position: 7)])
    #expect(rendered("{{#rows}}{{words.measures position}}{{/rows}}", page) == "7 maatregelen")
    #expect(rendered("{{#rows}}{{words.measures page.count}}{{/rows}}", page) == "1 maatregel")
  }

  @Test func `a slot is filled from the record in scope and from the page`() {
    let page = SamplePage(count: 9, rows: [SampleRow(name: "a", position: 3)])
    #expect(rendered("{{#rows}}{{words.position}}{{/rows}}", page) == "rij 3 van 9")
  }

  @Test func `a value in a slot is escaped`() throws {
    let library = TemplateLibrary(
      files: [(SourcePath(root: "T", relative: "page.html"), "{{words.a}}")],
      words: table(["a": "<{title}>"])
    )
    let template = try #require(library.compile("page", as: SamplePage.self).value)
    #expect(HTML(rendering: SamplePage(title: "<i>"), with: template) == HTML(escaping: "<<i>>"))
  }

  @Test func `an unknown text is refused, with the nearest known one`() {
    expectFindings(
      .unknownText,
      in: "»{{words.serach}}«",
      message: "no text is called 'serach'",
      help: "did you mean 'search'?"
    )
    expectFindings(.unknownText, in: "»{{words.measure}}«", help: "did you mean 'measures'?")
    expectFindings(.unknownText, in: "»{{words.title}}«")
  }

  @Test func `a slot without a field is refused where the text is used`() {
    expectFindings(
      .unknownName,
      in: "»{{words.position}}«",
      message: "the text 'position' needs a field 'position', which SamplePage has not"
    )
    expectFindings(.unknownName, in: "{{#rows}}»{{words.measures}}«{{/rows}}")
    expectFindings(.unknownName, in: "»{{words.measures cuont}}«", help: "did you mean 'count'?")
  }

  @Test func `only a number chooses between the texts of a pair`() {
    expectFindings(.wrongSection, in: "»{{words.measures title}}«")
    expectFindings(.templateSyntax, in: "»{{words.search count}}«")
  }

  @Test func `a word takes only the places of a text`() {
    expectFindings(.unsafePlace, in: "<a href=\"»{{words.search}}«\">")
    expectFindings(.unsafePlace, in: "<p »{{words.measures}}«>")
  }

  @Test func `half a pair is found at the half that is there`() {
    let text = MarkedText("»a.one: x«")
    let found = table(["a.one": "x"], ["a.one": text.ranges[0]]).check()
    #expect(found.map(\.rule) == [.missingText])
    #expect(found.map(\.message) == ["the text 'a.other' is missing"])
    #expect(found.map(\.location.range) == [text.ranges[0]])
    #expect(table(["a.one": "x", "a.other": "y"]).check().isEmpty)
  }

  @Test(arguments: ["{", "}", "{}", "{a", "a}", "{a b}", "{a}{", "{a.}", "{é}"])
  func `a brace that makes no slot is found`(text: String) {
    #expect(table(["a": text]).check().map(\.rule) == [.templateSyntax])
  }

  @Test(arguments: ["", "a", "{a}", "x {a.b-c} y {d}"])
  func `a text with whole slots is taken`(text: String) {
    #expect(table(["a": text]).check().isEmpty)
  }

  @Test func `the library tells what is wrong with the words`() {
    let library = TemplateLibrary(files: [], words: table(["a": "{"]))
    #expect(library.diagnostics.map(\.rule) == [.templateSyntax])
  }

  @Test func `a text that another language has is missed`() {
    let dutch = table(["a": "x", "b": "y"])
    #expect(
      table(["a": "x"]).findMissing(of: dutch.keys).map(\.message) == ["the text 'b' is missing"])
    #expect(dutch.findMissing(of: ["a"]).isEmpty)
    #expect(dutch["a"] == "x")
  }
}
