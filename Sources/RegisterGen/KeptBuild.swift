/// A check that is run again and again over the same folders, and reads only what has changed.
///
/// Measures are kept as what they say, all other files as bytes. Every check gives what a fresh one
/// would give, provided that it is told of every change since the one before.
package struct KeptBuild: Sendable {
  /// The folder of the register.
  let content: String
  private let build: RegisterBuild
  private let fileSystem: FileSystem
  private let reads = KeptReads()
  private var kept: KeptMeasures? = KeptMeasures()

  /// Makes a check that has read nothing yet.
  ///
  /// - Parameter repository: Where the day of the newest commit is asked for, as for `RegisterBuild`.
  package init(
    fileSystem: FileSystem = .local, options: BuildOptions, repository: GitRepository? = nil
  ) {
    self.fileSystem = options.disk(fileSystem)
    content = options.content
    // The bytes of 10,000 measures would be 30 MB.
    let measures = SourcePath(root: options.content, relative: "measures").text + "/"
    let roots = [options.content + "/", options.templates + "/"]
    let keeping = reads.fileSystem(over: fileSystem) { path in
      roots.contains { path.hasPrefix($0) } && !path.hasPrefix(measures)
    }
    build = RegisterBuild(fileSystem: keeping, options: options, repository: repository)
  }

  /// Checks the register as it is after some changes.
  ///
  /// - Throws: when a folder can't be read.
  package mutating func check(
    after changes: [FolderChange]
  ) async throws(BuildError) -> BuildReport {
    for change in changes { forget(change) }
    return try await build.check(keeping: &kept)
  }

  /// The lines of a text file as they are shown beside a finding; `nil` when it can't be read.
  package func excerptLines(of path: SourcePath) -> LineTable? {
    SourceReader(fileSystem: fileSystem, root: path.root).excerptLines(of: path)
  }

  private mutating func forget(_ change: FolderChange) {
    switch change {
    case .file(let path):
      reads.forget(path)
      if path.root == content { kept?.forget(path) }
    case .folder(let path):
      reads.forget(below: path)
      if path.root == content { kept?.forget(below: path) }
    }
  }
}
