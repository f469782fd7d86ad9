import Foundation
import RegisterTestSupport
import Testing

/// Holds what is written beside the code to the code; each check is tried on made-up texts first.
@Suite struct DocumentationTests {
  // MARK: Comments

  @Test func `whatever another file can name has a comment`() throws {
    let undocumented = Documentation.undocumented(in: try SwiftSource.all(below: "Sources"))
    #expect(undocumented == [])
  }

  @Test func `a declaration without a comment is found`() {
    let source = SwiftSource(
      path: "A.swift",
      text: """
        /// A thing.
        struct A: Comparable {
          let b: Int
          private let c: Int
          /// The d.
          @inlinable
          package func d() { let e = 1 }
          static func < (f: A, g: A) -> Bool { true }
        }
        /// Kinds.
        enum Kind {
          case one
          case two

          case three
        }
        extension A { func f() {} }
        """)
    #expect(
      Documentation.undocumented(in: [source]) == [
        "A.swift:3 let b", "A.swift:15 case three", "A.swift:17 func f",
      ])
  }

  @Test func `what a protocol of ours requires is documented there`() {
    let source = SwiftSource(
      path: "A.swift",
      text: """
        /// A rule.
        protocol Rule {
          /// Its name.
          var name: String { get }
          var text: String { get }
        }
        /// One of them.
        struct First: Rule {
          var name: String { "a" }
          var other: Int { 1 }
        }
        """)
    #expect(
      Documentation.undocumented(in: [source]) == ["A.swift:5 var text", "A.swift:10 var other"])
  }

  // MARK: Decision records

  @Test func `the decision records are numbered and have their headings`() throws {
    let names = try SmallRegister.names(in: "docs/adr").filter { $0.hasSuffix(".md") }
    let records = try names.map { ($0, try SmallRegister.text(of: "docs/adr/" + $0)) }
    #expect(records.count > 3)
    #expect(Documentation.faults(ofRecords: records) == [])
  }

  @Test func `a hole in the numbers and a missing heading are found`() {
    let whole = "# 1\n\n## Context\n\n## Options\n\n## Decision\n\n## Consequences\n"
    let part = "# 3\n\n## Context\n\n## Decision\n"
    #expect(
      Documentation.faults(ofRecords: [("0001-a.md", whole), ("0003-b.md", part)]) == [
        "0003-b.md should begin 0002-", "0003-b.md has the headings ## Context ## Decision",
      ])
  }

  // MARK: Links

  /// The Markdown files of the package that people read, by path.
  private static func documents() throws -> [String] {
    let top = try SmallRegister.names(in: "").filter { $0.hasSuffix(".md") }
    let inner = try ["docs", "Benchmarks"].flatMap { folder in
      try FileManager.default.subpathsOfDirectory(atPath: SmallRegister.root + "/" + folder)
        .filter { $0.hasSuffix(".md") }.map { folder + "/" + $0 }
    }
    return (top + inner).sorted()
  }

  /// The text of a file, empty for a folder; `nil` when nothing is there.
  private static func content(of path: String) -> String? {
    let whole = SmallRegister.root + "/" + path
    guard FileManager.default.fileExists(atPath: whole) else { return nil }
    return (try? SmallRegister.text(of: path)) ?? ""
  }

  @Test func `the links between the documents lead somewhere`() throws {
    let documents = try Self.documents()
    #expect(documents.count > 50)
    let links = documents.flatMap { Documentation.links(in: Self.content(of: $0) ?? "") }
    #expect(links.count > 30)
    let broken = documents.flatMap { Documentation.brokenLinks(in: $0, text: Self.content) }
    #expect(broken == [])
  }

  @Test func `a link to a missing file or heading is found`() {
    let files = [
      "docs/a.md": """
      # A
      [b](b.md), [b](b.md#two-words), [none](c.md), [none](b.md#three), [own](#a), [up](../x.md)
      [out](https://example.org), `[code](d.md)`
      ```
      [code](e.md)
      ```
      """,
      "docs/b.md": "## Two `words`\n",
    ]
    #expect(
      Documentation.brokenLinks(in: "docs/a.md") { files[$0] } == [
        "docs/a.md: c.md", "docs/a.md: b.md#three", "docs/a.md: ../x.md",
      ])
  }

  // MARK: The command

  @Test func `the verbs and options of a command are found in its sources`() {
    let text = """
      commandName: "build", abstract: ""
      @OptionGroup var input: Input
      @Option(
        help: "x")
      var baseFolder = "a"
      @Flag var quiet = false
      """
    #expect(
      Documentation.commandWords(in: [("A.swift", text)]) == ["build", "--base-folder", "--quiet"])
  }

  @Test func `a verb or option that no document names is found`() {
    let words = ["tool", "build", "check", "--job", "--jobs"]
    #expect(
      Documentation.unnamed(words, of: "tool", in: ["`tool [build]`, check, `check --jobs N`"])
        == ["check", "--job"])
  }

  @Test func `every verb and option of the command is named in the documents`() throws {
    let sources = try SwiftSource.all(below: "Sources/register-build").map {
      ($0.path, $0.lines.joined(separator: "\n"))
    }
    let words = Documentation.commandWords(in: sources)
    #expect(Set(words).isSuperset(of: ["register-build", "build", "check", "--content", "--jobs"]))
    let documents = try Self.documents().map { try SmallRegister.text(of: $0) }
    #expect(Documentation.unnamed(words, of: "register-build", in: documents) == [])
  }
}
