import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct IndexPageTests {
  @Test func `a stream lists its measures, and again by instrument, effect and horizon`()
    async throws
  {
    let html = try await RenderedSite.build().page("stromen/arbeid/")
    #expect(html.contains("<p class=\"kind\">Stroom 1 van 2</p>"))
    #expect(html.contains("<h2 id=\"page.measures\">1 maatregel</h2>"))
    #expect(html.contains("1 minder, 1 nog in te vullen"))
    let anchors = html.matches(of: /<h3 id="([^"]+)">/).map { String($0.1) }
    #expect(
      anchors == [
        "instrument-wet", "instrument-besluit", "instrument-amvb", "effect-down-1", "effect-pm",
        "horizon-pm",
      ])
    #expect(html.contains("<a href=\"../../stromen/asiel/\">Asiel</a>"))
  }

  @Test func `an instrument includes the narrower ones, and says so`() async throws {
    let html = try await RenderedSite.build().page("instrumenten/besluit/")
    #expect(html.contains("<h2 id=\"page.measures\">1 maatregel</h2>"))
    let note = try #require(html.between("Hier staan ook", "</p>"))
    #expect(note.visibleText == "de maatregelen voor wat binnen dit instrument valt: AMvB.")
    #expect(html.contains("<a href=\"../../maatregelen/startbanen/\">Startbanen</a>"))
  }

  @Test func `a narrower instrument names the broader one and its family`() async throws {
    let html = try await RenderedSite.build().page("instrumenten/amvb/")
    #expect(html.visibleText.contains("Instrument, binnen Besluit AMvB"))
    #expect(html.visibleText.contains("Voluit: algemene maatregel van bestuur"))
    let tree = try #require(html.between("<div class=\"instrument-tree\">", "</section>"))
    #expect(tree.contains("aria-current=\"page\"><abbr"))
    #expect(tree.count(of: "<ol>") == 2)
    #expect(tree.count(of: "</ol>") == 2)
    #expect(tree.count(of: "<li>") == tree.count(of: "</li>"))
  }

  @Test func `the list of instruments counts, and lists measures without one by reason`()
    async throws
  {
    let html = try await RenderedSite.build(MatrixTests.measures).page("instrumenten/")
    #expect(html.visibleText.contains("Wet 3 Besluit 3 AMvB 3"))
    let group = try #require(html.between("<h3 id=\"instrument-ntb\">", "</section>"))
    #expect(group.count(of: "<li>") == 1)
  }

  @Test func `the list of all measures has a row for each, with its stream`() async throws {
    let html = try await RenderedSite.build().page("maatregelen/")
    let body = try #require(html.between("<tbody>", "</tbody>"))
    #expect(body.count(of: "<tr>") == 2)
    #expect(
      body.contains("<td data-label=\"Stroom\"><a href=\"../stromen/arbeid/\">Arbeid</a></td>"))
    #expect(body.contains("<a href=\"../instrumenten/wet/\">Wet</a> <em>of</em> <a"))
    #expect(body.contains("<abbr class=\"absent-code\" title=\"nog in te vullen\">PM</abbr>"))
  }

  @Test func `the home page draws one shape a measure and counts the effects`() async throws {
    let html = try await RenderedSite.build(MatrixTests.measures).page("")
    let streams = try #require(html.between("<ul class=\"streams\">", "</ul>"))
    #expect(streams.count(of: "effect-shape") == 6)
    #expect(streams.visibleText.contains("4 maatregelen3 minder, 1 neutraal tot minder"))
  }

  @Test func `an index by effect ends with the most and then the absent values, in every build`()
    async throws
  {
    var measures: [String: String] = [:]
    for (index, effect) in ["ntb", "++", "pm", "--"].enumerated() {
      measures["measures/asiel/m\(index).md"] = SampleMeasure.text(
        stream: "asiel", instruments: "[wet]", title: "Maatregel \(index)"
      ).replacing("effect: \"-\"", with: "effect: \"\(effect)\"")
    }
    // Several builds, since a dictionary has another order in each.
    for _ in 0..<8 {
      let html = try await RenderedSite.build(measures).page("stromen/asiel/")
      let anchors = html.matches(of: /<h3 id="(effect-[^"]+)">/).map { String($0.1) }
      #expect(anchors.suffix(3) == ["effect-up-2", "effect-pm", "effect-ntb"])
    }
  }
}
