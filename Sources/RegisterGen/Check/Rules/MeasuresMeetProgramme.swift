/// A measure links to the programme, or says why it does not: what was not looked up yet must not read
/// as what is not there.
///
/// A register without a chapter has no programme to link to, and a withdrawn measure shows no links.
package enum MeasuresMeetProgramme: RegisterRule {
  package static let rule = Rule.missingProgramme

  package static func findings(in register: Register) -> [Diagnostic] {
    guard !register.chapters.isEmpty else { return [] }
    let absent = register.vocabulary.absent.map(\.term.id).joined(separator: ", ")
    var findings: [Diagnostic] = []
    for measure in register.measures where measure.programme == nil && measure.withdrawal == nil {
      findings.append(
        Diagnostic(
          rule, at: measure.location(measure.places.title),
          "the measure does not say whether the programme takes it up",
          help: "add 'programme:' with the sections and relations; when there are none, "
            + "write one of the absent values behind it: \(absent)"))
    }
    return findings
  }
}
