/// A current measure does not name a withdrawn one as related: readers want what took its place.
package enum LinksLeadToCurrentMeasures: RegisterRule {
  package static let rule = Rule.linkToWithdrawn

  package static func findings(in register: Register) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for measure in register.measures where measure.withdrawal == nil {
      for related in measure.related {
        guard let position = register.measurePositions[related.measure.value],
          let withdrawal = register.measures[position].withdrawal
        else { continue }
        findings.append(
          Diagnostic(
            rule, at: measure.location(related.measure.range),
            "the measure '\(related.measure.value.text)' is withdrawn",
            help: withdrawal.successor.map { "it was replaced by '\($0.value.text)'" }
              ?? "leave it out, or link to it in the text"))
      }
    }
    return findings
  }
}
