/// Holds a register to the rules about time, on a day that is known without a clock.
struct DatedCheck: Sendable {
  /// The day that was named, or `nil` for that of the newest commit.
  let day: Moment?
  /// What is known of that commit already.
  let cited: CitedRevision
  /// Where it is asked for otherwise, or `nil`.
  let repository: GitRepository?

  /// What the rules find; `nil` when they are needed and no day is known.
  ///
  /// Git is asked only where the register has a date that a rule is about.
  func findings(in register: Register) async -> [Diagnostic]? {
    guard RegisterCheck.needsDay(register) else { return [] }
    var day = day ?? cited.revision?.day
    if day == nil, let repository {
      // Without an answer the report says that these rules were left out.
      day = try? await repository.day(repository.commit("HEAD"))
    }
    return day.map { RegisterCheck.findings(in: register, asOf: $0) }
  }
}
