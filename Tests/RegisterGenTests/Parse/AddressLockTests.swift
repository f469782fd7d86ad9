import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct AddressLockTests {
  private static let path = SourcePath(root: "Content", relative: "addresses.lock")

  private func parse(_ text: String) -> Diagnosed<AddressLock> {
    AddressLock.parse(text, path: Self.path)
  }

  /// The text after the only fix among findings.
  private func mended(_ text: String) throws -> String? {
    let fixes = parse(text).diagnostics.compactMap(\.fix)
    try #require(fixes.count == 1)
    #expect(fixes[0].isSafe)
    return TextMending.applying(fixes[0].edits, to: LineTable(text))
  }

  @Test func `a lock is addresses in order, blank lines and remarks`() {
    let lock = parse("# opmerking\na/\n\na/b/\r\ndata/register.json")
    #expect(lock.diagnostics == [])
    #expect(lock.value.lines.map(\.address.text) == ["a/", "a/b/", "data/register.json"])
    #expect(lock.value.lines.map(\.number) == [2, 4, 5])
  }

  @Test(arguments: [
    "/a/", "a b/", "../geheim/", "a/../b/", "a//b/", "a/b/c/d/e/", "https://elders.example/",
    "a/ ", "\ta/", "<script>", "a\\b/", "é/",
  ])
  func `a line that is no address is found where it stands`(line: String) throws {
    let lock = parse("a/\n\(line)\nz/\n")
    #expect(lock.diagnostics.map(\.rule) == [.invalidAddress])
    let range = try #require(lock.diagnostics.first?.location.range)
    #expect(
      range == SourceRange(line: 2, column: 1, length: line.unicodeScalars.count))
    #expect(lock.value.lines.map(\.address.text) == ["a/", "z/"])
    #expect(!lock.value.isOrderly)
  }

  @Test(arguments: [
    ("b/", ["b/", "b/a/", "b/c/"]), ("b/a", ["b/a/"]), ("a", ["a/"]), ("z", []), ("c/", []),
  ])
  func `the addresses below a folder are found`(text: String, expected: [String]) {
    let lock = parse("a/\nb-a/\nb/\nb/a/\nb/c/\nd/\n").value
    #expect(lock.lines(beginningWith: text).map(\.address.text) == expected)
  }

  @Test func `a file that is something else has few findings`() {
    let lock = parse(String(repeating: "dit is geen adres\n", count: 50_000))
    #expect(lock.diagnostics.count == 20)
  }

  @Test(arguments: [
    ("b/\na/\n", "a/\nb/\n", 2), ("a/\na/\n", "a/\n", 2), ("a/\nb/\na/", "a/\nb/\n", 3),
    ("# x\nb/\n# y\na/\n", "# x\n# y\na/\nb/\n", 4),
  ])
  func `lines out of order and lines that are there twice are put right`(
    text: String, mended: String, line: Int
  ) throws {
    let finding = try #require(parse(text).diagnostics.first)
    #expect(finding.rule == .unorderedAddresses)
    #expect(finding.location.range?.start == SourcePosition(line: line, column: 1))
    #expect(try self.mended(text) == mended)
  }

  @Test func `of a conflict of a merge the lines of both sides stay`() throws {
    let text = """
      # opmerking
      a/
      <<<<<<< HEAD
      c/
      ||||||| 1234567
      =======
      b/
      >>>>>>> tak
      z/

      """
    let findings = parse(text).diagnostics
    #expect(findings.map(\.rule) == [.unorderedAddresses])
    #expect(findings.first?.location.range?.start == SourcePosition(line: 3, column: 1))
    #expect(try mended(text) == "# opmerking\na/\nb/\nc/\nz/\n")
  }

  @Test func `nothing is put right while a line can't be read`() {
    #expect(parse("b/\n<<<<<<< HEAD\na/\ngeen adres\n").diagnostics.compactMap(\.fix).isEmpty)
  }

  @Test(arguments: [
    (
      "", ["a/"],
      "# The addresses that must last. 'register-build check --fix' adds new ones; no line goes.\na/\n"
    ),
    ("b/\n", ["a/", "c/", "d/"], "a/\nb/\nc/\nd/\n"), ("b/", ["c/"], "b/\nc/\n"),
    ("# x\n\na/\nz/\n", ["b/", "c/"], "# x\n\na/\nb/\nc/\nz/\n"),
    ("# x\n", ["a/"], "# x\na/\n"),
  ])
  func `new addresses go where they belong`(
    text: String, new: [String], expected: String
  ) throws {
    let addresses = try new.map { try #require(PublishedAddress($0)) }
    let edits = parse(text).value.adding(addresses)
    let mended = TextMending.applying(edits, to: LineTable(text))
    #expect(mended == expected)
    #expect(parse(expected).diagnostics == [])
  }
}
