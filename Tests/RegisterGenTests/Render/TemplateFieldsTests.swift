import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct TemplateFieldsTests {
  private let records = TemplateRecordListing.all(of: SiteTemplates.pages.map(\.type))

  /// The table of fields as the documentation holds it.
  private func fields() -> String {
    var text = "## Fields\n\n"
    text += "What each template shows: first the pages, then the records within them.\n\n"
    text += "| template | shows |\n| --- | --- |\n"
    for page in SiteTemplates.pages {
      text += "| `\(page.template).html` | [\(page.type)](#\("\(page.type)".lowercased())) |\n"
    }
    for record in records {
      text += "\n### \(record.name)\n\n"
      if record.fields.isEmpty {
        text += "No names: only how many there are matters.\n"
        continue
      }
      text += "| name | kind | what it is |\n| --- | --- | --- |\n"
      for field in record.fields {
        let kind = field.record.map { "\(field.kind.rawValue) of `\($0)`" } ?? field.kind.rawValue
        let what = field.documentation.replacing("|", with: "\\|")
        text += "| `\(field.name)` | \(kind) | \(what) |\n"
      }
    }
    return text
  }

  @Test func `the documentation lists exactly the fields that the pages have`() throws {
    let path = "docs/templates.md"
    let document = try SmallRegister.text(of: path)
    let start = try #require(document.range(of: "## Fields\n")).lowerBound
    let expected = String(document[..<start]) + fields()
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(expected.utf8).write(to: URL(filePath: SmallRegister.root + "/" + path))
      Issue.record("recorded \(path)")
    }
    #expect(document == expected, "run with RECORD_SNAPSHOTS=1 and look at the difference")
  }

  @Test func `every field is documented`() {
    for record in records {
      for field in record.fields {
        #expect(!field.documentation.isEmpty, "\(record.name).\(field.name)")
      }
    }
  }

  @Test func `every template of the theme is one that is listed`() throws {
    let names = try SmallRegister.names(in: "Templates").filter { $0.hasSuffix(".html") }
    #expect(names == SiteTemplates.pages.map { $0.template + ".html" }.sorted())
  }
}
