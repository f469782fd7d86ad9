/// The documents for paper of one edition, made beside each other: a chapter or an entry that two of them
/// hold is made once.
///
/// They are made in runs of measures, which may be rendered on several threads and are put together in order.
package struct PrintDocuments: Sendable {
  /// Some measures of a chapter, which stand one behind the other in both documents.
  package struct Run: Sendable {
    /// The position of the chapter's stream.
    package let stream: Int
    /// The positions of the measures.
    package let measures: ArraySlice<Int>
    /// Whether the chapter begins with it.
    package let beginsChapter: Bool
    /// Whether the chapter ends with it.
    package let endsChapter: Bool
  }

  /// The files: the whole register's, then each stream's in their order.
  package let entries: [SitePlan.Entry]
  /// All runs, in the order of the documents; `entries[run.stream + 1]` is the stream's.
  package let runs: [Run]
  private let edition: EditionViews
  private let pages: [Page]

  /// Enough measures that putting together takes little beside rendering, and few enough to be held.
  private static let runLength = 32

  /// Takes the documents among the files of an edition; `nil` when there are none that have a chapter.
  init?(among entries: [SitePlan.Entry], of edition: EditionViews, at position: Int) {
    self.entries = entries.filter { entry in
      guard let page = entry.page, page.document != nil, case .depth(_, position) = page.place
      else { return false }
      return true
    }
    self.edition = edition
    pages = self.entries.compactMap { Page($0, edition) }
    guard let whole = pages.first, whole.document.stream == nil else { return nil }
    runs = Self.runs(of: whole.views.register)
    // Without a stream there is one document, a page like others.
    if runs.isEmpty { return nil }
  }

  private static func runs(of register: Register) -> [Run] {
    register.measuresOfStreams.enumerated().flatMap { stream, measures -> [Run] in
      let starts =
        measures.isEmpty ? [0] : Array(stride(from: 0, to: measures.count, by: runLength))
      return starts.map { start in
        let end = min(start + runLength, measures.count)
        return Run(
          stream: stream, measures: measures[start..<end], beginsChapter: start == 0,
          endsChapter: end == measures.count)
      }
    }
  }

  /// The beginning of a stream's chapter, without its measures.
  package func chapter(ofStream stream: Int) -> PrintPart? {
    PrintDocument.shared(.stream(stream), edition)
  }

  /// A measure's entry.
  package func entry(ofMeasure measure: Int) -> PrintPart? {
    PrintDocument.shared(.measure(measure), edition)
  }

  /// Appends a run to the whole register's document and to its stream's, and what stands before and behind it.
  ///
  /// - Parameters:
  ///   - number: The position of the run in `runs`; runs are appended in their order.
  ///   - parts: The chapter if the run begins it, then the entries of its measures.
  package func append(
    run number: Int, _ parts: [PrintPart], to whole: inout OutputBuffer, _ own: inout OutputBuffer
  ) {
    let run = runs[number]
    let (all, one) = (pages[0], pages[run.stream + 1])
    if number == 0 { all.document.render(.start, all.views, edition, into: &whole) }
    if run.beginsChapter { one.document.render(.start, one.views, edition, into: &own) }
    for part in parts {
      all.document.append(part, all.views, to: &whole)
      one.document.append(part, one.views, to: &own)
    }
    if run.endsChapter { one.document.render(.end, one.views, edition, into: &own) }
    if number == runs.count - 1 { all.document.render(.end, all.views, edition, into: &whole) }
  }

  /// A document with the register as seen from its place.
  private struct Page {
    let document: PrintDocument
    let views: RegisterViews

    init?(_ entry: SitePlan.Entry, _ edition: EditionViews) {
      guard let page = entry.page, let document = page.document,
        case .depth(let depth, _) = page.place
      else { return nil }
      self.document = document
      views = edition[depth]
    }
  }
}
