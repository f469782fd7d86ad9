/// Applies edits to a text: all bytes outside of them stay as they are.
package enum TextMending {
  /// The most edits of a fix: a file of thousands of lines that all end wrong gets one that spans them.
  private static let mostEdits = 200

  /// An edit as bytes of a text.
  private struct Change {
    let range: Range<Int>
    let replacement: String
  }

  /// The text after edits; `nil` when they overlap, or when one does not find what it expects.
  package static func applying(_ edits: [TextEdit], to lines: LineTable) -> String? {
    changes(edits, in: lines).map { applying($0, to: lines.text) }
  }

  /// The text after as many fixes as fit together, each whole or not at all, in the order given; and
  /// how many those were.
  package static func applying(
    _ fixes: [Diagnostic.Fix], to lines: LineTable
  ) -> (text: String, count: Int) {
    var taken: [Change] = []
    var count = 0
    for fix in fixes {
      guard let changes = changes(fix.edits, in: lines), !changes.isEmpty,
        let together = merged(taken, changes)
      else { continue }
      taken = together
      count += 1
    }
    return (applying(taken, to: lines.text), count)
  }

  /// Whether edits find what they expect and do not overlap.
  package static func isRight(_ fix: Diagnostic.Fix, in lines: LineTable) -> Bool {
    changes(fix.edits, in: lines) != nil
  }

  /// Edits that do the same, few enough to be shown.
  package static func joined(_ edits: [TextEdit], in lines: LineTable) -> [TextEdit] {
    guard edits.count > mostEdits, let changes = changes(edits, in: lines),
      let first = changes.first, let last = changes.last
    else { return edits }
    let span = first.range.lowerBound..<last.range.upperBound
    let shifted = changes.map { change in
      Change(
        range: change.range.lowerBound - span.lowerBound..<change.range.upperBound
          - span.lowerBound, replacement: change.replacement)
    }
    let old = String(decoding: Array(lines.text.utf8)[span], as: UTF8.self)
    return [TextEdit(lines.range(ofBytes: span), with: applying(shifted, to: old))]
  }

  /// The edits as bytes, in order; `nil` when one is not right.
  private static func changes(_ edits: [TextEdit], in lines: LineTable) -> [Change]? {
    var changes: [Change] = []
    for edit in edits {
      let start = lines.byteOffset(of: edit.range.start)
      let end = lines.byteOffset(of: edit.range.end)
      guard start <= end, lines.position(ofByte: start) == edit.range.start,
        lines.position(ofByte: end) == edit.range.end
      else { return nil }
      let text = lines.text.utf8
      let from = text.index(text.startIndex, offsetBy: start)
      let to = text.index(text.startIndex, offsetBy: end)
      if let old = edit.old, !text[from..<to].elementsEqual(old.utf8) { return nil }
      changes.append(Change(range: start..<end, replacement: edit.replacement))
    }
    return merged([], changes)
  }

  /// Both lists in the order of the text; `nil` when two of them overlap or touch the same point.
  private static func merged(_ first: [Change], _ second: [Change]) -> [Change]? {
    let all = (first + second).sorted { $0.range.lowerBound < $1.range.lowerBound }
    for (change, next) in zip(all, all.dropFirst()) {
      guard change.range.upperBound <= next.range.lowerBound,
        change.range.lowerBound < next.range.lowerBound
      else { return nil }
    }
    return all
  }

  /// The text after changes that are in order.
  private static func applying(_ changes: [Change], to text: String) -> String {
    let bytes = Array(text.utf8)
    var mended: [UInt8] = []
    mended.reserveCapacity(bytes.count)
    var end = 0
    for change in changes {
      mended += bytes[end..<change.range.lowerBound]
      mended += change.replacement.utf8
      end = change.range.upperBound
    }
    mended += bytes[end...]
    return String(decoding: mended, as: UTF8.self)
  }
}
