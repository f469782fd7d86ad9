import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct RegisterComparisonTests {
  private let measure = "measures/asiel/vergunning.md"
  private let chapter = "programme/hoofdstuk-2.md"

  @Test func `equal registers have no visible change`() async throws {
    let registers = try ComparedRegisters()
    #expect(try await registers.report().text(.text) == "no visible change\n")
    let markdown = try await registers.report().text(.markdown)
    #expect(markdown.contains("\nGeen zichtbaar verschil.\n"))
  }

  @Test func `layout, quoting, the order of keys and comments are no change`() async throws {
    let registers = try ComparedRegisters()
    try registers.edit(
      measure, "title: Afschaffen asielvergunning voor onbepaalde tijd\n", "")
    try registers.edit(
      measure, "instruments: [wet]\n",
      "# how\ntitle:   'Afschaffen asielvergunning voor onbepaalde tijd'\ninstruments:\n  - \"wet\"\n"
    )
    try registers.edit(
      measure, "De vergunning vervalt na een toets.", "De  vergunning\nvervalt   na\neen toets.")
    try registers.edit(chapter, "## Asielmigratie\n", "Asielmigratie\n---\n\n")
    try registers.edit("register.yml", "language: nl", "language: \"nl\"")
    #expect(try await registers.report().text(.text) == "no visible change\n")
  }

  @Test func `an effect, a heading that moved and a sentence are all that is said`() async throws {
    let registers = try ComparedRegisters()
    try registers.edit(measure, "effect: \"0/-\"", "effect: \"-\"")
    try registers.edit(
      measure, "De vergunning vervalt na een toets.", "De vergunning vervalt na twee jaar.")
    try registers.edit(chapter, "\n## Slot\n", "")
    try registers.edit(chapter, "## Asielmigratie", "## Slot\n\n## Asielmigratie")
    let text = try await registers.text()
    #expect(
      text == """
        old → new

        Maatregelen
          Afschaffen asielvergunning voor onbepaalde tijd (vergunning)
            Effect: − (minder), was: 0/− (neutraal tot minder)
            Beschrijving: De vergunning vervalt na [-een toets.-] [+twee jaar.+] 1

        Onderdelen van het programma
          Slot (hoofdstuk-2#slot)
            Plaats: vooraan, was: na „Asielmigratie”

        """)
  }

  @Test func `new, withdrawn, renamed and removed measures are told apart`() async throws {
    let registers = try ComparedRegisters()
    let texts = registers.new.texts()
    let text = try #require(texts["Content/" + measure])
    let other = try #require(texts["Content/measures/arbeid/startbanen.md"])
    registers.put(
      text.replacingOccurrences(of: "order: 1\n", with: "").replacingOccurrences(
        of: "aliases: [Vergunning onbepaalde tijd]\n", with: ""),
      at: "measures/asiel/tijdelijk.md")
    try registers.remove(measure)
    registers.put(
      other.replacingOccurrences(
        of: "sources:\n",
        with: "withdrawn: {date: 2026-02-01, reason: Niet meer nodig.}\nsources:\n"),
      at: "measures/arbeid/startbanen.md")
    registers.put(
      other.replacingOccurrences(of: "title: Startbanen", with: "title: Leerbanen"),
      at: "measures/arbeid/leerbanen.md")
    let changes = try await registers.report().difference.entities.map {
      "\($0.group) \($0.formerID ?? "") \($0.id) \($0.state)"
    }
    #expect(
      changes == [
        "measure  leerbanen added", "measure  startbanen withdrawn",
        "measure vergunning tijdelijk changed",
      ])
    let gone = try ComparedRegisters()
    try gone.remove("measures/arbeid/startbanen.md")
    try gone.edit(
      measure, "related:\n  - {measure: startbanen, note: Gaat over dezelfde groep}\n", "")
    let report = try await gone.report()
    #expect(report.difference.entities.map(\.state) == [.changed, .removed])
    #expect(
      report.difference.counts.map { "\($0.label) \($0.new ?? 0) \($0.old ?? 0)" }.contains(
        "Alle maatregelen 1 2"))
    let removed = try #require(report.difference.pages?.removed)
    #expect(
      removed.filter { !$0.isCombination }.map(\.address) == [
        "maatregelen/startbanen/", "effecten/pm/", "termijnen/pm/", "verhoudingen/niet-vermeld/",
        "vergelijken/",
      ])
    // With its only measure go the pages of what its values have in common.
    #expect(
      removed.contains { $0.address == "stromen/arbeid/instrumenten/wet/" && $0.isCombination })
  }

  @Test func `relations, notes and lists say what came and what went`() async throws {
    let registers = try ComparedRegisters()
    try registers.edit(measure, "relation: overgenomen", "relation: deels")
    try registers.edit(measure, "schaffen de vergunning af", "schaffen de vergunning later af")
    try registers.edit(measure, "instruments: [wet]", "instruments: [amvb]")
    try registers.edit(measure, "  from: 2024-Q1\n", "")
    let text = try await registers.text()
    #expect(text.contains("In het programma, A. Structurele hervormingen: Deels"))
    #expect(text.contains("Beide schaffen de vergunning [+later+] af."))
    #expect(text.contains("Nodig instrument, erbij: "))
    #expect(text.contains("Nodig instrument, eraf: Wet"))
    #expect(text.contains(", was: Twee jaar (vanaf 1e kwartaal 2024 tot en met 2025)"))
  }

  @Test func `a renamed heading is a new address, and no measure changes with it`() async throws {
    let registers = try ComparedRegisters()
    try registers.edit(chapter, "### A. Structurele hervormingen", "### A. Grote hervormingen")
    try registers.edit(measure, "#a-structurele-hervormingen", "#a-grote-hervormingen")
    #expect(
      try await registers.text() == """
        old → new

        Onderdelen van het programma
          A. Grote hervormingen (hoofdstuk-2#a-grote-hervormingen)
            heette hoofdstuk-2#a-structurele-hervormingen, dus een nieuw adres
            Kop: A. Grote hervormingen, was: A. Structurele hervormingen

        """)
  }

  @Test func `a new label is one change`() async throws {
    let registers = try ComparedRegisters()
    try registers.edit("register.yml", "label: middellang", "label: halflang")
    let report = try await registers.report()
    #expect(report.difference.entities.map(\.id) == ["horizons"])
    #expect(report.text(.text).contains("horizons"))
    #expect(
      report.difference.pages?.changed.contains { $0.address == "maatregelen/vergunning/" } == true)
  }

  // MARK: Errors

  @Test func `a measure that can't be read is not taken for removed`() async throws {
    let registers = try ComparedRegisters()
    try registers.edit(measure, "stream: asiel", "stream: asyl")
    let report = try await registers.report()
    #expect(
      report.difference.entities.filter { $0.group == .measure && $0.state == .removed } == [])
    #expect(report.difference.pages == nil)
    #expect(report.head.errors == 1)
    #expect(report.text(.text).hasPrefix("new heeft 1 fout in de inhoud"))
  }

  @Test func `without register.yml nothing is compared`() async throws {
    let registers = try ComparedRegisters()
    try registers.edit("register.yml", "language: nl", "language: klingon")
    guard case .unreadable(let state, let findings) = try await registers.outcome() else {
      Issue.record("it was compared")
      return
    }
    #expect(state.name == "new")
    #expect(findings.contains { $0.rule == .invalidLanguage })
  }
}
