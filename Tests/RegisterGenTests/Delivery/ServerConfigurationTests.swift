import RegisterGen
import RegisterTestSupport
import Testing

/// What the configurations of servers say; `scripts/checks/servers.py` starts the servers with them.
@Suite struct ServerConfigurationTests {
  private static let redirect = SiteRedirect(
    from: "maatregelen/oud/", to: "maatregelen/nieuw/")

  private func delivery(
    _ address: String?, redirects: [SiteRedirect] = []
  ) -> SiteDelivery {
    let identity = RegisterIdentity(
      title: "Een { } \"register\"\n;", tagline: nil, language: .dutch, baseURL: address,
      publisher: .init(name: "De redactie", url: nil, email: nil),
      licence: .init(name: "CC0", url: nil), paths: PathWords())
    return SiteDelivery(of: identity, redirects: redirects)
  }

  private func text(
    _ server: ServerConfiguration.Server, at address: String?, redirects: [SiteRedirect] = [],
    isPrecompressed: Bool = false
  ) throws -> String {
    try ServerConfiguration(
      server, for: delivery(address, redirects: redirects), root: SiteRoot("/srv/een register/"),
      isPrecompressed: isPrecompressed
    ).text
  }

  @Test(arguments: ServerConfiguration.Server.allCases)
  func `only an address with https asks for https`(server: ServerConfiguration.Server) throws {
    let header = "Strict-Transport-Security"
    #expect(try text(server, at: "https://a.example/").contains(header))
    #expect(try !text(server, at: "http://a.example/").contains(header))
    #expect(try !text(server, at: nil).contains(header))
  }

  @Test(arguments: [
    ("https://a.example/", "/"), ("https://a.example/een/register/", "/een/register/"),
    ("http://a.example:8080/x/", "/x/"), (nil, "/"),
  ])
  func `paths begin at the site's address`(address: String?, prefix: String) throws {
    let redirects = [Self.redirect]
    let nginx = try text(.nginx, at: address, redirects: redirects)
    #expect(nginx.contains("location ^~ \(prefix) {"))
    #expect(nginx.contains("location = \(prefix)maatregelen/oud/ {"))
    #expect(nginx.contains("return 301 \(prefix)maatregelen/nieuw/;"))
    let caddy = try text(.caddy, at: address, redirects: redirects)
    #expect(caddy.contains("handle_path \(prefix)* {"))
    #expect(caddy.contains("redir /maatregelen/oud/ \(prefix)maatregelen/nieuw/ 301"))
    let apache = try text(.apache, at: address, redirects: redirects)
    #expect(apache.contains("ErrorDocument 404 \(prefix)404.html"))
    #expect(
      apache.contains(
        "RedirectMatch 301 \"^\(prefix)maatregelen/oud/$\" \"\(prefix)maatregelen/nieuw/\""))
  }

  @Test func `the folder of the site is named where the server needs it`() throws {
    #expect(try text(.nginx, at: nil).contains("alias \"/srv/een register/\";"))
    #expect(try text(.caddy, at: nil).contains("root * \"/srv/een register\""))
    #expect(try text(.apache, at: nil).contains("DocumentRoot \"/srv/een register\""))
    let htaccess = try ServerConfiguration(.htaccess, for: delivery(nil), root: nil).text
    #expect(!htaccess.contains("<Directory") && !htaccess.contains("DocumentRoot"))
    #expect(htaccess.contains("Header always set Content-Security-Policy"))
  }

  @Test(arguments: ServerConfiguration.Server.allCases)
  func `nothing of the content stands in a configuration`(
    server: ServerConfiguration.Server
  ) throws {
    #expect(try !text(server, at: "https://a.example/").contains("Een {"))
  }

  @Test(arguments: [
    "https://a.example/a;b/", "https://a.example/{$HOME}/", "https://a.example/a b/",
    "https://a.example/\"/", "https://a.example/%20/", "https://a.example/(x)/",
  ])
  func `an address that a configuration would read otherwise is refused`(address: String) {
    #expect(throws: UnusableAddress.self) {
      try ServerConfiguration(.nginx, for: delivery(address), root: SiteRoot("/srv/x"))
    }
  }

  @Test(arguments: [
    "", "/", "//", "srv/x", "./x", "/srv/\"x", "/srv/$x", "/srv/{x}", "/a\nb", "/*",
  ])
  func `a folder that a configuration would read otherwise is refused`(path: String) {
    #expect(SiteRoot(path) == nil)
  }

  @Test func `compressed copies are taken when there are some`() throws {
    #expect(try !text(.nginx, at: nil).contains("gzip_static"))
    #expect(try text(.nginx, at: nil, isPrecompressed: true).contains("gzip_static on;"))
    #expect(try !text(.caddy, at: nil).contains("precompressed"))
    #expect(try text(.caddy, at: nil, isPrecompressed: true).contains("precompressed br gzip"))
  }

  // MARK: Hosts that read files of the site

  @Test func `no header has two rules in the file for hosts`() throws {
    let lines = HostHeaders(delivery("https://a.example/x/")).text.split(separator: "\n")
    #expect(lines.first == "/*")
    let general = lines.dropFirst().prefix { $0.hasPrefix("  ") }
    let others = lines.dropFirst(1 + general.count).filter { $0.hasPrefix("  ") }
    let names = Set(general.map { $0.prefix { $0 != ":" } })
    #expect(general.count > 5 && !others.isEmpty)
    for line in others { #expect(!names.contains(line.prefix { $0 != ":" }), "\(line)") }
    #expect(!names.contains("  Cache-Control"))
  }

  @Test func `what has moved is a line each for hosts`() {
    let text = HostRedirects([Self.redirect, SiteRedirect(from: "x/", to: "")]).text
    #expect(text == "/maatregelen/oud/ /maatregelen/nieuw/ 301\n/x/ / 301\n")
  }

  // MARK: Types

  @Test(arguments: [
    ("index.html", "text/html; charset=utf-8"), ("a/b.JS", "text/javascript; charset=utf-8"),
    ("data/citaten.csl.json", "application/vnd.citationstyles.csl+json"),
    ("data/register.json", "application/json"), ("a.bib", "application/x-bibtex; charset=utf-8"),
    ("x.woff2", "font/woff2"), ("x.jpeg", "image/jpeg"), ("x", "application/octet-stream"),
    ("html", "application/octet-stream"), ("x.zip", "application/octet-stream"),
  ])
  func `the ending of a name tells its type`(path: String, type: String) {
    #expect(MediaType.of(path).header == type)
  }
}
