/// The documents for paper of one edition, made beside each other: a chapter or an entry that two of them
/// hold is made once.
package struct PrintDocuments: Sendable {
  /// The files: the whole register's, then each stream's in their order.
  package let entries: [SitePlan.Entry]
  private let edition: EditionViews

  /// Takes the documents among the files of an edition; `nil` when there are none.
  init?(among entries: [SitePlan.Entry], of edition: EditionViews, at position: Int) {
    self.entries = entries.filter { entry in
      guard let page = entry.page, page.document != nil, case .depth(_, position) = page.place
      else { return false }
      return true
    }
    self.edition = edition
    if self.entries.isEmpty { return nil }
  }

  /// Makes all documents, of which two grow at the same time.
  ///
  /// - Parameters:
  ///   - capacity: How many bytes of a document are held at most, but for one larger piece.
  ///   - sinks: What takes the bytes of the documents, by their positions in `entries`.
  ///   - end: Called for each document that is made, with what its sink has not taken.
  package func render<Failure: Error>(
    capacity: Int, handingTo sinks: [any OutputSink],
    end: (_ document: Int, _ output: borrowing OutputBuffer) throws(Failure) -> Void
  ) throws(Failure) {
    let pages = entries.compactMap { Page($0, edition) }
    guard let whole = pages.first, whole.document.stream == nil else { return }
    var all = OutputBuffer(capacity: capacity, handingTo: sinks[0])
    var one = OutputBuffer(capacity: capacity)
    whole.render(.start, edition, into: &all)
    for (index, page) in pages.enumerated().dropFirst() {
      one.restart(handingTo: sinks[index])
      page.render(.start, edition, into: &one)
      let parts = page.document.parts(of: page.views.register).dropFirst().dropLast()
      for part in parts {
        guard !all.isRefused, !one.isRefused else { break }
        guard let shared = PrintDocument.shared(part, edition) else { continue }
        whole.document.append(shared, whole.views, to: &all)
        page.document.append(shared, page.views, to: &one)
      }
      page.render(.end, edition, into: &one)
      try end(index, one)
    }
    whole.render(.end, edition, into: &all)
    try end(0, all)
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

    func render(
      _ part: PrintDocument.Part, _ edition: EditionViews, into output: inout OutputBuffer
    ) {
      document.render(part, views, edition, into: &output)
    }
  }
}
