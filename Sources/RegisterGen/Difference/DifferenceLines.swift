/// The lines of a difference, which text and Markdown put together in their own way.
struct DifferenceLines {
  /// How a form writes what comes from the content.
  struct Style {
    /// A text that says what it says and does nothing else.
    let plain: (String) -> String
    /// Words that went.
    let removed: (String) -> String
    /// Words that came.
    let added: (String) -> String
    /// A name for machines.
    let name: (String) -> String
  }

  /// Lines under a heading.
  struct Section {
    /// The heading.
    let heading: String
    /// What changed, one thing a block.
    let blocks: [Block]
  }

  /// A line with lines below it.
  struct Block {
    /// The line.
    let title: String
    /// The lines below it.
    let lines: [String]
  }

  /// The most words of a run that came or went that are shown.
  private static let longestRun = 80
  /// The words that are shown before and behind a change.
  private static let around = 5
  /// The most addresses that are listed of a kind.
  private static let mostAddresses = 40

  private let report: DifferenceReport
  private let words: DifferenceWords
  private let style: Style

  /// Prepares the lines of a report.
  init(_ report: DifferenceReport, style: Style) {
    self.report = report
    self.style = style
    words = report.words
  }

  /// The two sides that were compared.
  var sides: String { style.plain(report.base.text) + " → " + style.plain(report.head.text) }

  /// What could not be compared.
  var reservations: [String] {
    [report.base, report.head].filter { $0.errors > 0 }.map { side in
      words.text(.errors, ["side": style.plain(side.text)], count: side.errors)
    }
  }

  /// All that changed, under headings.
  var sections: [Section] {
    let entities = EntityGroup.allCases.compactMap { group -> Section? in
      let changes = report.difference.entities.filter { $0.group == group }
      guard !changes.isEmpty else { return nil }
      return Section(heading: heading(of: group), blocks: changes.map(block))
    }
    return entities + [counts, pages].compactMap { $0 }
  }

  private func heading(of group: EntityGroup) -> String {
    let word: DifferenceWord =
      switch group {
      case .measure: .measures
      case .stream: .streams
      case .instrument: .instruments
      case .chapter: .chapters
      case .section: .sections
      case .page: .pages
      case .term: .terms
      case .register: .register
      case .vocabulary: .vocabulary
      }
    return words.text(word)
  }

  // MARK: Entities

  private func block(_ change: EntityChange) -> Block {
    var title = style.plain(change.title)
    if change.id != change.title { title += " (" + style.name(change.id) + ")" }
    switch change.state {
    case .added: title += ": " + words.text(.added)
    case .removed: title += ": " + words.text(.removed)
    case .withdrawn: title += ": " + words.text(.nowWithdrawn)
    case .restored: title += ": " + words.text(.restored)
    case .changed: break
    }
    var lines: [String] = []
    if let former = change.formerID {
      lines.append(words.text(.formerID, ["id": style.name(former)]))
    }
    return Block(title: title, lines: lines + change.fields.flatMap { self.lines($0, of: change) })
  }

  private func lines(_ field: FieldChange, of entity: EntityChange) -> [String] {
    let label = style.plain(field.label)
    switch field.change {
    case .value(let new?, nil) where entity.state == .added:
      return [label + ": " + style.plain(new)]
    case .value(let new, let old): return [label + ": " + pair(new, old)]
    case .list(let gained, let lost, let changed, let isReordered):
      let came = entity.state == .added ? label : label + ", " + words.text(.gained)
      var lines = gained.map { came + ": " + style.plain($0) }
      lines += lost.map { label + ", " + words.text(.lost) + ": " + style.plain($0) }
      lines += changed.map { label + ", " + line($0) }
      if isReordered { lines.append(label + ": " + words.text(.reordered)) }
      return lines
    case .prose(let difference): return [label + ": " + prose(difference)]
    case .layout: return [label + ": " + words.text(.layout)]
    }
  }

  private func line(_ change: FieldChange.Pair) -> String {
    var parts: [String] = []
    if change.new != nil || change.old != nil { parts.append(pair(change.new, change.old)) }
    if let note = change.note { parts.append(prose(note)) }
    return style.plain(change.name) + ": " + parts.joined(separator: "; ")
  }

  private func pair(_ new: String?, _ old: String?) -> String {
    let nothing = words.text(.nothing)
    return (new.map(style.plain) ?? nothing) + ", " + words.text(.was) + ": "
      + (old.map(style.plain) ?? nothing)
  }

  /// The changed words with those around them.
  private func prose(_ difference: WordDifference) -> String {
    let segments = difference.segments
    var parts: [String] = []
    for (index, segment) in segments.enumerated() {
      switch segment.kind {
      case .removed: parts.append(style.removed(shown(segment.words)))
      case .added: parts.append(style.added(shown(segment.words)))
      case .same:
        let (isFirst, isLast) = (index == 0, index == segments.count - 1)
        parts.append(context(segment.words, isFirst: isFirst, isLast: isLast))
      }
    }
    return parts.joined(separator: " ")
  }

  private func shown(_ run: [String]) -> String {
    guard run.count > Self.longestRun else { return run.joined(separator: " ") }
    let more = words.text(.moreWords, count: run.count - Self.longestRun)
    return run.prefix(Self.longestRun).joined(separator: " ") + " … (" + more + ")"
  }

  private func context(_ run: [String], isFirst: Bool, isLast: Bool) -> String {
    let around = Self.around
    let room = around * (isFirst || isLast ? 1 : 2)
    guard run.count > room + 1 else { return style.plain(run.joined(separator: " ")) }
    var parts: [String] = []
    if !isFirst { parts += run.prefix(around) }
    parts.append("…")
    if !isLast { parts += run.suffix(around) }
    return style.plain(parts.joined(separator: " "))
  }

  // MARK: Counts and pages

  private var counts: Section? {
    let counts = report.difference.counts
    guard !counts.isEmpty else { return nil }
    return Section(
      heading: words.text(.counts),
      blocks: counts.map { count in
        let numbers = pair(count.new.map { String($0) }, count.old.map { String($0) })
        return Block(title: style.plain(count.label) + ": " + numbers, lines: [])
      })
  }

  private var pages: Section? {
    guard let pages = report.difference.pages else {
      return Section(
        heading: words.text(.site), blocks: [Block(title: words.text(.pagesUnknown), lines: [])])
    }
    guard !pages.isEmpty else { return nil }
    let lists: [(DifferenceWord, [PageDifference.Page])] = [
      (.pagesAdded, pages.added), (.pagesRemoved, pages.removed),
      (.pagesChanged, pages.changed.filter(\.isIndex) + pages.changed.filter { !$0.isIndex }),
    ]
    return Section(
      heading: words.text(.site),
      blocks: lists.filter { !$0.1.isEmpty }.map { word, pages in
        Block(title: words.text(word, count: pages.count), lines: listed(pages))
      })
  }

  /// The pages by their addresses; those of combinations as a number, since one measure is on many.
  private func listed(_ pages: [PageDifference.Page]) -> [String] {
    let named = pages.filter { !$0.isCombination }
    let combinations = pages.count - named.count
    let shown = named.prefix(Self.mostAddresses).map { style.name("/" + $0.address) }
    let rest = named.count - shown.count
    return shown + (rest > 0 ? [words.text(.more, count: rest)] : [])
      + (combinations > 0 ? [words.text(.combinations, count: combinations)] : [])
  }
}
