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

  /// Gives the bytes of all documents piece by piece; two of them grow at the same time.
  ///
  /// - Parameter chunk: Takes the next bytes of a document, which is given by its position in `entries`.
  package func render<Failure: Error>(
    chunk: (_ document: Int, _ bytes: [UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    let pages = entries.compactMap { Page($0, edition) }
    var outputs = [[UInt8]](repeating: [], count: pages.count)
    func give(_ index: Int, atLeast least: Int = 256 * 1024) throws(Failure) {
      guard outputs[index].count >= least else { return }
      try chunk(index, outputs[index])
      outputs[index].removeAll(keepingCapacity: true)
    }
    guard let whole = pages.first, whole.document.stream == nil else { return }
    whole.render(.start, edition, into: &outputs[0])
    for (index, page) in pages.enumerated().dropFirst() {
      page.render(.start, edition, into: &outputs[index])
      let parts = page.document.parts(of: page.views.register).dropFirst().dropLast()
      for part in parts {
        guard let shared = PrintDocument.shared(part, edition) else { continue }
        whole.document.append(shared, whole.views, to: &outputs[0])
        page.document.append(shared, page.views, to: &outputs[index])
        try give(0)
        try give(index)
      }
      page.render(.end, edition, into: &outputs[index])
      try give(index, atLeast: 0)
      outputs[index] = []
    }
    whole.render(.end, edition, into: &outputs[0])
    try give(0, atLeast: 0)
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

    func render(_ part: PrintDocument.Part, _ edition: EditionViews, into output: inout [UInt8]) {
      document.render(part, views, edition, into: &output)
    }
  }
}
