/// The git repository that a content folder lies in, as the few questions that a check, a comparison,
/// a date and a citation need answered.
///
/// A struct of closures, as `FileSystem` is, so that a test can answer without git. `.local` asks the
/// program `git`. Nothing here changes the repository: no file, index, reference or configuration.
package struct GitRepository: Sendable {
  /// The commit that a name stands for: a branch, a tag, a hash, `HEAD~2`.
  package var commit: @Sendable (_ name: String) async throws(GitError) -> GitCommit
  /// The newest commit that the histories of two commits share.
  ///
  /// The name is what the user called the first one, for the error.
  package var mergeBase:
    @Sendable (_ first: GitCommit, _ name: String, _ second: GitCommit) async throws(GitError) ->
      GitCommit
  /// The day of a commit, by the clock of who committed it.
  package var day: @Sendable (_ commit: GitCommit) async throws(GitError) -> Moment
  /// The commit that a folder shows as it is; `nil` when something in it is not committed.
  package var revision: @Sendable (_ path: String) async throws(GitError) -> SourceRevision?
  /// The files of a folder as they were at a commit.
  package var folder:
    @Sendable (_ path: String, _ commit: GitCommit) async throws(GitError) -> RevisionFolder
  /// The files of a folder that have another path at a second commit, or in the index when there is
  /// none: old path to new, both below the folder.
  package var renames:
    @Sendable (_ path: String, _ old: GitCommit, _ new: GitCommit?) async throws(GitError) ->
      [String: String]

  /// Makes a repository of its answers.
  package init(
    commit: @escaping @Sendable (_ name: String) async throws(GitError) -> GitCommit,
    mergeBase:
      @escaping @Sendable (_ first: GitCommit, _ name: String, _ second: GitCommit)
      async throws(GitError) -> GitCommit,
    day: @escaping @Sendable (_ commit: GitCommit) async throws(GitError) -> Moment,
    revision: @escaping @Sendable (_ path: String) async throws(GitError) -> SourceRevision?,
    folder:
      @escaping @Sendable (_ path: String, _ commit: GitCommit) async throws(GitError) ->
      RevisionFolder,
    renames:
      @escaping @Sendable (_ path: String, _ old: GitCommit, _ new: GitCommit?)
      async throws(GitError) -> [String: String]
  ) {
    self.commit = commit
    self.mergeBase = mergeBase
    self.day = day
    self.revision = revision
    self.folder = folder
    self.renames = renames
  }

  /// The repository that a folder lies in, asked by the program `git` of the machine.
  package static func local(around folder: String) -> GitRepository {
    let git = LocalGit(program: GitProgram(folder: folder))
    return GitRepository(
      commit: { (name) async throws(GitError) in try await git.commit(name) },
      mergeBase: { (first, name, second) async throws(GitError) in
        try await git.mergeBase(first, name: name, second)
      },
      day: { (commit) async throws(GitError) in try await git.day(of: commit) },
      revision: { (path) async throws(GitError) in try await git.revision(of: path) },
      folder: { (path, commit) async throws(GitError) in try await git.folder(path, at: commit) },
      renames: { (path, old, new) async throws(GitError) in
        try await git.renames(in: path, from: old, to: new)
      })
  }
}

/// A commit, by its hash.
package struct GitCommit: Hashable, Sendable {
  /// The whole hash, in lower-case hexadecimal.
  package let hash: String

  /// Makes a commit of a hash; `nil` for anything else, so that no other text reaches git as one.
  package init?(_ hash: some StringProtocol) {
    let isHash = hash.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
    guard isHash, hash.utf8.count == 40 || hash.utf8.count == 64 else { return nil }
    self.hash = String(hash)
  }

  /// The first ten digits of the hash, as people read them.
  package var short: String { String(hash.prefix(10)) }
}

/// A folder at a commit.
package enum RevisionFolder: Sendable {
  /// Its files.
  case tree(RevisionTree)
  /// The commit has no such folder.
  case missing
  /// The folder lies outside of this repository.
  case elsewhere
}
