import RegisterGen
import Testing

@Suite struct VisibleTextTests {
  @Test(arguments: [
    ("maatregel: één", "maatregel: één"), ("\u{1B}[31m", "\\u{1B}[31m"), ("a\nb", "a\\u{A}b"),
    ("a\u{202E}b\u{2066}", "a\\u{202E}b\\u{2066}"), ("\u{200B}", "\\u{200B}"),
    ("👩\u{200D}🚒", "👩\u{200D}🚒"),
  ])
  func `what steers a terminal or the direction of reading is shown`(text: String, shown: String) {
    #expect(VisibleText.make(text) == shown)
  }

  @Test(arguments: [
    ("::error::x", ":\\u{3A}error::x"), ("  ::x", "  :\\u{3A}x"), ("\u{A0}::x", "\u{A0}:\\u{3A}x"),
    ("##[error]x", "##\\u{5B}error]x"), ("é ###[x", "é ###\\u{5B}x"),
    ("a::b: c", "a::b: c"), (":x", ":x"), ("# [x] #[y]", "# [x] #[y]"),
  ])
  func `nothing begins a command in the log of a job`(text: String, shown: String) {
    #expect(VisibleText.make(text) == shown)
  }
}
