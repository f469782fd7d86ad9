import RegisterGen
import RegisterTestSupport
import Testing

/// What the preview answers, without a network.
@Suite struct PreviewAnswerTests {
  private let register: PreviewRegister
  /// The folders of the theme's files and of the search index, in whose place addresses say `assets/mark/`.
  private let folders: [String]

  init() async throws {
    let disk = try EverythingRegister.disk()
    disk.put("secret", at: "/etc/passwd")
    var register = PreviewRegister(
      KeptBuild(fileSystem: disk.fileSystem, options: BuildOptions()), run: "run")
    await register.read()
    let isCurrent = register.site.isCurrent
    try #require(isCurrent)
    self.register = register
    folders = ["/", "/zoeken/index.json"].compactMap { target in
      let request = PreviewRequest(method: "GET", target: target, hosts: ["127.0.0.1:8000"])
      let answer = PreviewAnswer(to: request, showing: register.site, port: 8000)
      guard case .response(let response) = answer else { return nil }
      return response.text.firstMatch(of: /assets\/[0-9a-f]{16}\//).map { String($0.output) }
    }
    try #require(Set(folders).count == 2)
  }

  private func answer(
    _ target: String, method: String = "GET", hosts: [String] = ["127.0.0.1:8000"], port: Int = 8000
  ) -> PreviewAnswer {
    let folder = folders[target.hasSuffix(".bin") ? 1 : 0]
    let request = PreviewRequest(
      method: method, target: target.replacing("assets/mark/", with: folder), hosts: hosts)
    return PreviewAnswer(to: request, showing: register.site, port: port)
  }

  private func response(
    _ target: String, method: String = "GET", hosts: [String] = ["127.0.0.1:8000"], port: Int = 8000
  ) throws -> PreviewResponse {
    guard case .response(let response) = answer(target, method: method, hosts: hosts, port: port)
    else { throw NoResponse() }
    return response
  }

  private struct NoResponse: Error {}

  // MARK: Files

  @Test(arguments: [
    ("/", "text/html; charset=utf-8"), ("/index.html", "text/html; charset=utf-8"),
    ("/maatregelen/", "text/html; charset=utf-8"), ("/?a=b", "text/html; charset=utf-8"),
    ("/maatregelen/alles/", "text/html; charset=utf-8"),
    ("/assets/mark/site.css", "text/css; charset=utf-8"),
    ("/assets/mark/icon.svg", "image/svg+xml"),
    ("/assets/mark/words-0.bin", "application/octet-stream"),
    ("/images/kaart.png", "image/png"),
    ("/data/register.json", "application/json"), ("/robots.txt", "text/plain; charset=utf-8"),
    ("/sitemap.xml", "application/xml"), ("/404.html", "text/html; charset=utf-8"),
    ("/maatregelen/%61lles/", "text/html; charset=utf-8"),
  ])
  func `every file of the site is at its address, with its type`(
    target: String, type: String
  ) throws {
    let response = try response(target)
    #expect(response.status == 200)
    #expect(response.header("Content-Type") == type)
    #expect(response.header("Content-Length") == String(response.body.count))
    #expect(!response.body.isEmpty)
  }

  @Test func `a page is what a build would write, but for the line of the script`() throws {
    let text = try response("/maatregelen/alles/").text
    let line = try #require(text.between("<script", "</script>\n"))
    #expect(line.hasPrefix(" src=\"/.preview/preview.js\" data-mark=\"run-"))
    let written = try SmallRegister.text(
      of: "Tests/RegisterGenTests/Snapshots/everything/maatregelen/alles/index.html")
    #expect(AssetMarks.hidden(in: text.replacing("<script\(line)</script>\n", with: "")) == written)
  }

  @Test func `a file that is no page is what a build would write`() throws {
    #expect(
      try response("/assets/mark/site.css").text == SmallRegister.text(of: "Templates/site.css"))
    #expect(try !response("/data/register.json").text.contains(".preview"))
  }

  @Test(arguments: ["/maatregelen", "/maatregelen?a=b&c=%0Ad", "/maatregelen/alles"])
  func `an address without its slash leads to the one with it`(target: String) throws {
    let response = try response(target)
    #expect(response.status == 307)
    let parts = target.split(separator: "?", maxSplits: 1)
    let query = parts.count > 1 ? "?" + parts[1] : ""
    #expect(response.header("Location") == "\(parts[0])/\(query)")
  }

  // MARK: What is not there

  @Test(arguments: [
    "/nergens/", "/maatregelen/nergens/", "/images/", "/images", "/data/", "/../etc/passwd",
    "/..", "/.", "/./", "/%2e%2e/etc/passwd", "/maatregelen/../../etc/passwd",
    "/maatregelen/../index.html", "//", "//evil.example/", "//maatregelen", "/maatregelen//",
    "/site.css", "/assets/0123456789abcdef/site.css", "/assets/mark/site.css/", "/Maatregelen/",
    "/.register-build", "/.preview", "/.preview/", "/.preview/x",
    "/.preview/events", "/.preview/events?page=", "/.preview/events?page=x",
    "/Content/register.yml",
    "/public/index.html", "/assets/mark/site.css.gz", "/maatregelen/alles.html",
  ])
  func `nothing but the site is served, and no folder is listed`(target: String) throws {
    let response = try response(target)
    #expect(response.status == 404)
    #expect(!response.text.contains("secret"))
    #expect(response.text.contains("No page at this address"))
  }

  @Test(arguments: [
    "", "x", "http://127.0.0.1:8000/", "*", "/a%2Fb", "/maatregelen%2falles/", "/%", "/%4", "/%zz",
    "/%00", "/index.html%00.css", "/%0D%0AX: y", "/a\\..\\b", "/%5c..%5c", "/%ff", "/%c3(",
    "/\u{7F}",
    "/..%2f..%2fetc/passwd", "?", "?/index.html", "/%1F",
  ])
  func `what is no address of a page is refused`(target: String) throws {
    let response = try response(target)
    #expect(response.status == 400)
    #expect(response.text == "This is no address of a page.\n")
  }

  @Test func `a page without an address shows the address as text, and the nearest`() throws {
    let text = try response("/maatregelen/<b>alle/").text
    #expect(text.contains("/maatregelen/&lt;b&gt;alle/"))
    #expect(!text.contains("<b>"))
    #expect(try response("/maatregelen/ales/").text.contains("<a href=\"/maatregelen/alles/\">"))
  }

  // MARK: Who asks, and how

  @Test(arguments: ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000", "[::1]:8000"])
  func `the names of this machine are answered`(host: String) throws {
    #expect(try response("/", hosts: [host]).status == 200)
  }

  @Test(arguments: [
    [], [""], ["evil.example"], ["evil.example:8000"], ["127.0.0.1"], ["localhost"],
    ["127.0.0.1:8001"], ["127.0.0.1:80000"], ["127.0.0.1.evil.example:8000"],
    ["localhost:8000@evil"],
    ["127.0.0.1:8000", "127.0.0.1:8000"], ["127.0.0.1:8000", "evil.example"], ["127.0.0.1:8000 "],
    ["0.0.0.0:8000"], ["::1:8000"], ["localhost.:8000"],
  ])
  func `every other name is refused, whatever is asked for`(hosts: [String]) throws {
    for target in ["/", "/.preview/events?page=/", "/assets/mark/site.css", "/nergens/"] {
      let response = try response(target, hosts: hosts)
      #expect(response.status == 421)
      #expect(response.text.hasPrefix("The preview is at http://127.0.0.1:8000/"))
    }
  }

  @Test func `the usual port may be left out`() throws {
    #expect(try response("/", hosts: ["localhost"], port: 80).status == 200)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", "PROPFIND", ""])
  func `no other method is known`(method: String) throws {
    let response = try response("/", method: method)
    #expect(response.status == 405)
    #expect(response.header("Allow") == "GET, HEAD")
  }

  @Test(arguments: [
    "/", "/assets/mark/site.css", "/nergens/", "/maatregelen", "/%", "/.preview/preview.js",
  ])
  func `HEAD is GET without the body`(target: String) throws {
    let whole = try response(target)
    let head = try response(target, method: "HEAD")
    #expect(head.status == whole.status)
    #expect(head.headers.map(\.name) == whole.headers.map(\.name))
    #expect(head.headers.map(\.value) == whole.headers.map(\.value))
    #expect(head.body.isEmpty)
  }

  @Test(arguments: [
    "/", "/assets/mark/site.css", "/nergens/", "/maatregelen", "/%", "/.preview/preview.css",
  ])
  func `every answer has the policy, and is not kept`(target: String) throws {
    let response = try response(target)
    let readme = try SmallRegister.text(of: "README.md")
    let policy = try #require(readme.between("Content-Security-Policy: ", "\n"))
    #expect(response.header("Content-Security-Policy") == policy)
    #expect(response.header("X-Content-Type-Options") == "nosniff")
    #expect(response.header("Cross-Origin-Resource-Policy") == "same-origin")
    #expect(response.header("Referrer-Policy") == "no-referrer")
    #expect(response.header("Cache-Control") == "no-store")
  }

  // MARK: Its own files

  @Test func `the script and the style sheet have addresses of their own`() throws {
    let script = try response("/.preview/preview.js")
    #expect(script.header("Content-Type") == "text/javascript; charset=utf-8")
    let file = "Sources/RegisterGen/Preview/preview.js"
    #expect(try script.text == SmallRegister.text(of: file))
    #expect(
      try response("/.preview/preview.css").header("Content-Type")?.hasPrefix("text/css") == true)
  }

  @Test(arguments: [
    ("/.preview/events?page=/", ""), ("/.preview/events?page=%2Fmaatregelen%2F", "maatregelen/"),
    ("/.preview/events?a=b&page=/x%20y/", "x y/"),
  ])
  func `a page asks for the events of its address`(target: String, address: String) {
    guard case .events(let found) = answer(target) else {
      Issue.record("no events")
      return
    }
    #expect(found == address)
  }

  @Test func `HEAD opens no stream`() throws {
    #expect(try response("/.preview/events?page=/", method: "HEAD").status == 404)
  }
}

extension PreviewResponse {
  /// The value of a header.
  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }

  /// The body as text.
  var text: String { String(decoding: body, as: UTF8.self) }
}
