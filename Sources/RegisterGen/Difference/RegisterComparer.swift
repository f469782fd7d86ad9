/// Compares two registers.
package struct RegisterComparer {
  /// One side of a comparison.
  package struct Side {
    /// The register.
    package let register: Register
    /// The files that it was read from, also those that could not be read.
    package let files: ContentFiles

    /// Makes a side.
    package init(register: Register, files: ContentFiles) {
      self.register = register
      self.files = files
    }

    /// The entities that have a file: what is not in the register then could not be read.
    fileprivate var ids: [EntityGroup: Set<String>] {
      [
        .measure: Set(files.measures.map(\.id.text)), .stream: Set(files.streams.map(\.id.text)),
        .instrument: Set(files.instruments.map(\.id.text)),
        .chapter: Set(files.chapters.map(\.id.text)), .page: Set(files.pages.map(\.id)),
      ]
    }
  }

  private let old: Side
  private let new: Side
  private let words: DifferenceWords
  private var renames: EntityRenames
  private var steps = WordDifference.allSteps

  /// Prepares a comparison.
  ///
  /// - Parameter renames: The ids that git saw change; entities that went and came with one title are
  ///   taken for renamed too.
  package init(from old: Side, to new: Side, words: DifferenceWords, renames: EntityRenames) {
    self.old = old
    self.new = new
    self.words = words
    self.renames = renames
  }

  /// The changes of the entities and their counts.
  package mutating func compare(pages: PageDifference?) -> RegisterDifference {
    findRenames()
    var moved: Set<String> = []
    pairSections(moved: &moved)
    let before = sheets(of: old.register, renames: renames, moved: moved)
    let after = sheets(of: new.register, renames: EntityRenames(), moved: moved)
    let entities = compare(before, after)
    let counts = CountComparison(
      from: old.register, to: new.register, renames: renames, words: words)
    return RegisterDifference(entities: entities, counts: counts.changes, pages: pages)
  }

  // MARK: Pairs

  /// Measures and pages that went and came under one title are the same one.
  private mutating func findRenames() {
    let measures = { (register: Register) in register.measures.map { ($0.id.text, $0.title) } }
    findRenames(.measure, measures(old.register), measures(new.register))
    let pages = { (register: Register) in register.pages.map { ($0.id, $0.title) } }
    findRenames(.page, pages(old.register), pages(new.register))
    // A file that git paired may have been copied; only an id that is gone was renamed.
    for group in [EntityGroup.measure, .stream, .instrument, .chapter, .page] {
      let (before, after) = (old.ids[group] ?? [], new.ids[group] ?? [])
      renames.ids[group] = renames.ids[group]?.filter { from, to in
        before.contains(from) && !after.contains(from) && !before.contains(to)
          && after.contains(to)
      }
    }
  }

  private mutating func findRenames(
    _ group: EntityGroup, _ before: [(String, String)], _ after: [(String, String)]
  ) {
    let (oldIDs, newIDs) = (Set(before.map(\.0)), Set(after.map(\.0)))
    var come = Dictionary(
      after.filter { !oldIDs.contains($0.0) }.map { ($0.1, $0.0) }, uniquingKeysWith: { a, _ in a })
    let taken = Set((renames.ids[group] ?? [:]).values)
    for (id, title) in before where !newIDs.contains(id) && renames.ids[group]?[id] == nil {
      guard let other = come.removeValue(forKey: title), !taken.contains(other) else { continue }
      renames.ids[group, default: [:]][id] = other
    }
  }

  private mutating func pairSections(moved: inout Set<String>) {
    for chapter in old.register.chapters {
      let id = renames.ids[.chapter]?[chapter.id.text] ?? chapter.id.text
      guard let other = new.register.chapters.first(where: { $0.id.text == id }) else { continue }
      let pairs = SectionPairs(from: chapter.sections, to: other.sections)
      for (from, to) in pairs.renames {
        renames.ids[.section, default: [:]][id + "#" + from] = id + "#" + to
      }
      moved.formUnion(pairs.moved.map { id + "#" + $0 })
    }
  }

  private func sheets(
    of register: Register, renames: EntityRenames, moved: Set<String>
  ) -> [EntitySheet] {
    let names = EntityNames(register, renames: renames)
    let sections = SectionSheets(words: words, names: names)
    return EntitySheets(register, words: words, names: names).all
      + register.chapters.flatMap { sections.sheets(of: $0, moved: moved) }
  }

  // MARK: Entities

  private struct Name: Hashable {
    let group: EntityGroup
    let id: String
  }

  private mutating func compare(
    _ before: [EntitySheet], _ after: [EntitySheet]
  ) -> [EntityChange] {
    let former = Dictionary(
      before.map { (Name(group: $0.group, id: $0.id), $0) }, uniquingKeysWith: { first, _ in first }
    )
    let known = Set(after.map { Name(group: $0.group, id: $0.id) })
    var changes: [EntityChange] = []
    for sheet in after {
      if let old = former[Name(group: sheet.group, id: sheet.id)] {
        if let change = change(from: old, to: sheet) { changes.append(change) }
      } else if !isUnread(sheet, at: old) {
        changes.append(whole(sheet, state: .added))
      }
    }
    for sheet in before where !known.contains(Name(group: sheet.group, id: sheet.id)) {
      if !isUnread(sheet, at: new) { changes.append(whole(sheet, state: .removed)) }
    }
    let ranks = Dictionary(uniqueKeysWithValues: EntityGroup.allCases.enumeratedPairs())
    let ordered = changes.enumerated().sorted { a, b in
      let (first, second) = (ranks[a.element.group] ?? 0, ranks[b.element.group] ?? 0)
      return first == second ? a.offset < b.offset : first < second
    }
    return ordered.map(\.element)
  }

  /// Whether an entity has a file on a side whose register lacks it: then it could not be read there,
  /// and nothing is known about what became of it.
  private func isUnread(_ sheet: EntitySheet, at side: Side) -> Bool {
    let owner = sheet.group == .section ? EntityGroup.chapter : sheet.group
    let id = sheet.id.split(separator: "#").first.map(String.init) ?? sheet.id
    guard side.ids[owner]?.contains(id) ?? false else { return false }
    guard sheet.group == .section else { return true }
    return !side.register.chapters.contains { $0.id.text == id }
  }

  private mutating func change(from old: EntitySheet, to new: EntitySheet) -> EntityChange? {
    let former = renames.ids[new.group]?.first { $0.value == new.id }?.key
    var facts = FactComparison(steps: steps)
    let fields = facts.changes(from: old.facts, to: new.facts)
    steps = facts.steps
    var state = EntityChange.State.changed
    if old.isWithdrawn != new.isWithdrawn { state = new.isWithdrawn ? .withdrawn : .restored }
    guard former != nil || !fields.isEmpty else { return nil }
    return EntityChange(
      group: new.group, id: new.id, formerID: former, title: new.title, address: new.address,
      state: state, fields: fields)
  }

  private mutating func whole(_ sheet: EntitySheet, state: EntityChange.State) -> EntityChange {
    EntityChange(
      group: sheet.group, id: sheet.id, formerID: nil, title: sheet.title,
      address: sheet.address, state: state,
      fields: state == .added ? FactComparison.statements(of: sheet.facts) : [])
  }
}
