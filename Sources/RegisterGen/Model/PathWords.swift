/// The words that addresses are made of, beside ids; Dutch unless `paths` says otherwise.
package struct PathWords: Sendable, Hashable {
  /// The folder of the measures.
  package var measures = "maatregelen"
  /// The folder of the streams.
  package var streams = "stromen"
  /// The folder of the instruments.
  package var instruments = "instrumenten"
  /// The folder of the effects.
  package var effects = "effecten"
  /// The folder of the horizons.
  package var horizons = "termijnen"
  /// The folder of the relations to the programme.
  package var relations = "verhoudingen"
  /// The folder of those who decide.
  package var deciders = "beslissers"
  /// The folder of the laws.
  package var laws = "wetten"
  /// The page that lists all of these.
  package var overviews = "overzichten"
  /// The folder of the programme's chapters.
  package var programme = "programma"
  /// The page within that folder which tells what the measures cover.
  package var coverage = "dekking"
  /// The list of terms.
  package var glossary = "begrippen"
  /// The page of charts.
  package var charts = "grafieken"
  /// The page for searching, with the files of its index.
  package var search = "zoeken"
  /// The list of keywords.
  package var keywords = "trefwoorden"
  /// The folder of the comparisons of two measures.
  package var compare = "vergelijken"
  /// The folder of the documents for paper.
  package var print = "afdrukken"
  /// The folder of the data files.
  package var data = "data"
  /// The name of the files of citations within that folder.
  package var citations = "citaten"
  /// The name of the file that tells where the site comes from.
  package var provenance = "herkomst"
  /// How the anchor of a law's article begins.
  package var article = "artikel"

  /// Makes the Dutch path words.
  package init() {}

  /// A path word and where it stands.
  package struct Part: Sendable {
    /// Its key in `paths`.
    package let key: String
    /// Whether it is the first part of addresses, so that no other part and no free page may have it.
    package let isAtTop: Bool
    /// Where its value is.
    package let word: any WritableKeyPath<PathWords, String> & Sendable
  }

  /// All path words, in the order in which they are documented.
  package static let parts = [
    Part(key: "measures", isAtTop: true, word: \.measures),
    Part(key: "streams", isAtTop: true, word: \.streams),
    Part(key: "instruments", isAtTop: true, word: \.instruments),
    Part(key: "effects", isAtTop: true, word: \.effects),
    Part(key: "horizons", isAtTop: true, word: \.horizons),
    Part(key: "relations", isAtTop: true, word: \.relations),
    Part(key: "deciders", isAtTop: true, word: \.deciders),
    Part(key: "laws", isAtTop: true, word: \.laws),
    Part(key: "overviews", isAtTop: true, word: \.overviews),
    Part(key: "programme", isAtTop: true, word: \.programme),
    Part(key: "coverage", isAtTop: false, word: \.coverage),
    Part(key: "glossary", isAtTop: true, word: \.glossary),
    Part(key: "charts", isAtTop: true, word: \.charts),
    Part(key: "search", isAtTop: true, word: \.search),
    Part(key: "keywords", isAtTop: true, word: \.keywords),
    Part(key: "compare", isAtTop: true, word: \.compare),
    Part(key: "print", isAtTop: true, word: \.print),
    Part(key: "data", isAtTop: true, word: \.data),
    Part(key: "citations", isAtTop: false, word: \.citations),
    Part(key: "provenance", isAtTop: false, word: \.provenance),
    Part(key: "article", isAtTop: false, word: \.article),
  ]

  /// The words that are the first part of addresses, each with its key.
  package var atTop: [(key: String, word: String)] {
    Self.parts.filter(\.isAtTop).map { ($0.key, self[keyPath: $0.word]) }
  }

  /// The folder of a facet's pages.
  package func folder(of facet: Facet) -> String {
    switch facet {
    case .stream: streams
    case .instrument: instruments
    case .effect: effects
    case .horizon: horizons
    case .relation: relations
    case .decider: deciders
    case .law: laws
    }
  }
}
