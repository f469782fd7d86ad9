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

  /// Prepares the rows of so many measures.
  init(count: Int, template: Template<MeasureRow>) {
    self.count = count
    self.template = template
    pieces = (0..<(count + Self.pieceSize - 1) / Self.pieceSize).map { _ in Piece() }
  }

  /// The rows of measures.
  ///
  /// - Parameter row: What the row of a measure shows.
  func rows(of measures: [Int], _ row: (Int) -> MeasureRow) -> [RenderedRow] {
    measures.map { measure in
      let piece = measure / Self.pieceSize
      let start = piece * Self.pieceSize
      return pieces[piece].rows.withLock { rows in
        if rows.isEmpty {
          rows = (start..<min(start + Self.pieceSize, count)).map {
            RenderedRow(html: HTML(rendering: row($0), with: template))
          }
        }
        return rows[measure - start]
      }
    }
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
