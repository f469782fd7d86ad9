/// Why git can't answer: facts; `description` is the one place that words them.
package enum GitError: Error, Hashable, Sendable {
  /// There is no program `git`.
  case notInstalled
  /// The folder lies in no git work tree.
  case outside(folder: String)
  /// Git refuses a folder that belongs to another user.
  case distrusted(folder: String)
  /// The repository has no commit yet.
  case noCommit
  /// No commit has this name.
  case unknown(name: String, nearest: String?, isShallow: Bool)
  /// The histories of two commits share nothing.
  case unrelated(name: String, isShallow: Bool)
  /// Files of a commit are not in this clone.
  case incomplete(commit: GitCommit)
  /// A commit has no such folder.
  case noFolder(folder: String, name: String)
  /// The folder holds more than is read of a commit.
  case tooLarge(folder: String, megabytes: Int)
  /// Git failed for a reason of its own.
  case failed(command: String, reason: String)
}

extension GitError {
  /// Whether git could not answer though there may be an answer: not for a folder without a history.
  package var isFault: Bool {
    switch self {
    case .notInstalled, .outside, .noCommit: false
    case .distrusted, .unknown, .unrelated, .incomplete, .noFolder, .tooLarge, .failed: true
    }
  }
}

extension GitError: CustomStringConvertible {
  private static let onForges = " (in GitHub Actions: fetch-depth: 0; in GitLab CI: GIT_DEPTH: 0)"
  private static let shallow =
    "this clone is shallow, so a part of the history is missing; run: git fetch --unshallow origin"
    + onForges
  /// A shallow clone has one branch unless more were asked for.
  private static let shallowBranch =
    "; this clone is shallow and may lack it; run: "
    + "git fetch --unshallow origin '+refs/heads/*:refs/remotes/origin/*'" + onForges

  /// The error in words, with what to do.
  package var description: String {
    switch self {
    case .notInstalled:
      "git is needed for this, and there is no program 'git'; install it, such as: apt install git"
    case .outside(let folder):
      "'\(folder)' lies in no git work tree, so there is no history to look at; run this in a clone "
        + "of the register"
    case .distrusted(let folder):
      "git refuses '\(folder)', since its files belong to another user; if you trust them, run: "
        + "git config --global --add safe.directory PATH, with the path of the clone"
    case .noCommit: "the git repository has no commit yet"
    case .unknown(let name, let nearest?, _):
      "git knows no branch, tag or commit '\(name)'; did you mean '\(nearest)'?"
    case .unknown(let name, nil, let isShallow):
      "git knows no branch, tag or commit '\(name)'; 'git branch --all' lists the branches"
        + (isShallow ? Self.shallowBranch : "")
    case .unrelated(let name, let isShallow):
      "'\(name)' and HEAD share no commit"
        + (isShallow ? ": \(Self.shallow)" : "; name the branch that this one began at")
    case .incomplete(let commit):
      "this clone lacks files of the commit \(commit.short), since it was made with --filter; "
        + "run: git fetch --refetch --no-filter origin"
    case .noFolder(let folder, let name):
      "there is no folder '\(folder)' at '\(name)'; name the folder of the register with --content"
    case .tooLarge(let folder, let megabytes):
      "'\(folder)' holds more than \(megabytes) MB at that commit, which is not read"
    case .failed(let command, let reason):
      "git \(command) failed" + (reason.isEmpty ? "" : ": \(VisibleText.make(reason))")
    }
  }
}
