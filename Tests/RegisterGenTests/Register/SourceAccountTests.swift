import RegisterTestSupport
import Testing

@testable import RegisterGen

/// The account of the register in this repository: every row and every page of the list of measures,
/// and every section of the programme.
@Suite struct SourceAccountTests {
  private let disk: InMemoryDisk

  init() throws {
    disk = InMemoryDisk()
    try SmallRegister.copy(SmallRegister.root + "/Content", to: "/Content", on: disk)
    try SmallRegister.copy(SmallRegister.root + "/Templates", to: "/Templates", on: disk)
  }

  private func account() async throws -> SourceAccount {
    let options = BuildOptions(isStrict: true, hasAccount: true)
    let report = try await RegisterBuild(fileSystem: disk.fileSystem, options: options).check()
    #expect(!report.hasErrors, "\(report.diagnostics)")
    return try #require(report.account)
  }

  private func list() async throws -> SourceAccount.Document {
    try #require(try await account().documents.first { $0.title.hasPrefix("Lijst maatregelen") })
  }

  @Test func `every row of the overview tables has one measure`() async throws {
    let rows = try await list().parts.filter { $0.page == nil }
    let counts = Dictionary(uniqueKeysWithValues: rows.map { ($0.name ?? "", $0.measures.count) })
    #expect(
      counts == [
        "Overzicht Arbeid (1/2)": 7, "Overzicht Arbeid (2/2)": 7, "Overzicht Studie": 6,
        "Overzicht Gezin": 2, "Overzicht Asiel": 11,
      ])
    let measures = rows.flatMap(\.measures)
    #expect(measures.count == 33)
    #expect(Set(measures).count == 33)
    #expect(Set(measures.map(\.text)) == Set(names().keys))
  }

  @Test func `every page of a measure has one measure, and one measure has no page`() async throws {
    let document = try await list()
    let pages = document.parts.filter { $0.page != nil }
    #expect(pages.count == 32)
    #expect(Set(pages.map(\.page)).count == 32)
    #expect(pages.allSatisfy { $0.measures.count == 1 })
    let rows = Set(document.parts.filter { $0.page == nil }.flatMap(\.measures))
    let left = rows.subtracting(pages.flatMap(\.measures))
    #expect(left.map(\.text) == ["gezin-via-arbeidsmigratie"])
    // What lies between: the pages that only open a stream.
    #expect(document.skippedPages == [25, 32, 34])
  }

  @Test func `every section of the programme has a measure or is listed as having none`()
    async throws
  {
    let account = try await account()
    let sections = account.chapters.flatMap(\.sections)
    let headings = try SmallRegister.text(of: "Content/programme/hoofdstuk-2.md")
      .split(separator: "\n").filter { $0.hasPrefix("##") }
    #expect(sections.count == headings.count)
    let text = SourceAccountText(account).text
    let empty = sections.filter(\.measures.isEmpty)
    for section in empty { #expect(text.contains("  \(section.id)  no measure\n")) }
    #expect(
      text.contains(
        "\(sections.count) sections = \(sections.count - empty.count) with a measure + \(empty.count) without"
      ))
    let linked = Set(sections.flatMap(\.measures))
    #expect(linked.isDisjoint(with: account.measuresWithoutSection.map(\.measure)))
    #expect(linked.count + account.measuresWithoutSection.count == 33)
  }

  // MARK: Against the list itself

  @Test(.enabled(if: SourceList.isThere, "the list of measures is not beside this checkout"))
  func `the tables of the list hold the measures in this order`() async throws {
    #expect(try await rows().count == 33)
  }

  @Test(.enabled(if: SourceList.isThere, "the list of measures is not beside this checkout"))
  func `the tables of the list say the horizons that the measures have`() async throws {
    let horizons = values(of: ["horizon"])
    let words = [
      "korte": "kort", "kt": "kort", "middellange": "middellang", "mlt": "middellang",
      "middel": "middellang", "lange": "lang",
    ]
    for (measure, row) in try await rows() {
      let said = Set(row.compactMap { words[$0] })
      let kept = Set((horizons[measure] ?? []).filter(words.values.contains))
      // „(Middel)lange” is both; nothing else in the tables begins so.
      #expect(said == kept, "\(measure): \(row.joined(separator: " "))")
    }
  }

  /// Each measure with the words of its row in the tables, from the title on.
  private func rows() async throws -> [(measure: String, words: ArraySlice<String>)] {
    let overview = try SourceList().overview
    let names = names()
    var starts: [(measure: String, start: Int)] = []
    for measure in try await list().parts.filter({ $0.page == nil }).flatMap(\.measures) {
      let position = starts.last.map { $0.start + 1 } ?? 0
      let places = (names[measure.text] ?? []).compactMap { name in
        (position..<overview.count).first { overview[$0...].starts(with: name) }
      }
      let place = try #require(places.min(), "'\(measure.text)' is not in the tables here")
      starts.append((measure.text, place))
    }
    // A row ends where the next begins, or the head of the next table.
    let ends = starts.dropFirst().map(\.start) + [overview.count]
    return zip(starts, ends).map { row, end in
      let words = overview[row.start..<end]
      let head = words.indices.first { words[$0...].starts(with: ["maatregel", "titel"]) }
      return (row.measure, words[..<(head ?? end)])
    }
  }

  @Test(.enabled(if: SourceList.isThere, "the list of measures is not beside this checkout"))
  func `the pages of the list are those that the measures name`() async throws {
    let slides = try SourceList().slides
    let pages = try await list().parts.filter { $0.page != nil }
    try #require(slides.count == pages.count)
    let names = names()
    for (slide, part) in zip(slides, pages) {
      let measure = try #require(part.measures.first).text
      #expect(names[measure]?.contains(slide.title) == true, "\(measure): \(slide.title)")
      #expect(part.isPageInferred == (slide.number == nil), "\(measure)")
      if let number = slide.number { #expect(part.page == number, "\(measure)") }
    }
  }

  /// The title and the aliases of each measure by its id, as words.
  private func names() -> [String: [[String]]] {
    values(of: ["title", "aliases"]).mapValues { $0.map(SourceList.words) }
  }

  /// The texts below some keys of each measure, by its id.
  private func values(of keys: Set<String>) -> [String: [String]] {
    var values: [String: [String]] = [:]
    for (path, text) in disk.texts(below: "/Content/measures") {
      var findings: [Diagnostic] = []
      let source = SourcePath(root: "", relative: path)
      guard
        let split = FrontMatter.split(text, path: source, findings: &findings),
        let value = YAMLReader.read(
          split.yaml, firstLine: 2, path: source, maximumKeys: YAMLBudget.keys, findings: &findings),
        case .map(let pairs) = value.content
      else { continue }
      let id = path.split(separator: "/").last?.dropLast(".md".count) ?? ""
      values[String(id)] = pairs.filter { keys.contains($0.key.text) }.map(\.value).flatMap(texts)
    }
    return values
  }

  private func texts(_ value: YAMLValue) -> [String] {
    switch value.content {
    case .text(let text, _): [text]
    case .list(let items): items.flatMap(texts)
    case .map(let pairs): pairs.map(\.value).flatMap(texts)
    }
  }
}
