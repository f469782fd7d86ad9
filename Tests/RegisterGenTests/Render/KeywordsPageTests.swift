import RegisterTestSupport
import Testing

@testable import RegisterGen

@Suite struct KeywordsPageTests {
  private static let glossary = """
    terms:
      - term: GIS
        expansion: Groot Informatiesysteem
      - term: uitkeringen
        explanation: Geld van de overheid.
    """

  private func measure(_ title: String, more: String = "", body: String = "") -> String {
    SampleMeasure.text(stream: "arbeid", instruments: "[wet]", title: title, more: more)
      + "\n\n## Beschrijving\n\n\(body)\n"
  }

  private func index(_ files: [String: String]) async throws -> (KeywordIndex, Register) {
    let disk = try SmallRegister.disk()
    for (path, text) in files { disk.put(text, at: "/Content/" + path) }
    let reading = RegisterReading(fileSystem: disk.fileSystem, content: "Content", jobs: 1)
    let register = try #require(try await reading.read().register)
    return (KeywordIndex(register, measures: register.currentMeasures), register)
  }

  /// The ids of the measures of a keyword; `nil` when there is no such keyword.
  private func measures(_ label: String, of files: [String: String]) async throws -> [String]? {
    let (index, register) = try await index(files)
    return index.keywords.first { $0.label == label }?.measures.map {
      register.measures[$0].id.text
    }
  }

  @Test func `words of titles and other names lead to their measures, in one form`() async throws {
    let files = [
      "measures/arbeid/een.md": measure("Nieuwe kampeerplekken", more: "aliases: [Zomerkwartier]"),
      "measures/arbeid/twee.md": measure("De kampeerplek en 24 dagen"),
    ]
    #expect(try await measures("Kampeerplek", of: files) == ["een", "twee"])
    #expect(try await measures("Zomerkwartier", of: files) == ["een"])
    for label in ["Kampeerplekken", "De", "En", "24"] {
      #expect(try await measures(label, of: files) == nil, "\(label)")
    }
  }

  @Test func `a compound stands under a part that the register uses by itself`() async throws {
    let files = [
      "measures/arbeid/een.md": measure("Kampeerplek"),
      "measures/arbeid/twee.md": measure("Kampeerplekkenbeleid en beleid"),
    ]
    #expect(try await measures("Kampeerplek", of: files) == ["een", "twee"])
  }

  @Test func `terms of the glossary and laws lead to the measures that use them`() async throws {
    let files = [
      "glossary.yml": Self.glossary,
      "measures/arbeid/een.md": measure("Plan", body: "Het GIS en de uitkeringen."),
      "measures/arbeid/twee.md": measure("Minder uitkering"),
    ]
    let site = try await RenderedSite.build(files)
    let page = try site.page("trefwoorden/")
    let gis = try #require(page.between("<dt>GIS ", "</div>"))
    #expect(gis.contains("(Groot Informatiesysteem)") && gis.count(of: "<dd>") == 1)
    #expect(gis.contains("href=\"../maatregelen/een/\""))
    // The word of a title is another form of a term.
    let term = try #require(page.between("<dt>uitkeringen", "</div>"))
    #expect(term.contains("/een/") && term.contains("/twee/"))
    #expect(!page.contains("<dt>Uitkering"))
  }

  @Test func `white space in the glossary hides no term`() async throws {
    let site = try await RenderedSite.build([
      "glossary.yml": Self.glossary + "  \n\n",
      "measures/arbeid/een.md": measure("Plan", body: "Het GIS."),
    ])
    #expect(try site.page("trefwoorden/").contains("<dt>GIS"))
  }

  @Test func `laws lead to the measures that name them`() async throws {
    let (index, register) = try await index([:])
    let laws = register.vocabulary.laws
    for measure in register.currentMeasures {
      for law in register.measures[measure].laws {
        #expect(
          index.keywords.contains {
            $0.label == laws[law.law].title && $0.measures.contains(measure)
          })
      }
    }
  }

  @Test func `keywords stand in the order of letters, whatever is written above them`() async throws
  {
    let title = "Zee, één, IJsland, ijzer, eend, Øresund en 3D"
    let (index, _) = try await index(["measures/arbeid/een.md": measure(title)])
    let labels = index.keywords.map(\.label)
    let own = ["3D", "Eend", "IJsland", "IJzer", "Øresund", "Zee"]
    #expect(labels.filter(own.contains) == own)
    #expect(KeywordIndex.letter(of: "Øresund") == "O" && KeywordIndex.letter(of: "3D") == "0–9")
    #expect(KeywordIndex.name(ofLetter: "Ж") == "u416" && KeywordIndex.name(ofLetter: "0–9") == "0")
  }

  @Test func `a long list is cut into pages of a letter, which all lead to each other`()
    async throws
  {
    var files: [String: String] = [:]
    for number in 0..<700 {
      let first = number < 650 ? "a" : "b"
      files["measures/arbeid/maatregel-\(number).md"] = measure("\(first)woord\(number)x")
    }
    let site = try await RenderedSite.build(files)
    let list = try site.page("trefwoorden/")
    for part in ["a", "a-2", "b"] {
      #expect(list.contains("href=\"../trefwoorden/\(part)/\""), "no \(part)")
      let page = try site.page("trefwoorden/\(part)/")
      #expect(page.contains("class=\"previous-next\""))
      #expect(page.count(of: "<dd>") <= 600)
    }
    let all = try ["a", "a-2", "b"].map { try site.page("trefwoorden/\($0)/") }.joined()
    for number in 0..<700 { #expect(all.contains("/maatregel-\(number)/\"")) }
  }

  @Test func `a list of one page has its letters as a menu`() async throws {
    let page = try await RenderedSite.build().page("trefwoorden/")
    let letters = page.matches(of: /href="#(page\.letter-[a-z0-9]+)"/).map { String($0.1) }
    #expect(letters.count > 2)
    for anchor in letters { #expect(page.contains("id=\"\(anchor)\"")) }
  }
}
