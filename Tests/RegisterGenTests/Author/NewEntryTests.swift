import RegisterGen
import RegisterTestSupport
import Testing

@testable import RegisterGen

@Suite struct NewEntryTests {
  private func words(_ files: [String: String] = [:]) async throws -> RegisterWords {
    try #require(try await ListedRegister.read(files).words)
  }

  private func entry(
    _ request: EntryRequest, _ files: [String: String] = [:]
  ) async throws -> NewEntry {
    try NewEntry(request, in: await words(files))
  }

  private func refusal(
    _ request: EntryRequest, _ files: [String: String] = [:]
  ) async throws -> String {
    do {
      return "accepted: \(try await entry(request, files).path.text)"
    } catch let error as RefusedEntry {
      return error.description
    }
  }

  private func measure(_ title: String, id: String? = nil, stream: String = "asiel")
    -> EntryRequest
  {
    EntryRequest(.measure, title: title, id: id, stream: stream)
  }

  /// The findings of the register with a new file, without their excerpts.
  private func findings(_ entry: NewEntry) async throws -> [String] {
    let disk = try EverythingRegister.disk()
    disk.put(entry.text, at: "/" + entry.path.text)
    return try await SmallRegister.check(disk).split(separator: "\n").map(String.init)
      .filter { $0.contains(": error: ") || $0.contains(": warning: ") }
      .map { $0.replacing(#/^\S+ /#, with: "") }
  }

  @Test func `an id that was published before is refused, for every kind`() async throws {
    let lock = ["addresses.lock": "maatregelen/weg/\noud/\nstromen/kennis/\n"]
    let refused = ": give another id with --id"
    #expect(
      try await refusal(measure("Weg"), lock)
        == "the address 'maatregelen/weg/' was published before, and an id is never used again"
        + refused)
    #expect(
      try await refusal(EntryRequest(.page, title: "Oud"), lock)
        == "the address 'oud/' was published before, and an id is never used again" + refused)
    #expect(try await refusal(EntryRequest(.stream, title: "Kennis"), lock).hasSuffix(refused))
    #expect(try await refusal(measure("Kennis"), lock).hasPrefix("accepted:"))
    // An old address of a page is one that was published, whether or not the lock has it.
    #expect(try await refusal(measure("Alles en meer")).hasSuffix(refused))
  }

  // MARK: Text

  @Test func `the files are the recorded ones`() async throws {
    let words = try await words()
    var files: [String: [UInt8]] = [:]
    for kind in EntryKind.allCases {
      let stream = kind == .measure ? "asiel" : nil
      let request = EntryRequest(kind, title: "Één \"nieuwe\" titel: proef", stream: stream)
      let entry = try NewEntry(request, in: words)
      files[entry.path.relative] = Array(entry.text.utf8)
    }
    let snapshot = Snapshot("new")
    if Snapshot.isRecording {
      try snapshot.record(files)
      Issue.record("recorded; read the difference and run again")
    }
    #expect(try snapshot.differences(from: files) == [])
  }

  @Test func `check names exactly what an editor has to fill in, and nothing once that is done`()
    async throws
  {
    let entry = try await entry(measure("Nieuw"))
    #expect(
      try await findings(entry) == [
        "error: 'summary' has no value [empty-value]", "error: 'effect' has no value [empty-value]",
        "error: 'horizon' has no value [empty-value]", "error: 'label' has no value [empty-value]",
        "error: 'instruments' has no value [empty-value]",
        "error: 'document' has no value [empty-value]",
      ])
    var text = entry.text
    for (key, value) in [
      ("\nsummary:", " Kort."), ("\neffect:", " \"-\""), ("\nhorizon:", " pm"),
      ("\n  label:", " Snel"), ("\ninstruments:", " [wet]"), ("\n  - document:", " lijst"),
      ("\n    #part:", ""), ("\n#programme:", ""),
    ] {
      text = text.replacing(key + "\n", with: key + value + "\n")
    }
    text = text.replacing("    #part:\n", with: "    part: Overzicht\n")
      .replacing("\n#programme:\n", with: "\nprogramme: niet-vermeld\n")
    #expect(text != entry.text)
    let disk = try EverythingRegister.disk()
    disk.put(text, at: "/" + entry.path.text)
    #expect(try await SmallRegister.check(disk) == "")
  }

  @Test func `every key of the format is there, in its order`() async throws {
    let entry = try await entry(measure("Nieuw"))
    // An explanation has a space and a word behind its #, a key that may be left out has not.
    let keys = entry.text.split(separator: "\n").compactMap { line -> String? in
      line.firstMatch(of: /^#?([a-z-]+):/).map { String($0.1) }
    }
    #expect(keys == MeasureField.allCases.map(\.rawValue))
  }

  @Test func `with the signs of comments taken away, the file is YAML of the same keys`()
    async throws
  {
    let entry = try await entry(measure("Nieuw"))
    let text = entry.text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.replacing(/^( *)#(?=[a-z]|  )/) { String($0.1) } }.joined(separator: "\n")
    var findings: [Diagnostic] = []
    let path = SourcePath(root: "Content", relative: "x.md")
    let matter = try #require(FrontMatter.split(text, path: path, findings: &findings))
    let value = YAMLReader.read(
      matter.yaml, firstLine: 2, path: path, maximumKeys: YAMLBudget.keys, findings: &findings)
    #expect(findings == [])
    guard case .map(let pairs) = value?.content else {
      Issue.record("no map")
      return
    }
    #expect(pairs.map(\.key.text) == MeasureField.allCases.map(\.rawValue))
    #expect(!text.contains(" \n"), "no spaces at the ends of lines")
  }

  @Test(arguments: EntryKind.allCases)
  func `a new file of each kind lies in its folder, and has few findings`(kind: EntryKind)
    async throws
  {
    let stream = kind == .measure ? "arbeid" : nil
    let entry = try await entry(EntryRequest(kind, title: "Iets nieuws", stream: stream))
    let folder = kind == .measure ? "measures/arbeid" : kind.folder
    #expect(entry.path.text == "Content/\(folder)/iets-nieuws.md")
    let expected = [EntryKind.measure: 6, .chapter: 2]
    let found = try await findings(entry)
    #expect(found.count == expected[kind] ?? 0, "\(found)")
    #expect(found.allSatisfy { $0.hasSuffix("[empty-value]") })
  }

  @Test func `an instrument lies within the one that is named`() async throws {
    let entry = try await entry(EntryRequest(.instrument, title: "Regeling", within: "besluit"))
    #expect(entry.text.contains("\nwithin: besluit\n"))
    #expect(try await findings(entry) == [])
    #expect(
      try await refusal(EntryRequest(.instrument, title: "Regeling", within: "besluitt"))
        == "no instrument is called 'besluitt'; did you mean 'besluit'?")
  }

  @Test(arguments: [
    "Aanpassing nareis", "Nareis: \"anders\"", "null", "Ja", "no", "2024", "- x", "a #b", "a: b",
    "{a}", "[a]", "*a", "&a", "!a", "%a", "@a", "`a`", "'a'", "a\\b", "é", "a:", "~", "x, y",
    "a - b",
    "? a", "| a", "> a", "=1+1", "---", "# a", "a ", " a",
  ])
  func `a title is read back as it was given`(title: String) async throws {
    let entry = try await entry(measure(title, id: "nieuw"))
    var findings: [Diagnostic] = []
    let path = entry.path
    let matter = try #require(FrontMatter.split(entry.text, path: path, findings: &findings))
    let value = YAMLReader.read(
      matter.yaml, firstLine: 2, path: path, maximumKeys: YAMLBudget.keys, findings: &findings)
    guard case .map(let pairs) = value?.content, case .text(let text, _) = pairs[0].value.content
    else {
      Issue.record("no text: \(findings)")
      return
    }
    #expect(text == title)
  }

  // MARK: Ids

  @Test func `an id that is taken is refused, in any folder and any state`() async throws {
    #expect(
      try await refusal(measure("x", id: "startbanen"))
        == "there is a measure called 'startbanen': Content/measures/arbeid/startbanen.md")
    #expect(
      try await refusal(measure("Oude regeling!"))
        == "there is a measure called 'oude-regeling': Content/measures/asiel/oude-regeling.md")
    #expect(
      try await refusal(measure("Concept"))
        == "there is a draft called 'concept': Content/measures/arbeid/_concept.md")
    #expect(
      try await refusal(measure("Nareis"), ["measures/gezin/NaReis.md": ""])
        == "there is a measure called 'nareis': Content/measures/gezin/NaReis.md")
    #expect(
      try await refusal(EntryRequest(.stream, title: "Asiel"))
        == "there is a stream called 'asiel': Content/streams/asiel.md")
  }

  @Test func `another name of a measure, or its title, is refused`() async throws {
    #expect(
      try await refusal(measure("Vergunning: onbepaalde tijd"))
        == "'Vergunning onbepaalde tijd' is another name of the measure 'vergunning': "
        + "Content/measures/asiel/vergunning.md")
    #expect(
      try await refusal(measure("OUDE regeling", id: "anders"))
        == "'OUDE regeling' is the title of the measure 'oude-regeling' (withdrawn): "
        + "Content/measures/asiel/oude-regeling.md")
  }

  @Test func `an unclear id is refused, with what to do`() async throws {
    let hint = ": give one with --id, of lower-case letters, digits and hyphens"
    #expect(
      try await refusal(measure("++")) == "no clear id can be made of '++'" + hint)
    #expect(
      try await refusal(measure("Жизнь in NL")) == "no clear id can be made of 'Жизнь in NL'" + hint
    )
    #expect(try await refusal(measure("2024")).hasPrefix("the id '2024' says nothing"))
    #expect(
      try await refusal(measure("Con"))
        == "Windows keeps the name 'con' for a device: give another id with --id"
    )
    #expect(try await refusal(measure("x", id: "lpt1")).hasPrefix("Windows keeps"))
    #expect(
      try await refusal(measure("x", id: "Mijn Maatregel"))
        == "'Mijn Maatregel' can't be an id: use lower-case letters, digits and single hyphens, "
        + "at most 100; did you mean 'mijn-maatregel'?")
    #expect(try await refusal(measure("x", id: "../x")).hasPrefix("'../x' can't be an id"))
    #expect(try await refusal(measure("x", id: "")).hasPrefix("'' can't be an id"))
    let long = "Intensivering van het plan van aanpak voor startbanen en vroege start op het werk"
    #expect(
      try await refusal(measure(long))
        == "the id of this title would have 81 characters, more than 60: give a shorter one with --id, "
        + "such as --id intensivering-van-het-plan-van-aanpak")
    #expect(
      try await refusal(EntryRequest(.page, title: "Maatregelen"))
        == "the site itself uses the address 'maatregelen/': give another id with --id")
    #expect(
      try await refusal(EntryRequest(.chapter, title: "Dekking"))
        == "the site itself uses the address 'programma/dekking/': give another id with --id")
  }

  @Test func `a page may have the name that the site uses for a page within the programme`()
    async throws
  {
    #expect(
      try await entry(EntryRequest(.page, title: "Dekking")).path.relative == "pages/dekking.md")
  }

  @Test func `a title that can't be one is refused`() async throws {
    #expect(try await refusal(measure("  ")) == "the title is empty: write it between quotes")
    #expect(
      try await refusal(measure("a\nb", id: "x"))
        == "the title holds a line break or a character that can't be seen: 'a\\u{A}b'")
    #expect(try await refusal(measure("a\u{202E}b", id: "x")).contains("\\u{202E}"))
    #expect(
      try await refusal(measure(String(repeating: "a", count: 201), id: "x"))
        == "the title is longer than 200 characters")
  }

  @Test func `an unknown stream is refused with the nearest known one`() async throws {
    #expect(
      try await refusal(measure("Nieuw", stream: "asyl"))
        == "no stream is called 'asyl'; did you mean 'asiel'?")
    #expect(
      try await refusal(measure("Nieuw", stream: "../pages"))
        == "no stream is called '../pages'; there are: arbeid, asiel")
  }

  @Test func `a draft is no part of the register yet`() async throws {
    var request = measure("Nieuw")
    request.isDraft = true
    let entry = try await entry(request)
    #expect(entry.path.text == "Content/measures/asiel/_nieuw.md")
    #expect(try await findings(entry) == [])
  }

  @Test func `a measure with nearly the same id is named`() async throws {
    #expect(try await entry(measure("Startbaan")).neighbour == "startbanen")
    #expect(try await entry(measure("Iets heel anders")).neighbour == nil)
  }

  @Test func `a file can be begun while others have faults`() async throws {
    let files = ["measures/asiel/fout.md": "---\ntitle: [\n---\n", "streams/gezin.md": "geen"]
    let entry = try await entry(measure("Nieuw", stream: "gezin"), files)
    #expect(entry.path.text == "Content/measures/gezin/nieuw.md")
    #expect(entry.text.contains("\n# - gezin   gezin\n"))
  }

  @Test func `long lists and long labels are cut`() async throws {
    let laws = (1...80).map {
      "\n  - {id: wet-\($0), title: Wet \(String(repeating: "x", count: 300))}"
    }
    let register = try SmallRegister.text(
      of: "Tests/RegisterGenTests/Fixtures/base/Content/register.yml")
    let entry = try await entry(
      measure("Nieuw"), ["register.yml": register.replacing("laws:", with: "laws:" + laws.joined())]
    )
    #expect(entry.text.contains("\n# and 21 more: register.yml\n"))
    #expect(entry.text.split(separator: "\n").allSatisfy { $0.count < 150 })
    #expect(entry.text.utf8.count < YAMLBudget.bytes)
  }
}
