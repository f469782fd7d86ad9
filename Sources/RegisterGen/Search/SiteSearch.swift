internal import Synchronization

/// The search index of a site and the bytes of its files.
///
/// Words are counted when the first file that needs them is asked for, or before that by `prepare`: a check
/// and most pages of a preview need none.
final class SiteSearch: Sendable {
  /// The files of the index.
  let files: [SearchFile]

  private let register: Register
  private let addresses: SiteAddresses
  private let entries: [SearchEntry]
  private let index = Mutex<SearchIndex?>(nil)

  /// Makes the search of a register.
  init(_ register: Register) {
    self.register = register
    addresses = SiteAddresses(words: register.identity.paths)
    entries = SearchEntry.all(of: register)
    files = SearchFileCounts(of: register, entries: entries.count).files
  }

  /// Counts the words on several threads.
  func prepare(jobs: Int) async {
    let made = await SearchIndex.make(of: register, entries: entries, jobs: jobs)
    index.withLock { $0 = made }
  }

  /// The bytes of a file of the index.
  func bytes(of file: SearchFile) -> [UInt8] {
    switch file {
    case .overview:
      SearchOverview(of: words, register, entryCount: entries.count).bytes
    case .words(let number): words.wordFile(number)
    case .lists(let number): words.listFile(number)
    case .entries(let number):
      SearchRecords(register, addresses: addresses, entries: entries).bytes(ofFile: number)
    }
  }

  private var words: SearchIndex {
    index.withLock { index in
      if let index { return index }
      let made = SearchIndex(of: register, entries: entries)
      index = made
      return made
    }
  }
}
