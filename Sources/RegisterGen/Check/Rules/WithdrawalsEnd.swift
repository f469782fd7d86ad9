/// Who follows `replaced-by` from a withdrawn measure arrives at one that is not withdrawn, or at one
/// without a successor: never back where they came from.
package enum WithdrawalsEnd: RegisterRule {
  package static let rule = Rule.withdrawalCycle

  package static func findings(in register: Register) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var isKnownToEnd = [Bool](repeating: false, count: register.measures.count)
    for start in register.measures.indices where register.measures[start].withdrawal != nil {
      var visited: [Int] = []
      var seen: Set<Int> = []
      var position: Int? = start
      while let current = position, !isKnownToEnd[current], seen.insert(current).inserted {
        visited.append(current)
        position = successor(of: current, in: register)
      }
      if let back = position, !isKnownToEnd[back] {
        let measure = register.measures[back]
        if let successor = measure.withdrawal?.successor {
          findings.append(
            Diagnostic(
              rule, at: measure.location(successor.range),
              "following 'replaced-by' from '\(measure.id.text)' leads back to it",
              help: "name a measure that is not withdrawn"))
        }
      }
      for measure in visited { isKnownToEnd[measure] = true }
    }
    return findings
  }

  private static func successor(of position: Int, in register: Register) -> Int? {
    register.measures[position].withdrawal?.successor.flatMap {
      register.measurePositions[$0.value]
    }
  }
}
