import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct ComparePageTests {
  /// A measure of the small register that names others as related.
  private func measure(_ title: String, related: String, instruments: String = "[wet]") -> String {
    SampleMeasure.text(
      stream: "asiel", instruments: instruments, title: title,
      more: related.isEmpty ? "" : "related: [\(related)]\n")
  }

  private func site() async throws -> RenderedSite {
    try await RenderedSite.build([
      "measures/asiel/b.md": measure("Tweede", related: "a"),
      "measures/asiel/a.md": measure(
        "Eerste", related: "b, c", instruments: "{any-of: [wet, amvb]}"),
      "measures/asiel/c.md": measure("Derde", related: ""),
      "measures/asiel/oud.md": SampleMeasure.text(
        stream: "asiel", instruments: "[wet]", title: "Oud",
        more: "related: [a]\nwithdrawn: {date: 2024, reason: Weg}\n"),
    ])
  }

  private func rows(_ html: String) -> [String: [String]] {
    var rows: [String: [String]] = [:]
    for row in html.components(separatedBy: "<tr>").dropFirst(2) {
      let cells = row.components(separatedBy: "<td").dropFirst().map {
        ("<td" + $0).replacing("</p><p>", with: "; ").visibleText
      }
      rows[row.between("<th scope=\"row\">", "</th>") ?? ""] = cells
    }
    return rows
  }

  @Test func `each pair has one page, the first id first, whoever names the other`() async throws {
    let pages = try await site().files.keys.filter { $0.hasPrefix("vergelijken/") }.sorted()
    #expect(
      pages == [
        "vergelijken/a/b/index.html", "vergelijken/a/c/index.html", "vergelijken/index.html",
        "vergelijken/startbanen/vergunning/index.html",
      ])
  }

  @Test func `a row says of both what they say, and whether that differs`() async throws {
    let html = try await site().page("vergelijken/a/b/")
    let rows = rows(html)
    #expect(
      rows["Nodig instrument"] == ["Eén van deze 2 is genoeg; Wet; AMvB", "Wet", "verschilt"])
    #expect(rows["Effect"] == ["− minder", "− minder", "gelijk"])
    #expect(rows["Stroom"] == ["Asiel", "Asiel", "gelijk"])
    #expect(rows["Wetten en verdragen"]?.first == "niet vermeld in de bron")
    #expect(rows.count == 11)
    let differing = rows.values.count { $0.last == "verschilt" }
    #expect(html.contains("Op \(differing) van de 11 punten"))
  }

  @Test func `both measures lead to their pair, and it leads to both`() async throws {
    let site = try await site()
    #expect(
      try site.page("maatregelen/b/").contains(
        "<a href=\"../../vergelijken/a/b/\">Vergelijk met Eerste</a>"))
    #expect(
      try site.page("maatregelen/a/").contains(
        "<a href=\"../../vergelijken/a/b/\">Vergelijk met Tweede</a>"))
    #expect(!(try site.page("maatregelen/oud/").contains("vergelijken/a/")))
    let html = try site.page("vergelijken/a/b/")
    #expect(html.contains("<a href=\"../../../maatregelen/a/\">Lees meer over Eerste</a>"))
    #expect(html.contains("<a href=\"../../../maatregelen/b/\">Lees meer over Tweede</a>"))
  }

  @Test func `what measures say about each other stands above the table`() async throws {
    let html = try await RenderedSite.build().page("vergelijken/startbanen/vergunning/")
    #expect(html.contains("<p class=\"block-text\">Gaat over dezelfde groep</p>"))
  }

  @Test func `beyond two thousand pairs the script compares`() async throws {
    // Fifty-one measures that each name all others have 1,275 pairs; a second such group is cut off.
    var files: [String: String] = [:]
    for group in ["m", "n"] {
      for number in 10..<61 {
        let others = (10..<61).filter { $0 != number }.map { "\(group)\($0)" }
        files["measures/asiel/\(group)\(number).md"] = measure(
          "\(group) \(number)", related: others.joined(separator: ", "))
      }
    }
    let site = try await RenderedSite.build(files)
    let pages = site.files.keys.filter { $0.hasPrefix("vergelijken/") }
    #expect(pages.count <= 2_001)
    #expect(pages.count > 1_276)
    #expect(try site.page("maatregelen/m10/").contains("../../vergelijken/m10/m60/"))
    let late = try site.page("maatregelen/n59/")
    #expect(late.contains("../../vergelijken/?a=n59&amp;b=n60"))
    #expect(!pages.contains("vergelijken/n59/n60/index.html"))
  }
}
