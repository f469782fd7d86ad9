/// A file of the search index.
package enum SearchFile: Sendable, Hashable {
  /// What the index is made of: JSON, read first.
  case overview
  /// The terms from one letter to another, and how long their lists are.
  case words(Int)
  /// The lists of some terms: which entries have them.
  case lists(Int)
  /// What readers see of some entries: JSON, read for those that are shown.
  case entries(Int)

  /// Its name within its folder: that of the search page for the overview, for all others one whose name
  /// tells their bytes.
  package var name: String {
    switch self {
    case .overview: "index.json"
    case .words(let number): "words-\(number).bin"
    case .lists(let number): "lists-\(number).bin"
    case .entries(let number): "entries-\(number).json"
    }
  }
}

/// Into how many files the index of a register is cut. It follows from the length of the texts.
struct SearchFileCounts: Sendable, Hashable {
  /// The number of files of terms.
  let words: Int
  /// The number of files of lists.
  let lists: Int
  /// The number of files of entries.
  let entries: Int

  /// How many entries a file of entries has.
  static let entriesOfFile = 32
  /// How much text there is for each file of terms and of lists. Measured on generated and real texts, both
  /// come to files of about 30 KB.
  private static let textOfFile = (words: 512 * 1024, lists: 128 * 1024)

  /// Counts the files of a register with a number of entries.
  init(of register: Register, entries: Int) {
    var length = 0
    for measure in register.measures {
      for section in measure.body.sections { length += section?.bytes.count ?? 0 }
    }
    words = 1 + length / Self.textOfFile.words
    lists = 1 + length / Self.textOfFile.lists
    self.entries = (entries + Self.entriesOfFile - 1) / Self.entriesOfFile
  }

  /// All files but the overview.
  var files: [SearchFile] {
    (0..<words).map { .words($0) } + (0..<lists).map { .lists($0) }
      + (0..<entries).map { .entries($0) }
  }
}
