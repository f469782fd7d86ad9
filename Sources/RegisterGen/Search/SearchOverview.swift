/// What a browser must know of the index before it can look anything up.
struct SearchOverview {
  /// The version of the format; `Templates/search-index.js` refuses another one.
  static let version = 2

  private let register: Register
  private let index: SearchIndex
  private let entryCount: Int
  private let folder: String

  /// Makes the overview of an index.
  ///
  /// - Parameter folder: The address of the folder with all its other files.
  init(of index: SearchIndex, _ register: Register, entryCount: Int, folder: String) {
    self.folder = folder
    self.register = register
    self.index = index
    self.entryCount = entryCount
  }

  /// The overview as JSON.
  var bytes: [UInt8] {
    var writer = JSONWriter(lineDepth: 1)
    writer.object { writer in
      writer.member("version", Self.version)
      writer.member("language", register.identity.language.rawValue)
      writer.member("folder", SiteAddresses.root(from: search) + folder)
      writer.member("entries", entryCount)
      writer.member("entriesOfFile", SearchFileCounts.entriesOfFile)
      writer.objects("words", index.wordCuts.dropLast()) { writer, term in
        writer.member("first", term < index.termCount ? index.stem(term) : "\u{10FFFF}")
        writer.member("start", index.listStart(term))
      }
      writer.objects("lists", index.listCuts) { $0.member("start", index.listStart($1)) }
      writer.array("sections", register.vocabulary.sectionAnchors)
      writer.array("common", commonWords)
      writer.objects("synonyms", synonyms) { $0.array("names", $1) }
    }
    writer.endText()
    return writer.bytes
  }

  private var search: String { SiteAddresses(words: register.identity.paths).search }

  private var commonWords: [String] {
    CommonWords.words(of: register.identity.language).map { String(decoding: $0, as: UTF8.self) }
      .sorted()
  }

  /// Names for one thing, each list in the order of the register: of the glossary's terms, of laws and of
  /// instruments.
  private var synonyms: [[String]] {
    let terms = register.glossary.map { term in
      [term.term] + [term.expansion].compactMap { $0 } + term.aliases
    }
    let laws = register.vocabulary.laws.map { [$0.title] + [$0.abbreviation].compactMap { $0 } }
    let instruments = register.instruments.map { [$0.label] + [$0.expansion].compactMap { $0 } }
    return (terms + laws + instruments).filter { $0.count > 1 }
  }
}
