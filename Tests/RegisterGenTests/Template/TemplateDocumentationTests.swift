import Foundation
import RegisterGen
import Testing

/// The examples that a publisher reads are ones that the compiler takes.
@Suite struct TemplateDocumentationTests {
  private static let document = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../docs/templates.md").standardizedFileURL

  /// The blocks of a language in the document.
  private static func examples(in language: String) throws -> [String] {
    let text = try String(contentsOf: document, encoding: .utf8)
    return text.split(separator: "```\(language)\n").dropFirst().compactMap {
      $0.split(separator: "```", omittingEmptySubsequences: false).first.map(String.init)
    }
  }

  /// What the examples show: a page with the fields that they name.
  struct ExamplePage: TemplateRecord {
    static let schema = TemplateSchema<ExamplePage>([
      .text("title") { _ in "Title" },
      .record("stream") { _ in SampleStream() },
      .number("count") { _ in 1 },
      .html("body") { _ in .empty },
      .url("url") { _ in SiteURL(relative: "x/") },
      .list("rows") { _ in [SampleRow(name: "Row")] },
      .condition("isCurrent") { _ in true },
      .condition("isLong") { _ in true },
    ])
  }

  @Test(arguments: try examples(in: "html"))
  func `an example of a template compiles`(example: String) {
    let words = TextTable(
      language: "en",
      path: SourcePath(root: "Templates", relative: "text/en.yml"),
      texts: ["none": "None"]
    )
    let path = SourcePath(root: "Templates", relative: "page.html")
    let library = TemplateLibrary(files: [(path, example)], words: words)
    let result = library.compile("page", as: ExamplePage.self)
    #expect(library.diagnostics + result.diagnostics == [])
  }

  @Test func `the document shows examples`() throws {
    #expect(try Self.examples(in: "html").count >= 3)
  }
}
