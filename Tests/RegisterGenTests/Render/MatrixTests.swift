import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct MatrixTests {
  /// Measures that need one instrument, several of one column, several of two columns, or none that
  /// is known; and a withdrawn one.
  static let measures = [
    "measures/asiel/een.md": SampleMeasure.text(stream: "asiel", instruments: "[wet, amvb]"),
    "measures/asiel/twee.md": SampleMeasure.text(stream: "asiel", instruments: "[amvb, besluit]"),
    "measures/asiel/drie.md": SampleMeasure.text(stream: "asiel", instruments: "ntb"),
    "measures/arbeid/vier.md": SampleMeasure.text(stream: "arbeid", instruments: "niet-vermeld"),
    "measures/arbeid/vijf.md": SampleMeasure.text(
      stream: "arbeid", instruments: "[wet]",
      more: "withdrawn: {date: 2024-05, reason: Samengevoegd., replaced-by: startbanen}"),
  ]

  /// The numbers of each row of the matrix, by its label.
  private func rows(_ html: String) throws -> [String: [Int]] {
    let table = try #require(html.between("<table class=\"matrix\">", "</table>"))
    var rows: [String: [Int]] = [:]
    for row in table.components(separatedBy: "<tr").dropFirst(2) {
      let label = try #require(row.between("<th scope=\"row\">", "</th>")).visibleText
      rows[label] = row.matches(of: /(\d+)<\/(?:a|span)><\/td>/).compactMap { Int($0.1) }
    }
    return rows
  }

  @Test func `each measure counts in each of its columns, once, and withdrawn ones nowhere`()
    async throws
  {
    let rows = try rows(try await RenderedSite.build(Self.measures).page(""))
    // Columns: Wet, Besluit, ntb, niet vermeld; total; measures.
    #expect(rows["Arbeid"] == [1, 1, 0, 1, 3, 2])
    #expect(rows["Asiel"] == [2, 2, 1, 0, 5, 4])
  }

  @Test func `totals are the sums of their cells, and the last row and column count measures`()
    async throws
  {
    let rows = try rows(try await RenderedSite.build(Self.measures).page(""))
    let streams = [try #require(rows["Arbeid"]), try #require(rows["Asiel"])]
    for row in streams { #expect(row[..<4].reduce(0, +) == row[4]) }
    let totals = try #require(rows["Totaal"])
    for column in 0..<6 { #expect(totals[column] == streams.map { $0[column] }.reduce(0, +)) }
    #expect(totals[..<4].reduce(0, +) == totals[4])
    #expect(rows["Maatregelen"] == [3, 3, 1, 1, 6, 6])
  }

  @Test func `every number leads to a list of exactly that many measures`() async throws {
    let site = try await RenderedSite.build(Self.measures)
    let table = try #require(
      try site.page("").between("<table class=\"matrix\">", "</tbody>"))
    let cells = table.matches(
      of: /<td class="heat-\d"><a href="(stromen\/\w+\/instrumenten\/[\w-]+\/)">.*?(\d+)<\/a>/)
    #expect(cells.count == 6)
    for cell in cells {
      let page = try site.page(String(cell.1))
      let body = try #require(page.between("<tbody>", "</tbody>"))
      #expect(body.count(of: "<tr>") == Int(cell.2))
    }
  }

  @Test func `a column's total leads to the instrument, that of an absent value to the list`()
    async throws
  {
    let html = try await RenderedSite.build(Self.measures).page("")
    let totals = try #require(html.between("<tr class=\"total\">", "</tr>"))
    #expect(totals.contains("<a href=\"instrumenten/besluit/\">"))
    #expect(totals.contains("<a href=\"instrumenten/ntb/\">"))
    #expect(totals.contains("<a href=\"maatregelen/\">"))
  }

  @Test func `an absent value that does not occur has no column`() async throws {
    let table = try #require(
      try await RenderedSite.build().page("").between("<table class=\"matrix\">", "</thead>"))
    #expect(table.count(of: "<th scope=\"col\"") == 5)
  }
}
