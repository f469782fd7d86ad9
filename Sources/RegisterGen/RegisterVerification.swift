/// Builds a register in memory, as it is or as it was at a commit, and holds a published site to it.
package struct RegisterVerification: Sendable {
  /// The state of the register that a site is held to.
  package enum State: Sendable, Hashable {
    /// The folder as it is.
    case folder
    /// A branch, tag or commit.
    case revision(String)
  }

  /// What came of a comparison.
  package enum Outcome: Sendable {
    /// The site was compared; with the commit, if there is one.
    case compared(SiteVerification.Outcome, SourceRevision?)
    /// The register can't be built; the findings, and the disk that they are about.
    case unbuildable([Diagnostic], FileSystem)
  }

  private let options: BuildOptions
  private let fileSystem: FileSystem
  private let repository: GitRepository

  /// Makes a comparison.
  ///
  /// - Parameter options: Where the register is; `citesRevision` as it was when the site was built.
  package init(
    options: BuildOptions, fileSystem: FileSystem = .local, repository: GitRepository
  ) {
    self.options = options
    self.fileSystem = fileSystem
    self.repository = repository
  }

  /// Compares a site with a build of a state.
  ///
  /// - Throws: when git can't answer, a folder can't be read, or the site can't be looked at.
  package func compare(
    _ site: ServedSite, with state: State
  ) async throws(BuildError) -> Outcome {
    var (options, disk, repository) = (options, fileSystem, repository)
    var pinned: SourceRevision?
    if case .revision(let name) = state {
      let (trees, revision) = try await trees(at: name)
      disk = .revision(trees, over: fileSystem)
      pinned = revision
      options.asOf = revision.day
      repository.revision = { (_) throws(GitError) in revision }
    }
    let report = try await RegisterBuild(
      fileSystem: disk, options: options, repository: repository
    ).check()
    guard let plan = report.site, !report.hasErrors else {
      return .unbuildable(report.diagnostics, options.disk(disk))
    }
    var named: SiteProvenance.Revision?
    if plan.provenancePath != nil {
      named = await SiteProvenance.Revision.named(by: report.revision, repository)
    }
    let verification = SiteVerification(plan, options: options, revision: named)
    do throws(ServedSiteError) {
      return .compared(
        try await verification.compare(with: site), pinned ?? report.revision.revision)
    } catch {
      throw .served(error)
    }
  }

  /// The folders of the content and of the templates at a commit, and the commit.
  private func trees(
    at name: String
  ) async throws(BuildError) -> ([String: RevisionTree], SourceRevision) {
    do throws(GitError) {
      let commit = try await repository.commit(name)
      guard case .tree(let content) = try await repository.folder(options.content, commit) else {
        throw .noFolder(folder: options.content, name: name)
      }
      var trees = [options.content: content]
      switch try await repository.folder(options.templates, commit) {
      case .tree(let templates): trees[options.templates] = templates
      // Templates of another place are those of today; a folder that was not there yet had nothing.
      case .missing: trees[options.templates] = RevisionTree()
      case .elsewhere: break
      }
      let day = try await repository.day(commit)
      return (trees, SourceRevision(hash: commit.hash, day: day))
    } catch {
      throw .git(error)
    }
  }
}

extension SiteProvenance.Revision {
  /// The state of the content that a site names, of the revision that its citations name.
  static func named(
    by cited: CitedRevision, _ repository: GitRepository?
  ) async -> SiteProvenance.Revision? {
    switch cited {
    case .commit(let revision):
      return SiteProvenance.Revision(commit: revision, hasLocalChanges: false)
    case .uncommitted:
      do throws(GitError) {
        guard let repository else { return nil }
        let commit = try await repository.commit("HEAD")
        let revision = SourceRevision(
          hash: commit.hash, day: try await repository.day(commit))
        return SiteProvenance.Revision(commit: revision, hasLocalChanges: true)
      } catch {
        return nil
      }
    case .unknown, .unasked: return nil
    }
  }
}
