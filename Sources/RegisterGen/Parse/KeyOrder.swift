/// Puts the keys of a front matter into the order of the content format, in which everybody looks for
/// them.
///
/// Another order is no fault: what is changed is what an editor asked to mend. Whole keys are moved: the
/// lines of each with the comment above it, as they are.
struct KeyOrder {
  private let pairs: [(key: YAMLKey, value: YAMLValue)]
  private let ranks: [Int?]
  private let path: SourcePath

  /// The edit that puts all keys in order; `nil` where they are, and where lines can't be moved without a
  /// doubt: a key is unknown or there twice, two keys stand on one line, or the values would not be the
  /// same.
  static func edit(
    in value: YAMLValue, keys: [String], frontMatter: FrontMatter, path: SourcePath
  ) -> TextEdit? {
    guard case .map(let pairs) = value.content, !isKept(pairs, keys) else { return nil }
    let ranks = pairs.map { keys.firstIndex(of: $0.key.text) }
    return KeyOrder(pairs: pairs, ranks: ranks, path: path).mended(frontMatter)
  }

  private static func isKept(_ pairs: [(key: YAMLKey, value: YAMLValue)], _ keys: [String]) -> Bool
  {
    var next = 0
    for index in pairs.indices {
      while next < keys.count, keys[next] != pairs[index].key.text { next += 1 }
      if next == keys.count { return false }
      next += 1
    }
    return true
  }

  // MARK: Mending

  private func mended(_ frontMatter: FrontMatter) -> TextEdit? {
    let known = ranks.compactMap { $0 }
    guard known.count == pairs.count, Set(known).count == known.count else { return nil }
    let text = String(decoding: frontMatter.yaml, as: UTF8.self)
    guard text.hasSuffix("\n"), !text.contains("\r") else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    guard let blocks = blocks(of: lines, firstLine: frontMatter.yamlLine) else { return nil }
    let sorted = zip(known, blocks).sorted { $0.0 < $1.0 }.map { lines[$0.1] }
    guard let first = blocks.first, let last = blocks.last else { return nil }
    let moved = sorted.flatMap { $0 }.joined(separator: "\n") + "\n"
    let whole =
      lines[..<first.lowerBound].map { $0 + "\n" }.joined() + moved
      + lines[last.upperBound...].map { $0 + "\n" }.joined()
    guard isSame(whole) else { return nil }
    let start = SourcePosition(line: frontMatter.yamlLine + first.lowerBound, column: 1)
    let end = SourcePosition(line: frontMatter.yamlLine + last.upperBound, column: 1)
    let old = lines[first.lowerBound..<last.upperBound].joined(separator: "\n") + "\n"
    return TextEdit(SourceRange(start: start, end: end), of: old, with: moved)
  }

  /// The lines of each key: with the comments right above it, up to those of the next one.
  private func blocks(of lines: ArraySlice<Substring>, firstLine: Int) -> [Range<Int>]? {
    var starts: [Int] = []
    for pair in pairs {
      guard pair.key.range.start.column == 1 else { return nil }
      var start = pair.key.range.start.line - firstLine
      guard lines.indices.contains(start) else { return nil }
      while start > lines.startIndex, lines[start - 1].hasPrefix("#") { start -= 1 }
      if let last = starts.last, start <= last { return nil }
      starts.append(start)
    }
    guard var end = lines.indices.last.map({ $0 + 1 }) else { return nil }
    // A comment below everything stays there.
    while end > 0, lines[end - 1].hasPrefix("#") { end -= 1 }
    return zip(starts, starts.dropFirst() + [end]).map { $0..<max($0, $1) }
  }

  /// Whether a text has the same keys with the same values.
  private func isSame(_ text: String) -> Bool {
    var findings: [Diagnostic] = []
    let value = YAMLReader.read(
      Array(text.utf8)[...], firstLine: 1, path: path, maximumKeys: YAMLBudget.keys,
      findings: &findings)
    guard findings.isEmpty, case .map(let moved)? = value?.content, moved.count == pairs.count
    else { return false }
    let old = Dictionary(pairs.map { ($0.key.text, $0.value) }, uniquingKeysWith: { a, _ in a })
    return moved.allSatisfy { pair in old[pair.key.text]?.hasSameContent(as: pair.value) == true }
  }
}

extension YAMLValue {
  /// Whether two values say the same, wherever they stand.
  fileprivate func hasSameContent(as other: YAMLValue) -> Bool {
    switch (content, other.content) {
    case (.text(let a, let isPlain), .text(let b, let isOtherPlain)):
      a == b && isPlain == isOtherPlain
    case (.list(let a), .list(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.hasSameContent(as: $1) }
    case (.map(let a), .map(let b)):
      a.count == b.count
        && zip(a, b).allSatisfy {
          $0.key.text == $1.key.text && $0.value.hasSameContent(as: $1.value)
        }
    default: false
    }
  }
}
