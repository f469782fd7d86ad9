import Dispatch
import FoundationEssentials
import Glibc
import RegisterGen

/// The limits of a run that reads what strangers wrote, as the process that is limited gets them: in a
/// variable of its environment.
struct RunLimits {
  /// The variable.
  static let variable = "REGISTER_BUILD_LIMITS"

  /// The most memory, in MB.
  var memory: Int
  /// The most time, in seconds.
  var time: Int
  /// The descriptor from which nothing ever comes, and which ends when the process that watches does.
  var lifeline: Int32
  /// The folder for what the limited process and the one that watches it tell each other.
  var folder: String
  /// What the limited process does.
  var mode = Mode.plain

  /// What a limited process does.
  enum Mode: String {
    /// What was asked for, on several threads.
    case plain
    /// What was asked for, with the files read one by one, each noted before.
    case tracing
    /// The same without a word, and without writing anything: only its end counts.
    case probing
  }

  /// The text for the variable.
  var text: String { "\(memory) \(time) \(lifeline) \(mode.rawValue) \(folder)" }

  /// The limits of this process; `nil` when it has none.
  static var ofThisProcess: RunLimits? {
    guard let text = Terminal.environment(variable) else { return nil }
    let parts = text.split(separator: " ", maxSplits: 4).map(String.init)
    guard parts.count == 5, let memory = Int(parts[0]), let time = Int(parts[1]),
      let lifeline = Int32(parts[2]), let mode = Mode(rawValue: parts[3])
    else { return nil }
    return RunLimits(
      memory: memory, time: time, lifeline: lifeline, folder: parts[4], mode: mode)
  }

  // MARK: What both tell each other

  private var note: String { folder + "/note" }
  private var exclusions: String { folder + "/excluded" }

  /// What the limited process was doing when it died.
  struct Note {
    /// The phase.
    let phase: LimitedReads.Phase
    /// The file that it was reading; `nil` for none.
    let file: String?
  }

  /// What the limited process was doing; `nil` when it noted nothing.
  var noted: Note? {
    guard let data = FileManager.default.contents(atPath: note) else { return nil }
    let parts = String(decoding: data.prefix(LimitedReads.noteSize), as: UTF8.self)
      .split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let phase = LimitedReads.Phase(rawValue: parts[0]) else { return nil }
    return Note(phase: phase, file: parts[1].isEmpty ? nil : parts[1])
  }

  /// The texts that the limited process read and that it can do without, sorted: all Markdown but the home
  /// page.
  var textsRead: [String] {
    guard let data = FileManager.default.contents(atPath: note) else { return [] }
    let paths = String(decoding: data.dropFirst(LimitedReads.noteSize), as: UTF8.self)
      .split(separator: "\0").map(String.init)
    return Set(paths).filter { $0.hasSuffix(".md") && !$0.hasSuffix("/index.md") }.sorted()
  }

  /// Writes down which files the next process leaves out, and why.
  func exclude(_ files: [String: String]) throws {
    let lines = files.sorted { $0.key < $1.key }.map { "\($0.key)\0\($0.value)\0" }
    try Data(lines.joined().utf8).write(to: URL(filePath: exclusions))
  }

  /// The reads of this process.
  var reads: LimitedReads {
    let data = FileManager.default.contents(atPath: exclusions) ?? Data()
    let parts = String(decoding: data, as: UTF8.self).split(separator: "\0").map(String.init)
    var excluded: [String: String] = [:]
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      excluded[parts[index]] = parts[index + 1]
    }
    return LimitedReads(
      excluding: excluded, note: mode == .plain ? nil : note, isProbe: mode == .probing)
  }

  // MARK: Ending with the process that watches

  /// Ends this process when the one that watches it is gone, even killed: nobody would hold it to its
  /// limits then.
  func endWithWatcher() {
    // What this process runs must not hold the descriptor.
    _ = fcntl(lifeline, F_SETFD, FD_CLOEXEC)
    let lifeline = lifeline
    // A queue of its own has a thread of its own, which waits.
    DispatchQueue(label: "lifeline").async {
      var byte: UInt8 = 0
      // The byte lives for the length of the call.
      while unsafe read(lifeline, &byte, 1) < 0, errno == EINTR {}
      kill(getpid(), SIGKILL)
    }
  }

  // MARK: The limits of the system

  /// Sets what the system holds this process to, beside the process that watches it: address space, with
  /// room for libraries, stacks and what the allocator reserves; processor time; and no core dump.
  func apply() {
    let megabyte = 1 << 20
    Self.set(RLIMIT_AS, (memory + 2_048) * megabyte)
    Self.set(RLIMIT_CPU, time * Terminal.processorCount + 1)
    Self.set(RLIMIT_CORE, 0)
  }

  private static func set(_ kind: __rlimit_resource, _ value: Int) {
    let resource = __rlimit_resource_t(kind.rawValue)
    var limit = rlimit()
    // The struct lives for the length of both calls. A limit that is lower already stays.
    guard unsafe getrlimit(resource, &limit) == 0 else { return }
    limit.rlim_max = min(limit.rlim_max, rlim_t(value))
    limit.rlim_cur = min(limit.rlim_cur, limit.rlim_max)
    unsafe setrlimit(resource, &limit)
  }
}
