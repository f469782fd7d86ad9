internal import Synchronization

/// The search index of a site and the bytes of its files.
///
/// Words are counted when the first file that needs them is asked for, or before that by `prepare`: a check
/// and most pages of a preview need none. The files but for the overview lie in a folder whose name tells
/// their bytes, so that a browser never reads the files of one index by the overview of another.
final class SiteSearch: Sendable {
  private struct Counted {
    let index: SearchIndex
    /// The address of the folder with all files but the overview.
    let folder: String
  }

  /// The files of the index, but for the overview.
  let files: [SearchFile]

  private let register: Register
  private let records: SearchRecords
  private let entries: [SearchEntry]
  private let counted = Mutex<Counted?>(nil)

  /// Makes the search of a register.
  init(_ register: Register) {
    self.register = register
    entries = SearchEntry.all(of: register)
    records = SearchRecords(
      register, addresses: SiteAddresses(words: register.identity.paths), entries: entries)
    files = SearchFileCounts(of: register, entries: entries.count).files
  }

  /// Counts the words on so many threads, unless that was done before; does nothing without a number.
  func prepare(jobs: Int?) async {
    guard let jobs, counted.withLock({ $0 == nil }) else { return }
    let index = await SearchIndex.make(of: register, entries: entries, jobs: jobs)
    let records = records
    let marks = await parallelMap(files, jobs: jobs) { file in
      ByteMark(of: Self.bytes(of: file, in: index, records))
    }
    counted.withLock { $0 = Counted(index: index, folder: folder(marks)) }
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

  private var made: Counted {
    counted.withLock { counted in
      if let counted { return counted }
      let index = SearchIndex(of: register, entries: entries)
      let marks = files.map { ByteMark(of: Self.bytes(of: $0, in: index, records)) }
      let made = Counted(index: index, folder: folder(marks))
      counted = made
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
