internal import Synchronization

/// The rows of measures as the pages at one depth show them, each rendered when a page first needs it.
///
/// A measure stands in a dozen tables at one depth: of its stream, its instruments, its effects, and of
/// what each two of them have in common. Its row is the same in all, so it costs a copy of its bytes.
final class MeasureRows: Sendable {
  /// Some rows, rendered together.
  private final class Piece: Sendable {
    let rows = Mutex<[RenderedRow]>([])
  }

  /// Enough rows a lock that locks cost little beside them, and few enough that threads seldom wait.
  private static let pieceSize = 16

  private let count: Int
  private let template: Template<MeasureRow>
  private let pieces: [Piece]
  /// How many pieces are not rendered yet.
  private let missing: Atomic<Int>
  /// All rows, once every piece is rendered; before that none.
  private let all = Mutex<[RenderedRow]>([])

  /// Prepares the rows of so many measures.
  init(count: Int, template: Template<MeasureRow>) {
    self.count = count
    self.template = template
    pieces = (0..<(count + Self.pieceSize - 1) / Self.pieceSize).map { _ in Piece() }
    missing = Atomic(pieces.count)
  }

  /// Hands out the rows of measures, which are in ascending order, from where they lie: a list of all of them
  /// would count a reference for each, and the lists of a large register have half a million rows.
  ///
  /// Two pages that begin with the same rows at the same time share the work: what the other thread renders
  /// just now is left to it, and waited for at the end.
  ///
  /// - Parameters:
  ///   - row: What the row of a measure shows.
  ///   - show: Takes a row, by its number among these.
  func visit(_ measures: [Int], _ row: (Int) -> MeasureRow, show: (Int, RenderedRow) -> Void) {
    let all = all.withLock { $0 }
    guard all.isEmpty else {
      let rows = all.span
      for number in measures.indices { show(number, rows[measures[number]]) }
      return
    }
    let runs = runs(of: measures)
    for run in runs {
      let piece = measures[run.lowerBound] / Self.pieceSize
      _ = pieces[piece].rows.withLockIfAvailable { fill(&$0, of: piece, row) }
    }
    for run in runs {
      let piece = measures[run.lowerBound] / Self.pieceSize
      // Shown without the lock: another page may want the same rows now.
      let filled = pieces[piece].rows.withLock { rows in
        fill(&rows, of: piece, row)
        return rows
      }
      let rows = filled.span
      for number in run { show(number, rows[measures[number] - piece * Self.pieceSize]) }
    }
    if missing.load(ordering: .relaxed) == 0 { gather() }
  }

  /// Puts the rows of all pieces together, so that from now on no page asks piece by piece.
  private func gather() {
    all.withLock { all in
      guard all.isEmpty else { return }
      all.reserveCapacity(count)
      for piece in pieces { piece.rows.withLock { all += $0 } }
    }
  }

  /// The positions of measures whose rows are in one piece, piece by piece.
  private func runs(of measures: [Int]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for position in measures.indices.dropFirst()
    where measures[position] / Self.pieceSize != measures[start] / Self.pieceSize {
      runs.append(start..<position)
      start = position
    }
    if !measures.isEmpty { runs.append(start..<measures.count) }
    return runs
  }

  private func fill(_ rows: inout [RenderedRow], of piece: Int, _ row: (Int) -> MeasureRow) {
    guard rows.isEmpty else { return }
    let start = piece * Self.pieceSize
    rows = (start..<min(start + Self.pieceSize, count)).map {
      RenderedRow(html: HTML(rendering: row($0), with: template))
    }
    missing.subtract(1, ordering: .relaxed)
  }
}

/// A row of a table that has been rendered.
package struct RenderedRow: Sendable {
  /// The row.
  let html: HTML
}

extension RenderedRow: TemplateRecord {
  /// The names that a template may use.
  package static let schema = TemplateSchema<RenderedRow>([
    .html("html", "The row, as `measure-row.html` shows it") { $0.html }
  ])
}
