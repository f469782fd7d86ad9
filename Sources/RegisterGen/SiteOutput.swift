internal import Synchronization

/// Renders and stages every file of a planned site, several at a time, each in a buffer that hands on what is
/// full; then swaps the site as a whole.
struct SiteOutput: Sendable {
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
    let total = plan.fileCount
    let done = Counter()
    let origins = plan.provenancePath.map { _ in FileOrigins() }
    let failures = await parallelMap(
      Self.jobs(for: plan), jobs: options.jobs, pieceSize: 1
    ) { job -> OutputError? in
      do throws(OutputError) {
        try Self.stage(job, of: plan, into: staging, origins) {
          progress(.writing(done: done.next(), total: total))
        }
        return nil
      } catch {
        return error
      }
    }
    if let failure = failures.lazy.compactMap({ $0 }).first { throw failure }
    if let origins, let path = plan.provenancePath {
      let provenance = SiteProvenance(
        version: options.version, revision: revision, files: origins.files)
      try staging.write(path, provenance.bytes.span)
    }
    guard !Task.isCancelled else { throw .interrupted }
    return try staging.commit()
  }

  /// Files that one thread makes, one after the other.
  private enum Job {
    case files([SitePlan.Entry])
    case documents(PrintDocuments)
    case search
  }

  /// The jobs in the order in which they are begun: documents, the search index and lists first, each by itself,
  /// since one of them may take as long as hundreds of pages and would keep a single job busy at the end.
  private static func jobs(for plan: SitePlan) -> [Job] {
    var largeLists: [Job] = []
    var lists: [Job] = []
    var others: [SitePlan.Entry] = []
    for entry in plan.entries where !entry.isDocument && !entry.isSearch {
      if !entry.isList {
        others.append(entry)
      } else if entry.isLarge {
        largeLists.append(.files([entry]))
      } else {
        lists.append(.files([entry]))
      }
    }
    return plan.documents.map { .documents($0) } + [.search] + largeLists + lists
      + stride(from: 0, to: others.count, by: 32).map { start in
        .files(Array(others[start..<min(start + 32, others.count)]))
      }
  }

  /// - Parameter staged: Told of each file that is staged.
  private static func stage(
    _ job: Job, of plan: SitePlan, into staging: SiteStaging, _ origins: FileOrigins?,
    staged: () -> Void
  ) throws(OutputError) {
    switch job {
    case .documents(let documents):
      guard !Task.isCancelled else { throw .interrupted }
      try stage(documents, of: plan, into: staging, origins, staged: staged)
    case .search:
      let entries = plan.entries.filter(\.isSearch) + plan.searchEntries
      try stage(.files(entries), of: plan, into: staging, origins, staged: staged)
    case .files(let entries):
      // One buffer for all files of a job.
      var output = OutputBuffer(capacity: StagedFile.pieceSize)
      for entry in entries {
        guard !Task.isCancelled else { throw .interrupted }
        let file = StagedFile(entry.path, in: staging, isHashed: origins != nil)
        output.restart(handingTo: file)
        plan.render(entry, into: &output)
        try end(file, output, entry, of: plan, origins)
        staged()
      }
    }
  }

  private static func stage(
    _ documents: PrintDocuments, of plan: SitePlan, into staging: SiteStaging,
    _ origins: FileOrigins?, staged: () -> Void
  ) throws(OutputError) {
    let entries = documents.entries
    let files = entries.map { StagedFile($0.path, in: staging, isHashed: origins != nil) }
    try documents.render(capacity: StagedFile.pieceSize, handingTo: files) {
      (index, output) throws(OutputError) in
      try end(files[index], output, entries[index], of: plan, origins)
      staged()
    }
  }

  private static func end(
    _ file: StagedFile, _ output: borrowing OutputBuffer, _ entry: SitePlan.Entry,
    of plan: SitePlan, _ origins: FileOrigins?
  ) throws(OutputError) {
    let (size, digest) = try file.end(output)
    if let digest { origins?.add(entry, of: plan, size: size, digest: digest) }
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
