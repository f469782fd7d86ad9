import RegisterTestSupport
import Testing

@testable import RegisterGen

@Suite struct SearchIndexTests {
  private func register(
    _ title: String = "Nieuwe regels voor gezinnen", more: String = "", body: String = ""
  ) async throws -> Register {
    let disk = try SmallRegister.disk()
    let measure =
      SampleMeasure.text(stream: "arbeid", instruments: "[wet]", title: title, more: more)
      + "\n\n## Beschrijving\n\n\(body)\n"
    disk.put(measure, at: "/Content/measures/arbeid/nieuw.md")
    let reading = RegisterReading(fileSystem: disk.fileSystem, content: "Content", jobs: 1)
    return try #require(try await reading.read().register)
  }

  /// The index of a register as a browser would read it.
  private func read(_ register: Register, jobs: Int = 1) async -> ReadIndex {
    let entries = SearchEntry.all(of: register)
    return ReadIndex(
      SearchIndex(
        await SearchIndex.words(of: register, entries: entries, jobs: jobs), of: register,
        entries: entries), entries: entries)
  }

  private func postings(
    _ stem: String, _ body: String, title: String = "Nieuw", more: String = ""
  ) async throws -> ReadIndex.Posting? {
    let register = try await register(title, more: more, body: body)
    let position = try #require(register.measures.firstIndex { $0.id.text == "nieuw" })
    return await read(register).terms[stem]?.postings.first { $0.entry == .measure(position) }
  }

  @Test func `a word in title, name, summary or text is told with its field`() async throws {
    let more = "aliases: [Naamwoord]"
    let body = "Tekstwoord."
    #expect(try await postings("titelwoord", body, title: "Titelwoord")?.fields == .title)
    #expect(try await postings("naamwoord", body, more: more)?.fields == .name)
    #expect(try await postings("tekstwoord", body)?.fields == .text)
    #expect(
      try await postings("tekstwoord", body, title: "Tekstwoorden")?.fields == [.title, .text])
  }

  @Test func `a passage has a bit, the head of the page the first`() async throws {
    let body = "Opvangplek.\n\n## Effect\n\nOpvangplek."
    #expect(try await postings("opvangplek", body)?.passages == 0b110)
    #expect(try await postings("opvangplek", "", title: "Opvangplek")?.passages == 1)
  }

  @Test func `forms of a word are one term, shown as its shortest form`() async throws {
    let index = await read(try await register(body: "Vluchthuizen, het vluchthuis."))
    let term = try #require(index.terms["vluchthuis"])
    #expect(term.shown == "vluchthuis" && term.postings.count == 1)
    #expect(term.postings[0].countClass == 2)
  }

  @Test func `a compound is found by its parts, and counts less there`() async throws {
    let body = "Het gezin. De gezinshereniging. Hereniging."
    #expect(try await postings("gezin", "Gezinshereniging. Hereniging gezin.")?.isWhole == true)
    let part = try await postings("gezin", "Alleen gezinszaken.")
    #expect(part == nil || part?.isWhole == false)
    #expect(try await postings("hereniging", body)?.isWhole == true)
    #expect(try await postings("zin", body) == nil)
  }

  @Test func `a word that is part of a longer one in the title counts as a part`() async throws {
    let found = try await postings("gezin", "Over een gezin.", title: "Gezinshereniging")
    #expect(found?.fields == [.title, .text])
    #expect(found?.isWhole == false)
  }

  @Test func `common words are left out, unless they stand in capitals`() async throws {
    #expect(try await postings("om", "Om en om.") == nil)
    #expect(try await postings("om", "Het OM vervolgt.")?.fields == .text)
  }

  @Test func `laws, notes, footnotes and sections of the programme are found`() async throws {
    let disk = try EverythingRegister.disk()
    let reading = RegisterReading(fileSystem: disk.fileSystem, content: "Content", jobs: 1)
    let register = try #require(try await reading.read().register)
    let index = await read(register)
    let kinds = Set(
      index.terms.values.flatMap {
        $0.postings.map { String(describing: $0.entry).prefix { $0 != "(" } }
      })
    #expect(
      kinds.isSuperset(of: ["measure", "section", "chapter", "stream", "instrument", "page"]))
    let everything = try #require(register.measures.firstIndex { $0.id.text == "alles" })
    let law = register.vocabulary.laws[try #require(register.measures[everything].laws.first).law]
    let word = try #require(law.title.split(separator: " ").first)
    let stem = WordStem.stem(LetterFolding.fold(String(word)).utf8, language: .dutch)
    let term = try #require(index.terms[String(decoding: stem, as: UTF8.self)])
    #expect(term.postings.contains { $0.entry == .measure(everything) })
  }

  @Test(arguments: [1, 2, 3, 7, 100])
  func `the bytes are the same with any number of jobs`(jobs: Int) async throws {
    let disk = try EverythingRegister.disk()
    let reading = RegisterReading(fileSystem: disk.fileSystem, content: "Content", jobs: 1)
    let register = try #require(try await reading.read().register)
    let entries = SearchEntry.all(of: register)
    let one = SearchIndex(
      SearchIndex.words(of: register, entries: entries), of: register, entries: entries)
    let other = SearchIndex(
      await SearchIndex.words(of: register, entries: entries, jobs: jobs), of: register,
      entries: entries)
    #expect(one.wordFile(0) == other.wordFile(0))
    #expect(one.listFile(0) == other.listFile(0))
    #expect(
      SearchOverview(of: one, register, entryCount: entries.count, folder: "").bytes
        == SearchOverview(of: other, register, entryCount: entries.count, folder: "").bytes)
  }

  @Test func `files are cut into about equal lengths, none before its time`() {
    #expect(SearchIndex.cuts([10, 20, 30, 40], into: 2) == [0, 2, 4])
    #expect(SearchIndex.cuts([10, 20, 30, 40], into: 1) == [0, 4])
    #expect(SearchIndex.cuts([100, 101, 102, 103], into: 3) == [0, 1, 3, 4])
    #expect(SearchIndex.cuts([10], into: 3) == [0, 1, 1, 1])
    #expect(SearchIndex.cuts([], into: 2) == [0, 0, 0])
  }
}
