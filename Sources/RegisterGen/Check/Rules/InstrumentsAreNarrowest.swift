/// A measure that needs an instrument does not also name a broader one: it counts there anyway.
package enum InstrumentsAreNarrowest: RegisterRule {
  package static let rule = Rule.redundantInstrument

  package static func findings(in register: Register) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for measure in register.measures {
      guard case .value(let needed) = measure.instruments, needed.values.count > 1 else { continue }
      let positions = needed.values.compactMap { register.instrumentPositions[$0.instrument] }
      for position in positions {
        guard let broader = firstBroader(of: position, among: positions, in: register) else {
          continue
        }
        let narrow = register.instruments[position]
        let broad = register.instruments[broader]
        guard let place = needed.values.first(where: { $0.instrument == broad.id }) else {
          continue
        }
        findings.append(
          Diagnostic(
            rule, at: measure.location(place.range),
            "'\(broad.id.text)' is there beside '\(narrow.id.text)', which lies within it",
            help: "leave '\(broad.id.text)' out"))
      }
    }
    return findings
  }

  private static func firstBroader(
    of position: Int, among positions: [Int], in register: Register
  ) -> Int? {
    var next = register.broaderInstruments[position]
    while let broader = next {
      if positions.contains(broader) { return broader }
      next = register.broaderInstruments[broader]
    }
    return nil
  }
}
