extension LocalGit {
  /// The commit that a folder shows as it is; `nil` when something in the folder is not committed.
  ///
  /// A file that git ignores counts as nothing: whatever stands in it, no commit will ever hold it.
  ///
  /// - Throws: `noCommit`, `outside`, and whatever git refuses.
  func revision(of folder: String) async throws(GitError) -> SourceRevision? {
    let git = GitProgram(folder: Self.nearestFolder(folder).path)
    // A build waits for these answers, one of which does not need the others.
    async let turnedOff = Self.filters(of: git)
    let commit = try await commit("HEAD")
    let day = try await day(of: commit)
    guard let filters = try await turnedOff.get() else { return nil }
    let status = try await git.answer(
      ["status", "--porcelain", "-z", "--untracked-files=normal", "--ignore-submodules=all"]
        + ["--no-renames", "--no-ahead-behind", "--", "."],
      settings: filters)
    return status.output.isEmpty ? SourceRevision(hash: commit.hash, day: day) : nil
  }

  /// What `withoutFilters` gives, as a result that another task can hand over.
  private static func filters(of git: GitProgram) async -> Result<[String]?, GitError> {
    do throws(GitError) {
      return .success(try await withoutFilters(git))
    } catch {
      return .failure(error)
    }
  }

  /// Settings that turn off the programs through which git would read files to compare them: a
  /// configuration may name any. `nil` when one has a name that can't be turned off.
  private static func withoutFilters(_ git: GitProgram) async throws(GitError) -> [String]? {
    let answer = try await git.run([
      "config", "--null", "--name-only", "--get-regexp", "^filter\\.",
    ])
    // 1 says that there are none.
    guard answer.isSuccess else { return answer.status == 1 ? [] : nil }
    let names = answer.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    // Git takes what follows the first `=` for the value.
    guard !names.contains(where: { $0.contains("=") }) else { return nil }
    return names.map { $0 + ($0.hasSuffix(".required") ? "=false" : "=") }
  }
}
