import RegisterGen
import Testing

@Suite struct PublishedAddressTests {
  @Test(arguments: [
    ("maatregelen/uitzendverbod/", "maatregelen/uitzendverbod/index.html"),
    ("data/register.json", "data/register.json"), ("over/", "over/index.html"),
    ("a/b/c/d/", "a/b/c/d/index.html"), ("Fiches/12_b~c.html", "Fiches/12_b~c.html"),
    (".well-known/security.txt", ".well-known/security.txt"),
    (".../x/", ".../x/index.html"),
  ])
  func `an address has the file that a server answers with`(text: String, file: String) throws {
    let address = try #require(PublishedAddress(text))
    #expect(address.text == text)
    #expect(address.file == file)
  }

  @Test(arguments: [
    "", "/", "/over/", "over//", "a/b/c/d/e/", "a/b/c/d/e", "..", "../x/", "x/../y/", "./x/", "x/.",
    "x/..", "financiële/", "een pagina/", "x?y/", "x#y", "x%2e/", "a\\b/", "a\"b/", "a\nb/",
    "a;b/", "$uri/", "{x}/", "a:b/", String(repeating: "a", count: 250) + "/",
  ])
  func `what could mean something else is no address`(text: String) {
    #expect(PublishedAddress(text) == nil)
  }

  @Test(arguments: [
    ("over/", true), ("fiches/12.html", true), ("data/register.json", false), ("over", false),
  ])
  func `a page stands in a folder or in a file of HTML`(text: String, isPage: Bool) throws {
    #expect(try #require(PublishedAddress(text)).canBePage == isPage)
  }
}
