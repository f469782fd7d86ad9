import RegisterTestSupport
import Testing

/// Holds the sources to the order of their folders and to the house's rules of size and names; each
/// check is tried on made-up sources first.
@Suite struct ArchitectureTests {
  private static let sources = try? SwiftSource.all(below: "Sources")

  private func sources() throws -> [SwiftSource] {
    let sources = try #require(Self.sources)
    #expect(sources.count > 150)
    return sources
  }

  private func made(_ path: String, _ text: String) -> SwiftSource {
    SwiftSource(path: "Sources/RegisterGen/" + path, text: text)
  }

  // MARK: Order

  @Test func `every folder has its place in the order`() throws {
    #expect(Architecture.strangers(in: [made("Extra/A.swift", "")]) == ["Extra"])
    #expect(Architecture.strangers(in: try sources()) == [])
  }

  @Test func `no folder names what a later one declares`() throws {
    #expect(Architecture.backwardNames(in: try sources()) == [])
  }

  @Test func `a name of a later folder is found`() {
    let later = made("Render/Page.swift", "package struct Page { struct Inner {} }\nfunc draw() {}")
    let found = Architecture.backwardNames(in: [
      later,
      made("Model/A.swift", "/// Page\nlet a = \"Page\"\nlet b = Page.Inner()\nlet c = draw()"),
      made("Write/B.swift", "let page = Page()"),
    ])
    #expect(
      found == [
        "Sources/RegisterGen/Model/A.swift:3 names Page of Render",
        "Sources/RegisterGen/Model/A.swift:4 names draw of Render",
      ])
  }

  @Test func `folders of one row and a forbidden folder are not seen`() {
    let found = Architecture.backwardNames(in: [
      made("YAML/Tree.swift", "struct Tree { let model: RegisterGen.Node }"),
      made("Markdown/Node.swift", "struct Node {}"),
      made("Model/Measure.swift", "struct Measure {}"),
      made("Template/Field.swift", "struct Field { var measure: Measure }"),
      made("Parse/Reading.swift", "struct Reading { var measure: Measure, field: Field }"),
    ])
    #expect(
      found == [
        "Sources/RegisterGen/YAML/Tree.swift:1 names Node of Markdown",
        "Sources/RegisterGen/Template/Field.swift:1 names Measure of Model",
      ])
  }

  @Test func `a private name and a member of another type are no names of a later folder`() {
    let found = Architecture.backwardNames(in: [
      made("Render/Page.swift", "private struct Hidden {}\nstruct Page {}"),
      made("Model/A.swift", "let a: Hidden\nlet b = Book.Page()\nlet c = 1...Page.last"),
    ])
    #expect(found == ["Sources/RegisterGen/Model/A.swift:3 names Page of Render"])
  }

  // MARK: What a folder may use

  @Test func `only the folders that wrap a module import it`() throws {
    let found = Architecture.misplacedImports(in: [
      made("Parse/A.swift", "internal import CCmark\n// import CYAML"),
      made("Markdown/B.swift", "import CCmark\nimport CYAML"),
      made("Diagnostics/Reporters/C.swift", "import FoundationEssentials"),
    ])
    #expect(
      found == [
        "Sources/RegisterGen/Parse/A.swift:1 imports CCmark",
        "Sources/RegisterGen/Markdown/B.swift:2 imports CYAML",
      ])
    #expect(Architecture.misplacedImports(in: try sources()) == [])
  }

  @Test func `only Read, Write and the run as a whole use the disk`() throws {
    let found = Architecture.diskUses(in: [
      made("Render/A.swift", "let bytes = try fileSystem.read(path, 1)"),
      made("Write/B.swift", "try fileSystem.create(path, [])"),
    ])
    #expect(found == ["Sources/RegisterGen/Render/A.swift:1 uses the disk"])
    #expect(Architecture.diskUses(in: try sources()) == [])
  }

  @Test func `nothing reads a clock, a locale, the environment or chance`() throws {
    let found = Architecture.outsideUses(in: [
      made("Render/A.swift", "let now = \"\\(Date())\" // ProcessInfo\nlet text = \"Date\"")
    ])
    #expect(found == ["Sources/RegisterGen/Render/A.swift:1 uses Date"])
    #expect(Architecture.outsideUses(in: try sources()) == [])
  }

  // MARK: Size and names

  @Test func `no file has more than 300 lines`() throws {
    let long = made("Model/Long.swift", String(repeating: "let a = 1\n", count: 301))
    let longest = made("Model/Whole.swift", String(repeating: "let a = 1\n", count: 300))
    #expect(
      Architecture.longFiles(in: [long, longest]) == [
        "Sources/RegisterGen/Model/Long.swift has 301 lines"
      ])
    // Generated from docs/rules.
    let written = try sources().filter { !$0.path.hasSuffix("Diagnostics/RulePages.swift") }
    #expect(Architecture.longFiles(in: written) == [])
  }

  @Test func `no type and no folder has a name that says nothing`() throws {
    let found = Architecture.emptyNames(in: [
      made("Model/Extensions/A.swift", "struct PageData {}\nstruct Metadata {}"),
      made("Model/B.swift", "enum B { final class ErrorHandler {} }"),
    ])
    #expect(
      found == [
        "Sources/RegisterGen/Model/Extensions/A.swift lies in Extensions",
        "Sources/RegisterGen/Model/Extensions/A.swift:1 PageData says Data",
        "Sources/RegisterGen/Model/B.swift:1 ErrorHandler says Handler",
      ])
    #expect(Architecture.emptyNames(in: try sources()) == [])
  }
}
