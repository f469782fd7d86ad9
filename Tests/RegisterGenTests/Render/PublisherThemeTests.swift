import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct PublisherThemeTests {
  private let look = """
    theme:
      light: {link: "#0f6073"}
      dark: {link: "#8ed3e4", paper: "#101418"}
      fonts:
        serif:
          family: 'A "letter"; } x {'
          files: [{file: fonts/a.woff2}, {file: fonts/a.woff2, weight: 700, italic: yes}]
      logo: {image: images/logo.png, alternative: Logo <van> de redactie}
      header: {text: Een uitgave, links: [{label: Redactie, url: https://redactie.example/}]}
      footer: {text: Tot slot}
    """

  private func disk(_ theme: String) throws -> InMemoryDisk {
    let disk = try SmallRegister.disk()
    let register = disk.texts()["Content/register.yml"] ?? ""
    disk.put(register + theme + "\n", at: "/Content/register.yml")
    return disk
  }

  private func site(_ disk: InMemoryDisk) async throws -> [String: String] {
    let report = try await RegisterBuild(
      fileSystem: disk.fileSystem, options: BuildOptions()
    ).build()
    try #require(!report.hasErrors, "\(report.diagnostics)")
    return AssetMarks.hidden(in: disk.files(below: "/public")).mapValues {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private func wholeSite() async throws -> [String: String] {
    let disk = try disk(look)
    disk.put("font", at: "/Content/fonts/a.woff2")
    disk.put("not named", at: "/Content/fonts/b.woff2")
    disk.put("logo", at: "/Content/images/logo.png")
    return try await site(disk)
  }

  @Test func `a theme is a style sheet, with names that can't leave their quotes`() async throws {
    let site = try await wholeSite()
    #expect(
      site["assets/mark/theme.css"] == #"""
        @media screen and (forced-colors: none) and (prefers-color-scheme: light) {
          :root {
            --link: #0f6073;
          }
        }
        @media screen and (forced-colors: none) and (prefers-color-scheme: dark) {
          :root {
            --paper: #101418;
            --link: #8ed3e4;
          }
        }
        @font-face {
          font-family: "A \22 letter\22 \3b  \7d  x \7b ";
          src: url("fonts/a.woff2") format("woff2");
          font-weight: 400;
          font-style: normal;
          font-display: swap;
        }
        @font-face {
          font-family: "A \22 letter\22 \3b  \7d  x \7b ";
          src: url("fonts/a.woff2") format("woff2");
          font-weight: 700;
          font-style: italic;
          font-display: swap;
        }
        :root { --serif: "A \22 letter\22 \3b  \7d  x \7b ", serif; }

        """#)
    #expect(site["assets/mark/fonts/a.woff2"] == "font")
    #expect(site["assets/mark/fonts/b.woff2"] == nil)
  }

  @Test func `every page names it after the site's own, and has logo, header and footer`()
    async throws
  {
    for (path, html) in try await wholeSite() where path.hasSuffix(".html") {
      let own = try #require(html.range(of: "site.css\">")?.upperBound, "\(path)")
      #expect(html[own...].contains("theme.css\">"), "\(path)")
      #expect(html.contains("alt=\"Logo &lt;van&gt; de redactie\""), "\(path)")
      #expect(html.contains("<p>Een uitgave</p>"), "\(path)")
      #expect(
        html.contains("<a class=\"external\" href=\"https://redactie.example/\">Redactie</a>"))
      #expect(html.contains("<p>Tot slot</p>"), "\(path)")
    }
  }

  @Test func `a register without a theme has none of it`() async throws {
    let site = try await site(SmallRegister.disk())
    #expect(site["assets/mark/theme.css"] == nil)
    for (path, html) in site where path.hasSuffix(".html") {
      #expect(!html.contains("theme.css") && !html.contains("publisher-"), "\(path)")
    }
  }

  @Test(arguments: [
    ("fonts: {serif: {family: A, files: [{file: fonts/a.woff2}]}}", "missing-file"),
    ("logo: {image: images/logo.png, alternative: Logo}", "broken-image"),
    ("logo: {image: images/logo.png}", "missing-key"),
    ("fonts: {serif: {family: A, files: []}}", "empty-value"),
    ("fonts: {serief: {family: A}}", "unknown-key"),
    ("fonts: {serif: {family: A, files: [{file: fonts/a.woff2, weight: vet}]}}", "invalid-number"),
    ("header: {links: [{label: A, url: 'javascript:alert(1)'}]}", "invalid-url"),
    ("light: {inkt: '#000'}", "unknown-key"), ("dark: {ink: '#000'}", "low-contrast"),
  ])
  func `a theme that can't be used is refused`(theme: String, rule: String) async throws {
    let findings = try await SmallRegister.check(disk("theme:\n  " + theme))
    #expect(findings.contains("[\(rule)]"), "\(findings)")
  }

  @Test func `a font is a file in WOFF2`() async throws {
    let disk = try SmallRegister.disk()
    disk.put("x", at: "/Content/fonts/a.ttf")
    #expect(try await SmallRegister.check(disk).contains("[invalid-file-name]"))
  }
}
