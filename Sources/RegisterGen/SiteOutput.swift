internal import Synchronization

/// Renders and stages every file of a planned site, several at a time, one at a time in memory each; then
/// swaps the site as a whole.
struct SiteOutput: Sendable {
  /// Files over this size are handed on in pieces.
  private static let pieceSize = 256 * 1024

  /// The disk.
  let fileSystem: FileSystem
  /// Where from and where to.
  let options: BuildOptions
  /// The state of the content that the site names as its provenance, or `nil`.
  let revision: SiteProvenance.Revision?

  /// Writes a site. A cancelled task stops between two files and leaves nothing behind.
  ///
  /// - Parameter progress: Told how far it is, from several threads.
  /// - Throws: when the site can't be written; the output folder is then as it was.
  func write(
    _ plan: SitePlan, progress: @escaping @Sendable (BuildProgress) -> Void
  ) async throws(OutputError) -> WriteReport {
    let writer = SiteWriter(
      fileSystem: fileSystem, sources: [options.content, options.templates], home: options.home)
    guard !Task.isCancelled else { throw .interrupted }
    let staging = try writer.begin(output: options.output)
    defer { staging.abandon() }
    let entries = plan.entries + (await plan.searchEntries(jobs: options.jobs))
    let total = entries.count
    let done = Counter()
    let origins = plan.provenancePath.map { _ in FileOrigins() }
    let failures = await parallelMap(Self.batches(of: entries), jobs: options.jobs, pieceSize: 1) {
      batch -> OutputError? in
      // One buffer for all pages of a batch. A list that grew in it, twice as large each time, would
      // copy itself, and touch as much memory again.
      var page: [UInt8] = []
      page.reserveCapacity(batch.map(plan.expectedSize).max() ?? 0)
      for entry in batch {
        guard !Task.isCancelled else { return .interrupted }
        do throws(OutputError) {
          try Self.stage(entry, of: plan, into: staging, origins, &page)
        } catch {
          return error
        }
        progress(.writing(done: done.next(), total: total))
      }
      return nil
    }
    if let failure = failures.lazy.compactMap({ $0 }).first { throw failure }
    if let origins, let path = plan.provenancePath {
      let provenance = SiteProvenance(
        version: options.version, revision: revision, files: origins.files)
      try staging.write(path, provenance.bytes)
    }
    guard !Task.isCancelled else { throw .interrupted }
    return try staging.commit()
  }

  /// The files in the order in which they are begun: lists first, each by itself, since one of them may
  /// take as long as hundreds of pages and would keep a single job busy at the end.
  private static func batches(of entries: [SitePlan.Entry]) -> [[SitePlan.Entry]] {
    let lists = entries.filter(\.isList).sorted { $0.isLarge && !$1.isLarge }
    let others = entries.filter { !$0.isList }
    return lists.map { [$0] }
      + stride(from: 0, to: others.count, by: 32).map { start in
        Array(others[start..<min(start + 32, others.count)])
      }
  }

  private static func stage(
    _ entry: SitePlan.Entry, of plan: SitePlan, into staging: SiteStaging,
    _ origins: FileOrigins?, _ page: inout [UInt8]
  ) throws(OutputError) {
    guard entry.isLarge else {
      page.removeAll(keepingCapacity: true)
      plan.render(entry, into: &page)
      origins?.add(entry, of: plan, size: page.count, digest: SHA256.digest(of: page))
      return try staging.write(entry.path, page)
    }
    var hash = SHA256()
    var size = 0
    try staging.writeStream(entry.path) { (sink) throws(OutputError) in
      var piece: [UInt8] = []
      func hand() throws(OutputError) {
        if origins != nil { hash.add(piece) }
        size += piece.count
        try sink(piece)
      }
      try plan.render(entry) { (chunk) throws(OutputError) in
        piece += chunk
        guard piece.count >= pieceSize else { return }
        try hand()
        piece.removeAll(keepingCapacity: true)
      }
      if !piece.isEmpty { try hand() }
    }
    origins?.add(entry, of: plan, size: size, digest: hash.digest())
  }
}

/// What is known of the files that were staged; several threads add to it.
private final class FileOrigins: Sendable {
  private let all = Mutex<[SiteProvenance.File]>([])

  /// The files, in no particular order.
  var files: [SiteProvenance.File] { all.withLock { $0 } }

  /// Adds a file.
  func add(_ entry: SitePlan.Entry, of plan: SitePlan, size: Int, digest: String) {
    let file = SiteProvenance.File(
      path: entry.path, size: size, digest: digest, sources: plan.sources(of: entry))
    all.withLock { $0.append(file) }
  }
}

/// A count that several threads raise.
private final class Counter: Sendable {
  private let count = Atomic(0)

  /// The next number, from 1.
  func next() -> Int { count.add(1, ordering: .relaxed).newValue }
}
