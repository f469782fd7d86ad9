/// The difference between two texts of one file, in the form that `git apply` and `patch` take.
///
///     --- a/Content/pages/over.md
///     +++ b/Content/pages/over.md
///     @@ -2,3 +2,3 @@
///      title: Over
///     -sumary: Wat dit is.
///     +summary: Wat dit is.
///      ---
package struct UnifiedDiff {
  /// The lines around a change that are shown.
  private static let around = 3
  /// The most lines that are compared one by one; more are shown as gone and come, since the comparison
  /// takes the product of their number and of the changes.
  private static let mostLines = 4_000

  private enum Line {
    case kept(Substring)
    case gone(Substring)
    case come(Substring)

    var text: Substring {
      switch self {
      case .kept(let text), .gone(let text), .come(let text): text
      }
    }
    var sign: String {
      switch self {
      case .kept: " "
      case .gone: "-"
      case .come: "+"
      }
    }
    var isKept: Bool { if case .kept = self { true } else { false } }
  }

  /// The difference with its two heading lines; empty for equal texts.
  package let text: String

  /// Compares two texts of the file at a path below the root of the repository.
  package init(path: String, old: String, new: String) {
    let lines = Self.lines(from: Self.lines(of: old), to: Self.lines(of: new))
    guard lines.contains(where: { !$0.isKept }) else {
      text = ""
      return
    }
    // As git does, so that a name with a space in it has an end.
    let end = path.contains(" ") ? "\t\n" : "\n"
    var text = "--- a/\(path)\(end)+++ b/\(path)\(end)"
    for hunk in Self.hunks(of: lines) { Self.append(hunk, of: lines, to: &text) }
    self.text = text
  }

  /// The lines of a text, each with its line feed.
  private static func lines(of text: String) -> [Substring] {
    var lines: [Substring] = []
    var rest = text[...]
    while let feed = rest.utf8.firstIndex(of: UInt8(ascii: "\n")) {
      let next = rest.utf8.index(after: feed)
      lines.append(rest[..<next])
      rest = rest[next...]
    }
    if !rest.isEmpty { lines.append(rest) }
    return lines
  }

  private static func lines(from old: [Substring], to new: [Substring]) -> [Line] {
    let head = zip(old, new).prefix { isSame($0, $1) }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed())
      .prefix { isSame($0, $1) }.count
    let gone = Array(old[head..<old.count - tail])
    let come = Array(new[head..<new.count - tail])
    return old[..<head].map { .kept($0) } + changed(gone, come)
      + old[(old.count - tail)...].map { .kept($0) }
  }

  private static func changed(_ old: [Substring], _ new: [Substring]) -> [Line] {
    guard old.count + new.count <= mostLines else {
      return old.map { .gone($0) } + new.map { .come($0) }
    }
    let change = new.difference(from: old, by: isSame)
    let removed = Set(change.removals.map { offset(of: $0) })
    let inserted = Set(change.insertions.map { offset(of: $0) })
    var lines: [Line] = []
    var (a, b) = (0, 0)
    while a < old.count || b < new.count {
      if a < old.count, removed.contains(a) {
        lines.append(.gone(old[a]))
        a += 1
      } else if b < new.count, inserted.contains(b) {
        lines.append(.come(new[b]))
        b += 1
      } else {
        lines.append(.kept(old[a]))
        a += 1
        b += 1
      }
    }
    return lines
  }

  private static func offset(of change: CollectionDifference<Substring>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  /// By bytes: two texts that look the same may differ in them.
  private static func isSame(_ a: Substring, _ b: Substring) -> Bool {
    a.utf8.elementsEqual(b.utf8)
  }

  // MARK: Hunks

  /// The runs of lines around changes; runs that meet are one.
  private static func hunks(of lines: [Line]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in lines.indices where !lines[index].isKept {
      let start = max(0, index - around)
      let end = min(lines.count, index + around + 1)
      if let last = hunks.last, start <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<end
      } else {
        hunks.append(start..<end)
      }
    }
    return hunks
  }

  private static func append(_ hunk: Range<Int>, of lines: [Line], to text: inout String) {
    let before = lines[..<hunk.lowerBound]
    let (old, new) = counts(of: lines[hunk])
    let (oldBefore, newBefore) = counts(of: before)
    text += "@@ -\(place(oldBefore, old)) +\(place(newBefore, new)) @@\n"
    for line in lines[hunk] {
      text += line.sign + line.text
      if line.text.utf8.last != UInt8(ascii: "\n") { text += "\n\\ No newline at end of file\n" }
    }
  }

  private static func counts(of lines: ArraySlice<Line>) -> (old: Int, new: Int) {
    var counts = (old: 0, new: 0)
    for line in lines {
      switch line {
      case .kept: counts = (counts.old + 1, counts.new + 1)
      case .gone: counts.old += 1
      case .come: counts.new += 1
      }
    }
    return counts
  }

  /// The first line of a run and how many it has; of an empty one, the line before it.
  private static func place(_ before: Int, _ count: Int) -> String {
    "\(count == 0 ? before : before + 1),\(count)"
  }
}
