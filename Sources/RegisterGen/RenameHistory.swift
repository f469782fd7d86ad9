/// How far back the names of files are looked for: what is not committed yet, then commits before the
/// newest one, ever further apart, and the oldest one where there are fewer than that.
struct RenameHistory {
  /// How many commits before the newest one.
  private static let depths = [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 100]

  private let repository: GitRepository
  private var rest = Self.depths[...]
  /// The depth of the commit before.
  private var last = -1

  /// Begins at the newest commit.
  init(_ repository: GitRepository) { self.repository = repository }

  /// The next commit back; `nil` at the end, and without git.
  mutating func next() async -> GitCommit? {
    guard let depth = rest.popFirst() else { return nil }
    if let commit = await commit(depth) {
      last = depth
      return commit
    }
    rest = []
    return last < 0 ? nil : await oldest(before: depth)
  }

  /// The oldest commit, when one so deep is not there; `nil` when it was given already.
  private func oldest(before depth: Int) async -> GitCommit? {
    var (there, missing) = (last, depth)
    var oldest: GitCommit?
    while missing - there > 1 {
      let middle = (there + missing) / 2
      if let commit = await commit(middle) {
        (there, oldest) = (middle, commit)
      } else {
        missing = middle
      }
    }
    return oldest
  }

  private func commit(_ depth: Int) async -> GitCommit? {
    do throws(GitError) {
      return try await repository.commit(depth == 0 ? "HEAD" : "HEAD~\(depth)")
    } catch {
      // A history that is too short, or no git: there is nothing to know.
      return nil
    }
  }
}
