/// The instruments of a register as a tree: a narrower one lies within a broader one.
struct InstrumentTree {
  /// The instruments, a narrower one below its broader one, else by order, then id.
  private(set) var instruments: [Instrument] = []
  /// For each instrument, the position of the broader one, or `nil`.
  private(set) var broader: [Int?] = []
  /// The position of each instrument.
  private(set) var positions: [InstrumentID: Int] = [:]
  /// What was found.
  private(set) var findings: [Diagnostic] = []

  /// Makes the tree.
  ///
  /// Reports: `unknown-instrument`, `instrument-cycle`.
  init(_ parsed: ParsedRegister) {
    let sorted = parsed.instruments.sorted {
      RegisterIndex.precedes(($0.order, $0.id.text), ($1.order, $1.id.text))
    }
    let known = Set(sorted.map(\.id))
    var narrower: [InstrumentID: [Instrument]] = [:]
    var roots: [Instrument] = []
    for instrument in sorted {
      guard let within = instrument.within else {
        roots.append(instrument)
        continue
      }
      if known.contains(within.value) {
        narrower[within.value, default: []].append(instrument)
      } else {
        if !parsed.rejected.contains(.instrument(within.value)) {
          findings.append(Self.unknown(within, of: instrument, known: sorted.map(\.id.text)))
        }
        roots.append(instrument)
      }
    }
    place(roots, narrower: narrower)
    // What can't be reached from a root lies in a circle, or within one that does.
    findCircles(sorted.filter { positions[$0.id] == nil })
  }

  /// Reports each circle once, at its first instrument in the order of the register.
  private mutating func findCircles(_ instruments: [Instrument]) {
    let byID = Dictionary(uniqueKeysWithValues: instruments.map { ($0.id, $0) })
    var seen: Set<InstrumentID> = []
    for start in instruments where !seen.contains(start.id) {
      var path: [Instrument] = []
      var next: Instrument? = start
      while let instrument = next, seen.insert(instrument.id).inserted {
        path.append(instrument)
        next = instrument.within.flatMap { byID[$0.value] }
      }
      guard let back = next, let first = path.firstIndex(where: { $0.id == back.id }),
        let within = back.within
      else { continue }
      let names = (path[first...] + [back]).map { "'\($0.id.text)'" }
      findings.append(
        Diagnostic(
          .instrumentCycle, at: SourceLocation(path: back.path, range: within.range),
          "these lie within each other: \(names.joined(separator: " in "))",
          help: "take the key 'within' away from the broadest of them"))
    }
  }

  /// Places instruments depth first with an explicit stack: a chain may be as long as the folder.
  private mutating func place(_ roots: [Instrument], narrower: [InstrumentID: [Instrument]]) {
    var stack: [(instrument: Instrument, broader: Int?)] = roots.reversed().map { ($0, nil) }
    while let (instrument, above) = stack.popLast() {
      let position = instruments.count
      instruments.append(instrument)
      broader.append(above)
      positions[instrument.id] = position
      for child in (narrower[instrument.id] ?? []).reversed() { stack.append((child, position)) }
    }
  }

  private static func unknown(
    _ within: Located<InstrumentID>, of instrument: Instrument, known: [String]
  ) -> Diagnostic {
    let match = NearMiss.match(for: within.value.text, in: known)
    return Diagnostic(
      .unknownInstrument, at: SourceLocation(path: instrument.path, range: within.range),
      "no instrument is called '\(within.value.text)'",
      help: match.map { "did you mean '\($0.candidate)'?" },
      fix: match.map { match in
        Diagnostic.Fix(
          replacing: within.range.withoutQuotes(around: within.value.text), of: within.value.text,
          with: match.candidate,
          isSafe: match.isSure)
      })
  }

  /// The positions of a measure's instruments and of all broader ones, rising, each once.
  func closure(of needed: Stated<NeededInstruments>) -> [Int] {
    guard case .value(let needed) = needed else { return [] }
    var found: Set<Int> = []
    for value in needed.values {
      var next = positions[value.instrument]
      while let position = next, found.insert(position).inserted { next = broader[position] }
    }
    return found.sorted()
  }
}
