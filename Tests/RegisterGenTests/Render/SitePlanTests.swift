import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct SitePlanTests {
  @Test func `the site has exactly these files`() async throws {
    let site = try await RenderedSite.build()
    let files = site.files.keys.filter { !$0.hasPrefix(".") }.sorted()
    #expect(
      files.filter { $0.split(separator: "/").count < 4 } == [
        "404.html", "_headers", "afdrukken/arbeid/index.html", "afdrukken/asiel/index.html",
        "afdrukken/index.html",
        "assets/mark/compare.js",
        "assets/mark/entries-0.json",
        "assets/mark/filter.js",
        "assets/mark/icon.svg",
        "assets/mark/lists-0.bin",
        "assets/mark/search-index.js",
        "assets/mark/search-snippet.js",
        "assets/mark/search-words.js",
        "assets/mark/search.js",
        "assets/mark/site.css",
        "assets/mark/words-0.bin",
        "begrippen/index.html",
        "beslissers/index.html",
        "beslissers/minister-jv/index.html",
        "data/citaten.bib",
        "data/citaten.csl.json",
        "data/register.json",
        "effecten/index.html",
        "effecten/meer/index.html",
        "effecten/minder/index.html",
        "effecten/neutraal-minder/index.html",
        "effecten/neutraal/index.html",
        "effecten/pm/index.html",
        "effecten/veel-meer/index.html",
        "effecten/veel-minder/index.html",
        "grafieken/index.html",
        "index.html",
        "instrumenten/amvb/index.html",
        "instrumenten/besluit/index.html",
        "instrumenten/index.html",
        "instrumenten/wet/index.html",
        "maatregelen/index.html",
        "maatregelen/startbanen/index.html",
        "maatregelen/vergunning/index.html",
        "over/index.html",
        "overzichten/index.html",
        "programma/dekking/index.html",
        "programma/hoofdstuk-2/index.html",
        "programma/index.html",
        "robots.txt",
        "sitemap.xml",
        "stromen/arbeid/index.html",
        "stromen/asiel/index.html",
        "stromen/index.html",
        "termijnen/index.html",
        "termijnen/kort/index.html",
        "termijnen/lang/index.html",
        "termijnen/middellang/index.html",
        "termijnen/pm/index.html",
        "trefwoorden/index.html",
        "vergelijken/index.html",
        "verhoudingen/deels/index.html",
        "verhoudingen/index.html",
        "verhoudingen/niet-vermeld/index.html",
        "verhoudingen/overgenomen/index.html",
        "verhoudingen/tegengesteld/index.html",
        "verhoudingen/verwant/index.html",
        "wetten/index.html",
        "wetten/vw-2000/index.html",
        "zoeken/index.html", "zoeken/index.json",
      ])
    #expect(
      files.filter { $0.split(separator: "/").count > 3 }
        == [
          "effecten/minder/termijnen/pm/",
          "effecten/neutraal-minder/termijnen/lang/",
          "effecten/neutraal-minder/termijnen/middellang/",
          "effecten/pm/termijnen/pm/",
          "instrumenten/amvb/effecten/minder/",
          "instrumenten/amvb/effecten/pm/",
          "instrumenten/amvb/termijnen/pm/",
          "instrumenten/besluit/effecten/minder/",
          "instrumenten/besluit/effecten/pm/",
          "instrumenten/besluit/termijnen/pm/",
          "instrumenten/wet/effecten/minder/",
          "instrumenten/wet/effecten/neutraal-minder/",
          "instrumenten/wet/effecten/pm/",
          "instrumenten/wet/termijnen/lang/",
          "instrumenten/wet/termijnen/middellang/",
          "instrumenten/wet/termijnen/pm/",
          "stromen/arbeid/effecten/minder/",
          "stromen/arbeid/effecten/pm/",
          "stromen/arbeid/instrumenten/amvb/",
          "stromen/arbeid/instrumenten/besluit/",
          "stromen/arbeid/instrumenten/wet/",
          "stromen/arbeid/termijnen/pm/",
          "stromen/asiel/effecten/neutraal-minder/",
          "stromen/asiel/instrumenten/wet/",
          "stromen/asiel/termijnen/lang/",
          "stromen/asiel/termijnen/middellang/",
          "vergelijken/startbanen/vergunning/",
        ].map { $0 + "index.html" })
  }

  @Test func `links within the site are relative, but for the page that is shown at any depth`()
    async throws
  {
    for (address, html) in try await RenderedSite.build().pages {
      for link in html.matches(of: /(?:href|src)="([^"]*)"/).map({ String($0.1) }) {
        let isOutside = link.hasPrefix("https://") || link.hasPrefix("mailto:")
        if address == "404.html" {
          #expect(isOutside || link.hasPrefix("/") || link.hasPrefix("#"))
        } else {
          #expect(!link.isEmpty && !link.hasPrefix("/"), "\(address): \(link)")
        }
      }
    }
  }

  @Test func `without a base address there is no sitemap and no whole address`() async throws {
    let register = try SmallRegister.text(
      of: "Tests/RegisterGenTests/Fixtures/base/Content/register.yml")
    let site = try await RenderedSite.build([
      "register.yml": register.replacing("base-url: https://register.example/\n", with: "")
    ])
    #expect(site.files["sitemap.xml"] == nil)
    #expect(site.files["robots.txt"] == "User-agent: *\nDisallow:\n")
    #expect(try site.page("404.html").contains("href=\"maatregelen/\""))
    for (_, html) in site.pages {
      #expect(!html.contains("rel=\"canonical\""))
      #expect(!html.contains("data-address=\"register"))
    }
  }

  @Test func `the sitemap lists every page but the one for missing addresses`() async throws {
    let site = try await RenderedSite.build()
    let sitemap = try #require(site.files["sitemap.xml"])
    let listed = sitemap.matches(of: /<loc>https:\/\/register\.example\/([^<]*)<\/loc>/).map {
      String($0.1)
    }
    #expect(listed.sorted() == site.pages.map(\.address).filter { $0 != "404.html" }.sorted())
    #expect(
      site.files["robots.txt"]
        == "User-agent: *\nDisallow:\n\nSitemap: https://register.example/sitemap.xml\n")
  }

  @Test(arguments: [
    "maatregelen", "stromen", "instrumenten", "effecten", "wetten", "overzichten", "programma",
    "data",
    "404", "assets", "robots",
  ])
  func `a free page can't have an address that the site uses itself`(name: String) async throws {
    let findings = try await RenderedSite.findings([
      "pages/\(name).md": "---\ntitle: Een pagina\n---\n"
    ])
    #expect(findings.map(\.rule) == [.addressCollision])
    #expect(findings.first?.location.path.text == "Content/pages/\(name).md")
  }

  @Test func `no path word is the folder of files that browsers keep`() async throws {
    let register = try SmallRegister.text(
      of: "Tests/RegisterGenTests/Fixtures/base/Content/register.yml")
    let findings = try await RenderedSite.findings([
      "register.yml": register + "paths: {streams: assets}\n"
    ])
    #expect(findings.map(\.rule) == [.invalidPath])
  }

  @Test func `a chapter can't have the address of the page about the coverage`() async throws {
    let findings = try await RenderedSite.findings([
      "programme/dekking.md": "---\ntitle: Dekking\nnumber: \"3\"\ndocument: programma\n---\n"
    ])
    #expect(findings.map(\.rule) == [.addressCollision])
    #expect(findings.first?.location.path.text == "Content/programme/dekking.md")
  }

  @Test func `two parts of the site can't have one path word`() async throws {
    let register = try SmallRegister.text(
      of: "Tests/RegisterGenTests/Fixtures/base/Content/register.yml")
    let findings = try await RenderedSite.findings([
      "register.yml": register + "paths: {streams: maatregelen}\n"
    ])
    #expect(findings.contains { $0.rule == .addressCollision || $0.rule == .invalidPath })
  }

  @Test func `a heading of a stream can't have the anchor of an index`() async throws {
    let findings = try await RenderedSite.findings([
      "streams/arbeid.md": "---\nlabel: Arbeid\n---\n\n## Instrument wet\n\nTekst.\n"
    ])
    #expect(findings.map(\.rule) == [.addressCollision])
  }

  @Test func `no page has an inline script, a style or an event handler`() async throws {
    for (address, html) in try await RenderedSite.build().pages {
      let scripts = html.count(of: "<script")
      #expect(
        html.matches(of: /<script [^>]*src="[^"]+"[^>]*><\/script>/).count == scripts, "\(address)")
      #expect(!html.contains("<style"), "\(address)")
      #expect(html.firstMatch(of: /\s(?:style|on\w+)="/) == nil, "\(address)")
    }
  }

  @Test func `an English register has the same pages in English words`() async throws {
    let register = try SmallRegister.text(
      of: "Tests/RegisterGenTests/Fixtures/base/Content/register.yml")
    let site = try await RenderedSite.build([
      "register.yml": register.replacing("language: nl", with: "language: en")
        + "paths: {measures: measures}\n"
    ])
    let html = try site.page("measures/vergunning/")
    #expect(html.contains("<html lang=\"en\">"))
    #expect(html.contains("from <data value=\"2024-Q1\">1st quarter of 2024</data>"))
    #expect(html.visibleText.contains("Stream Asiel, measure 1 of 1"))
  }
}
