/// An alias names one measure: it is not the title or an alias of another, compared without case.
package enum AliasesNameOneMeasure: RegisterRule {
  package static let rule = Rule.ambiguousAlias

  package static func findings(in register: Register) -> [Diagnostic] {
    var owners = [String: Int](minimumCapacity: register.measures.count)
    for (position, measure) in register.measures.enumerated() {
      owners[measure.title.lowercased(), default: position] = position
    }
    var findings: [Diagnostic] = []
    for (position, measure) in register.measures.enumerated() {
      for (alias, place) in zip(measure.aliases, measure.places.aliases) {
        let name = alias.lowercased()
        guard let owner = owners[name] else {
          owners[name] = position
          continue
        }
        guard owner != position else { continue }
        let other = register.measures[owner]
        let note = Diagnostic.Note("the other measure", at: other.location(other.places.title))
        findings.append(
          Diagnostic(
            rule, at: measure.location(place),
            "'\(alias)' also names the measure '\(other.id.text)'", notes: [note],
            help: "leave the alias out of one of the two"))
      }
    }
    return findings
  }
}
