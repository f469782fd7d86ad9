internal import RegisterGen
internal import Subprocess

/// A git repository of one test, in a folder that is removed afterwards; its commits have a fixed
/// author and date, and nothing of the machine's configuration.
package struct GitFolder: ~Copyable {
  /// The folder.
  package let folder: TemporaryFolder
  /// The repository's path below the folder.
  private let place: String

  /// Makes a repository with a branch `main` and no commit.
  ///
  /// - Parameter place: Where it stands in the temporary folder.
  package init(at place: String = "clone") async throws {
    let made = try TemporaryFolder()
    try await Self.git(["init", "--quiet", "--initial-branch=main", made.path(place)], in: "/")
    folder = made
    self.place = place
  }

  /// The path of something in the repository.
  package func path(_ relative: String = "") -> String {
    folder.path(relative.isEmpty ? place : place + "/" + relative)
  }

  /// Puts a file into the work tree; replaces the one that was there.
  package func put(_ text: String, at relative: String) throws {
    try FileSystem.local.removeFile(path(relative))
    try folder.put(text, at: place + "/" + relative)
  }

  /// The text of a file of the work tree; `nil` when there is none.
  package func text(at relative: String) -> String? { folder.text(at: place + "/" + relative) }

  /// Runs git in the repository, and gives what it printed.
  @discardableResult
  package func git(_ arguments: String...) async throws -> String {
    try await Self.git(arguments, in: path())
  }

  /// Adds everything in the work tree, and commits it.
  ///
  /// - Parameter date: The day of the commit.
  /// - Returns: The hash.
  @discardableResult
  package func commit(_ message: String = "change", date: String = "2026-03-01") async throws
    -> String
  {
    try await git("add", "--all")
    try await Self.git(
      ["commit", "--quiet", "--allow-empty", "--message", message], in: path(),
      date: date + "T12:00:00+01:00")
    return try await git("rev-parse", "HEAD")
  }

  /// What git said when it failed.
  package struct Failure: Error {
    /// Its words.
    package let text: String
  }

  @discardableResult
  private static func git(
    _ arguments: [String], in folder: String, date: String? = nil
  ) async throws -> String {
    let settings = ["-C", folder, "-c", "user.name=Test", "-c", "user.email=test@example.org"]
    let more = ["-c", "protocol.file.allow=always", "-c", "commit.gpgSign=false"]
    let environment = Environment.inherit.updating([
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1", "GIT_DIR": nil,
      "GIT_INDEX_FILE": nil, "GIT_WORK_TREE": nil, "GIT_AUTHOR_DATE": date,
      "GIT_COMMITTER_DATE": date,
    ])
    let result = try await Subprocess.run(
      .name("git"), arguments: Arguments(settings + more + arguments), environment: environment,
      output: .string(limit: 1 << 20), error: .string(limit: 1 << 20))
    guard result.terminationStatus.isSuccess else { throw Failure(text: result.standardError) }
    return result.standardOutput.split(separator: "\n").joined(separator: "\n")
  }
}
