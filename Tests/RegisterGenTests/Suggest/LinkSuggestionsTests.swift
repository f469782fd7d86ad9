import Foundation
import RegisterTestSupport
import Testing

@testable import RegisterGen

@Suite struct LinkSuggestionsTests {
  private static let chapter = """
    ---
    title: Grip
    number: "7"
    document: programma
    ---

    ## Kennismigranten

    De regeling voor kennismigranten wordt strenger.

    ## Opvang

    Opvang wordt soberder, met minder begeleiding.

    ## Slot

    Tot besluit.
    """

  private func register(_ overlay: [String: String] = [:]) async throws -> Register {
    let disk = try SmallRegister.disk()
    disk.put(Self.chapter, at: "/Content/programme/grip.md")
    for (path, text) in overlay { disk.put(text, at: "/Content/" + path) }
    let reading = RegisterReading(fileSystem: disk.fileSystem, content: "Content", jobs: 1)
    return try #require(try await reading.read().register)
  }

  private func measure(_ title: String, more: String = "", body: String = "") -> [String: String] {
    [
      "measures/arbeid/nieuw.md": SampleMeasure.text(
        stream: "arbeid", instruments: "[wet]", title: title, more: more)
        + "\n\n## Beschrijving\n\n\(body)\n"
    ]
  }

  private static let body = "De kennismigrantenregeling en de regelingen daarnaast."

  @Test func `a section that shares rare words comes first, with the words of both`() async throws {
    let register = try await register(measure("Kennismigrantenregeling", body: Self.body))
    let list = try SuggestionList(for: ["nieuw"], limit: 3, in: register)
    let first = try #require(list.links.first)
    #expect(first.section.text == "grip#kennismigranten")
    #expect(first.heading == "Kennismigranten")
    #expect(
      first.words.map(\.text).sorted() == [
        "kennismigrantenregeling ~ kennismigranten", "kennismigrantenregeling ~ regeling",
      ])
  }

  @Test func `a section that is named already is not suggested`() async throws {
    let place = "programme: [{section: \"grip#kennismigranten\", relation: deels}]"
    let register = try await register(
      measure("Kennismigrantenregeling", more: place, body: Self.body))
    let sections = try SuggestionList(for: ["nieuw"], limit: 9, in: register).links.map(
      \.section.text)
    #expect(!sections.contains("grip#kennismigranten"))
    let position = try #require(register.measures.firstIndex { $0.id.text == "nieuw" })
    let all = LinkSuggestions(of: register).sections(for: position, limit: 1, isComplete: true)
    #expect(all.map(\.section.text) == ["grip#kennismigranten"])
  }

  @Test func `one shared word suggests nothing`() async throws {
    let register = try await register(measure("Begeleiding"))
    #expect(try SuggestionList(for: ["nieuw"], limit: 3, in: register).links.isEmpty)
  }

  @Test func `a section finds the same measure with the same score`() async throws {
    let register = try await register(measure("Kennismigrantenregeling", body: Self.body))
    let section = try SuggestionList(forSection: "grip#kennismigranten", limit: 1, in: register)
    #expect(section.links == (try SuggestionList(for: ["nieuw"], limit: 1, in: register)).links)
  }

  @Test func `a withdrawn measure has no suggestions`() async throws {
    let register = try await register(
      measure(
        "Kennismigrantenregeling", more: "withdrawn: {date: \"2024\", reason: Oud.}",
        body: Self.body))
    #expect(throws: UnknownWord.self) {
      try SuggestionList(for: ["nieuw"], limit: 1, in: register)
    }
    let links = try SuggestionList(forSection: "grip#kennismigranten", limit: 9, in: register).links
    #expect(!links.contains { $0.measure.text == "nieuw" })
  }

  @Test func `an unknown measure or section is refused with the nearest one`() async throws {
    let register = try await register()
    let refusal = #expect(throws: UnknownWord.self) {
      try SuggestionList(for: ["startbaan"], limit: 1, in: register)
    }
    #expect(
      refusal?.description == "no measure is called 'startbaan'; did you mean 'startbanen'?")
    #expect(throws: UnknownWord.self) {
      try SuggestionList(forSection: "grip#opvan", limit: 1, in: register)
    }
  }

  @Test func `the text names the measure once, then score, section and words`() async throws {
    let register = try await register(measure("Kennismigrantenregeling", body: Self.body))
    let list = try SuggestionList(for: ["nieuw"], limit: 1, in: register)
    let score = try #require(list.links.first).score
    #expect(
      list.text(.text) == """
        nieuw  Kennismigrantenregeling
          \(score)  grip#kennismigranten  Kennismigranten
        \(String(repeating: " ", count: String(score).count + 4))\
        \(list.links[0].words.map(\.text).joined(separator: ", "))

        """)
  }

  @Test func `JSON holds the same`() async throws {
    let register = try await register(measure("Kennismigrantenregeling", body: Self.body))
    let list = try SuggestionList(for: ["nieuw"], limit: 1, in: register)
    let json = try JSONSerialization.jsonObject(with: Data(list.text(.json).utf8))
    let link = try #require((json as? [[String: Any]])?.first)
    #expect(link["measure"] as? String == "nieuw")
    #expect(link["section"] as? String == "grip#kennismigranten")
    #expect(link["score"] as? Int == list.links[0].score)
    #expect((link["words"] as? [[String: String]])?.count == 2)
  }

  @Test func `common words tie nothing`() async throws {
    let register = try await register(
      measure("Begeleiding", body: "Er wordt met minder begeleiding soms meer gedaan."))
    #expect(try SuggestionList(for: ["nieuw"], limit: 3, in: register).links.isEmpty)
  }

  @Test func `the cells of a table are different words`() async throws {
    let register = try await register(
      measure("Nieuw", body: "| Kennis | migranten |\n| --- | --- |\n| kennis | regeling |"))
    let text = try #require(
      register.measures.first { $0.id.text == "nieuw" }?.body.sections.first ?? nil)
    #expect(
      text.plainText.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        == "Kennis migranten kennis regeling")
  }

  @Test func `escapes are undone once, and marks within a word part nothing`() async throws {
    let register = try await register(
      measure("Nieuw", body: "Een *kennis*migrant & `1 < 2`, \"&amp;lt;\"."))
    let text = try #require(
      register.measures.first { $0.id.text == "nieuw" }?.body.sections.first ?? nil)
    #expect(text.plainText.contains("Een kennismigrant & 1 < 2, \"&lt;\"."))
  }

  @Test func `a control character in a title can't steer the terminal`() async throws {
    let register = try await register(
      measure("\"Kennismigrantenregeling \\e[31m\"", body: Self.body))
    #expect(!(try SuggestionList(for: [], limit: 3, in: register)).text(.text).contains("\u{1B}"))
  }

  /// What the suggestions are worth: of the links that editors made in this repository's register,
  /// half must be among the first three of their measure when all links are taken away.
  @Test func `half of the register's own links come back among the first three`() async throws {
    let disk = InMemoryDisk()
    try SmallRegister.copy(SmallRegister.root + "/Content", to: "/Content", on: disk)
    let reading = RegisterReading(fileSystem: disk.fileSystem, content: "Content", jobs: 1)
    let register = try #require(try await reading.read().register)
    let suggestions = LinkSuggestions(of: register)
    var links = 0
    var found = 0
    for measure in register.currentMeasures {
      let first = Set(
        suggestions.sections(for: measure, limit: 3, isComplete: true).map(\.section.text))
      let own = Set(
        register.sectionsOfMeasures[measure].map { place in
          let chapter = register.chapters[place.chapter]
          return "\(chapter.id.text)#\(chapter.sections[place.section].anchor)"
        })
      links += own.count
      found += own.intersection(first).count
    }
    #expect(links > 40)
    #expect(2 * found >= links, "\(found) of \(links)")
  }
}
