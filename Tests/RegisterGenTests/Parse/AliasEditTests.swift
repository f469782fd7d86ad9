import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct AliasEditTests {
  /// The file after an old address was written into it; `nil` where it can't be.
  private func edited(_ text: String) throws -> String? {
    let disk = InMemoryDisk()
    disk.put(text, at: "/Content/pages/x.md")
    let reader = SourceReader(fileSystem: disk.fileSystem, root: "/Content")
    var findings: [Diagnostic] = []
    let file = try #require(
      try reader.markdownFile(
        SourcePath(root: "/Content", relative: "pages/x.md"), &findings))
    let value = try #require(file.value)
    let lines = file.source.lines
    guard let (edit, _) = AliasEdit.adding("/oud/", to: value, in: lines) else { return nil }
    return TextMending.applying([edit], to: lines)
  }

  @Test(arguments: [
    ("title: X\norder: 1", "title: X\naliases:\n  - /oud/\norder: 1"),
    ("title: X", "title: X\naliases:\n  - /oud/"),
    (
      "title: >\n  Een titel\n  van twee\norder: 1",
      "title: >\n  Een titel\n  van twee\naliases:\n  - /oud/\norder: 1"
    ),
    ("title: X\naliases: [/a/, 'B c']", "title: X\naliases: [/oud/, /a/, 'B c']"),
    ("title: X\naliases: [ \"q\" ]", "title: X\naliases: [ /oud/, \"q\" ]"),
    ("title: X\naliases:\n- a\n- b", "title: X\naliases:\n- /oud/\n- a\n- b"),
    ("title: X\naliases:\n    -   'a'", "title: X\naliases:\n    -   /oud/\n    -   'a'"),
    ("title: X\naliases:\n  [\n    /a/\n  ]", nil), ("{title: X, order: 1}", nil),
    ("title: X\naliases: /a/", nil),
  ])
  func `an old address is written as its neighbours are`(text: String, expected: String?) throws {
    let edited = try edited("---\n\(text)\n---\n\nTekst.\n")
    #expect(edited == expected.map { "---\n\($0)\n---\n\nTekst.\n" })
  }
}
