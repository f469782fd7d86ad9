import RegisterGen
import RegisterTestSupport
import Testing

/// Addresses that tell the bytes of a file.
@Suite struct AssetFolderTests {
  private func site(_ change: (InMemoryDisk) -> Void = { _ in }) async throws -> [String: String] {
    let disk = try SmallRegister.disk()
    change(disk)
    let report = try await RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions())
      .build()
    try #require(!report.hasErrors, "\(report.diagnostics)")
    return disk.texts(below: "/public")
  }

  /// The folder that has a file.
  private func folder(of name: String, in site: [String: String]) throws -> String {
    let path = try #require(site.keys.first { $0.hasSuffix("/" + name) }, "no \(name)")
    let folder = String(path.dropLast(name.count))
    #expect(folder.wholeMatch(of: /assets\/[0-9a-f]{16}\//) != nil)
    return folder
  }

  @Test func `another line of the style sheet has another address, on every page`() async throws {
    let before = try await site()
    let after = try await site { disk in
      let sheet = disk.texts(below: "/Templates")["site.css"] ?? ""
      disk.put(sheet + "\n", at: "/Templates/site.css")
    }
    let (old, new) = (
      try folder(of: "site.css", in: before), try folder(of: "site.css", in: after)
    )
    #expect(old != new)
    #expect(!after.keys.contains { $0.hasPrefix(old) })
    for (path, html) in after where path.hasSuffix(".html") {
      #expect(html.contains(new + "site.css\""), "\(path)")
      #expect(!html.contains(old), "\(path)")
    }
    #expect(
      try folder(of: "words-0.bin", in: before) == (try folder(of: "words-0.bin", in: after)))
  }

  @Test func `scripts lie beside the modules that they import`() async throws {
    let site = try await site()
    let folder = try folder(of: "search.js", in: site)
    let script = try #require(site[folder + "search.js"])
    let imports = script.matches(of: /from "\.\/([^"]+)"/).map { String($0.1) }
    #expect(!imports.isEmpty)
    for name in imports { #expect(site[folder + name] != nil, "\(name)") }
  }

  @Test func `another word in a text has another index, and the pages keep their files`()
    async throws
  {
    let before = try await site()
    let after = try await site { disk in
      let page = disk.texts(below: "/Content")["pages/over.md"] ?? ""
      disk.put(page + "\nOnvindbaarheid.\n", at: "/Content/pages/over.md")
    }
    let new = try folder(of: "words-0.bin", in: after)
    #expect(try folder(of: "words-0.bin", in: before) != new)
    #expect(after["zoeken/index.json"]?.contains("\"folder\":\"../\(new)\"") == true)
    #expect(try folder(of: "site.css", in: before) == (try folder(of: "site.css", in: after)))
  }

  @Test func `a mark tells bytes apart, and has sixteen digits`() {
    #expect(ByteMark().text == "cbf29ce484222325")
    // Source: the test vectors of the authors, http://www.isthe.com/chongo/src/fnv/test_fnv.c.
    #expect(ByteMark(of: Array("foobar".utf8)).text == "85944171f73967e8")
    #expect(ByteMark(of: [0]) != ByteMark(of: [0, 0]))
    for byte in UInt8.min...UInt8.max { #expect(ByteMark(of: [byte, byte]).text.count == 16) }
  }
}
