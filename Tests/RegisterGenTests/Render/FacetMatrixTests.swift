import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

/// Every matrix of the site against the pages that its numbers lead to.
@Suite struct FacetMatrixTests {
  private struct Table {
    let page: String
    let html: String
    /// The cells of each row, the heading aside; the last two are the total and the measures.
    let rows: [[Cell]]
  }

  private struct Cell: Equatable {
    let number: Int
    let link: String?
  }

  private func tables(_ site: RenderedSite) throws -> [Table] {
    try site.pages.filter { $0.address != "programma/dekking/" }.flatMap { address, html in
      try html.matches(
        of: /<table class="matrix(?: is-repeating)?">(.*?)<\/table>/.dotMatchesNewlines()
      )
      .map { match in
        let rows = String(match.1).components(separatedBy: "<tr").dropFirst(2)
        return Table(
          page: address, html: String(match.1),
          rows: try rows.map { row in
            try row.matches(of: /<td[^>]*>(.*?)<\/td>/).map { cell in
              let text = String(cell.1)
              let number = try #require(text.firstMatch(of: /(\d+)<\/(?:a|span)>$/))
              return Cell(
                number: try #require(Int(number.1)),
                link: text.firstMatch(of: /href="([^"]*)"/).map { String($0.1) })
            }
          })
      }
    }
  }

  /// How many measures a page lists.
  private func count(_ link: String, from page: String, in site: RenderedSite) throws -> Int {
    let base = try #require(URL(string: "https://register.example/" + page))
    let target = try #require(URL(string: link, relativeTo: base)).absoluteURL.path()
    let html = try site.page(String(target.dropFirst()))
    let body = try #require(html.between("<tbody>", "</tbody>"), "\(target)")
    return body.count(of: "<tr")
  }

  @Test func `every number leads to a page of exactly that many measures`() async throws {
    let site = try await RenderedSite.build(FacetPageTests.measures)
    let tables = try tables(site)
    // Home; streams by effect, horizon and instrument; instruments by effect and horizon; effects by
    // horizon, twice.
    #expect(tables.count == 8)
    for table in tables {
      for cell in table.rows.joined() {
        guard let link = cell.link else { continue }
        #expect(
          try count(link, from: table.page, in: site) == cell.number, "\(table.page): \(link)")
      }
      for cell in table.rows.dropLast(2).flatMap({ $0.dropLast(2) }) {
        #expect((cell.link == nil) == (cell.number == 0), "\(table.page)")
      }
    }
  }

  @Test func `rows, columns and totals of every matrix add up`() async throws {
    let site = try await RenderedSite.build(FacetPageTests.measures)
    for table in try tables(site) {
      let body = table.rows.dropLast(2)
      let totals = table.rows[table.rows.count - 2].map(\.number)
      let measures = table.rows[table.rows.count - 1].map(\.number)
      for row in body {
        let cells = row.map(\.number)
        #expect(cells.dropLast(2).reduce(0, +) == cells[cells.count - 2], "\(table.page)")
      }
      for column in 0..<totals.count - 1 {
        #expect(body.map { $0[column].number }.reduce(0, +) == totals[column], "\(table.page)")
        #expect(measures[column] <= totals[column] || column == totals.count - 2)
      }
      // Six measures, the withdrawn one not.
      #expect(totals.last == 6 && measures.last == 6, "\(table.page)")
    }
  }

  @Test func `a measure with several values counts at each, and once in the last column and row`()
    async throws
  {
    let site = try await RenderedSite.build(FacetPageTests.measures)
    let html = try site.page("effecten/")
    let table = try #require(try tables(site).first { $0.page == "effecten/" })
    // Rows from least to most: minder, neutraal tot minder, PM, ntb; columns kort, middellang?, lang, PM.
    let labels = html.matches(
      of: /<th scope="row">(?:<a[^>]*>)?(?:<span[^>]*>[^<]*<\/span>)?([^<]+)/
    )
    .map { String($0.1) }
    #expect(labels.contains("minder") && labels.contains("neutraal tot minder"))
    let minder = try #require(labels.firstIndex(of: "minder"))
    let row = table.rows[minder].map(\.number)
    // Three measures are minder; one of them has two horizons, so its row has four.
    #expect(row.suffix(2) == [4, 3])
  }
}
