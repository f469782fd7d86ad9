import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

/// What is shown while somebody edits: the disk is changed, the preview is told, and asked.
@Suite struct PreviewRegisterTests {
  private let disk: InMemoryDisk
  private let measure = "measures/asiel/vergunning.md"
  private let page = "maatregelen/vergunning/"

  init() throws { disk = try SmallRegister.disk() }

  private func preview() async -> PreviewRegister {
    var register = PreviewRegister(
      KeptBuild(fileSystem: disk.fileSystem, options: BuildOptions()), run: "run")
    await register.read()
    return register
  }

  private func replace(
    _ old: String, with new: String, in relative: String, _ register: inout PreviewRegister
  ) async throws {
    let text = try #require(disk.texts(below: "/Content")[relative])
    try #require(text.contains(old))
    disk.put(text.replacing(old, with: new), at: "/Content/" + relative)
    await register.read(after: [.file(SourcePath(root: "Content", relative: relative))])
  }

  private func response(_ address: String, _ register: PreviewRegister) throws -> PreviewResponse {
    let request = PreviewRequest(method: "GET", target: "/" + address, hosts: ["localhost:1"])
    guard case .response(let response) = PreviewAnswer(to: request, showing: register.site, port: 1)
    else { throw CancellationError() }
    return response
  }

  /// The state that an open page is told.
  private func state(_ address: String, _ register: PreviewRegister) throws -> [String: Any] {
    let text = String(
      decoding: PreviewEvent(register.site, address: address).bytes, as: UTF8.self)
    #expect(text.hasPrefix("event: state\ndata: {\n"))
    #expect(text.hasSuffix("data: }\n\n"))
    let lines = text.split(separator: "\n").dropFirst().map { $0.dropFirst("data: ".count) }
    let json = try JSONSerialization.jsonObject(with: Data(lines.joined(separator: "\n").utf8))
    return try #require(json as? [String: Any])
  }

  private func mark(_ address: String, _ register: PreviewRegister) throws -> String {
    try #require(try state(address, register)["page"] as? String)
  }

  /// Whether what is on the disk is what is shown; as a call, since a site is long when it is printed.
  private func isShown(_ register: PreviewRegister) throws -> Bool {
    try state("", register)["site"] as? String == "current"
  }

  // MARK: Edit, break, mend

  @Test func `a page shows what was saved, and is told to be old`() async throws {
    var register = await preview()
    let before = try mark(page, register)
    #expect(try response(page, register).text.contains("data-mark=\"\(before)\""))
    try await replace("title: Afschaffen", with: "title: Opheffen", in: measure, &register)
    #expect(try response(page, register).text.contains("Opheffen asielvergunning"))
    let after = try mark(page, register)
    #expect(after != before)
    #expect(try response(page, register).text.contains("data-mark=\"\(after)\""))
  }

  @Test func `a page that a change does not show on is not old`() async throws {
    var register = await preview()
    let other = try mark("over/", register)
    try await replace("De vergunning vervalt", with: "Zij vervalt", in: measure, &register)
    #expect(try mark("over/", register) == other)
  }

  @Test func `with an error the last good site stays, and the finding is told`() async throws {
    var register = await preview()
    let good = try response(page, register).text
    try await replace("stream: asiel", with: "stream: asyl", in: measure, &register)
    #expect(try !isShown(register))
    #expect(try response(page, register).text == good)
    let state = try state(page, register)
    #expect(state["site"] as? String == "last-good")
    #expect(state["summary"] as? String == "1 error in 1 file")
    let finding = try #require((state["findings"] as? [[String: Any]])?.first)
    #expect(finding["place"] as? String == "Content/measures/asiel/vergunning.md:5:9")
    #expect(finding["message"] as? String == "no stream is called 'asyl'")
    #expect(finding["help"] as? String == "did you mean 'asiel'?")
    #expect(finding["excerpt"] as? [String] == ["stream: ", "asyl", ""])
    try await replace("stream: asyl", with: "stream: asiel", in: measure, &register)
    #expect(try isShown(register))
    #expect((try self.state(page, register)["findings"] as? [Any])?.isEmpty == true)
    #expect(try response(page, register).text == good)
  }

  @Test func `an error at the start is told on a page that waits for its end`() async throws {
    let path = "/Content/" + measure
    let text = try #require(disk.texts(below: "/Content")[measure])
    disk.put(text.replacing("stream: asiel", with: "stream: asyl"), at: path)
    var register = await preview()
    let waiting = try response(page, register)
    #expect(waiting.status == 503)
    #expect(waiting.text.contains("No site yet"))
    #expect(try state(page, register)["site"] as? String == "none")
    let before = try mark(page, register)
    #expect(waiting.text.contains("data-mark=\"\(before)\""))
    try await replace("stream: asyl", with: "stream: asiel", in: measure, &register)
    #expect(try mark(page, register) != before)
    #expect(try response(page, register).status == 200)
  }

  @Test func `a warning is told beside the new site`() async throws {
    var register = await preview()
    disk.put("?", at: "/Content/notitie.txt")
    await register.read(after: [.file(SourcePath(root: "Content", relative: "notitie.txt"))])
    #expect(try isShown(register))
    let state = try state("", register)
    #expect(state["errors"] as? Int == 0)
    let findings = try #require(state["findings"] as? [[String: Any]])
    #expect(findings.map { $0["severity"] as? String } == ["warning"])
    #expect(findings.map { $0["place"] as? String } == ["Content/notitie.txt"])
  }

  // MARK: What comes and goes

  @Test func `a page whose file is gone says so, and comes back with it`() async throws {
    var register = await preview()
    let path = "measures/arbeid/startbanen.md"
    let address = "maatregelen/startbanen/"
    try await replace(
      "related:\n  - {measure: startbanen, note: Gaat over dezelfde groep}\n", with: "",
      in: measure,
      &register)
    let text = try #require(disk.texts(below: "/Content")[path])
    let before = try mark(address, register)
    try disk.fileSystem.removeFile("/Content/" + path)
    let change = FolderChange.file(SourcePath(root: "Content", relative: path))
    await register.read(after: [change])
    let isCurrent = register.site.isCurrent
    try #require(isCurrent, "\(register.site.diagnostics)")
    let missing = try response(address, register)
    #expect(missing.status == 404)
    #expect(missing.text.contains("There was one, made from Content/\(path), until"))
    let gone = try mark(address, register)
    #expect(gone != before)
    disk.put(text, at: "/Content/" + path)
    await register.read(after: [change])
    #expect(try response(address, register).status == 200)
    #expect(try mark(address, register) != gone)
    #expect(try !response("nergens/", register).text.contains("There was one"))
  }

  @Test func `another style sheet or image makes every page old`() async throws {
    var register = await preview()
    for change in [
      FolderChange.file(SourcePath(root: "Templates", relative: "site.css")),
      .file(SourcePath(root: "Content", relative: "images/kaart.png")),
    ] {
      let before = try mark("over/", register)
      await register.read(after: [change])
      #expect(try mark("over/", register) != before)
    }
  }

  @Test func `another template is shown`() async throws {
    var register = await preview()
    let template = try #require(disk.texts(below: "/Templates")["page.html"])
    disk.put(template.replacing("<h1>", with: "<h1 id=\"new\">"), at: "/Templates/page.html")
    await register.read(after: [.file(SourcePath(root: "Templates", relative: "page.html"))])
    #expect(try response("over/", register).text.contains("<h1 id=\"new\">"))
  }

  @Test func `a mistake in a template is a finding, and the last good site stays`() async throws {
    var register = await preview()
    let template = try #require(disk.texts(below: "/Templates")["page.html"])
    disk.put(template + "{{nothing}}", at: "/Templates/page.html")
    await register.read(after: [.file(SourcePath(root: "Templates", relative: "page.html"))])
    #expect(try !isShown(register))
    #expect(register.site.diagnostics.map(\.rule) == [.unknownName])
    #expect(try response("over/", register).status == 200)
  }

  @Test func `a folder that can't be read is told, and the last good site stays`() async throws {
    var register = await preview()
    let good = try response(page, register).text
    try disk.fileSystem.rename("/Content", "/away")
    let change = FolderChange.folder(SourcePath(root: "Content", relative: ""))
    await register.read(after: [change])
    #expect(
      try state(page, register)["fault"] as? String
        == "cannot list 'Content': No such file or directory")
    #expect(try response(page, register).text.contains("<h1"))
    try disk.fileSystem.rename("/away", "/Content")
    await register.read(after: [change])
    #expect(try state(page, register)["fault"] is NSNull)
    #expect(try response(page, register).text.count == good.count)
  }

  // MARK: What is shown of a finding

  @Test func `texts of the content are told as they are, and can steer nothing`() async throws {
    var register = await preview()
    try await replace(
      "stream: asiel", with: "stream: \"</script><b>\"", in: measure, &register)
    let finding = try #require((try state("", register)["findings"] as? [[String: Any]])?.first)
    let message = try #require(finding["message"] as? String)
    #expect(message.contains("</script><b>"))
  }

  @Test func `a long line is cut around what is to blame`() async throws {
    var register = await preview()
    let long = String(repeating: "woord ", count: 100)
    try await replace(
      "De vergunning vervalt", with: long + "[weg](weg.md) " + long, in: measure, &register)
    let finding = try #require((try state("", register)["findings"] as? [[String: Any]])?.first)
    let excerpt = try #require(finding["excerpt"] as? [String])
    #expect(excerpt[0].hasPrefix("…") && excerpt[0].count == 61)
    #expect(excerpt[1].contains("weg.md"))
    #expect(excerpt[2].hasSuffix("…") && excerpt[2].count == 61)
  }

  @Test func `of many findings the first are told, errors first, and how many are left`()
    async throws
  {
    let text = try #require(disk.texts(below: "/Content")["measures/arbeid/startbanen.md"])
    for number in 0..<150 {
      let own = text.replacing("stream: arbeid", with: "stream: geen")
      disk.put(own, at: "/Content/measures/arbeid/m\(number).md")
    }
    let register = await preview()
    let state = try state("", register)
    let findings = try #require(state["findings"] as? [[String: Any]])
    #expect(findings.count == 100)
    #expect(state["left"] as? Int == register.site.diagnostics.count - 100)
    #expect(findings.first?["severity"] as? String == "error")
  }
}

/// Where the line of the script stands in a page.
@Suite struct PreviewScriptTests {
  private func page(_ template: String) async throws -> String {
    let disk = try SmallRegister.disk()
    disk.put(template, at: "/Templates/page.html")
    var register = PreviewRegister(
      KeptBuild(fileSystem: disk.fileSystem, options: BuildOptions()), run: "run")
    await register.read()
    let isCurrent = register.site.isCurrent
    try #require(isCurrent, "\(register.site.diagnostics)")
    let request = PreviewRequest(method: "GET", target: "/over/", hosts: ["localhost:1"])
    guard case .response(let response) = PreviewAnswer(to: request, showing: register.site, port: 1)
    else { throw CancellationError() }
    let text = response.text
    let line = try #require(text.between("<script src=\"/.preview", "</script>\n"))
    return text.replacing("<script src=\"/.preview\(line)</script>\n", with: "[script]")
  }

  @Test func `it is at the end of the head`() async throws {
    let text = try await page("<!doctype html><head><title>a</title></head><body></head></body>")
    #expect(text == "<!doctype html><head><title>a</title>[script]</head><body></head></body>")
  }

  @Test func `a head in capital letters is found`() async throws {
    #expect(try await page("<HEAD></HEAD ><p>a</p>") == "<HEAD>[script]</HEAD ><p>a</p>")
  }

  @Test func `a page without a head has it at its end`() async throws {
    #expect(try await page("<p>a</p>") == "<p>a</p>[script]")
    #expect(try await page("") == "[script]")
  }
}
