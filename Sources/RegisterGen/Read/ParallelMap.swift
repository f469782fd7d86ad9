/// Applies a function to every element, several at a time, and returns the results in the order of
/// the elements.
///
/// The one place where work is spread: what `--jobs` says reaches the machine here, and nowhere can
/// the order of results depend on it.
///
/// - Parameters:
///   - elements: What to work on.
///   - jobs: How many to work on at the same time; at least one.
///   - pieceSize: How many elements to hand over at a time; by default some pieces for each job.
///   - transform: The work; it must not depend on the order.
package func parallelMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], jobs: Int, pieceSize: Int? = nil,
  _ transform: @escaping @Sendable (Element) -> Result
) async -> [Result] {
  // Some pieces a job: small enough to even out, large enough to be handed over seldom.
  let size = pieceSize ?? max(1, min(64, elements.count / (max(1, jobs) * 4) + 1))
  let pieces = stride(from: 0, to: elements.count, by: size).map { start in
    elements[start..<min(start + size, elements.count)]
  }
  guard jobs > 1, pieces.count > 1 else { return elements.map(transform) }
  return await withTaskGroup(of: (piece: Int, results: [Result]).self) { group in
    var next = 0
    func addPiece() {
      guard next < pieces.count else { return }
      let number = next
      let piece = pieces[number]
      group.addTask { (number, piece.map(transform)) }
      next += 1
    }
    for _ in 0..<jobs { addPiece() }
    var done = [[Result]](repeating: [], count: pieces.count)
    while let finished = await group.next() {
      done[finished.piece] = finished.results
      addPiece()
    }
    return Array(done.joined())
  }
}
