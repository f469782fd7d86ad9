import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct RegisterJSONTests {
  private func measure(_ id: String, in json: [String: Any]) throws -> [String: Any] {
    let measures = try #require(json["measures"] as? [[String: Any]])
    return try #require(measures.first { $0["id"] as? String == id })
  }

  @Test func `the keys are those of the design, each always there`() async throws {
    let json = try await RenderedSite.build(MatrixTests.measures).json()
    #expect(
      Set(json.keys) == [
        "schemaVersion", "register", "measures", "streams", "instruments", "chapters",
      ])
    #expect(json["schemaVersion"] as? Int == 1)
    for measure in try #require(json["measures"] as? [[String: Any]]) {
      #expect(
        Set(measure.keys) == [
          "id", "url", "title", "aliases", "summary", "stream", "order", "status", "effect",
          "horizon", "implementation", "instruments", "deciders", "needs", "programme", "related",
          "laws", "sources", "discrepancies", "withdrawn", "sections",
        ])
    }
    #expect((json["measures"] as? [Any])?.count == 7)
  }

  @Test func `a measure's front matter is resolved`() async throws {
    let json = try await RenderedSite.build().json()
    let measure = try measure("vergunning", in: json)
    #expect(measure["url"] as? String == "https://register.example/maatregelen/vergunning/")
    let effect = try #require(measure["effect"] as? [String: Any])
    #expect(effect["values"] as? [String] == ["0", "-"])
    let horizon = try #require(measure["horizon"] as? [String: Any])
    #expect(horizon["values"] as? [String] == ["middellang", "lang"])
    let start = try #require(measure["implementation"] as? [String: Any])
    #expect(start["from"] as? String == "2024-Q1")
    #expect(start["to"] as? String == "2025")
    let programme = try #require(measure["programme"] as? [[String: Any]])
    #expect(programme.first?["section"] as? String == "hoofdstuk-2#a-structurele-hervormingen")
    let sources = try #require(measure["sources"] as? [[String: Any]])
    #expect(sources.first?["pageInferred"] as? Bool == true)
    let sections = try #require(measure["sections"] as? [[String: Any]])
    #expect(sections.map { $0["empty"] as? Bool } == [false, false, true])
  }

  @Test func `alternatives, parts and absent values keep their meaning`() async throws {
    let measure = try measure("startbanen", in: try await RenderedSite.build().json())
    let instruments = try #require(measure["instruments"] as? [String: Any])
    #expect(instruments["connective"] as? String == "any")
    let values = try #require(instruments["values"] as? [[String: Any]])
    #expect(values.map { $0["instrument"] as? String } == ["wet", "amvb"])
    let effect = try #require(measure["effect"] as? [String: Any])
    #expect((effect["values"] as? [String]) == [])
    let parts = try #require(effect["parts"] as? [[String: Any]])
    #expect(parts.map { $0["value"] as? String } == ["-", "pm"])
    #expect((measure["horizon"] as? [String: Any])?["values"] as? [String] == ["pm"])
    #expect((measure["implementation"] as? [String: Any])?["label"] as? String == "pm")
  }

  @Test func `streams and instruments list measures, narrower ones included, withdrawn ones not`()
    async throws
  {
    let json = try await RenderedSite.build(MatrixTests.measures).json()
    let streams = try #require(json["streams"] as? [[String: Any]])
    #expect(streams.first?["measures"] as? [String] == ["startbanen", "vier"])
    let instruments = try #require(json["instruments"] as? [[String: Any]])
    let besluit = try #require(instruments.first { $0["id"] as? String == "besluit" })
    #expect(besluit["measures"] as? [String] == ["startbanen", "een", "twee"])
    let withdrawn = try measure("vijf", in: json)["withdrawn"] as? [String: Any]
    #expect(withdrawn?["replacedBy"] as? String == "startbanen")
    #expect(withdrawn?["date"] as? String == "2024-05")
  }

  @Test func `a section lists the measures that link to it`() async throws {
    let json = try await RenderedSite.build().json()
    let chapters = try #require(json["chapters"] as? [[String: Any]])
    let sections = try #require(chapters.first?["sections"] as? [[String: Any]])
    #expect(
      sections.map { $0["id"] as? String } == [
        "asielmigratie", "a-structurele-hervormingen", "slot",
      ])
    #expect(sections.map { $0["level"] as? Int } == [2, 3, 2])
    let measures = try #require(sections[1]["measures"] as? [[String: Any]])
    #expect(measures.first?["id"] as? String == "vergunning")
    #expect(measures.first?["relation"] as? String == "overgenomen")
  }

  @Test func `any text survives`() async throws {
    let title = "\"Aan/halings\\tekens\" \u{A0} é 😀"
    let site = try await RenderedSite.build([
      "measures/asiel/tekens.md": SampleMeasure.text(
        stream: "asiel", instruments: "[wet]",
        more: "aliases: ['\(title)', \"een\\ttab\"]")
    ])
    let aliases = try measure("tekens", in: try site.json())["aliases"] as? [String]
    #expect(aliases == [title, "een\ttab"])
  }

  @Test func `a large register is written whole, in pieces`() async throws {
    var overlay: [String: String] = [:]
    for number in 1...120 {
      overlay["measures/asiel/m\(number).md"] = SampleMeasure.text(
        stream: "asiel", instruments: "[wet]", title: "Maatregel \(number)")
    }
    let json = try await RenderedSite.build(overlay).json()
    #expect((json["measures"] as? [Any])?.count == 122)
  }
}
