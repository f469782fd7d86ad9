/// Holds a site that was published to what a build of the register gives, byte for byte.
///
/// Nothing is written: each file is rendered in memory and compared with what there is. Two sites of one
/// content are equal byte for byte, so that whatever differs was changed, left out or added by somebody.
package struct SiteVerification: Sendable {
  /// How many files are compared at a time.
  private static let batch = 64
  /// How many addresses of changed pages are looked at for pages that somebody added.
  private static let mostLinks = 200

  /// A file that is not as it should be.
  package struct Difference: Sendable, Hashable, Comparable {
    /// What is wrong about it.
    package enum Kind: String, Sendable, CaseIterable {
      case missing, differs, added
    }

    /// What is wrong.
    package let kind: Kind
    /// The path of the file in the site's folder.
    package let path: String
    /// How it differs, in words; empty where there is nothing to add.
    package let detail: String

    /// Orders by path.
    package static func < (a: Difference, b: Difference) -> Bool {
      a.path.precedesByBytes(b.path)
    }

    /// The address of a page as readers know it, the path of any other file.
    package var address: String {
      path.hasSuffix("/index.html")
        ? String(path.dropLast("index.html".utf8.count)) : path == "index.html" ? "./" : path
    }
  }

  /// What came of a comparison.
  package struct Outcome: Sendable {
    /// What differs, sorted by path.
    package fileprivate(set) var differences: [Difference] = []
    /// How many files were compared.
    package fileprivate(set) var compared = 0
    /// Files that a server keeps to itself, which can't be compared.
    package fileprivate(set) var unseen: [String] = []
    /// Whether every file of the site was seen, so that none can have been added.
    package fileprivate(set) var isWhole = true
    /// What the site itself says about where it comes from; `nil` where it says nothing else than it
    /// should.
    package fileprivate(set) var claim: String?
  }

  private let plan: SitePlan
  private let options: BuildOptions
  private let revision: SiteProvenance.Revision?

  /// Prepares to compare with the site of a plan.
  ///
  /// - Parameter revision: The state of the content that the site names as its provenance.
  init(_ plan: SitePlan, options: BuildOptions, revision: SiteProvenance.Revision?) {
    self.plan = plan
    self.options = options
    self.revision = revision
  }

  /// Compares a site.
  ///
  /// - Throws: when the site can't be looked at.
  func compare(with site: ServedSite) async throws(ServedSiteError) -> Outcome {
    var outcome = Outcome()
    await plan.countWords(jobs: options.jobs)
    let entries = plan.entries + plan.searchEntries
    let redirects = Dictionary(
      plan.redirects.map { ($0.from.hasSuffix("/") ? $0.from + "index.html" : $0.from, $0.to) }
    ) { first, _ in first }
    var files: [SiteProvenance.File] = []
    var changed: [(path: String, bytes: [UInt8])] = []
    for start in stride(from: 0, to: entries.count, by: Self.batch) {
      let batch = Array(entries[start..<min(start + Self.batch, entries.count)])
      let plan = plan
      let expected = await parallelMap(batch, jobs: options.jobs) { entry in
        plan.bytes(of: entry)
      }
      for (entry, bytes) in zip(batch, expected) {
        files.append(
          SiteProvenance.File(
            path: entry.path, size: bytes.count, digest: SHA256.digest(of: bytes.span),
            sources: plan.sources(of: entry)))
      }
      changed += try await compare(
        zip(batch.map(\.path.text), expected).map { ($0, $1) }, site, redirects, &outcome)
    }
    var paths = Set(entries.map(\.path.text))
    for file in closing(files, site) {
      paths.insert(file.path)
      changed += try await compare([file], site, [:], &outcome)
    }
    try await findAdded(besides: paths, changed, site, &outcome)
    outcome.differences.sort()
    return outcome
  }

  /// The files that tell about all others: the provenance, and, in a folder, the manifest.
  private func closing(
    _ files: [SiteProvenance.File], _ site: ServedSite
  ) -> [(path: String, bytes: [UInt8])] {
    var closing: [(path: String, bytes: [UInt8])] = []
    if let path = plan.provenancePath {
      let provenance = SiteProvenance(
        version: options.version, revision: revision, files: files)
      closing.append((path.text, provenance.bytes))
    }
    guard site.base == nil else { return closing }
    let all = files.map(\.path) + [plan.provenancePath].compactMap { $0 }
    return closing + [(SiteManifest.name, SiteManifest.bytes(of: all))]
  }

  // MARK: Files

  /// Compares some files; those that differ and could be read, with their bytes.
  private func compare(
    _ expected: [(path: String, bytes: [UInt8])], _ site: ServedSite,
    _ redirects: [String: String], _ outcome: inout Outcome
  ) async throws(ServedSiteError) -> [(path: String, bytes: [UInt8])] {
    let answers = try await site.files(
      expected.map { ServedSite.Request(path: $0.path, limit: $0.bytes.count + 64 * 1024) })
    var changed: [(path: String, bytes: [UInt8])] = []
    for ((path, bytes), answer) in zip(expected, answers) {
      outcome.compared += 1
      switch answer {
      case .bytes(let served, let status) where status == 200 || path == "404.html":
        guard let detail = Self.difference(of: served, from: bytes) else { continue }
        outcome.add(.differs, path, detail)
        changed.append((path, served))
        if path == plan.provenancePath?.text { outcome.claim = ProvenanceClaim(served)?.text }
      case .redirect(let to, _) where redirects[path].map({ (site.base ?? "") + $0 }) == to:
        continue
      case .missing, .bytes:
        if site.base != nil, Self.isForHost(path) {
          outcome.compared -= 1
          outcome.unseen.append(path)
        } else {
          outcome.add(.missing, path, "")
        }
      case .tooLarge: outcome.add(.differs, path, "it is larger by more than 64 KB")
      case .redirect(let to, let status):
        outcome.add(.differs, path, "the server leads on to '\(to)' (status \(status))")
      case .unreadable(let reason): outcome.add(.differs, path, reason)
      }
    }
    return changed
  }

  /// Whether a file is one that hosts read and don't hand out.
  private static func isForHost(_ path: String) -> Bool {
    path == HostHeaders.name || path == HostRedirects.name
  }

  /// How bytes differ from those that should be there; `nil` when they are equal.
  private static func difference(of served: [UInt8], from expected: [UInt8]) -> String? {
    guard served != expected else { return nil }
    guard let index = zip(served, expected).enumerated().first(where: { $1.0 != $1.1 })?.offset
    else {
      return served.count < expected.count
        ? "it is cut off after \(served.count) of \(expected.count) bytes"
        : "it has \(served.count - expected.count) more bytes at its end"
    }
    let line = 1 + expected[..<index].count { $0 == UInt8(ascii: "\n") }
    return "from byte \(index + 1) on, in line \(line)"
  }

  // MARK: What was added

  /// Finds files that should not be there: in a folder all, on a server those that a changed page leads to.
  private func findAdded(
    besides paths: Set<String>, _ changed: [(path: String, bytes: [UInt8])], _ site: ServedSite,
    _ outcome: inout Outcome
  ) async throws(ServedSiteError) {
    if let list = site.list {
      for path in try list() where !paths.contains(path) && path != ".gitignore" {
        outcome.add(.added, path, "")
      }
      return
    }
    outcome.isWhole = false
    let links = SiteReferences.paths(in: changed, base: plan.baseURL ?? "")
      .filter { !paths.contains($0) }.prefix(Self.mostLinks)
    let answers = try await site.files(
      links.map { ServedSite.Request(path: $0, limit: 1 << 20) })
    for (path, answer) in zip(links, answers) {
      switch answer {
      case .bytes(_, let status) where status == 200: outcome.add(.added, path, "")
      case .tooLarge: outcome.add(.added, path, "")
      case .bytes, .missing, .redirect, .unreadable: continue
      }
    }
  }
}

extension SiteVerification.Outcome {
  /// Adds a file that is not as it should be.
  fileprivate mutating func add(
    _ kind: SiteVerification.Difference.Kind, _ path: String, _ detail: String
  ) {
    differences.append(SiteVerification.Difference(kind: kind, path: path, detail: detail))
  }
}
