/// The answers of `GitRepository.local`: which commands of git they take, and how its answers are read.
struct LocalGit: Sendable {
  /// The most bytes that the files of a folder may have at a commit, all together.
  static let largestFolder = 512 << 20

  /// Runs git in the folder that the repository was asked for.
  let program: GitProgram

  /// Makes the answers; where the folder is not there, git runs in the nearest one that is.
  init(program: GitProgram) {
    self.program = GitProgram(folder: Self.nearestFolder(program.folder).path)
  }

  /// The commit that a name stands for.
  func commit(_ name: String) async throws(GitError) -> GitCommit {
    let answer = try await program.run([
      "rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}",
    ])
    if answer.isSuccess, let commit = GitCommit(answer.line) { return commit }
    _ = try await place(of: program.folder)
    if name == "HEAD" { throw .noCommit }
    throw .unknown(
      name: name, nearest: try await nearest(to: name), isShallow: try await isShallow())
  }

  /// The newest commit that two histories share.
  func mergeBase(
    _ first: GitCommit, name: String, _ second: GitCommit
  ) async throws(GitError) -> GitCommit {
    let answer = try await program.run(["merge-base", first.hash, second.hash])
    if answer.isSuccess, let commit = GitCommit(answer.line) { return commit }
    guard answer.status == 1 else { throw program.fault(of: answer, to: "merge-base") }
    throw .unrelated(name: name, isShallow: try await isShallow())
  }

  /// The day of a commit.
  func day(of commit: GitCommit) async throws(GitError) -> Moment {
    let answer = try await program.answer(["show", "--no-patch", "--format=%cs", commit.hash])
    guard let day = Moment(answer.line) else {
      throw .failed(command: "show", reason: "'\(answer.line)' is no date")
    }
    return day
  }

  /// The files that git moved below a folder; the index stands in for what is not committed, since it
  /// holds every rename that git knows of, and reading it runs no filter of the repository.
  func renames(
    in path: String, from old: GitCommit, to new: GitCommit?
  ) async throws(GitError) -> [String: String] {
    guard let place = try await place(of: path) else { return [:] }
    let command = new == nil ? ["diff-index", "--cached"] : ["diff-tree", "-r"]
    let commits = [old.hash] + (new.map { [$0.hash] } ?? [])
    let answer = try await program.answer(
      command + ["-M", "-l2000", "--diff-filter=R", "--name-status", "-z", "--no-ext-diff"]
        + ["--no-textconv", "--no-relative"] + commits,
      limit: 64 << 20)
    let parts = answer.output.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    var renames: [String: String] = [:]
    for index in stride(from: 0, to: parts.count - 2, by: 3) {
      guard let old = Self.path(parts[index + 1], below: place),
        let new = Self.path(parts[index + 2], below: place)
      else { continue }
      renames[old] = new
    }
    return renames
  }

  // MARK: Places and names

  /// The path of a folder below the top of the work tree, without a slash at its end; `nil` when it
  /// lies in another repository.
  ///
  /// - Throws: `outside` when it lies in none.
  func place(of path: String) async throws(GitError) -> String? {
    let found = Self.nearestFolder(path)
    let questions = ["rev-parse", "--show-toplevel", "--show-prefix"]
    let own = try await program.run(questions)
    let other = try await GitProgram(folder: found.path).run(questions)
    for answer in [own, other] where !answer.isSuccess {
      // In a bare repository, and in .git itself, there is no work tree.
      let fault = program.fault(of: answer, to: "rev-parse")
      if case .failed = fault { throw .outside(folder: path) }
      throw answer.status == own.status ? fault : .outside(folder: path)
    }
    guard own.line == other.line else { return nil }
    let lines = String(decoding: other.output, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let prefix = lines.count > 1 ? String(lines[1]) : ""
    var place = prefix + found.rest.joined(separator: "/")
    while place.hasSuffix("/") { place.removeLast() }
    return place
  }

  /// The nearest folder above a path that is there, and the parts of the path below it.
  static func nearestFolder(_ path: String) -> (path: String, rest: [String]) {
    var path = path
    var rest: [String] = []
    while (try? LocalReading.status(path + "/.")) == nil {
      while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
      guard let slash = path.lastIndex(of: "/") else {
        return (".", [path] + rest)
      }
      rest.insert(String(path[path.index(after: slash)...]), at: 0)
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
    return (path, rest)
  }

  private static func path(_ path: String, below folder: String) -> String? {
    guard !folder.isEmpty else { return path }
    return path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : nil
  }

  private func isShallow() async throws(GitError) -> Bool {
    try await program.answer(["rev-parse", "--is-shallow-repository"]).line == "true"
  }

  /// The branch or tag that somebody probably meant: the same name at a remote, or the nearest.
  private func nearest(to name: String) async throws(GitError) -> String? {
    let answer = try await program.answer(
      ["for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/remotes", "refs/tags"],
      limit: 16 << 20)
    let names = String(decoding: answer.output, as: UTF8.self).split(separator: "\n")
      .map(String.init)
    if let remote = names.first(where: { $0.hasSuffix("/" + name) }) { return remote }
    return NearMiss.nearest(to: name, in: names)
  }
}
