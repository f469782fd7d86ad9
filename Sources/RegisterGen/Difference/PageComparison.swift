/// Finds the pages of a site that changed, by making those of both registers with the same templates.
///
/// So it tells whatever a reader could see, also what no fact of ours names; white space of the source
/// makes no difference.
package enum PageComparison {
  /// Compares two sites.
  package static func compare(
    from old: SitePlan, to new: SitePlan, jobs: Int
  ) async -> PageDifference {
    let before = Dictionary(
      old.entries.map { ($0.path.text, $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(new.entries.map(\.path.text))
    let both = new.entries.compactMap { entry in before[entry.path.text].map { ($0, entry) } }
    let differ = await parallelMap(both, jobs: jobs) { pair in
      bytes(of: pair.0, in: old) != bytes(of: pair.1, in: new)
    }
    let changed = zip(both, differ).filter(\.1).map { pair, _ in page(pair.1) }
    let added = new.entries.filter { before[$0.path.text] == nil }.map(page)
    let removed = old.entries.filter { !known.contains($0.path.text) }.map(page)
    return PageDifference(added: added, removed: removed, changed: changed)
  }

  private static func bytes(of entry: SitePlan.Entry, in plan: SitePlan) -> [UInt8] {
    let bytes = plan.bytes(of: entry)
    return entry.isPage ? ReadableText.shape(of: bytes) : bytes
  }

  private static func page(_ entry: SitePlan.Entry) -> PageDifference.Page {
    PageDifference.Page(
      address: address(of: entry), isIndex: entry.isList, isCombination: entry.isCombination)
  }

  /// The address of a file as a reader sees it: that of a page ends in `/`.
  private static func address(of entry: SitePlan.Entry) -> String {
    let path = entry.path.text
    return path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
  }
}
