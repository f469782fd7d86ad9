package import RegisterGen

extension GitRepository {
  /// A repository of one commit without git, for tests.
  ///
  /// - Parameters:
  ///   - trees: The folders at that commit.
  ///   - day: The day of the commit.
  ///   - isChanged: Whether the work tree has something that is not committed.
  package static func inMemory(
    _ trees: [String: RevisionTree] = [:], day: Moment = .day(2025, 6, 1), isChanged: Bool = false
  ) -> GitRepository {
    let hash = String(repeating: "a", count: 40)
    return GitRepository(
      commit: { (name) throws(GitError) in
        guard name == "HEAD", let commit = GitCommit(hash) else {
          throw .unknown(name: name, nearest: nil, isShallow: false)
        }
        return commit
      },
      mergeBase: { first, _, _ in first }, day: { _ in day },
      revision: { _ in isChanged ? nil : SourceRevision(hash: hash, day: day) },
      folder: { path, _ in trees[path].map { .tree($0) } ?? .missing },
      renames: { _, _, _ in [:] })
  }
}
