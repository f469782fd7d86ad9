/// Compares two states of a register: read both, link both, compare, make the pages of both.
package struct RegisterComparison: Sendable {
  /// One state: what it is called, and where its files are.
  package struct State: Sendable {
    /// What the user called it.
    package let name: String
    /// The commit, or `nil` for a folder.
    package let commit: GitCommit?
    /// The content folder.
    package let content: String
    /// The disk that it is read from.
    package let fileSystem: FileSystem

    /// What the paths of its files begin with where both states have files of the same path.
    var pathPrefix: String { commit == nil ? "" : name + ":" }

    /// Makes a state.
    package init(name: String, commit: GitCommit?, content: String, fileSystem: FileSystem) {
      self.name = name
      self.commit = commit
      self.content = content
      self.fileSystem = fileSystem
    }
  }

  /// What came of a comparison.
  package enum Outcome: Sendable {
    /// Both states were read.
    case report(DifferenceReport)
    /// A state has an error without which nothing can be compared; its name, disk and findings.
    case unreadable(State, [Diagnostic])
  }

  private let fileSystem: FileSystem
  private let templates: String
  private let limitedReads: LimitedReads?
  private let jobs: Int

  /// Makes a comparison.
  ///
  /// - Parameters:
  ///   - fileSystem: The disk that the templates are on.
  ///   - templates: The folder of the templates, for the words and the pages of both states.
  ///   - limitedReads: What of the files may be read within limits of memory and time; `nil` for all.
  package init(
    fileSystem: FileSystem = .local, templates: String, limitedReads: LimitedReads? = nil,
    jobs: Int
  ) {
    self.fileSystem = fileSystem
    self.templates = templates
    self.limitedReads = limitedReads
    self.jobs = jobs
  }

  /// Compares two states.
  ///
  /// - Parameter renames: The files that git saw renamed, below the content folders.
  /// - Throws: when a folder can't be read.
  package func compare(
    _ old: State, _ new: State, renames: [String: String]
  ) async throws(BuildError) -> Outcome {
    do throws(FileSystemError) {
      let before = try await read(old)
      guard let oldRegister = before.register else { return .unreadable(old, before.diagnostics) }
      let after = try await read(new)
      guard let newRegister = after.register else { return .unreadable(new, after.diagnostics) }
      let disk = limitedReads?.over(fileSystem) ?? fileSystem
      let reader = SourceReader(fileSystem: disk, root: templates)
      let languages = newRegister.identity.languages
      let former = oldRegister.identity.languages.filter { !languages.contains($0) }
      let theme = try ThemeParser(reader: reader).parse(languages: languages + former)
      guard let theme = theme.value else {
        let state = State(name: templates, commit: nil, content: "", fileSystem: fileSystem)
        return .unreadable(state, theme.diagnostics)
      }
      let words = DifferenceWords(theme.words)
      var pages: PageDifference?
      let templates = SiteTemplates.compile(theme, root: templates).value
      limitedReads?.begin(.comparing)
      if !before.hasErrors, !after.hasErrors, !templates.isEmpty {
        let left = try await plan(oldRegister, of: old, templates: templates)
        let right = try await plan(newRegister, of: new, templates: templates)
        pages = await PageComparison.compare(from: left, to: right, jobs: jobs)
      }
      var comparer = RegisterComparer(
        from: RegisterComparer.Side(register: oldRegister, files: before.files),
        to: RegisterComparer.Side(register: newRegister, files: after.files), words: words,
        renames: EntityRenames(files: renames))
      return .report(
        DifferenceReport(
          base: Self.side(old, before), head: Self.side(new, after),
          difference: comparer.compare(pages: pages), words: words))
    } catch {
      throw .input(error)
    }
  }

  private func read(_ state: State) async throws(FileSystemError) -> RegisterReading.Outcome {
    let disk = limitedReads?.over(state.fileSystem, prefix: state.pathPrefix) ?? state.fileSystem
    let reading = RegisterReading(
      fileSystem: disk, content: state.content, jobs: jobs, limitedReads: limitedReads)
    let outcome = try await reading.read()
    limitedReads?.begin(.reading)
    return outcome
  }

  private static func side(
    _ state: State, _ outcome: RegisterReading.Outcome
  ) -> DifferenceReport.Side {
    let errors = outcome.diagnostics.count { $0.severity == .error }
    return DifferenceReport.Side(name: state.name, commit: state.commit, errors: errors)
  }

  /// The site of a state; of the theme's own files none is part of it, since both would have the same.
  private func plan(
    _ register: Register, of state: State, templates: [String: SiteTemplates]
  ) async throws(FileSystemError) -> SitePlan {
    let reader = SourceReader(fileSystem: state.fileSystem, root: state.content)
    var images: [SitePlan.Asset] = []
    for image in register.images {
      guard let bytes = try reader.readBytes(image.path).value,
        let output = OutputPath(image.path.relative)
      else { continue }
      images.append(SitePlan.Asset(path: output, bytes: bytes, source: image.path))
    }
    // With a mark, another colour of the theme would be a difference of every page.
    return await SitePlan.make(
      register, templates: templates, assets: [], images: images, marksAssets: false
    ).value
  }
}

extension RegisterComparison {
  /// Compares two commits, or a commit and the work tree.
  ///
  /// - Parameters:
  ///   - base: The older commit's name.
  ///   - head: The newer commit's name; `nil` for the work tree.
  ///   - fromMergeBase: Whether to compare with the newest commit that both share.
  /// - Throws: when git can't answer, or a folder can't be read.
  package func compare(
    base: String, head: String?, fromMergeBase: Bool, content: String, repository: GitRepository
  ) async throws(BuildError) -> Outcome {
    let states: (old: State, new: State, renames: [String: String])
    do throws(GitError) {
      var commit = try await repository.commit(base)
      var newCommit: GitCommit?
      if let head { newCommit = try await repository.commit(head) }
      if fromMergeBase {
        let other: GitCommit
        if let newCommit { other = newCommit } else { other = try await repository.commit("HEAD") }
        commit = try await repository.mergeBase(commit, base, other)
      }
      let old = try await state(base, commit, content: content, repository)
      var new = State(name: content, commit: nil, content: content, fileSystem: fileSystem)
      if let head, let newCommit {
        new = try await state(head, newCommit, content: content, repository)
      }
      states = (old, new, try await repository.renames(content, commit, newCommit))
    } catch {
      throw .git(error)
    }
    return try await compare(states.old, states.new, renames: states.renames)
  }

  private func state(
    _ name: String, _ commit: GitCommit, content: String, _ repository: GitRepository
  ) async throws(GitError) -> State {
    guard case .tree(let tree) = try await repository.folder(content, commit) else {
      throw .noFolder(folder: content, name: name)
    }
    return State(
      name: name, commit: commit, content: content,
      fileSystem: .revision([content: tree], over: fileSystem))
  }
}
