/// A file that an editor wants to begin.
package struct EntryRequest: Sendable {
  /// What it describes.
  package var kind: EntryKind
  /// The title; for a stream or an instrument, the label.
  package var title: String
  /// The id, or `nil` to make it of the title.
  package var id: String?
  /// A measure's stream.
  package var stream: String?
  /// An instrument's broader one.
  package var within: String?
  /// Whether the file's name begins with `_`, so that it is not published yet.
  package var isDraft: Bool

  /// Makes a request.
  package init(
    _ kind: EntryKind, title: String, id: String? = nil, stream: String? = nil,
    within: String? = nil, isDraft: Bool = false
  ) {
    self.kind = kind
    self.title = title
    self.id = id
    self.stream = stream
    self.within = within
    self.isDraft = isDraft
  }
}

/// A new file: where it goes, and its text.
package struct NewEntry: Sendable {
  /// The path.
  package let path: SourcePath
  /// The text.
  package let text: String
  /// A measure with nearly the same id, which may be the one that is meant; `nil` when there is none.
  package let neighbour: String?

  /// Makes a new file of a request.
  ///
  /// - Throws: for an id that is taken or unclear, a title that can't be one, a stream or an
  ///   instrument that is not there.
  package init(_ request: EntryRequest, in words: RegisterWords) throws(RefusedEntry) {
    let id = try EntryID.make(for: request, in: words)
    var folder = request.kind.folder
    if let stream = request.stream {
      guard words.streams.contains(where: { $0.id == stream }) else {
        throw RefusedEntry(UnknownWord(stream, what: "stream", known: words.streams.map(\.id)))
      }
      folder += "/" + stream
    }
    if let within = request.within, !words.instruments.contains(where: { $0.id == within }) {
      throw RefusedEntry(
        UnknownWord(within, what: "instrument", known: words.instruments.map(\.id)))
    }
    let name = (request.isDraft ? "_" : "") + id + ".md"
    path = SourcePath(root: words.root, relative: folder + "/" + name)
    text = EntryTexts(words).text(of: request)
    let others = request.kind == .measure ? words.measures.map(\.id.text) : []
    neighbour = NearMiss.nearest(to: id, in: others)
  }
}
