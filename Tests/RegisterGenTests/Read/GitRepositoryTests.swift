import RegisterGen
import RegisterTestSupport
import Testing

/// Asks the program git of the machine about repositories in temporary folders.
@Suite struct GitRepositoryTests {
  private func tree(_ folder: RevisionFolder) throws -> RevisionTree {
    var found: RevisionTree?
    if case .tree(let tree) = folder { found = tree }
    return try #require(found)
  }

  @Test func `a folder is read as it was at a commit`() async throws {
    let clone = try await GitFolder()
    try clone.put("one", at: "Content/a.md")
    try clone.put("ünï", at: "Content/b/ü \"x\".md")
    let first = try await clone.commit(date: "2025-12-31")
    try clone.put("two", at: "Content/a.md")
    try await clone.commit()
    let git = GitRepository.local(around: clone.path("Content"))
    let commit = try await git.commit("HEAD~1")
    #expect(commit.hash == first)
    #expect(try await git.day(commit) == .day(2025, 12, 31))
    let tree = try tree(await git.folder(clone.path("Content"), commit))
    #expect(tree.files.sorted() == ["a.md", "b/ü \"x\".md"])
    let system = FileSystem.revision(["C": tree], over: .local)
    #expect(try system.read("C/a.md", 10) == .bytes(Array("one".utf8)))
    let whole = try self.tree(await git.folder(clone.path(), commit))
    #expect(whole.hasFile(at: "Content/a.md"))
    guard case .missing = try await git.folder(clone.path("Nothing/here"), commit) else {
      Issue.record("a folder that is not there")
      return
    }
    guard case .elsewhere = try await git.folder("/", commit) else {
      Issue.record("a folder outside of the repository")
      return
    }
  }

  @Test func `links and submodules of a commit are seen as what they are`() async throws {
    let inner = try await GitFolder()
    try inner.put("x", at: "x.md")
    try await inner.commit()
    let clone = try await GitFolder()
    try clone.put("a", at: "Content/a.md")
    try clone.folder.putLink(to: "a.md", at: "clone/Content/link.md")
    try await clone.git("submodule", "--quiet", "add", inner.path(), "Content/module")
    try await clone.commit()
    let git = GitRepository.local(around: clone.path("Content"))
    let tree = try tree(await git.folder(clone.path("Content"), await git.commit("HEAD")))
    let system = FileSystem.revision(["C": tree], over: .local)
    #expect(try system.status("C/link.md")?.kind == .link)
    #expect(try system.resolve("C/link.md") == "C/a.md")
    #expect(try system.list("C/module") == [])
  }

  @Test func `renames are seen between commits and in the index`() async throws {
    let clone = try await GitFolder()
    let text = (1...20).map { "line \($0)\n" }.joined()
    try clone.put(text, at: "Content/a/old.md")
    try clone.put(text + "other", at: "elsewhere.md")
    try await clone.commit()
    let folder = clone.path("Content")
    let git = GitRepository.local(around: folder)
    let first = try await git.commit("HEAD")
    try await clone.git("mv", "Content/a/old.md", "Content/new.md")
    #expect(try await git.renames(folder, first, nil) == ["a/old.md": "new.md"])
    try await clone.commit()
    let second = try await git.commit("HEAD")
    #expect(try await git.renames(folder, first, second) == ["a/old.md": "new.md"])
    #expect(try await git.renames(folder, second, nil) == [:])
  }

  @Test func `an unknown name is told with the nearest one`() async throws {
    let clone = try await GitFolder()
    try await clone.commit()
    try await clone.git("branch", "verbeteringen")
    try await clone.git("update-ref", "refs/remotes/origin/release", "HEAD")
    let git = GitRepository.local(around: clone.path())
    await #expect(
      throws: GitError.unknown(name: "verbeterigen", nearest: "verbeteringen", isShallow: false)
    ) { try await git.commit("verbeterigen") }
    await #expect(
      throws: GitError.unknown(name: "release", nearest: "origin/release", isShallow: false)
    ) { try await git.commit("release") }
    await #expect(throws: GitError.unknown(name: "--all", nearest: nil, isShallow: false)) {
      try await git.commit("--all")
    }
    await #expect(throws: GitError.unknown(name: "main..main", nearest: nil, isShallow: false)) {
      try await git.commit("main..main")
    }
  }

  @Test func `outside of a work tree there is no answer`() async throws {
    let folder = try TemporaryFolder()
    let git = GitRepository.local(around: folder.path)
    await #expect(throws: GitError.outside(folder: folder.path)) { try await git.commit("main") }
    let clone = try await GitFolder()
    let empty = GitRepository.local(around: clone.path())
    await #expect(throws: GitError.noCommit) { try await empty.commit("HEAD") }
  }

  @Test func `a shallow clone says what it lacks and how to get it`() async throws {
    let origin = try await GitFolder()
    try await origin.commit("one")
    try await origin.git("branch", "old")
    try await origin.commit("two")
    try await origin.git("checkout", "--quiet", "old")
    try await origin.commit("three")
    try await origin.git(
      "clone", "--quiet", "--depth=1", "--no-single-branch", "file://" + origin.path(),
      origin.folder.path("shallow"))
    let git = GitRepository.local(around: origin.folder.path("shallow"))
    let main = try await git.commit("origin/main")
    let head = try await git.commit("HEAD")
    await #expect(throws: GitError.unrelated(name: "main", isShallow: true)) {
      try await git.mergeBase(main, "main", head)
    }
    let words = GitError.unrelated(name: "main", isShallow: true).description
    #expect(words.contains("git fetch --unshallow origin"))
    #expect(words.contains("fetch-depth: 0"))
    await #expect(throws: GitError.unknown(name: "release", nearest: nil, isShallow: true)) {
      try await git.commit("release")
    }
    let lacking = GitError.unknown(name: "release", nearest: nil, isShallow: true).description
    #expect(lacking.contains("'+refs/heads/*:refs/remotes/origin/*'"))
  }

  @Test func `what a repository configures is not run`() async throws {
    let clone = try await GitFolder()
    let mark = clone.folder.path("ran")
    try clone.put("* diff=evil filter=evil\n", at: ".gitattributes")
    try clone.put("a", at: "Content/a.md")
    try await clone.commit()
    for key in [
      "core.fsmonitor", "core.pager", "diff.external", "diff.evil.command", "diff.evil.textconv",
      "filter.evil.clean", "filter.evil.smudge", "gpg.program", "alias.show", "core.sshCommand",
    ] { try await clone.git("config", key, "touch " + mark + "; cat") }
    try await clone.git("config", "log.showSignature", "true")
    try clone.put("b", at: "Content/a.md")
    let git = GitRepository.local(around: clone.path("Content"))
    let head = try await git.commit("HEAD")
    _ = try await git.day(head)
    _ = try await git.folder(clone.path("Content"), head)
    _ = try await git.renames(clone.path("Content"), head, nil)
    _ = try await git.mergeBase(head, "HEAD", head)
    #expect(clone.folder.text(at: "ran") == nil)
  }

  @Test func `a revision is the commit that a folder shows as it is`() async throws {
    let clone = try await GitFolder()
    try clone.put("one", at: "Content/a.md")
    try clone.put("*.swp\n", at: ".gitignore")
    let hash = try await clone.commit(date: "2025-12-31")
    let folder = clone.path("Content")
    let git = GitRepository.local(around: folder)
    let revision = SourceRevision(hash: hash, day: .day(2025, 12, 31))
    #expect(try await git.revision(folder) == revision)
    #expect(revision.short.count == 10)
    try clone.put("other", at: "elsewhere.md")
    try clone.put("open in an editor", at: "Content/.a.md.swp")
    #expect(try await git.revision(folder) == revision)
    try clone.put("two", at: "Content/a.md")
    #expect(try await git.revision(folder) == nil)
    try clone.put("one", at: "Content/a.md")
    #expect(try await git.revision(folder) == revision)
    try clone.put("new", at: "Content/b.md")
    #expect(try await git.revision(folder) == nil)
    try await clone.git("add", "--all")
    #expect(try await git.revision(folder) == nil)
  }

  @Test func `there is no revision without a commit or a repository`() async throws {
    let folder = try TemporaryFolder()
    await #expect(throws: GitError.outside(folder: folder.path)) {
      try await GitRepository.local(around: folder.path).revision(folder.path)
    }
    let empty = try await GitFolder()
    await #expect(throws: GitError.noCommit) {
      try await GitRepository.local(around: empty.path()).revision(empty.path())
    }
  }

  @Test func `no program of the configuration runs while a revision is looked for`() async throws {
    let clone = try await GitFolder()
    try clone.put("one", at: "Content/a.md")
    try clone.put("*.md filter=one\n", at: ".gitattributes")
    let hash = try await clone.commit()
    let mark = clone.path("ran")
    for name in ["clean", "process"] {
      try await clone.git("config", "filter.one.\(name)", "touch '\(mark)'; cat")
    }
    try await clone.git("config", "filter.one.required", "true")
    let git = GitRepository.local(around: clone.path("Content"))
    // Its time is new, so that git has to read it.
    try clone.put("one", at: "Content/a.md")
    #expect(try await git.revision(clone.path("Content"))?.hash == hash)
    #expect(clone.text(at: "ran") == nil)
    try await clone.git("config", "filter.a=b.clean", "touch '\(mark)'; cat")
    #expect(try await git.revision(clone.path("Content")) == nil)
    #expect(clone.text(at: "ran") == nil)
  }
}
