internal import Synchronization

/// Puts the documents for paper of one edition together from runs that several threads make in any order.
///
/// A run that comes before its turn waits; whoever brings the one that is due appends it and all that follow.
final class DocumentBinding: Sendable {
  /// A document that has ended.
  struct Ended: Sendable {
    /// Its file.
    let entry: SitePlan.Entry
    /// Its size in bytes, and its digest if it was asked for.
    let size: Int, digest: String?
  }

  private struct State: ~Copyable {
    let files: [StagedFile]
    var whole = OutputBuffer(capacity: StagedFile.pieceSize)
    var own = OutputBuffer(capacity: StagedFile.pieceSize)
    var waiting: [Int: [PrintPart]] = [:]
    var next = 0
  }

  /// The documents.
  let documents: PrintDocuments
  private let state: Mutex<State>

  /// Prepares the files of the documents.
  ///
  /// - Parameter isHashed: Whether the digests of the files are wanted.
  init(_ documents: PrintDocuments, in staging: SiteStaging, isHashed: Bool) {
    self.documents = documents
    state = Mutex(
      State(
        files: documents.entries.map { StagedFile($0.path, in: staging, isHashed: isHashed) }))
  }

  /// Adds a run; returns the documents that ended with it, or with those that had waited for it.
  ///
  /// - Parameters:
  ///   - number: The position of the run.
  ///   - parts: Its parts, as `PrintDocuments.append` takes them.
  /// - Throws: what `StagedFile.end` throws.
  func add(run number: Int, _ parts: [PrintPart]) throws(OutputError) -> [Ended] {
    try state.withLock { (state) throws(OutputError) in
      state.waiting[number] = parts
      var ended: [Ended] = []
      while let parts = state.waiting.removeValue(forKey: state.next) {
        try append(state.next, parts, to: &state, &ended)
        state.next += 1
      }
      return ended
    }
  }

  private func append(
    _ number: Int, _ parts: [PrintPart], to state: inout State, _ ended: inout [Ended]
  ) throws(OutputError) {
    let run = documents.runs[number]
    if number == 0 { state.whole.restart(handingTo: state.files[0]) }
    if run.beginsChapter { state.own.restart(handingTo: state.files[run.stream + 1]) }
    documents.append(run: number, parts, to: &state.whole, &state.own)
    if run.endsChapter {
      ended.append(try end(run.stream + 1, of: state.files, state.own))
    }
    if number == documents.runs.count - 1 {
      ended.append(try end(0, of: state.files, state.whole))
    }
  }

  private func end(
    _ position: Int, of files: [StagedFile], _ output: borrowing OutputBuffer
  ) throws(OutputError) -> Ended {
    let (size, digest) = try files[position].end(output)
    return Ended(entry: documents.entries[position], size: size, digest: digest)
  }
}
