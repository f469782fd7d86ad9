/// No two measures of a stream have the same `order`: which comes first would depend on their ids.
package enum OrdersDiffer: RegisterRule {
  package static let rule = Rule.duplicateOrder

  package static func findings(in register: Register) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    // Measures are sorted by stream and order, so equal orders stand side by side.
    for (earlier, measure) in zip(register.measures, register.measures.dropFirst())
    where earlier.stream == measure.stream {
      guard let order = measure.order, earlier.order == order else { continue }
      let note = Diagnostic.Note("it is here first", at: earlier.location(earlier.places.order))
      findings.append(
        Diagnostic(
          rule, at: measure.location(measure.places.order),
          "two measures of the stream '\(measure.stream.text)' have the order \(order)",
          notes: [note], help: "give each an order of its own"))
    }
    return findings
  }
}
