/// No two measures have the same title, compared without case: a reader could not tell them apart in
/// a list, and two pages with one title fail WCAG 2.4.2.
package enum TitlesDiffer: RegisterRule {
  package static let rule = Rule.duplicateTitle

  package static func findings(in register: Register) -> [Diagnostic] {
    var first = [String: Measure](minimumCapacity: register.measures.count)
    var findings: [Diagnostic] = []
    for measure in register.measures {
      let title = measure.title.lowercased()
      guard let earlier = first[title] else {
        first[title] = measure
        continue
      }
      let note = Diagnostic.Note("it is here first", at: earlier.location(earlier.places.title))
      findings.append(
        Diagnostic(
          rule, at: measure.location(measure.places.title),
          "two measures have the title '\(measure.title)'", notes: [note],
          help: "say in the titles what differs"))
    }
    return findings
  }
}
