import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

/// Holds the numbers of charts, of their tables and sentences, and of the data to each other.
@Suite struct ChartTests {
  /// A register whose measures have several values, dates and none of them.
  private static let files: [String: String] = {
    var files: [String: String] = [:]
    func put(_ id: String, _ stream: String, _ changes: [(String, String)]) {
      var text = SampleMeasure.text(
        stream: stream, instruments: "wet", title: "Maatregel \(id)")
      for (old, new) in changes { text = text.replacing(old, with: new) }
      files["measures/\(stream)/\(id).md"] = text
    }
    put("a", "asiel", [("horizon: kort", "horizon: [kort, lang]")])
    put("b", "asiel", [("\"-\"", "\"0/-\""), ("horizon: kort", "horizon: pm")])
    put("c", "arbeid", [("effect: \"-\"", "effect: pm")])
    put(
      "d", "arbeid",
      [
        (
          "effect: \"-\"",
          "effect: {parts: [{name: x, value: \"+\"}, {name: y, value: ntb}, {name: z, value: pm}]}"
        ),
        ("implementation: pm", "implementation: {label: In 2024, from: 2024, to: 2024}"),
      ])
    put(
      "e", "arbeid",
      [
        ("implementation: pm", "implementation: {label: Vanaf juli 2025, from: 2025-07}"),
        ("instruments: wet", "instruments: [wet, amvb]"),
      ])
    put(
      "f", "arbeid",
      [
        ("implementation: pm", "implementation: {label: Tot 2026, to: 2025-12}")
      ])
    return files
  }()

  /// The figure of a chart.
  private func figure(_ name: String, on page: String) throws -> String {
    try #require(
      page.between("<div class=\"chart-figure\" id=\"page.chart-\(name)\">", "</table>"))
  }

  /// The rows of a figure's table: the label and the other cells, as texts.
  private func table(of figure: String) throws -> [[String]] {
    let body = try #require(figure.between("<tbody>", "</tbody>"))
    return body.components(separatedBy: "<tr>").dropFirst().map { row in
      row.matches(of: /<t[hd][^>]*>(.*?)<\/t[hd]>/).map { String($0.output.1).visibleText }
    }
  }

  /// The numbers that a drawing has, and how many marks stand before each.
  private func drawn(_ figure: String) throws -> [(marks: Int, number: Int)] {
    let drawing = try #require(figure.between("<g aria-hidden=\"true\">", "</svg>"))
    var marks = 0
    var found: [(Int, Int)] = []
    for match in drawing.matches(of: /<rect|<text class="number"[^>]*>([0-9]+)</) {
      if let number = match.output.1.flatMap({ Int($0) }) {
        found.append((marks, number))
        marks = 0
      } else {
        marks += 1
      }
    }
    return found
  }

  private func numbers(_ rows: [[String]]) -> [Int] {
    rows.flatMap { $0.dropFirst().compactMap { Int($0) } }
  }

  /// The measures of the data by effect, as the sign of a row, and by horizon, as a column; the last
  /// row and column have no value.
  private func counts(of json: [String: Any], signs: [String]) throws -> [[Int]] {
    let absent: Set = ["pm", "ntb", "nvt", "onbekend", "niet-vermeld", "onleesbaar"]
    let columns = ["kort", "middellang", "lang"]
    var counts = [[Int]](repeating: [Int](repeating: 0, count: 4), count: signs.count)
    for measure in try #require(json["measures"] as? [[String: Any]]) {
      let effect = try #require(measure["effect"] as? [String: Any])
      let whole = try #require(effect["values"] as? [String])
      let parts = try #require(effect["parts"] as? [[String: Any]])
      let values =
        whole.isEmpty
        ? parts.compactMap { $0["value"] as? String } : [whole.joined(separator: "/")]
      let horizon = try #require(measure["horizon"] as? [String: Any])
      let terms = try #require(horizon["values"] as? [String])
      for value in Set(values.map { absent.contains($0) ? "" : $0 }) {
        let row = try #require(signs.firstIndex(of: value.replacing("-", with: "−")))
        for term in Set(terms) { counts[row][columns.firstIndex(of: term) ?? 3] += 1 }
      }
    }
    return counts
  }

  @Test func `effect and horizon: drawing, table, sentence and data agree`() async throws {
    let site = try await RenderedSite.build(Self.files)
    let figure = try figure("effect-horizon", on: try site.page("grafieken/"))
    let rows = try table(of: figure)
    #expect(
      rows.map { $0.first ?? "" } == [
        "− minder", "0/− neutraal tot minder", "+ meer", "geen waarde",
      ])
    let counts = try counts(of: try site.json(), signs: ["−", "0/−", "+", ""])
    #expect(rows.map { $0.dropFirst().compactMap { Int($0) } } == counts)
    let drawn = try drawn(figure)
    #expect(drawn.map(\.number) == counts.joined().filter { $0 > 0 })
    #expect(drawn.allSatisfy { $0.marks == $0.number })
    let most = try #require(counts.joined().max())
    #expect(counts[0][0] == most)
    #expect(figure.contains("Het vaakst staat een maatregel bij minder, kort: \(most) van de 8."))
    #expect(figure.contains("Elk blokje is een maatregel."))
  }

  @Test func `instrument and stream: drawing, table and the matrix of the home page agree`()
    async throws
  {
    let site = try await RenderedSite.build(Self.files)
    let figure = try figure("instrument-stream", on: try site.page("grafieken/"))
    let rows = try table(of: figure)
    let matrix = try #require(try site.page("").between("<tbody>", "</tbody>"))
    let cells = matrix.components(separatedBy: "<tr>").dropFirst().map { row in
      row.matches(of: /<td class="heat[^>]*>.*?([0-9]+)<.(?:a|span)>/).compactMap {
        Int($0.output.1)
      }
    }
    #expect(cells.count == 2 && rows.count == cells[0].count)
    for (column, row) in rows.enumerated() {
      #expect(row.dropFirst().compactMap { Int($0) } == cells.map { $0[column] })
    }
    #expect(try drawn(figure).map(\.number) == numbers(rows).filter { $0 > 0 })
    #expect(try drawn(figure).allSatisfy { $0.marks == 1 })
  }

  @Test func `every measure of a stream has its bar or its open dot, and its row`() async throws {
    let site = try await RenderedSite.build(Self.files)
    let figure = try figure("timeline", on: try site.page("stromen/arbeid/"))
    let rows = try table(of: figure)
    let labels = rows.map { $0.first ?? "" }
    #expect(labels.prefix(3) == ["1 Maatregel d", "2 Maatregel e", "3 Maatregel f"])
    #expect(rows.first?.last?.hasPrefix("In 2024") == true)
    #expect(rows.count == 5)
    #expect(try drawn(figure).map(\.number) == Array(1...5))
    #expect(figure.count(of: "class=\"bar\"") == 3)
    #expect(figure.count(of: "class=\"dot is-hollow\"") == 2)
    #expect(figure.count(of: "class=\"axis\"") == 1, "only one has no end")
    #expect(figure.contains("Van de 5 maatregelen hebben er 3 een datum en 2 niet."))
    #expect(figure.contains(">2024<") && figure.contains(">geen datum<"))
  }

  @Test func `more measures than can be drawn are counted, and it is said`() async throws {
    var files: [String: String] = [:]
    for number in 10..<70 {
      let year = 1950 + number
      files["measures/asiel/m-\(number).md"] = SampleMeasure.text(
        stream: "asiel", instruments: "wet", title: "Maatregel nummer \(number)"
      ).replacing(
        "implementation: pm",
        with: number % 2 == 0
          ? "implementation: pm" : "implementation: {label: Ooit, from: \(year)}")
    }
    let site = try await RenderedSite.build(files)
    let page = try site.page("grafieken/")
    let timeline = try figure("timeline", on: page)
    let rows = try table(of: timeline)
    #expect(rows.count <= 25)
    #expect(rows.first?.first == "1961–1963")
    #expect(rows.last?.first == "geen datum")
    #expect(numbers(rows).reduce(0, +) == 62)
    #expect(try drawn(timeline).map(\.number) == numbers(rows))
    #expect(timeline.contains("Er zijn te veel maatregelen om elk apart te tekenen"))
    let grid = try figure("effect-horizon", on: page)
    let counts = try drawn(grid)
    let unit = try #require(grid.firstMatch(of: /blokje staat voor ([0-9]+)/)?.output.1)
    let size = try #require(Int(unit))
    #expect(size > 1)
    #expect(counts.allSatisfy { $0.marks == ($0.number + size - 1) / size })
    #expect(counts.map(\.number).max() ?? 0 > 50)
  }

  @Test func `what is covered: blocks, table, sentence and the page of the coverage agree`()
    async throws
  {
    let site = try await RenderedSite.build()
    let figure = try figure("coverage", on: try site.page("grafieken/"))
    let rows = try table(of: figure)
    let full = figure.count(of: "class=\"is-full\"")
    let hollow = figure.count(of: "class=\"is-hollow\"")
    #expect(numbers(rows.map { Array($0.prefix(2)) }).reduce(0, +) == full)
    #expect(rows.compactMap { $0.last.flatMap { Int($0) } }.reduce(0, +) == full + hollow)
    #expect(figure.contains("\(full) van de \(full + hollow) onderdelen"))
    let coverage = try site.page("programma/dekking/")
    #expect(coverage.contains(">\(full) van de \(full + hollow) onderdelen"))
  }

  @Test func `every chart has a role, a name, a description and a table`() async throws {
    let site = try await RenderedSite.build(Self.files)
    var charts = 0
    for (address, html) in site.pages {
      for rest in html.components(separatedBy: "<div class=\"chart-figure\"").dropFirst() {
        charts += 1
        let figure = try #require(rest.between("id=", "</table>"))
        let ids = try #require(figure.between("role=\"img\" aria-labelledby=\"", "\""))
        for id in ids.split(separator: " ") {
          #expect(html.count(of: "id=\"\(id)\"") == 1, "\(id) on \(address)")
        }
        #expect(
          figure.contains("<title ") && figure.contains("<desc ") && figure.contains("<table"))
        #expect(!figure.contains("style="))
      }
    }
    #expect(charts == 4 + 1 + 2 * 2)
  }

  @Test func `without measures there is no page of charts`() async throws {
    let whole = try SmallRegister.disk().files().filter { !$0.key.hasPrefix("Content/measures/") }
    let disk = InMemoryDisk(Dictionary(uniqueKeysWithValues: whole.map { ("/" + $0, $1) }))
    disk.put(
      "---\ntitle: Deel\nnumber: \"2\"\ndocument: programma\n---\n",
      at: "/Content/programme/hoofdstuk-2.md")
    _ = try await RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions()).build()
    let files = disk.texts(below: "/public")
    #expect(files["index.html"] != nil)
    #expect(files["grafieken/index.html"] == nil)
    #expect(files["index.html"]?.contains("grafieken/") == false)
  }
}
