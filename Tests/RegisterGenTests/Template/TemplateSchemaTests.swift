import RegisterGen
import Testing

@Suite struct TemplateSchemaTests {
  @Test func `the listing names every record once, pages first`() {
    let listings = TemplateRecordListing.all(of: [SamplePage.self])
    #expect(listings.map(\.name) == ["SamplePage", "SampleStream", "SampleRow", "SampleParent"])
  }

  @Test func `the listing has each field's name, kind, record and documentation`() throws {
    let page = try #require(TemplateRecordListing.all(of: [SamplePage.self]).first)
    #expect(page.fields.map(\.name).prefix(3) == ["title", "count", "url"])
    #expect(Set(page.fields.map(\.kind)) == Set(TemplateFieldKind.allCases))
    #expect(page.fields.first { $0.name == "rows" }?.record == "SampleRow")
    #expect(page.fields.first { $0.name == "aliases" }?.record == nil)
    #expect(page.fields.first { $0.name == "horizon" }?.record == "SampleStream")
    #expect(page.fields.first { $0.name == "title" }?.documentation == "The page's title")
  }

  @Test func `a field that is declared twice stops the programmer`() async {
    await #expect(processExitsWith: .failure) {
      _ = TemplateSchema<String>([.text("a") { $0 }, .text("a") { $0 }])
    }
  }

  @Test func `a record may not take the name of the page`() async {
    await #expect(processExitsWith: .failure) {
      _ = TemplateSchema<String>([.record("page") { $0 }])
    }
  }
}
