/// The interface words of a difference, beside those that pages have.
///
/// They stand in the same text table, since they name the same fields to the same readers. A word that
/// is not there is shown as its key.
package enum DifferenceWord: String, CaseIterable, Sendable {
  // Names of fields that pages have as well
  case stream, effect, horizon, implementation, deciders, needs, related, laws, sources
  case discrepancies, measures, streams, instruments, withdrawn
  case instrument
  case instrumentNeeded = "instrument-needed"
  case inTheProgramme = "in-the-programme"
  case allMeasures = "all-measures"
  case article
  case sourcePage = "source-page"
  case pageInferred = "page-inferred"
  case oneSuffices = "one-suffices"
  case from
  case upTo = "up-to"
  case successor
  // Names of other fields
  case title = "diff-title"
  case aliases = "diff-aliases"
  case summary = "diff-summary"
  case order = "diff-order"
  case status = "diff-status"
  case label = "diff-label"
  case expansion = "diff-expansion"
  case within = "diff-within"
  case text = "diff-text"
  case footnotes = "diff-footnotes"
  case number = "diff-number"
  case document = "diff-document"
  case link = "diff-link"
  case explanation = "diff-explanation"
  case level = "diff-level"
  case place = "diff-place"
  case heading = "diff-heading"
  case language = "diff-language"
  case publisher = "diff-publisher"
  case licence = "diff-licence"
  case paths = "diff-paths"
  case tagline = "diff-tagline"
  // Headings
  case sections = "diff-sections"
  case chapters = "diff-chapters"
  case pages = "diff-pages"
  case terms = "diff-terms"
  case register = "diff-register"
  case vocabulary = "diff-vocabulary"
  case counts = "diff-counts"
  case site = "diff-site"
  // What became of something
  case changes = "diff-changes"
  case none = "diff-none"
  case was = "diff-was"
  case nothing = "diff-nothing"
  case gained = "diff-gained"
  case lost = "diff-lost"
  case reordered = "diff-reordered"
  case layout = "diff-layout"
  case added = "diff-added"
  case removed = "diff-removed"
  case nowWithdrawn = "diff-withdrawn"
  case restored = "diff-restored"
  case formerID = "diff-former-id"
  case moreWords = "diff-more-words"
  case more = "diff-more"
  case combinations = "diff-combinations"
  case placeFirst = "diff-place-first"
  case placeAfter = "diff-place-after"
  case placeWithin = "diff-place-within"
  case pagesAdded = "diff-pages-added"
  case pagesRemoved = "diff-pages-removed"
  case pagesChanged = "diff-pages-changed"
  case pagesUnknown = "diff-pages-unknown"
  case errors = "diff-errors"
}

/// The words of a difference in one language.
package struct DifferenceWords: Sendable {
  private let table: TextTable
  /// The words that pages have, for moments.
  let interface: InterfaceWords

  /// Reads the words of a table.
  package init(_ table: TextTable) {
    self.table = table
    interface = InterfaceWords { table[$0] }
  }

  /// A word with the values of its slots; of a pair, that of the count.
  func text(
    _ word: DifferenceWord, _ slots: KeyValuePairs<String, String> = [:], count: Int? = nil
  ) -> String {
    let key = word.rawValue
    let plural = count.map { key + ($0 == 1 ? ".one" : ".other") }
    guard let text = plural.flatMap({ table[$0] }) ?? table[key] ?? table[key + ".other"],
      let pieces = TextPiece.pieces(of: text)
    else { return key }
    return pieces.map { piece in
      switch piece {
      case .text(let words): words
      case .slot(let name): slots.first { $0.key == name }?.value ?? count.map { String($0) } ?? ""
      }
    }.joined()
  }
}
