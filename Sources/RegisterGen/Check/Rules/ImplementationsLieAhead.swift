/// A measure whose status says that nothing was started yet has no implementation interval that has passed.
package enum ImplementationsLieAhead: DatedRule {
  package static let rule = Rule.implementationPassed

  package static func isAbout(_ register: Register) -> Bool {
    !register.vocabulary.proposedStatuses.isEmpty
  }

  package static func findings(in register: Register, asOf day: Moment) -> [Diagnostic] {
    let proposed = register.vocabulary.proposedStatuses
    guard !proposed.isEmpty else { return [] }
    return register.measures.compactMap { measure in
      guard measure.withdrawal == nil, proposed.contains(measure.status),
        let end = measure.implementation.to, end.lastDay < day.firstDay,
        // An interval that ends before it begins has been reported as that.
        (measure.implementation.from?.firstDay ?? 0) <= end.lastDay
      else { return nil }
      let status = register.vocabulary.statuses[measure.status].label
      return Diagnostic(
        rule, at: measure.location(measure.places.implementationEnd),
        "the implementation ended with \(end.text), before \(day.text), and the status is "
          + "still '\(status)'",
        help: "change the status, or the interval if the source gives another one")
    }
  }
}
