import RegisterGen
import RegisterTestSupport
import Testing

/// A page with a field of every kind, for the tests of the templates.
struct SamplePage: TemplateRecord {
  var title = "Tulips & <roses>"
  var count = 2
  var url = SiteURL(relative: "maatregelen/?a=1&b=2")
  var body = HTML(escaping: "1 < 2")
  var isWithdrawn = false
  var stream = SampleStream()
  var horizon: SampleStream?
  var rows: [SampleRow] = []
  var aliases: [String] = []
  var subtitle: String?
  var source: SiteURL?
  var note: HTML?
  var order: Int?

  static let schema = TemplateSchema<SamplePage>([
    .text("title", "The page's title") { $0.title },
    .number("count", "How many there are") { $0.count },
    .url("url", "Its address") { $0.url },
    .html("body", "Its text") { $0.body },
    .condition("isWithdrawn", "Whether it is withdrawn") { $0.isWithdrawn },
    .record("stream", "Its stream") { $0.stream },
    .optional("horizon", "Its horizon") { $0.horizon },
    .list("rows", "Its rows") { $0.rows },
    .texts("aliases", "Other names") { $0.aliases },
    .optionalText("subtitle", "A second title") { $0.subtitle },
    .optionalURL("source", "Where it comes from") { $0.source },
    .optionalHTML("note", "A remark") { $0.note },
    .optionalNumber("order", "Its place") { $0.order },
  ])
}

/// A record in a page, which leads to a record of its own.
struct SampleStream: TemplateRecord {
  var label = "Asiel"
  var parent = SampleParent()

  static let schema = TemplateSchema<SampleStream>([
    .text("label", "Its name", \.label),
    .record("parent", "Where it belongs", \.parent),
  ])
}

/// A record in a record.
struct SampleParent: TemplateRecord {
  var label = "Alles"

  static let schema = TemplateSchema<SampleParent>([.text("label", "Its name") { $0.label }])
}

/// A row in a list, which holds rows.
struct SampleRow: TemplateRecord {
  var name: String
  var position = 1
  var url = SiteURL(relative: "x/")
  var note: String?
  var children: [SampleRow] = []

  static let schema = TemplateSchema<SampleRow>([
    .text("name", "Its name") { $0.name },
    .number("position", "Its place") { $0.position },
    .url("url", "Its address") { $0.url },
    .optionalText("note", "A remark") { $0.note },
    .list("children", "The rows in it") { $0.children },
  ])
}

/// The words that the tests use.
let sampleWords = TextTable(
  language: "nl",
  path: SourcePath(root: "Templates", relative: "text/nl.yml"),
  texts: [
    "search": "Zoek <hier>",
    "position": "rij {position} van {page.count}",
    "measures.one": "{count} maatregel",
    "measures.other": "{count} maatregelen",
  ]
)

/// The library of some templates; the page's is called `page`.
func sampleLibrary(_ page: String, _ partials: [String: String] = [:]) -> TemplateLibrary {
  let files = partials.merging(["page": page]) { $1 }.map { name, text in
    (path: SourcePath(root: "Templates", relative: name + ".html"), text: text)
  }
  return TemplateLibrary(files: files, words: sampleWords)
}

/// What a template makes of a page, or its findings.
func rendered(
  _ template: String,
  _ page: SamplePage = SamplePage(),
  _ partials: [String: String] = [:]
) -> String {
  let library = sampleLibrary(template, partials)
  let result = library.compile("page", as: SamplePage.self)
  guard let compiled = result.value else {
    return findings(of: library).map(\.message).joined(separator: "\n")
  }
  return String(decoding: HTML(rendering: page, with: compiled).bytes, as: UTF8.self)
}

/// All findings of a library's page, in order.
func findings(of library: TemplateLibrary) -> [Diagnostic] {
  let result = library.compile("page", as: SamplePage.self)
  return TemplateLibrary.unique(library.diagnostics + result.diagnostics)
}

/// Checks that a template has exactly the findings whose places are marked in it, all of one rule.
func expectFindings(
  _ rule: Rule,
  in marked: String,
  _ partials: [String: String] = [:],
  message: String? = nil,
  help: String? = nil,
  at source: SourceLocationOfTest = #_sourceLocation
) {
  let text = MarkedText(marked)
  let found = findings(of: sampleLibrary(text.text, partials))
  let path = SourcePath(root: "Templates", relative: "page.html")
  #expect(found.map(\.rule) == text.ranges.map { _ in rule }, sourceLocation: source)
  #expect(
    found.map(\.location) == text.ranges.map { SourceLocation(path: path, range: $0) },
    sourceLocation: source
  )
  if let message { #expect(found.first?.message == message, sourceLocation: source) }
  if let help { #expect(found.first?.help == help, sourceLocation: source) }
}

/// The place of a test, as the testing library has it; the register has a type of that name.
typealias SourceLocationOfTest = Testing.SourceLocation

/// The text of a file after the one edit that its findings propose.
func mended(_ template: String) -> String? {
  let fixes = findings(of: sampleLibrary(template)).compactMap(\.fix)
  guard let fix = fixes.first?.edits.first, fixes.count == 1 else { return nil }
  var lines = template.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  let (start, end) = (fix.range.start, fix.range.end)
  guard start.line == end.line else { return nil }
  let scalars = Array(lines[start.line - 1].unicodeScalars)
  var line = String.UnicodeScalarView()
  line.append(contentsOf: scalars[..<(start.column - 1)])
  line.append(contentsOf: fix.replacement.unicodeScalars)
  line.append(contentsOf: scalars[(end.column - 1)...])
  lines[start.line - 1] = String(line)
  return lines.joined(separator: "\n")
}
