import RegisterGen
import RegisterTestSupport
import Testing

/// A register that is held to the addresses that it published before.
@Suite struct AddressKeepingTests {
  /// A measure that nothing refers to.
  private static let loose = "/Content/measures/arbeid/los.md"

  /// The small register with that measure and a whole list of its addresses.
  private func disk() async throws -> InMemoryDisk {
    let disk = try SmallRegister.disk()
    disk.put(
      SampleMeasure.text(stream: "arbeid", instruments: "[wet]", title: "Waar niets naar verwijst"),
      at: Self.loose)
    disk.put("", at: "/Content/addresses.lock")
    try await mend(disk)
    return disk
  }

  private func mend(_ disk: InMemoryDisk) async throws {
    let run = MendingRun(
      fileSystem: disk.fileSystem, options: BuildOptions(asOf: .day(2025, 6, 1)))
    for file in try await run.mend().files {
      disk.put(file.new, at: "/" + file.path.text)
    }
  }

  private func lock(_ disk: InMemoryDisk) -> String {
    disk.texts()["Content/addresses.lock"] ?? ""
  }

  private func change(_ disk: InMemoryDisk, _ path: String, _ old: String, _ new: String) throws {
    let text = try #require(disk.texts()["Content/" + path])
    try #require(text.contains(old))
    disk.put(text.replacing(old, with: new), at: "/Content/" + path)
  }

  @Test func `the list has all that stands for something and nothing that comes and goes`()
    async throws
  {
    let disk = try await disk()
    #expect(
      lock(disk).split(separator: "\n").dropFirst() == [
        "afdrukken/", "begrippen/", "beslissers/", "beslissers/minister-jv/", "data/citaten.bib",
        "data/citaten.csl.json", "data/register.json", "effecten/", "effecten/meer/",
        "effecten/minder/", "effecten/neutraal/", "effecten/veel-meer/", "effecten/veel-minder/",
        "grafieken/", "instrumenten/", "instrumenten/amvb/", "instrumenten/besluit/",
        "instrumenten/wet/", "maatregelen/", "maatregelen/los/", "maatregelen/startbanen/",
        "maatregelen/vergunning/", "over/", "overzichten/", "programma/", "programma/dekking/",
        "programma/hoofdstuk-2/", "stromen/", "stromen/arbeid/", "stromen/asiel/", "termijnen/",
        "termijnen/kort/", "termijnen/lang/", "termijnen/middellang/", "trefwoorden/",
        "verhoudingen/", "verhoudingen/deels/", "verhoudingen/overgenomen/",
        "verhoudingen/tegengesteld/", "verhoudingen/verwant/", "wetten/", "wetten/vw-2000/",
        "zoeken/",
      ])
    #expect(try await SmallRegister.check(disk) == "")
  }

  @Test func `a register without a list is held to nothing, and says so`() async throws {
    let disk = try SmallRegister.disk()
    let build = RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions())
    #expect(try await build.check().keepsAddresses == false)
    disk.put("", at: "/Content/addresses.lock")
    #expect(try await build.check().keepsAddresses)
  }

  @Test func `a new measure is a warning with a cure, and no error`() async throws {
    let disk = try await disk()
    disk.put(
      SampleMeasure.text(stream: "asiel", instruments: "[wet]"),
      at: "/Content/measures/asiel/nieuw.md")
    let findings = try await SmallRegister.check(disk)
    #expect(
      findings == """
        Content/addresses.lock: warning: an address is published and not listed yet: 'maatregelen/nieuw/' [unlisted-address]
           help: 'register-build check --fix' adds them, so that they can't get lost unseen

        """)
    try await mend(disk)
    #expect(lock(disk).contains("maatregelen/los/\nmaatregelen/nieuw/\nmaatregelen/startbanen/\n"))
    #expect(try await SmallRegister.check(disk) == "")
  }

  @Test func `without its file a measure's address would be lost, with two ways out`()
    async throws
  {
    let disk = try await disk()
    let path = Self.loose
    let old = try #require(disk.texts()[String(path.dropFirst())])
    try disk.fileSystem.removeFile(path)
    #expect(
      try await SmallRegister.check(disk) == """
        Content/addresses.lock:21:1: error: the address 'maatregelen/los/' would be lost: there is no file 'los.md' in 'measures' [lost-address]
           21 | maatregelen/los/
              | ^~~~~~~~~~~~~~~~
           help: put the file back with 'withdrawn', or write '/maatregelen/los/' into 'aliases' of the measure that takes its place

        """)
    let build = RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions())
    #expect(try await build.build().output == nil)
    // The first way: a tombstone.
    disk.put(
      old.replacing("\n---\n", with: "\nwithdrawn: {date: 2025-02-03, reason: Vervallen.}\n---\n"),
      at: path)
    #expect(try await SmallRegister.check(disk) == "")
    // The second way: a redirect.
    try disk.fileSystem.removeFile(path)
    try change(
      disk, "measures/asiel/vergunning.md", "\naliases: [", "\naliases: [/maatregelen/los/, ")
    #expect(try await SmallRegister.check(disk) == "")
    #expect(try await build.build().output != nil)
    let page = disk.texts(below: "/public")["maatregelen/los/index.html"]
    #expect(page?.contains("url=../../maatregelen/vergunning/") == true)
    // And what leads on once leads on for ever.
    try change(disk, "measures/asiel/vergunning.md", "/maatregelen/los/, ", "")
    #expect(try await SmallRegister.check(disk).contains("'maatregelen/los/' would be lost"))
  }

  @Test(arguments: [
    ("streams/asiel.md", "stromen/asiel/", "stream"),
    ("instruments/amvb.md", "instrumenten/amvb/", "instrument"),
    ("programme/hoofdstuk-2.md", "programma/hoofdstuk-2/", "chapter"),
    ("pages/over.md", "over/", "page"),
  ])
  func `other files have addresses to lose, too`(
    path: String, address: String, kind: String
  ) async throws {
    let disk = try await disk()
    try disk.fileSystem.removeFile("/Content/" + path)
    if kind != "page" {
      for measure in ["asiel/vergunning.md", "arbeid/startbanen.md", "arbeid/los.md"] {
        try disk.fileSystem.removeFile("/Content/measures/" + measure)
      }
    }
    let findings = try await SmallRegister.check(disk)
    #expect(findings.contains("the address '\(address)' would be lost: there is no file"))
    #expect(
      findings.contains("write '/\(address)' into 'aliases' of the \(kind) that takes its place"))
  }

  @Test func `a draft is not published, and a file with a fault is not lost`() async throws {
    let disk = try await disk()
    let path = Self.loose
    let text = try #require(disk.texts()[String(path.dropFirst())])
    disk.put(text.replacing("stream: arbeid", with: "stream: arbijd"), at: path)
    let faulty = try await SmallRegister.check(disk)
    #expect(faulty.contains("[unknown-stream]") && !faulty.contains("[lost-address]"))
    try disk.fileSystem.removeFile(path)
    disk.put(text, at: "/Content/measures/arbeid/_los.md")
    #expect(try await SmallRegister.check(disk).contains("[lost-address]"))
  }

  @Test func `moving a measure to another folder changes no address`() async throws {
    let disk = try await disk()
    let path = Self.loose
    let text = try #require(disk.texts()[String(path.dropFirst())])
    try disk.fileSystem.removeFile(path)
    disk.put(text, at: "/Content/measures/elders/diep/los.md")
    #expect(try await SmallRegister.check(disk) == "")
  }

  @Test func `a path word that changed leads on with all that is below it`() async throws {
    let disk = try await disk()
    try change(
      disk, "register.yml", "base-url:",
      "paths: {measures: fiches, deciders: wie}\nbase-url:")
    let lost = try await SmallRegister.check(disk)
    #expect(lost.count(of: "[lost-address]") == 6)
    try change(
      disk, "register.yml", "base-url:",
      """
      redirects:
        - {from: /maatregelen/, to: /fiches/}
        - {from: /beslissers/, to: /wie/}
      base-url:
      """)
    try await mend(disk)
    #expect(try await SmallRegister.check(disk) == "")
    let report = try await RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions())
      .build()
    #expect(
      report.redirects == [
        SiteRedirect(from: "beslissers/", to: "wie/"),
        SiteRedirect(from: "beslissers/minister-jv/", to: "wie/minister-jv/"),
        SiteRedirect(from: "maatregelen/", to: "fiches/"),
        SiteRedirect(from: "maatregelen/los/", to: "fiches/los/"),
        SiteRedirect(from: "maatregelen/startbanen/", to: "fiches/startbanen/"),
        SiteRedirect(from: "maatregelen/vergunning/", to: "fiches/vergunning/"),
      ])
    let page = disk.texts(below: "/public")["maatregelen/startbanen/index.html"]
    #expect(page?.contains("url=../../fiches/startbanen/") == true)
  }

  @Test func `a declared word that is gone leads on from register.yml`() async throws {
    let disk = try await disk()
    disk.put(lock(disk) + "zz/weg/\n", at: "/Content/addresses.lock")
    #expect(
      try await SmallRegister.check(disk).contains(
        "the address 'zz/weg/' would be lost: nothing in the register makes it"))
    try change(disk, "register.yml", "base-url:", "redirects: [{from: /zz/weg/, to: /}]\nbase-url:")
    #expect(try await SmallRegister.check(disk) == "")
  }

  @Test(arguments: [
    ("{from: /oud/, to: /nergens/}", "unknown-address"), ("{from: oud/, to: /}", "invalid-address"),
    ("{from: /oud/, to: elders.example}", "invalid-address"), ("{from: /oud/}", "missing-key"),
    ("{from: /data/oud.json, to: /over/}", "invalid-address"),
    ("{from: /over/, to: /}", "address-collision"), ("{from: /, to: /over/}", "invalid-address"),
    ("{from: /a/b/c/d/e/, to: /over/}", "invalid-address"),
    ("{from: /oud/, to: //elders.example/}", "invalid-address"),
  ])
  func `a redirect that can't be is refused`(redirect: String, rule: String) async throws {
    let disk = try SmallRegister.disk()
    try change(disk, "register.yml", "base-url:", "redirects: [\(redirect)]\nbase-url:")
    let findings = try await SmallRegister.check(disk)
    #expect(findings.contains("[\(rule)]"), "\(findings)")
  }

  @Test func `a lock can't make a site of pages that nobody published`() async throws {
    let disk = try SmallRegister.disk()
    let lines = (0..<20_000).map { "oud/\($0)/maatregelen/vergunning/" }
    let redirects = (0..<100).map { "{from: /oud/\($0)/, to: /}" }.joined(separator: ", ")
    disk.put(lines.sorted().joined(separator: "\n"), at: "/Content/addresses.lock")
    try change(disk, "register.yml", "base-url:", "redirects: [\(redirects)]\nbase-url:")
    let report = try await RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions())
      .check()
    #expect(report.diagnostics.count { $0.rule == .lostAddress } == 101)
    #expect(try #require(report.redirects).count < 1_000)
  }

  @Test func `what refers to a measure by its old name is told the new one`() async throws {
    let disk = try SmallRegister.disk()
    try change(
      disk, "measures/asiel/vergunning.md", "\naliases: [",
      "\naliases: [/maatregelen/verblijf/, ")
    let page = "---\ntitle: Lijst\n---\n\nZie [dit](../measures/asiel/verblijf.md).\n"
    disk.put(page, at: "/Content/pages/lijst.md")
    disk.put(
      SampleMeasure.text(
        stream: "arbeid", instruments: "[wet]", more: "related: [verblijf]"),
      at: "/Content/measures/arbeid/erbij.md")
    try await mend(disk)
    #expect(
      disk.texts()["Content/pages/lijst.md"]?.contains("(../measures/asiel/vergunning.md)")
        == true)
    #expect(
      disk.texts()["Content/measures/arbeid/erbij.md"]?.contains("related: [vergunning]") == true)
  }
}
