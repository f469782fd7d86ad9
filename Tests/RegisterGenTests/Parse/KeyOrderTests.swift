import RegisterTestSupport
import Testing

@testable import RegisterGen

@Suite struct KeyOrderTests {
  private let keys = ["title", "summary", "stream", "order"]

  /// The text after mending; `nil` when there is nothing to mend.
  private func mended(_ text: String) throws -> String? {
    let path = SourcePath(root: "Content", relative: "a.md")
    var findings: [Diagnostic] = []
    let split = try #require(FrontMatter.split(text, path: path, findings: &findings))
    let read = YAMLReader.read(
      split.yaml, firstLine: split.yamlLine, path: path, maximumKeys: YAMLBudget.keys,
      findings: &findings)
    guard let value = read else { return nil }
    let edit = KeyOrder.edit(in: value, keys: keys, frontMatter: split, path: path)
    return edit.flatMap { TextMending.applying([$0], to: LineTable(text)) }
  }

  @Test func `keys move with their comments and all their lines`() throws {
    let text = """
      ---
      # over het bestand

      # de stroom
      # in het kort
      stream: asiel # ja

      summary: >
        Een
        # geen opmerking
      title: "X"
      # einde
      ---

      Tekst.
      """
    #expect(
      try mended(text) == """
        ---
        # over het bestand

        title: "X"
        summary: >
          Een
          # geen opmerking
        # de stroom
        # in het kort
        stream: asiel # ja

        # einde
        ---

        Tekst.
        """)
  }

  @Test(arguments: [
    "title: a\nsummary: b\nstream: c", "stream: c\norder: 1", "{stream: a, title: b}",
    "stream: a\ntitle: b\ntitle: c", "stream: a\nkleur: rood\ntitle: b",
  ])
  func `keys in order, unknown, there twice or on one line stay`(yaml: String) throws {
    #expect(try mended("---\n" + yaml + "\n---\n") == nil)
  }
}
