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
  /// The folder for what the limited process and the one that watches it tell each other.
  var folder: String
  /// Whether the files are read one by one, each noted before.
  var isTracing = false

  /// The text for the variable.
  var text: String { "\(memory) \(time) \(isTracing ? 1 : 0) \(folder)" }

  /// The limits of this process; `nil` when it has none.
  static var ofThisProcess: RunLimits? {
    guard let text = Terminal.environment(variable) else { return nil }
    let parts = text.split(separator: " ", maxSplits: 3).map(String.init)
    guard parts.count == 4, let memory = Int(parts[0]), let time = Int(parts[1]) else { return nil }
    return RunLimits(memory: memory, time: time, folder: parts[3], isTracing: parts[2] == "1")
  }

  // MARK: What both tell each other

  private var note: String { folder + "/note" }
  private var exclusions: String { folder + "/excluded" }

  /// The file that the limited process was reading; `nil` for none.
  var noted: String? {
    guard let data = FileManager.default.contents(atPath: note) else { return nil }
    let text = String(decoding: data, as: UTF8.self)
    let path = String(text.reversed().drop { $0 == " " }.reversed())
    return path.isEmpty ? nil : path
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
    return LimitedReads(excluding: excluded, note: isTracing ? note : nil)
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
