internal import Synchronization

/// Renders and stages every file of a planned site, several at a time, one at a time in memory each; then
/// swaps the site as a whole.
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
    let bindings = plan.documents.map {
      DocumentBinding($0, in: staging, isHashed: origins != nil)
    }
    let failures = await parallelMap(
      Self.jobs(for: plan, bindings), jobs: options.jobs, pieceSize: 1
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
    /// A run of the documents for paper, with the pages of its measures: what a measure says is then read from
    /// memory once.
    case run(Int, DocumentBinding, [SitePlan.Entry?])
    case search
  }

  /// The jobs in the order in which they are begun: the search index and lists first, each by itself, since one
  /// of them may take as long as hundreds of pages and would keep a single job busy at the end.
  private static func jobs(for plan: SitePlan, _ bindings: [DocumentBinding]) -> [Job] {
    var pages = bindings.map { _ in [Int?](repeating: nil, count: plan.register.measures.count) }
    for (position, entry) in plan.entries.enumerated() {
      if let page = entry.page, let measure = page.measure,
        case .depth(_, let edition) = page.place,
        pages.indices.contains(edition)
      {
        pages[edition][measure] = position
      }
    }
    var isTaken = [Bool](repeating: false, count: plan.entries.count)
    var runs: [Job] = []
    for (edition, binding) in bindings.enumerated() {
      for (number, run) in binding.documents.runs.enumerated() {
        let own = run.measures.map { measure in
          pages[edition][measure].map { position in
            isTaken[position] = true
            return plan.entries[position]
          }
        }
        runs.append(.run(number, binding, own))
      }
    }
    let entries = zip(plan.entries, isTaken).filter { entry, isTaken in
      !isTaken && !(entry.isDocument && !bindings.isEmpty) && !entry.isSearch
    }.map(\.0)
    let lists = entries.filter(\.isList).sorted { $0.isLarge && !$1.isLarge }
    let others = entries.filter { !$0.isList }
    return [.search] + lists.map { .files([$0]) } + runs
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
    case .search:
      let entries = plan.entries.filter(\.isSearch) + plan.searchEntries
      try stage(.files(entries), of: plan, into: staging, origins, staged: staged)
    case .files(let entries):
      // One buffer for all files of a job.
      var output = OutputBuffer(capacity: StagedFile.pieceSize)
      for entry in entries {
        try stage(entry, of: plan, into: staging, origins, &output)
        staged()
      }
    case .run(let number, let binding, let pages):
      try stage(number, of: binding, pages, of: plan, into: staging, origins, staged: staged)
    }
  }

  private static func stage(
    _ entry: SitePlan.Entry, of plan: SitePlan, into staging: SiteStaging,
    _ origins: FileOrigins?, _ output: inout OutputBuffer
  ) throws(OutputError) {
    guard !Task.isCancelled else { throw .interrupted }
    let file = StagedFile(entry.path, in: staging, isHashed: origins != nil)
    output.restart(handingTo: file)
    plan.render(entry, into: &output)
    let (size, digest) = try file.end(output)
    if let digest { origins?.add(entry, of: plan, size: size, digest: digest) }
  }

  private static func stage(
    _ number: Int, of binding: DocumentBinding, _ pages: [SitePlan.Entry?], of plan: SitePlan,
    into staging: SiteStaging, _ origins: FileOrigins?, staged: () -> Void
  ) throws(OutputError) {
    let (documents, run) = (binding.documents, binding.documents.runs[number])
    var parts: [PrintPart] = []
    if run.beginsChapter, let chapter = documents.chapter(ofStream: run.stream) {
      parts.append(chapter)
    }
    var output = OutputBuffer(capacity: StagedFile.pieceSize)
    for page in pages.compactMap({ $0 }) {
      try stage(page, of: plan, into: staging, origins, &output)
      staged()
    }
    for measure in run.measures {
      if let entry = documents.entry(ofMeasure: measure) { parts.append(entry) }
    }
    for ended in try binding.add(run: number, parts) {
      if let digest = ended.digest {
        origins?.add(ended.entry, of: plan, size: ended.size, digest: digest)
      }
      staged()
    }
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
