import Foundation
import RegisterTestSupport
import Testing

@testable import RegisterGen

@Suite struct SearchPageTests {
  private func entries(_ site: RenderedSite) throws -> [[String: Any]] {
    var entries: [[String: Any]] = []
    var file = 0
    while let text = site.files["assets/mark/entries-\(file).json"] {
      entries += try #require(
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]])
      file += 1
    }
    return entries
  }

  @Test func `every page has the form, which leads to the page for searching`() async throws {
    let site = try await RenderedSite.build()
    #expect(site.pages.count > 8)
    for (address, html) in site.pages where address != "404.html" {
      let form = "<form class=\"search-form\" action=\""
      let action = try #require(html.between(form, "\""), "\(address) has no form")
      let depth = address.count { $0 == "/" }
      #expect(action == String(repeating: "../", count: depth) + "zoeken/")
    }
  }

  @Test func `the page names its index and script, and says what there is without script`()
    async throws
  {
    let page = try await RenderedSite.build().page("zoeken/")
    #expect(page.contains("data-index=\"../zoeken/index.json\""))
    #expect(page.contains("<script type=\"module\" src=\"../assets/mark/search.js\">"))
    let note = try #require(page.between("data-without-script>", "</p>"))
    #expect(note.contains("JavaScript") && note.contains("href=\""))
  }

  @Test func `an entry has what a result shows, and the address of its page`() async throws {
    let site = try await RenderedSite.build()
    let entries = try entries(site)
    for entry in entries {
      let address = try #require(entry["address"] as? String)
      let page = try site.page(address)
      if let anchor = entry["anchor"] as? String { #expect(page.contains("id=\"\(anchor)\"")) }
      for anchor in entry["anchors"] as? [String] ?? [] {
        #expect(page.contains("id=\"\(anchor)\""), "\(address)#\(anchor)")
      }
      #expect((entry["title"] as? String)?.isEmpty == false)
    }
    let text = try #require(site.files["zoeken/index.json"])
    let overview = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(overview["entries"] as? Int == entries.count)
    #expect(overview["version"] as? Int == 2)
    #expect(overview["folder"] as? String == "../assets/mark/")
  }

  @Test func `any text survives in an entry`() async throws {
    let title = "<b>\"R&D\" \\ ☃</b>"
    let measure = SampleMeasure.text(
      stream: "arbeid", instruments: "[wet]", title: "'\(title)'")
    let site = try await RenderedSite.build(["measures/arbeid/nieuw.md": measure])
    #expect(try entries(site).contains { $0["title"] as? String == title })
  }

  @Test func `paths moves the page and its index`() async throws {
    let disk = try SmallRegister.disk()
    let settings = try #require(disk.texts(below: "/Content")["register.yml"])
    let site = try await RenderedSite.build([
      "register.yml": settings + "\npaths:\n  search: zoek\n"
    ])
    #expect(site.files["zoek/index.html"] != nil && site.files["zoek/index.json"] != nil)
    #expect(site.files.keys.allSatisfy { !$0.hasPrefix("zoeken/") })
    #expect(try site.page("").contains("action=\"zoek/\""))
  }
}
