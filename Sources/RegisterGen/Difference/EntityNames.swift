/// What the entities of a register are called in a comparison: those of the older one by the ids that
/// they have in the newer, so that a renamed entity is still the same one.
struct EntityNames {
  /// The ids that changed; empty for the newer register.
  let renames: EntityRenames
  /// Where the pages of the register are.
  let addresses: SiteAddresses
  private let headings: [SectionID: String]

  /// Names the entities of a register.
  init(_ register: Register, renames: EntityRenames = EntityRenames()) {
    self.renames = renames
    addresses = SiteAddresses(words: register.identity.paths)
    var headings: [SectionID: String] = [:]
    for chapter in register.chapters {
      for section in chapter.sections {
        headings[chapter.id(of: section)] = section.heading
      }
    }
    self.headings = headings
  }

  /// The id of a measure.
  func id(of measure: MeasureID) -> String { id(measure.text, of: .measure) }
  /// The id of a stream.
  func id(of stream: StreamID) -> String { id(stream.text, of: .stream) }
  /// The id of an instrument.
  func id(of instrument: InstrumentID) -> String { id(instrument.text, of: .instrument) }
  /// The id of a chapter.
  func id(of chapter: ChapterID) -> String { id(chapter.text, of: .chapter) }
  /// The id of a section.
  func id(of section: SectionID) -> String {
    let whole = id(of: section.chapter) + "#" + section.anchor
    return renames.ids[.section]?[whole] ?? whole
  }

  /// The id of an entity of a group.
  func id(_ id: String, of group: EntityGroup) -> String { renames.ids[group]?[id] ?? id }

  /// The heading of a section.
  func heading(of section: SectionID) -> String { headings[section] ?? section.text }
}

/// The ids that entities had, and those that they have: old to new, by group.
package struct EntityRenames: Sendable {
  /// The changed ids; those of sections begin with the chapter's new id.
  package var ids: [EntityGroup: [String: String]] = [:]

  /// Makes a list without a change.
  package init() {}

  /// Reads what git saw renamed: old path to new, both below the content folder.
  package init(files: [String: String]) {
    for (old, new) in files {
      guard let from = Self.entity(of: old), let to = Self.entity(of: new),
        from.group == to.group, from.id != to.id
      else { continue }
      ids[from.group, default: [:]][from.id] = to.id
    }
  }

  private static func entity(of path: String) -> (group: EntityGroup, id: String)? {
    switch ContentTarget(path: path) {
    case .measure(let id): (.measure, id.text)
    case .stream(let id): (.stream, id.text)
    case .instrument(let id): (.instrument, id.text)
    case .chapter(let id): (.chapter, id.text)
    case .page(let id): (.page, id)
    case .home, .image, nil: nil
    }
  }
}
