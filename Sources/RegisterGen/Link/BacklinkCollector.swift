/// Turns references round: for each measure, the places that mention it.
struct BacklinkCollector: Sendable {
  private var backlinks: [[Backlink]]

  /// Makes a collector for the measures of a register.
  init(index: RegisterIndex) {
    backlinks = [[Backlink]](repeating: [], count: index.measures.count)
  }

  /// Notes that a place mentions a measure; a measure that mentions itself is no backlink.
  mutating func add(_ backlink: Backlink, to measure: Int) {
    if case .measure(measure, _) = backlink { return }
    backlinks[measure].append(backlink)
  }

  /// The backlinks of every measure, together with what measures mention: measures, sections, streams,
  /// instruments, pages, the home page, each place once. Where a measure both names another as related and links
  /// to it, its note stays.
  func all(with mentions: some Sequence<MeasureLinks.Mention>) -> [[Backlink]] {
    var collector = self
    for mention in mentions { collector.add(mention.backlink, to: mention.measure) }
    return collector.backlinks.map { places in
      guard places.count > 1 else { return places }
      var kept: [Backlink] = []
      for place in places.sorted(by: Self.precedes) {
        if let last = kept.last, Self.key(last) == Self.key(place) { continue }
        kept.append(place)
      }
      return kept
    }
  }

  private static func precedes(_ a: Backlink, _ b: Backlink) -> Bool {
    if key(a) != key(b) { return key(a) < key(b) }
    // Of two from the same measure, the one with a note comes first and stays.
    return note(a) != nil && note(b) == nil
  }

  private static func key(_ backlink: Backlink) -> Key {
    switch backlink {
    case .measure(let position, _): Key(kind: 0, first: position, second: 0)
    case .section(let chapter, let section): Key(kind: 1, first: chapter, second: section ?? -1)
    case .stream(let position): Key(kind: 2, first: position, second: 0)
    case .instrument(let position): Key(kind: 3, first: position, second: 0)
    case .page(let position): Key(kind: 4, first: position, second: 0)
    case .home: Key(kind: 5, first: 0, second: 0)
    }
  }

  private static func note(_ backlink: Backlink) -> String? {
    if case .measure(_, let note) = backlink { note } else { nil }
  }

  private struct Key: Comparable {
    let kind: Int
    let first: Int
    let second: Int

    static func < (a: Key, b: Key) -> Bool {
      (a.kind, a.first, a.second) < (b.kind, b.first, b.second)
    }
  }
}
