/// Finds out where each reference leads, or says that it leads nowhere and what was probably meant.
struct ReferenceResolver {
  private let index: RegisterIndex
  private let parsed: ParsedRegister
  private let sectionAnchors: Set<String>
  /// What was found so far.
  private(set) var findings: [Diagnostic] = []
  /// How many more suggestions may be looked for: each compares a word with every id of the register,
  /// and a hostile file can hold thousands of wrong ids.
  private var suggestionsLeft: Int

  /// Makes a resolver for an indexed register that may look for so many suggestions.
  init(index: RegisterIndex, parsed: ParsedRegister, suggestions: Int) {
    suggestionsLeft = suggestions
    self.index = index
    self.parsed = parsed
    sectionAnchors = Set(parsed.vocabulary.sectionAnchors)
  }

  // MARK: Front matter

  /// The position of a measure.
  ///
  /// Reports: `unknown-measure`.
  mutating func measure(_ reference: Located<MeasureID>, in path: SourcePath) -> Int? {
    if let position = index.measurePositions[reference.value] { return position }
    guard !parsed.rejected.contains(.measure(reference.value)) else { return nil }
    let known = index.measures.lazy.map(\.id.text)
    add(
      .unknownMeasure, path, reference.range, "no measure is called '\(reference.value.text)'",
      nearest(to: reference.value.text, in: known))
    return nil
  }

  /// The positions of a section's chapter and of the section in it.
  ///
  /// Reports: `unknown-section`.
  mutating func section(
    _ reference: Located<SectionID>, in path: SourcePath
  ) -> (chapter: Int, section: Int)? {
    let id = reference.value
    guard let chapter = index.chapterPositions[id.chapter] else {
      guard !parsed.rejected.contains(.chapter(id.chapter)) else { return nil }
      let near = nearest(to: id.chapter.text, in: index.chapters.map(\.id.text))
      add(
        .unknownSection, path, reference.range, "no chapter is called '\(id.chapter.text)'",
        near.map { $0 + "#" + id.anchor })
      return nil
    }
    if let section = index.sectionPositions[chapter][id.anchor] { return (chapter, section) }
    let near = nearest(to: id.anchor, in: index.chapters[chapter].sections.map(\.anchor))
    add(
      .unknownSection, path, reference.range,
      "the chapter '\(id.chapter.text)' has no section '\(id.anchor)'",
      near.map { id.chapter.text + "#" + $0 })
    return nil
  }

  // MARK: Markdown

  /// Checks the links of a text, and gives those that lead to a measure with its position.
  ///
  /// Reports: `broken-link`, `broken-image`, `broken-anchor`.
  mutating func mentioned(
    by links: [ContentLink], in path: SourcePath
  ) -> [(link: ContentLink, measure: Int)] {
    guard !links.isEmpty else { return [] }
    check(links, in: path)
    return links.compactMap { link in
      guard case .measure(let id) = link.target else { return nil }
      return index.measurePositions[id].map { (link, $0) }
    }
  }

  /// Checks the links of a file against what is there.
  ///
  /// - Parameter ownAnchors: The anchors of the file itself.
  ///
  /// Reports: `broken-link`, `broken-image`, `broken-anchor`.
  private mutating func check(_ links: [ContentLink], in path: SourcePath) {
    for link in links {
      if !link.path.isEmpty, !index.hasFile(for: link) {
        reportMissing(link, in: path)
      } else if let anchor = link.anchor {
        check(anchor, of: link, in: path)
      }
    }
  }

  private mutating func reportMissing(_ link: ContentLink, in path: SourcePath) {
    guard !parsed.rejected.contains(link.target) else { return }
    let isImage = if case .image = link.target { true } else { false }
    let near = nearestFile(to: link)
    add(
      isImage ? .brokenImage : .brokenLink, path, link.range,
      "there is no file '\(link.path)' in the content folder",
      near.map { Self.relative($0, from: path.relative) }, isFix: false,
      otherwise: isImage
        ? "put the image in images/, or mend the path"
        : "write the path relative to this file, as in ../pages/over.md")
  }

  private mutating func check(_ anchor: String, of link: ContentLink, in path: SourcePath) {
    let anchors = anchors(of: link.target)
    guard !anchors.contains(anchor) else { return }
    let file = link.path.isEmpty ? "this file" : "'\(link.path)'"
    let near = nearest(to: anchor, in: anchors.sorted())
    add(
      .brokenAnchor, path, link.range, "\(file) has no heading '#\(anchor)'",
      near.map { "#" + $0 }, isFix: false)
  }

  /// The anchors of a page.
  private func anchors(of target: ContentTarget) -> Set<String> {
    switch target {
    case .home: return Set(parsed.home.body.headings.map(\.anchor))
    case .measure(let id):
      guard let position = index.measurePositions[id] else { return [] }
      return sectionAnchors.union(index.measures[position].body.anchors)
    case .stream(let id):
      guard let position = index.streamPositions[id] else { return [] }
      return Set(index.streams[position].body.headings.map(\.anchor))
    case .instrument(let id):
      let instrument = parsed.instruments.first { $0.id == id }
      return Set(instrument?.body.headings.map(\.anchor) ?? [])
    case .chapter(let id):
      guard let position = index.chapterPositions[id] else { return [] }
      return Set(index.sectionPositions[position].keys)
    case .page(let id):
      let page = index.pages.first { $0.id == id }
      return Set(page?.body.headings.map(\.anchor) ?? [])
    case .image: return []
    }
  }

  /// The file nearest to a broken link: one of the same name elsewhere, else one of a similar path.
  private mutating func nearestFile(to link: ContentLink) -> String? {
    guard suggestionsLeft > 0 else { return nil }
    let name = link.path.split(separator: "/").last.map { "/" + $0 } ?? link.path
    let sameName = index.allPaths.filter { $0.hasSuffix(name) }.min()
    if let sameName { return sameName }
    return nearest(to: link.path, in: index.allPaths)
  }

  /// The way from one file to another, as a link is written.
  private static func relative(_ path: String, from file: String) -> String {
    var from = file.split(separator: "/").dropLast()[...]
    var to = path.split(separator: "/")[...]
    while let first = from.first, to.count > 1, first == to.first {
      from = from.dropFirst()
      to = to.dropFirst()
    }
    return String(repeating: "../", count: from.count) + to.joined(separator: "/")
  }

  // MARK: Findings

  private mutating func nearest(to word: String, in known: some Sequence<String>) -> String? {
    guard suggestionsLeft > 0 else { return nil }
    suggestionsLeft -= 1
    return NearMiss.nearest(to: word, in: known)
  }

  private mutating func add(
    _ rule: Rule, _ path: SourcePath, _ range: SourceRange, _ message: String, _ nearest: String?,
    isFix: Bool = true, otherwise help: String? = nil
  ) {
    findings.append(
      Diagnostic(
        rule, at: SourceLocation(path: path, range: range), message,
        help: nearest.map { "did you mean '\($0)'?" } ?? help,
        fix: isFix ? nearest.map { Diagnostic.Fix(replacing: range, with: $0) } : nil))
  }
}
