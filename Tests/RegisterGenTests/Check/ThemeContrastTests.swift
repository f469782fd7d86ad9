import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct ThemeContrastTests {
  private static let path = SourcePath(root: "Templates", relative: "site.css")

  private func findings(in css: String) -> [String] {
    let styles = StyleTokens(css, path: Self.path)
    return ThemeContrast(nil, over: styles).findings().map { finding in
      "\(finding.location.range?.start.line ?? 0):\(finding.location.range?.start.column ?? 0) \(finding.message)"
    }
  }

  @Test
  func `the site's own style sheet sets every token of a pair in both schemes, with contrast`()
    throws
  {
    let styles = StyleTokens(try SmallRegister.text(of: "Templates/site.css"), path: Self.path)
    let wanted = Set(ThemeContrast.pairs.flatMap { [$0.token] + $0.grounds })
    for scheme in ColourScheme.allCases {
      #expect(wanted.subtracting(styles.colours[scheme, default: [:]].keys) == [])
    }
    #expect(styles.colours[.light]?[.ink]?.value != styles.colours[.dark]?[.ink]?.value)
    #expect(ThemeContrast(nil, over: styles).findings() == [])
  }

  @Test func `a pair with too little contrast is told where its colour is set`() {
    let css = """
      :root {
        --paper: #fff; --ink: #999;
      }
      """
    #expect(
      findings(in: css) == [
        "2:25 text in 'ink' (#999999) on 'paper' (#ffffff) has a contrast of 2.8 in the light scheme, "
          + "below 4.5",
        "2:12 text in 'paper' (#ffffff) on 'ink' (#999999) has a contrast of 2.8 in the light scheme, "
          + "below 4.5",
        "2:25 text in 'ink' (#999999) on 'paper' (#ffffff) has a contrast of 2.8 in the dark scheme, "
          + "below 4.5",
        "2:12 text in 'paper' (#ffffff) on 'ink' (#999999) has a contrast of 2.8 in the dark scheme, "
          + "below 4.5",
      ])
  }

  @Test(arguments: [
    "@media print { :root { --ink: #fff } }",
    "@media (forced-colors: active) { :root { --ink: #fff } }",
    ".box { --ink: #fff }", ":root { --ink: Canvas }", ":root { --ink: #fff8 }", "}}{ :root",
  ])
  func `what is for paper, for one class or no colour is left alone`(css: String) {
    let good = ":root {\n --paper: #fff;\n --ink: #000;\n}\n"
    #expect(findings(in: good + css) == [])
  }

  @Test func `a comment is no rule, whatever it holds, and moves no place`() {
    let css = """
      /* { 1 tokens; :root { --ink: #000
         } */ :root { /* } */ --paper: #fff; /* é */ --ink: #999 /* ; */ }
      @media (prefers-color-scheme: dark) { :root { --paper: #111; --ink: #eee } } /* unclosed {
      """
    #expect(findings(in: css).map { $0.split(separator: " ")[0] } == ["2:55", "2:34"])
  }

  @Test func `dark has its own colours, and those of light where it sets none`() {
    let css = """
      :root { --paper: #fff; --focus: #000 }
      @media (prefers-color-scheme: dark) { :root { --paper: #111 } }
      """
    #expect(findings(in: css).map { $0.contains("the dark scheme") } == [true])
  }
}
