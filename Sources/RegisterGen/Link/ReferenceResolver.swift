/// Finds out where each reference leads, or says that it leads nowhere and what was probably meant.
struct ReferenceResolver {
  private let index: RegisterIndex
  private let parsed: ParsedRegister
  private let sectionAnchors: Set<String>
  /// The positions of measures by the ids that they had before, as their old addresses tell.
  private let moved: [MeasureID: Int]
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
    moved = Self.moved(in: index, words: parsed.identity.paths)
  }

  private static func moved(in index: RegisterIndex, words: PathWords) -> [MeasureID: Int] {
    var moved: [MeasureID: Int] = [:]
    for (position, measure) in index.measures.enumerated() {
      for address in measure.formerAddresses {
        let parts = address.value.text.split(separator: "/")
        guard parts.count == 2, parts[0] == words.measures, let id = MeasureID(String(parts[1]))
        else { continue }
        moved[id] = position
      }
    }
    return moved
  }

  // MARK: Front matter

  /// The position of a measure.
  ///
  /// Reports: `unknown-measure`.
  mutating func measure(_ reference: Located<MeasureID>, in path: SourcePath) -> Int? {
    if let position = index.measurePositions[reference.value] { return position }
    guard !parsed.rejected.contains(.measure(reference.value)) else { return nil }
    let known = index.measures.lazy.map(\.id.text)
    let today = moved[reference.value].map { Meant(index.measures[$0].id.text, isSure: true) }
    add(
      .unknownMeasure, path, reference.range, "no measure is called '\(reference.value.text)'",
      today ?? match(for: reference.value.text, in: known), of: reference.value.text)
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
      let near = match(for: id.chapter.text, in: index.chapters.map(\.id.text))
      add(
        .unknownSection, path, reference.range, "no chapter is called '\(id.chapter.text)'",
        near.map { Meant($0.text + "#" + id.anchor, isSure: $0.isSure) }, of: id.text)
      return nil
    }
    if let section = index.sectionPositions[chapter][id.anchor] { return (chapter, section) }
    let near = match(for: id.anchor, in: index.chapters[chapter].sections.map(\.anchor))
    add(
      .unknownSection, path, reference.range,
      "the chapter '\(id.chapter.text)' has no section '\(id.anchor)'",
      near.map { Meant(id.chapter.text + "#" + $0.text, isSure: $0.isSure) }, of: id.text)
    return nil
  }

  // MARK: Markdown

  /// Checks the links of a text against what is there, and gives those that lead to a measure, by their numbers,
  /// with its position.
  ///
  /// Reports: `broken-link`, `broken-image`, `broken-anchor`.
  mutating func mentioned(
    by links: [ContentLink], in path: SourcePath
  ) -> [(link: Int, measure: Int)] {
    var mentioned: [(link: Int, measure: Int)] = []
    // Where they lie: a link that is copied has three references to count.
    let links = links.span
    for number in links.indices {
      let measure = measure(behind: links[number])
      if !links[number].path.isEmpty, !index.hasFile(for: links[number], measure: measure) {
        reportMissing(links[number], in: path)
      } else if let anchor = links[number].anchor {
        check(anchor, of: links[number], in: path)
      }
      if let measure { mentioned.append((number, measure)) }
    }
    return mentioned
  }

  private func measure(behind link: ContentLink) -> Int? {
    if case .measure(let id) = link.target { index.measurePositions[id] } else { nil }
  }

  private mutating func reportMissing(_ link: ContentLink, in path: SourcePath) {
    guard !parsed.rejected.contains(link.target) else { return }
    let isImage = if case .image = link.target { true } else { false }
    let near = nearestFile(to: link)
    let written = near.map { Self.relative($0.text, from: path.relative) }
    var fix: Diagnostic.Fix?
    if let near, let written, link.isDestination, Self.isPlain(written + (link.anchor ?? "")) {
      let whole = link.anchor.map { written + "#" + $0 } ?? written
      fix = Diagnostic.Fix(replacing: link.range, with: whole, isSafe: near.isSure)
    }
    add(
      isImage ? .brokenImage : .brokenLink, path, link.range,
      "there is no file '\(link.path)' in the content folder",
      help: written.map { "did you mean '\($0)'?" }
        ?? (isImage
          ? "put the image in images/, or mend the path"
          : "write the path relative to this file, as in ../pages/over.md"),
      fix: fix)
  }

  private mutating func check(_ anchor: String, of link: ContentLink, in path: SourcePath) {
    guard !isAnchor(anchor, of: link.target) else { return }
    let anchors = anchors(of: link.target)
    let file = link.path.isEmpty ? "this file" : "'\(link.path)'"
    let near = match(for: anchor, in: anchors.sorted())
    var fix: Diagnostic.Fix?
    if let near, link.isDestination {
      let end = link.range.end
      let start = SourcePosition(
        line: end.line, column: end.column - anchor.unicodeScalars.count)
      fix = Diagnostic.Fix(
        replacing: SourceRange(start: start, end: end), of: anchor, with: near.text,
        isSafe: near.isSure)
    }
    add(
      .brokenAnchor, path, link.range, "\(file) has no heading '#\(anchor)'",
      help: near.map { "did you mean '#\($0.text)'?" }, fix: fix)
  }

  /// Whether a page has an anchor. Nearly every one that is asked for is there, so no set is made of those of the
  /// pages that most links lead to.
  private func isAnchor(_ anchor: String, of target: ContentTarget) -> Bool {
    switch target {
    case .measure(let id):
      guard let position = index.measurePositions[id] else { return false }
      return sectionAnchors.contains(anchor)
        || index.measures[position].body.anchors.contains(anchor)
    case .chapter(let id):
      guard let position = index.chapterPositions[id] else { return false }
      return index.sectionPositions[position][anchor] != nil
    default: return anchors(of: target).contains(anchor)
    }
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

  /// The file nearest to a broken link: the measure that has its name as an old address, one of the same
  /// name elsewhere, else one of a similar path.
  private mutating func nearestFile(to link: ContentLink) -> Meant? {
    if case .measure(let id) = link.target, let position = moved[id] {
      return Meant(index.measures[position].path.relative, isSure: true)
    }
    guard suggestionsLeft > 0 else { return nil }
    let name = link.path.split(separator: "/").last.map { "/" + $0 } ?? link.path
    let sameName = index.allPaths.filter { $0.hasSuffix(name) }
    if let first = sameName.min() { return Meant(first, isSure: sameName.count == 1) }
    return match(for: link.path, in: index.allPaths)
  }

  /// Whether a destination can be written without escapes and brackets.
  private static func isPlain(_ destination: String) -> Bool {
    destination.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "-._/".unicodeScalars.contains(scalar)
    }
  }

  /// The way from one file to another, as a link is written.
  static func relative(_ path: String, from file: String) -> String {
    var from = file.split(separator: "/").dropLast()[...]
    var to = path.split(separator: "/")[...]
    while let first = from.first, to.count > 1, first == to.first {
      from = from.dropFirst()
      to = to.dropFirst()
    }
    return String(repeating: "../", count: from.count) + to.joined(separator: "/")
  }

  // MARK: Findings

  /// What was probably meant.
  private struct Meant {
    let text: String
    let isSure: Bool

    init(_ text: String, isSure: Bool) {
      self.text = text
      self.isSure = isSure
    }
  }

  private mutating func match(for word: String, in known: some Sequence<String>) -> Meant? {
    guard suggestionsLeft > 0 else { return nil }
    suggestionsLeft -= 1
    return NearMiss.match(for: word, in: known).map { Meant($0.candidate, isSure: $0.isSure) }
  }

  /// Reports an id in front matter.
  private mutating func add(
    _ rule: Rule, _ path: SourcePath, _ range: SourceRange, _ message: String, _ meant: Meant?,
    of old: String
  ) {
    add(
      rule, path, range, message, help: meant.map { "did you mean '\($0.text)'?" },
      fix: meant.map { meant in
        Diagnostic.Fix(
          replacing: range.withoutQuotes(around: old), of: old, with: meant.text,
          isSafe: meant.isSure)
      })
  }

  private mutating func add(
    _ rule: Rule, _ path: SourcePath, _ range: SourceRange, _ message: String, help: String?,
    fix: Diagnostic.Fix?
  ) {
    findings.append(
      Diagnostic(
        rule, at: SourceLocation(path: path, range: range), message, help: help, fix: fix))
  }
}
