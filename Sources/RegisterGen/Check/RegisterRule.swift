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

/// Every rule about the register as a whole.
package enum RegisterCheck {
  /// The rules, in no particular order.
  package static let rules: [any RegisterRule.Type] = [
    TitlesDiffer.self, OrdersDiffer.self, AliasesNameOneMeasure.self,
    InstrumentsAreNarrowest.self, LinksLeadToCurrentMeasures.self, WithdrawalsEnd.self,
    MeasuresMeetProgramme.self,
  ]

  /// The findings of all rules.
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
