internal import Subprocess

/// Runs the program `git`: with arguments as they stand, never through a shell, and so that neither
/// the repository nor its configuration can make it run something else, ask, page, write or fetch.
struct GitProgram: Sendable {
  /// What git said.
  struct Answer: Sendable {
    /// Its exit status; 128 for what git calls fatal, -1 when a signal ended it.
    let status: Int
    /// Its standard output.
    let output: [UInt8]
    /// The first lines of its standard error.
    let error: String

    /// Whether git succeeded.
    var isSuccess: Bool { status == 0 }
    /// The output without line ends around it, for answers of one line.
    var line: String {
      String(String(decoding: output, as: UTF8.self).split(separator: "\n").first ?? "")
    }
  }

  /// The folder that git runs in; it must be there.
  let folder: String

  /// Settings that stand above those of the repository.
  private static let settings = [
    "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.quotePath=false",
    "core.untrackedCache=false", "diff.external=", "log.showSignature=false",
    "protocol.allow=never", "submodule.recurse=false",
  ]

  /// Variables that a hook or a caller may have set for another repository, index or folder.
  private static let removed: [Environment.Key] = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE",
    "GIT_EXTERNAL_DIFF", "GIT_ALLOW_PROTOCOL", "GIT_TRACE", "GIT_TRACE2", "GIT_TRACE2_EVENT",
    "GIT_TRACE2_PERF", "GIT_TRACE_SETUP",
  ]

  private static var environment: Environment {
    var changes: [Environment.Key: String?] = [
      // English, since one message is looked at.
      "LC_ALL": "C", "LANGUAGE": "",
      "GIT_TERMINAL_PROMPT": "0", "GIT_PAGER": "cat", "GIT_OPTIONAL_LOCKS": "0",
      "GIT_NO_LAZY_FETCH": "1", "GIT_NO_REPLACE_OBJECTS": "1", "GIT_LITERAL_PATHSPECS": "1",
    ]
    for name in removed { changes.updateValue(nil, forKey: name) }
    return .inherit.updating(changes)
  }

  /// Runs a command of git; a status other than 0 is an answer.
  ///
  /// - Parameters:
  ///   - arguments: The command and its arguments. A text of the user stands behind
  ///     `--end-of-options`.
  ///   - input: What git reads.
  ///   - limit: The most bytes of an answer; more is an error.
  ///   - settings: Settings for this command, beside those of every command.
  /// - Throws: `notInstalled`, `failed`.
  func run(
    _ arguments: [String], input: [UInt8] = [], limit: Int = 1 << 20, settings: [String] = []
  ) async throws(GitError) -> Answer {
    let settings = (Self.settings + settings).flatMap { ["-c", $0] }
    let all = ["--no-pager", "-C", folder] + settings + arguments
    do {
      let result = try await Subprocess.run(
        .name("git"), arguments: Arguments(all), environment: Self.environment,
        input: .array(input), output: .bytes(limit: limit), error: .string(limit: 1 << 16))
      let status: Int =
        switch result.terminationStatus {
        case .exited(let code): Int(code)
        case .signaled: -1
        }
      return Answer(status: status, output: result.standardOutput, error: result.standardError)
    } catch let error as SubprocessError where error.code == .executableNotFound {
      throw .notInstalled
    } catch let error as SubprocessError where error.code == .outputLimitExceeded {
      throw .failed(command: arguments[0], reason: "its answer is too long")
    } catch {
      throw .failed(command: arguments[0], reason: "\(error)")
    }
  }

  /// Runs a command of git whose failure is an error.
  ///
  /// - Throws: `notInstalled`, `outside`, `distrusted`, `failed`.
  func answer(
    _ arguments: [String], input: [UInt8] = [], limit: Int = 1 << 20, settings: [String] = []
  ) async throws(GitError) -> Answer {
    let answer = try await run(arguments, input: input, limit: limit, settings: settings)
    guard answer.isSuccess else { throw fault(of: answer, to: arguments[0]) }
    return answer
  }

  /// What a failure means.
  func fault(of answer: Answer, to command: String) -> GitError {
    if answer.error.contains("safe.directory") { return .distrusted(folder: folder) }
    if answer.error.contains("not a git repository") { return .outside(folder: folder) }
    let first = answer.error.split(separator: "\n").first.map(String.init) ?? ""
    return .failed(command: command, reason: first)
  }
}
