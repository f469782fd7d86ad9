/// Compares how many measures two registers have: in all, in each stream, for each instrument with the
/// narrower ones. Withdrawn measures don't count.
struct CountComparison {
  /// The numbers that changed, in the order of the newer register, what went last.
  let changes: [CountChange]

  /// A number of measures.
  private struct Count {
    let group: EntityGroup
    let id: String
    let label: String
    let number: Int
  }

  /// Counts and compares.
  init(from old: Register, to new: Register, renames: EntityRenames, words: DifferenceWords) {
    let before = Self.counts(of: old, renames: renames, words: words)
    let after = Self.counts(of: new, renames: EntityRenames(), words: words)
    let known = Set(after.map { $0.group.rawValue + "\n" + $0.id })
    let former = Dictionary(
      before.map { ($0.group.rawValue + "\n" + $0.id, $0) }, uniquingKeysWith: { first, _ in first }
    )
    var changes = after.compactMap { count -> CountChange? in
      let old = former[count.group.rawValue + "\n" + count.id]
      guard old?.number != count.number else { return nil }
      return CountChange(
        group: count.group, id: count.id, label: count.label, new: count.number, old: old?.number)
    }
    changes += before.filter { !known.contains($0.group.rawValue + "\n" + $0.id) }.map {
      CountChange(group: $0.group, id: $0.id, label: $0.label, new: nil, old: $0.number)
    }
    self.changes = changes
  }

  private static func counts(
    of register: Register, renames: EntityRenames, words: DifferenceWords
  ) -> [Count] {
    let names = EntityNames(register, renames: renames)
    let lists = MeasureLists(register)
    let all = Count(
      group: .measure, id: "", label: words.text(.allMeasures), number: lists.all.count)
    let streams = zip(register.streams, register.measuresOfStreams).map { stream, measures in
      Count(
        group: .stream, id: names.id(of: stream.id),
        label: words.text(.stream) + " " + stream.label, number: measures.count)
    }
    let instruments = zip(register.instruments, lists.ofInstruments).map { instrument, measures in
      Count(
        group: .instrument, id: names.id(of: instrument.id),
        label: words.text(.instrument) + " " + instrument.label, number: measures.count)
    }
    return [all] + streams + instruments
  }
}
