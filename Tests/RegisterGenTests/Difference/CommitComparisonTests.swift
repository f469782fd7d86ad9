import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

/// Compares commits of a real repository.
@Suite struct CommitComparisonTests {
  private func clone() async throws -> GitFolder {
    let clone = try await GitFolder()
    for (path, text) in try SmallRegister.disk().texts() {
      try clone.put(text, at: String(path.drop { $0 == "/" }))
    }
    try await clone.commit("first")
    return clone
  }

  private func edit(
    _ clone: borrowing GitFolder, _ path: String, _ text: String, _ replacement: String
  ) throws {
    let before = clone.text(at: path) ?? ""
    #expect(before.contains(text))
    try clone.put(before.replacingOccurrences(of: text, with: replacement), at: path)
  }

  private func text(
    _ clone: borrowing GitFolder, _ base: String, _ head: String?, fromMergeBase: Bool = false
  ) async throws -> String {
    let content = clone.path("Content")
    let outcome = try await RegisterComparison(templates: clone.path("Templates"), jobs: 2).compare(
      base: base, head: head, fromMergeBase: fromMergeBase, content: content,
      repository: .local(around: content))
    guard case .report(let report) = outcome else { return "unreadable" }
    let whole = report.text(.text).components(separatedBy: "\nPagina's van de site").first ?? ""
    return whole.components(separatedBy: "\n").dropFirst(whole.hasPrefix("no ") ? 0 : 2)
      .joined(separator: "\n")
  }

  @Test
  func `two commits differ by an effect, a heading and a sentence, a reformatting by nothing`()
    async throws
  {
    let clone = try await clone()
    let measure = "Content/measures/asiel/vergunning.md"
    let chapter = "Content/programme/hoofdstuk-2.md"
    try edit(clone, measure, "effect: \"0/-\"", "effect: \"-\"")
    try edit(clone, measure, "na een toets", "na twee jaar")
    try edit(clone, chapter, "\n## Slot\n", "")
    try edit(clone, chapter, "## Asielmigratie", "## Slot\n\n## Asielmigratie")
    try await clone.commit("second")
    let text = try await text(clone, "HEAD~1", "HEAD")
    #expect(
      text == """
        Maatregelen
          Afschaffen asielvergunning voor onbepaalde tijd (vergunning)
            Effect: − (minder), was: 0/− (neutraal tot minder)
            Beschrijving: De vergunning vervalt na [-een toets.-] [+twee jaar.+] 1

        Onderdelen van het programma
          Slot (hoofdstuk-2#slot)
            Plaats: vooraan, was: na „Asielmigratie”

        """)
    try edit(clone, measure, "stream: asiel\norder: 1\n", "order: \"1\"\nstream:   'asiel'\n")
    try edit(clone, measure, "De vergunning vervalt", "De\nvergunning  vervalt")
    #expect(try await self.text(clone, "HEAD", nil) == "no visible change\n")
    try await clone.commit("third")
    #expect(try await self.text(clone, "HEAD~1", "HEAD") == "no visible change\n")
  }

  @Test func `a measure that git sees renamed is the same one`() async throws {
    let clone = try await clone()
    try await clone.git(
      "mv", "Content/measures/asiel/vergunning.md", "Content/measures/asiel/tijdelijk.md")
    try edit(clone, "Content/measures/asiel/tijdelijk.md", "Afschaffen", "Einde")
    try edit(clone, "Content/programme/hoofdstuk-2.md", "vergunning.md", "tijdelijk.md")
    let expected = """
      heette vergunning, dus een nieuw adres
          Titel: Einde asielvergunning
      """
    try await clone.git("add", "--all")
    #expect(try await text(clone, "HEAD", nil).contains(expected))
    try await clone.commit()
    #expect(try await text(clone, "HEAD~1", "HEAD").contains(expected))
  }

  @Test func `with the merge base, what others changed meanwhile is left out`() async throws {
    let clone = try await clone()
    try await clone.git("checkout", "--quiet", "-b", "work")
    try edit(clone, "Content/streams/arbeid.md", "order: 1", "order: 7")
    try await clone.commit()
    try await clone.git("checkout", "--quiet", "main")
    try edit(clone, "Content/streams/asiel.md", "label: Asiel", "label: Bescherming")
    try await clone.commit()
    #expect(try await text(clone, "main", "work").contains("Bescherming"))
    let own = try await text(clone, "main", "work", fromMergeBase: true)
    #expect(!own.contains("Bescherming"))
    #expect(own.contains("Volgorde: 7, was: 1"))
  }

  @Test func `a commit without the folder says so`() async throws {
    let clone = try await GitFolder()
    try clone.put("x", at: "README.md")
    try await clone.commit()
    await #expect(throws: BuildError.self) { try await text(clone, "HEAD", "HEAD") }
  }
}
