import RegisterGen

/// Looks for the one file of which a run dies after it was read: by halves, each checked without the other
/// files.
struct FileSearch {
  /// The limits of the run.
  let limits: RunLimits
  /// The files that are left out already, and why.
  let excluded: [String: String]

  /// The file of which a run dies that reads none of the others; `nil` for none, or when looking for it
  /// takes longer than the run itself may.
  func file() async throws -> String? {
    let all = limits.textsRead.filter { excluded[$0] == nil }
    // What dies without any of them has another cause.
    guard !all.isEmpty, try await !dies(reading: [], of: all) else { return nil }
    var suspects = all[...]
    // Whether a run died that read no others than these.
    var isCertain = false
    let end = ContinuousClock.now + .seconds(limits.time)
    while suspects.count > 1 || !isCertain {
      guard !suspects.isEmpty, ContinuousClock.now < end else { return nil }
      let half = suspects.prefix(max(1, suspects.count / 2))
      if try await dies(reading: half, of: all) {
        (suspects, isCertain) = (half, true)
      } else {
        (suspects, isCertain) = (suspects.dropFirst(half.count), false)
      }
    }
    return suspects.first
  }

  /// Whether a run dies that reads some files, and none of the others.
  private func dies(reading some: ArraySlice<String>, of all: [String]) async throws -> Bool {
    let kept = Set(some)
    var others = excluded
    for file in all where !kept.contains(file) { others[file] = "is tried without" }
    try limits.exclude(others)
    var probe = limits
    probe.mode = .probing
    if case .died = try await LimitedProcess(limits: probe).outcome() { return true }
    return false
  }
}
