import Testing

@testable import RegisterGen

@Suite struct TemplateListTests {
  /// A page whose rows are made when they are shown.
  private struct Page: TemplateRecord {
    let rows: TemplateList<SampleRow>

    static let schema = TemplateSchema<Page>([
      .list("rows", "Its rows") { $0.rows },
      .condition("has-rows", "Whether it has any") { !$0.rows.isEmpty },
    ])
  }

  private func rendered(_ template: String, _ names: [String]) throws -> String {
    let path = SourcePath(root: "Templates", relative: "page.html")
    let library = TemplateLibrary(files: [(path, template)], words: sampleWords)
    let compiled = library.compile("page", as: Page.self)
    #expect(library.diagnostics + compiled.diagnostics == [])
    var output = OutputBuffer()
    let page = Page(rows: TemplateList(names) { SampleRow(name: $0) })
    try #require(compiled.value).render(page, into: &output)
    let bytes = output.bytes
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `records that are made one at a time show as those of any list`() throws {
    let template = "{{#rows}}{{#@first}}({{/@first}}{{name}}{{^@last}}, {{/@last}}{{/rows}}"
    #expect(try rendered(template, ["a", "<b>", "c"]) == "(a, &lt;b&gt;, c")
  }

  @Test func `without records a section for none is shown`() throws {
    let template = "{{^rows}}none{{/rows}}{{#has-rows}}some{{/has-rows}}"
    #expect(try rendered(template, []) == "none")
    #expect(try rendered(template, ["a"]) == "some")
  }
}
