/// A check that tells the findings of a branch from those that were there when it began.
///
/// What is checked is the work tree, uncommitted changes included. What is compared with is the merge
/// base of a branch and HEAD: the newest commit that both have, read from git without touching the
/// work tree.
package struct SinceCheck: Sendable {
  private let repository: GitRepository
  private let fileSystem: FileSystem
  private let options: BuildOptions

  /// Makes a check.
  package init(
    repository: GitRepository, fileSystem: FileSystem = .local, options: BuildOptions
  ) {
    self.repository = repository
    self.fileSystem = fileSystem
    self.options = options
  }

  /// Checks the work tree; the report has the new findings, and the old ones beside them.
  ///
  /// - Parameter name: A branch, a tag or a commit.
  /// - Throws: what a check throws, and `git` when the merge base can't be found or read.
  package func check(since name: String) async throws(BuildError) -> BuildReport {
    async let today = result { () async throws(BuildError) in
      try await RegisterBuild(
        fileSystem: fileSystem, options: options, repository: repository
      ).check()
    }
    let base = try await base(name)
    let old = try await findings(at: base)
    let report = try await today.get()
    let baseline = FindingBaseline(
      old.findings, path: old.names(report.diagnostics, today: fileSystem),
      lines: Self.lines(old.fileSystem))
    let parts = baseline.split(report.diagnostics, lines: Self.lines(fileSystem))
    var compared = BuildReport(
      diagnostics: parts.new, files: report.files, account: report.account, output: nil,
      baseline: BuildReport.Baseline(name: name, commit: base, existing: parts.existing))
    compared.isUndated = report.isUndated
    compared.keepsAddresses = report.keepsAddresses
    return compared.keeping(report.site)
  }

  /// What an older state had.
  private struct OldState {
    var findings: [Diagnostic] = []
    var trees: [String: RevisionTree] = [:]
    var renames: [String: [String: String]] = [:]
    var fileSystem: FileSystem

    /// What each of its files is called today: as git saw it move, or, where git saw nothing yet, the
    /// one new file of the same name.
    func names(
      _ findings: [Diagnostic], today: FileSystem
    ) -> (SourcePath) -> SourcePath {
      let added = Set(findings.map(\.location.path)).filter { path in
        trees[path.root].map { !$0.hasFile(at: path.relative) } ?? false
      }
      return { path in
        if let new = renames[path.root]?[path.relative] {
          return SourcePath(root: path.root, relative: new)
        }
        guard (try? today.status(path.text)) == nil else { return path }
        let name = path.relative.split(separator: "/").last
        let moved = added.filter {
          $0.root == path.root && $0.relative.split(separator: "/").last == name
        }
        return moved.count == 1 ? moved.first ?? path : path
      }
    }
  }

  private func base(_ name: String) async throws(BuildError) -> GitCommit {
    do throws(GitError) {
      let commit = try await repository.commit(name)
      let head = try await repository.commit("HEAD")
      return try await repository.mergeBase(commit, name, head)
    } catch {
      throw .git(error)
    }
  }

  /// The findings that the register had at a commit; none where it was not there yet.
  private func findings(at commit: GitCommit) async throws(BuildError) -> OldState {
    var state = OldState(fileSystem: fileSystem)
    do throws(GitError) {
      for root in [options.content, options.templates] {
        guard case .tree(let tree) = try await repository.folder(root, commit) else { continue }
        state.trees[root] = tree
        state.renames[root] = try await repository.renames(root, commit, nil)
      }
    } catch {
      throw .git(error)
    }
    state.fileSystem = .revision(state.trees, over: fileSystem)
    guard state.trees[options.content] != nil else { return state }
    // What is left out of the work tree may be as it should be there.
    var options = options
    options.limitedReads = nil
    let build = RegisterBuild(
      fileSystem: state.fileSystem, options: options, repository: repository)
    state.findings = try await build.check().diagnostics
    return state
  }

  private static func lines(_ fileSystem: FileSystem) -> (SourcePath) -> LineTable? {
    { SourceReader(fileSystem: fileSystem, root: $0.root).excerptLines(of: $0) }
  }

  /// The outcome of work that another task can hand over.
  private func result(
    _ body: () async throws(BuildError) -> BuildReport
  ) async -> Result<BuildReport, BuildError> {
    do throws(BuildError) {
      return .success(try await body())
    } catch {
      return .failure(error)
    }
  }
}
