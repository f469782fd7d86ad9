import ArgumentParser
import RegisterGen

/// `register-build explain RULE`: prints the page of a rule.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a rule: what it asks, why, and how to mend what breaks it.",
    discussion: """
      Without a rule, lists all rules.

      Example:
        register-build explain unknown-stream
      """
  )

  /// The rule's id; none lists all rules.
  @Argument(
    help: ArgumentHelp("The id of a rule, as it stands in the brackets of a finding."),
    completion: .list(Rule.allCases.map(\.rawValue)))
  var rule: String?

  func run() throws {
    guard let rule else {
      let width = Rule.allCases.map(\.rawValue.count).max() ?? 0
      for rule in Rule.allCases {
        let id = rule.rawValue + String(repeating: " ", count: width - rule.rawValue.count)
        Terminal.print("\(id)  \(rule.statement)\n")
      }
      return
    }
    guard let known = Rule(rawValue: rule) else {
      let near = NearMiss.nearest(to: rule, in: Rule.allCases.map(\.rawValue))
      let help = near.map { "; did you mean '\($0)'?" } ?? "; 'explain' alone lists the rules"
      throw ValidationError("no rule is called '\(VisibleText.make(rule))'\(help)")
    }
    Terminal.print(known.page)
  }
}
