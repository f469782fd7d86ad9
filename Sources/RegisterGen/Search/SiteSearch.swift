internal import Synchronization

/// The search index of a site and the bytes of its files.
///
/// The index is made when the first file that needs it is asked for, of words that `countWords` may have counted
/// before that: a check and most pages of a preview need none. The files but for the overview lie in a folder
/// whose name tells their bytes, so that a browser never reads the files of one index by the overview of another.
final class SiteSearch: Sendable {
  private struct Made {
    let index: SearchIndex
    /// The address of the folder with all files but the overview.
    let folder: String
  }

  private enum State {
    case new
    /// The words are counted.
    case counted([EntryWords])
    case made(Made)
  }

  /// The files of the index, but for the overview.
  let files: [SearchFile]

  private let register: Register
  private let records: SearchRecords
  private let entries: [SearchEntry]
  private let state = Mutex(State.new)

  /// Makes the search of a register.
  init(_ register: Register) {
    self.register = register
    entries = SearchEntry.all(of: register)
    records = SearchRecords(
      register, addresses: SiteAddresses(words: register.identity.paths), entries: entries)
    files = SearchFileCounts(of: register, entries: entries.count).files
  }

  /// Counts the words on so many threads, for the index that is made later, unless that was done before; does
  /// nothing without a number.
  func countWords(jobs: Int?) async {
    guard let jobs, state.withLock({ if case .new = $0 { true } else { false } }) else { return }
    let words = await SearchIndex.words(of: register, entries: entries, jobs: jobs)
    state.withLock { state in
      if case .new = state { state = .counted(words) }
    }
  }

  /// The address of the folder with all files but the overview.
  var folder: String { made.folder }

  /// The bytes of a file of the index.
  func bytes(of file: SearchFile) -> [UInt8] {
    let made = made
    guard file == .overview else { return Self.bytes(of: file, in: made.index, records) }
    return SearchOverview(
      of: made.index, register, entryCount: entries.count, folder: made.folder
    ).bytes
  }

  /// The bytes of a file; none for the overview, which names the folder of the others.
  private static func bytes(
    of file: SearchFile, in index: SearchIndex, _ records: SearchRecords
  ) -> [UInt8] {
    switch file {
    case .overview: []
    case .words(let number): index.wordFile(number)
    case .lists(let number): index.listFile(number)
    case .entries(let number): records.bytes(ofFile: number)
    }
  }

  /// The index, made by the first who asks; others wait for it.
  private var made: Made {
    state.withLock { state in
      let words: [EntryWords]
      switch state {
      case .made(let made): return made
      case .counted(let counted): words = counted
      case .new: words = SearchIndex.words(of: register, entries: entries)
      }
      let index = SearchIndex(words, of: register, entries: entries)
      let marks = files.map { ByteMark(of: Self.bytes(of: $0, in: index, records)) }
      let made = Made(index: index, folder: folder(marks))
      state = .made(made)
      return made
    }
  }

  /// The folder of files with these marks.
  private func folder(_ marks: [ByteMark]) -> String {
    var whole = ByteMark()
    for (file, mark) in zip(files, marks) { whole.add(Array((file.name + mark.text).utf8)) }
    return SiteAddresses.assets(whole)
  }
}
