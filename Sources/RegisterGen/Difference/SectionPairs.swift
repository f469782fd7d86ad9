/// The sections of a chapter before and after: which are the same, under what anchors, and which moved.
///
/// A section is the same one when its anchor is, else when its text is, else when it stands alone
/// between two that are and has the same level.
struct SectionPairs {
  /// The new anchor of each old one that changed.
  private(set) var renames: [String: String] = [:]
  /// The new anchors of the sections that stand elsewhere, not counting those that moved along with the
  /// section above them.
  private(set) var moved: Set<String> = []

  /// Pairs the sections of a chapter.
  init(from old: [ProgrammeSection], to new: [ProgrammeSection]) {
    let oldAnchors = Set(old.map(\.anchor))
    let newAnchors = Set(new.map(\.anchor))
    var gone = old.filter { !newAnchors.contains($0.anchor) }
    var come = new.filter { !oldAnchors.contains($0.anchor) }
    for section in gone where !section.html.isEmpty {
      let shape = ReadableText.shape(of: section.html.bytes)
      let twins = come.filter { ReadableText.shape(of: $0.html.bytes) == shape }
      if let twin = twins.first, twins.count == 1 {
        renames[section.anchor] = twin.anchor
        gone.removeAll { $0.anchor == section.anchor }
        come.removeAll { $0.anchor == twin.anchor }
      }
    }
    pairNeighbours(gone, come, old: old, new: new)
    findMoves(from: old, to: new)
  }

  /// Pairs what went with what came between the same two sections.
  private mutating func pairNeighbours(
    _ gone: [ProgrammeSection], _ come: [ProgrammeSection], old: [ProgrammeSection],
    new: [ProgrammeSection]
  ) {
    let newPlaces = Self.gaps(of: come, in: new) { $0 }
    let oldPlaces = Self.gaps(of: gone, in: old) { renames[$0] ?? $0 }
    for (gap, sections) in oldPlaces {
      guard let others = newPlaces[gap], sections.map(\.level) == others.map(\.level) else {
        continue
      }
      for (section, other) in zip(sections, others) { renames[section.anchor] = other.anchor }
    }
  }

  /// The sections by the anchor of the last section before them that is on both sides.
  private static func gaps(
    of sections: [ProgrammeSection], in all: [ProgrammeSection], name: (String) -> String
  ) -> [String: [ProgrammeSection]] {
    let anchors = Set(sections.map(\.anchor))
    var gaps: [String: [ProgrammeSection]] = [:]
    var last = ""
    for section in all {
      if anchors.contains(section.anchor) {
        gaps[last, default: []].append(section)
      } else {
        last = name(section.anchor)
      }
    }
    return gaps
  }

  private mutating func findMoves(from old: [ProgrammeSection], to new: [ProgrammeSection]) {
    let before = Self.children(of: old.map { (renames[$0.anchor] ?? $0.anchor, $0.level) })
    let after = Self.children(of: new.map { ($0.anchor, $0.level) })
    for (parent, children) in after {
      let former = before[parent] ?? []
      let known = Set(before.values.joined())
      let formerPlaces = Dictionary(uniqueKeysWithValues: former.enumeratedPairs())
      for child in children where known.contains(child) && formerPlaces[child] == nil {
        moved.insert(child)
      }
      let stayed = children.filter { formerPlaces[$0] != nil }
      let kept = Self.longestRising(stayed.compactMap { formerPlaces[$0] })
      for child in stayed where !kept.contains(formerPlaces[child] ?? -1) { moved.insert(child) }
    }
  }

  /// The sections directly below each section, in their order; the empty name is the chapter's own.
  private static func children(of sections: [(String, Int)]) -> [String: [String]] {
    var children: [String: [String]] = [:]
    var above: [(anchor: String, level: Int)] = []
    for (anchor, level) in sections {
      while let last = above.last, last.level >= level { above.removeLast() }
      children[above.last?.anchor ?? "", default: []].append(anchor)
      above.append((anchor, level))
    }
    return children
  }

  /// A longest rising part of distinct numbers: what stands in the same order as before, so that as few
  /// as possible count as moved.
  private static func longestRising(_ numbers: [Int]) -> Set<Int> {
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: numbers.count)
    for (index, number) in numbers.enumerated() {
      let place = ends.firstIndex { numbers[$0] >= number } ?? ends.count
      before[index] = place > 0 ? ends[place - 1] : nil
      if place == ends.count { ends.append(index) } else { ends[place] = index }
    }
    var rising: Set<Int> = []
    var next = ends.last
    while let index = next {
      rising.insert(numbers[index])
      next = before[index]
    }
    return rising
  }
}

/// Describes the sections of a chapter by facts.
struct SectionSheets {
  private let words: DifferenceWords
  private let names: EntityNames

  /// Prepares the sheets of a register's sections.
  init(words: DifferenceWords, names: EntityNames) {
    self.words = words
    self.names = names
  }

  /// The sheets of a chapter's sections.
  ///
  /// - Parameter moved: The ids of the sections whose place is a fact to be shown.
  func sheets(of chapter: ProgrammeChapter, moved: Set<String>) -> [EntitySheet] {
    var above: [ProgrammeSection] = []
    var siblings: [Int: ProgrammeSection] = [:]
    return chapter.sections.map { section in
      while let last = above.last, last.level >= section.level { above.removeLast() }
      let earlier = siblings[section.level]
      siblings = siblings.filter { $0.key < section.level }
      siblings[section.level] = section
      let id = names.id(of: chapter.id(of: section))
      let place = place(within: above.last, after: earlier)
      above.append(section)
      return EntitySheet(
        group: .section, id: id, title: section.heading,
        address: names.addresses.address(of: .chapter(chapter.id)) + "#" + section.anchor,
        facts: [
          Fact("heading", words.text(.heading), text: section.heading),
          Fact("level", words.text(.level), text: String(section.level)),
          Fact(
            "place", words.text(.place),
            .single(moved.contains(id) ? place : Fact.Entry(key: "", identity: "", text: ""))),
          Fact("text", words.text(.text), .prose(ReadableText(section.html))),
        ])
    }
  }

  /// Where a section stands, such as `onder «Asiel», na «Opvang»`.
  private func place(
    within parent: ProgrammeSection?, after earlier: ProgrammeSection?
  ) -> Fact.Entry {
    var parts: [String] = []
    if let parent { parts.append(words.text(.placeWithin, ["heading": parent.heading])) }
    parts.append(
      earlier.map { words.text(.placeAfter, ["heading": $0.heading]) } ?? words.text(.placeFirst))
    let text = parts.joined(separator: ", ")
    return Fact.Entry(key: "", identity: text, text: text)
  }
}
