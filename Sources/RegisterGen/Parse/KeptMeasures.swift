/// What came of the files of measures, kept from one reading of a content folder for the next.
///
/// What a measure says depends on its own file and on a few values beside it (`Basis`); while neither
/// changes, the file need not be read again. Who keeps measures says which files have changed
/// (`forget`); the parser notices by itself when a basis has.
package struct KeptMeasures: Sendable {
  /// Everything beside its own file that the reading of a measure depends on.
  struct Basis: Equatable, Sendable {
    /// The declared words.
    let vocabulary: Vocabulary
    /// The streams that have a file.
    let streams: Set<String>
    /// The instruments that have a file.
    let instruments: Set<String>
    /// The words that rendered Markdown holds.
    let words: MarkdownWords
    /// The path words, which links between pages hold.
    let paths: PathWords
    /// The terms that are marked in texts.
    let terms: [TermLexicon.Entry]
    /// The abbreviations that count as known; `nil` when none are looked for.
    let abbreviations: Set<String>?
  }

  private var basis: Basis?
  private var outcomes: [SourcePath: Diagnosed<Measure?>] = [:]

  /// Keeps nothing yet.
  package init() {}

  /// How many files are kept.
  package var count: Int { outcomes.count }

  /// Forgets one file, which is read again next time.
  package mutating func forget(_ path: SourcePath) { outcomes[path] = nil }

  /// Forgets all files of a folder and of those in it; the whole root for an empty path.
  package mutating func forget(below folder: SourcePath) {
    guard !folder.relative.isEmpty else { return outcomes.removeAll() }
    let prefix = folder.relative + "/"
    outcomes = outcomes.filter { !$0.key.relative.hasPrefix(prefix) }
  }

  /// What came of a file, if it need not be read again.
  subscript(path: SourcePath) -> Diagnosed<Measure?>? { outcomes[path] }

  /// Forgets everything when the basis is another than last time.
  mutating func settle(on basis: Basis) {
    guard self.basis != basis else { return }
    self.basis = basis
    outcomes.removeAll()
  }

  /// Keeps these files, and no others.
  mutating func keep(_ outcomes: [(SourcePath, Diagnosed<Measure?>)]) {
    self.outcomes = Dictionary(outcomes) { first, _ in first }
  }
}
