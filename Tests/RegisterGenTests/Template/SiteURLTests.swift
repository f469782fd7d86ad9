import Testing

@testable import RegisterGen

@Suite struct SiteURLTests {
  @Test(arguments: [
    "https://example.org/a?b=c&d=e#f", "http://example.org", "HTTPS://Example.org/",
    "mailto:a@example.org",
  ])
  func `a web or mail address is taken as it is`(address: String) {
    #expect(SiteURL(external: address)?.text == address)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
    "data:text/html,x", "vbscript:x", "file:///etc/passwd", "ftp://example.org", "", "example.org",
    "//example.org", "https:", "https:/x", "https://", "https:///x", "mailto:", " https://x.nl",
    "blob:https://x", "https:javascript:x",
  ])
  func `any other address is refused`(address: String) {
    #expect(SiteURL(external: address) == nil)
  }

  @Test(arguments: [
    ("https://x.nl/a b", "https://x.nl/a%20b"),
    ("https://x.nl/\"onclick='x'", "https://x.nl/%22onclick=%27x%27"),
    ("https://x.nl/é", "https://x.nl/%C3%A9"),
    ("https://x.nl/%C3%A9%", "https://x.nl/%C3%A9%25"),
  ])
  func `what may not stand in a URL is encoded`(address: String, text: String) {
    #expect(SiteURL(external: address)?.text == text)
  }

  @Test(arguments: [
    ("../stromen/asiel/#kort", "../stromen/asiel/#kort"),
    ("", ""),
    ("a b\\c", "a%20b%5Cc"),
    ("javascript:alert(1)", "./javascript:alert(1)"),
    ("//example.org/", ".///example.org/"),
    ("\\\\example.org", "%5C%5Cexample.org"),
    ("a/b:c", "a/b:c"),
    ("?q=<x>", "?q=%3Cx%3E"),
  ])
  func `an address of the site stays in the site`(address: String, text: String) {
    #expect(SiteURL(relative: address).text == text)
  }

  @Test(arguments: [
    ("../../", "maatregelen/x/", "../../maatregelen/x/"), ("../", "", "../"),
    ("../", "a b", "../a%20b"), ("../", "javascript:alert(1)", "../javascript:alert(1)"),
    ("#", "x:y\"", "#x:y%22"), ("/", "/example.org/", ".///example.org/"),
    ("https://example.org/", "über/", "https://example.org/%C3%BCber/"),
  ])
  func `an address behind a root is the same in two parts`(
    root: String, address: String, text: String
  ) {
    #expect(SiteURL(root, relative: address).text == text)
    var output = OutputBuffer()
    SiteURL(root, relative: address).append(to: &output)
    let bytes = output.bytes
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  @Test func `no address holds a character that ends an attribute`() {
    let all = String((0..<0x80).compactMap { Unicode.Scalar($0) }.map(Character.init))
    let text = SiteURL(relative: all).text
    #expect(!text.contains { "\"'<>` \n\t\\".contains($0) })
  }
}
