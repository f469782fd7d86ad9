/// Which measures to list, in the words of the command line.
///
/// A list with several words takes a measure that has any of them; a measure must pass every list that
/// is not empty. Withdrawn measures are left out unless they are asked for (`with: withdrawn`).
package struct MeasureFilter: Sendable {
  /// Ids of streams.
  package var streams: [String] = []
  /// Ids of instruments, a broader one standing for the narrower too, or of absent values.
  package var instruments: [String] = []
  /// Signs, ranges of two signs, or ids of absent values.
  package var effects: [String] = []
  /// Ids of horizons or of absent values.
  package var horizons: [String] = []
  /// Ids of statuses.
  package var statuses: [String] = []
  /// Ids of relations to the programme; with `sections`, the relation to one of those.
  package var relations: [String] = []
  /// Chapters, or sections as `chapter#anchor`.
  package var sections: [String] = []
  /// Ids of deciders or of absent values.
  package var deciders: [String] = []
  /// Ids of needs or of absent values.
  package var needs: [String] = []
  /// Ids of laws.
  package var laws: [String] = []
  /// Ids of source documents.
  package var documents: [String] = []
  /// Ids of measures: those that name one of them as related, or are named by it.
  package var related: [String] = []
  /// Words that must all occur in the id, title, aliases, summary or body; capitals and accents don't
  /// matter.
  package var texts: [String] = []
  /// Keys of the front matter that must all have a value.
  package var with: [String] = []
  /// Keys of the front matter none of which may have a value, or one that says why there is none.
  package var without: [String] = []

  /// Makes a filter that every current measure passes.
  package init() {}

  /// The positions of the measures that pass, in the order of the register.
  package func positions(in register: Register) throws(UnknownWord) -> [Int] {
    let selection = try MeasureSelection(self, in: register)
    return register.measures.indices.filter { selection.contains($0) }
  }
}
