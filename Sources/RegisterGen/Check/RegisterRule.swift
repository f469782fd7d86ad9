/// Check: what can only be seen in the register as a whole.
///
/// In: a `Register`. Out: findings; nothing is changed. Each rule states one thing and stands in a
/// file of its own. What a single value or reference has wrong is found where it is read (`Parse`) or
/// resolved (`Link`).

/// A rule about the register as a whole.
package protocol RegisterRule: Sendable {
  /// The rule's id.
  static var rule: Rule { get }
  /// What the register has against the rule.
  ///
  /// - Complexity: at most linear in the number of measures and links, but for sorting.
  static func findings(in register: Register) -> [Diagnostic]
}

/// A rule whose findings depend on the day: that of the newest commit, or the one that `--as-of` names,
/// never the clock's, so that one state of the register has one answer.
package protocol DatedRule: Sendable {
  /// The rule's id.
  static var rule: Rule { get }
  /// Whether the register says anything that the rule is about.
  static func isAbout(_ register: Register) -> Bool
  /// What the register has against the rule on a day.
  ///
  /// - Complexity: linear in the number of measures and pages.
  static func findings(in register: Register, asOf day: Moment) -> [Diagnostic]
}

/// Every rule about the register as a whole.
package enum RegisterCheck {
  /// The rules, in no particular order.
  package static let rules: [any RegisterRule.Type] = [
    TitlesDiffer.self, OrdersDiffer.self, AliasesNameOneMeasure.self,
    InstrumentsAreNarrowest.self, LinksLeadToCurrentMeasures.self, WithdrawalsEnd.self,
    MeasuresMeetProgramme.self,
  ]

  /// The rules about time, in no particular order.
  package static let datedRules: [any DatedRule.Type] = [
    ImplementationsLieAhead.self, StatementsAreRecent.self, SecurityContactsAreCurrent.self,
  ]

  /// Whether the register says anything that a rule about time is about.
  package static func needsDay(_ register: Register) -> Bool {
    datedRules.contains { $0.isAbout(register) }
  }

  /// The findings of the rules about time, on a day.
  package static func findings(in register: Register, asOf day: Moment) -> [Diagnostic] {
    datedRules.flatMap { $0.findings(in: register, asOf: day) }
  }

  /// The findings of all other rules.
  package static func findings(in register: Register) -> [Diagnostic] {
    rules.flatMap { $0.findings(in: register) }
  }
}

extension Measure {
  /// A place in the measure's file.
  func location(_ range: SourceRange) -> SourceLocation {
    SourceLocation(path: path, range: range)
  }
}
