/// What readers see of the entries of the index: title, address, names, summary.
struct SearchRecords {
  /// How many bytes of a text there are at most; the texts of most sections are shorter.
  private static let longestText = 2500

  private let register: Register
  private let addresses: SiteAddresses
  private let entries: [SearchEntry]

  /// Shows the entries of a register.
  init(_ register: Register, addresses: SiteAddresses, entries: [SearchEntry]) {
    self.register = register
    self.addresses = addresses
    self.entries = entries
  }

  /// The entries of one file as JSON: an array, an entry a line.
  func bytes(ofFile file: Int) -> [UInt8] {
    let start = file * SearchFileCounts.entriesOfFile
    let end = min(start + SearchFileCounts.entriesOfFile, entries.count)
    var writer = JSONWriter(lineDepth: 1)
    writer.begin(.array)
    for entry in entries[start..<end] { writer.object { write(entry, to: &$0) } }
    writer.end(.array)
    writer.endText()
    return writer.bytes
  }

  private func write(_ entry: SearchEntry, to writer: inout JSONWriter) {
    switch entry {
    case .measure(let index): write(register.measures[index], to: &writer)
    case .chapter(let index):
      let chapter = register.chapters[index]
      write("chapter", .chapter(chapter.id), chapter.title, to: &writer)
      writer.member("within", chapter.number)
      writer.member("text", Self.text(chapter.summary, chapter.lead))
    case .section(let chapter, let section):
      let chapter = register.chapters[chapter]
      let section = chapter.sections[section]
      write("section", .chapter(chapter.id), section.heading, to: &writer)
      writer.member("within", chapter.number)
      writer.member("anchor", section.anchor)
      writer.member("text", Self.text(nil, section.html))
    case .stream(let index):
      let stream = register.streams[index]
      write("stream", .stream(stream.id), stream.label, to: &writer)
      write(nil, stream.summary, stream.body, to: &writer)
    case .instrument(let index):
      let instrument = register.instruments[index]
      write("instrument", .instrument(instrument.id), instrument.label, to: &writer)
      write(instrument.expansion, instrument.summary, instrument.body, to: &writer)
    case .page(let index):
      let page = register.pages[index]
      write("page", .page(page.id), page.title, to: &writer)
      write(nil, page.summary, page.body, to: &writer)
    case .term(let index): write(register.glossary[index], to: &writer)
    }
  }

  /// The beginning of what an entry says, for one that is not a measure: its page may be a long list, so
  /// that a snippet can't be taken from there.
  private static func text(_ summary: String?, _ body: RenderedMarkdown) -> String? {
    var text = summary ?? ""
    for word in body.plainText.split(whereSeparator: \.isWhitespace) {
      guard text.utf8.count + word.utf8.count < longestText else { break }
      text += (text.isEmpty ? "" : " ") + word
    }
    return text.isEmpty ? nil : text
  }

  private func write(_ measure: Measure, to writer: inout JSONWriter) {
    let kind = measure.withdrawal == nil ? "measure" : "withdrawn"
    write(kind, .measure(measure.id), measure.title, to: &writer)
    writer.member(
      "within",
      register.streamPositions[measure.stream].map { register.streams[$0].label }
        ?? measure.stream.text)
    if !measure.aliases.isEmpty { writer.array("names", measure.aliases) }
    writer.member("text", measure.withdrawal?.reason ?? measure.summary)
  }

  private func write(_ term: GlossaryTerm, to writer: inout JSONWriter) {
    writer.member("kind", "term")
    writer.member("address", addresses.glossary)
    writer.member("title", term.term)
    writer.member("anchor", term.anchor)
    let names = [term.expansion].compactMap { $0 } + term.aliases
    if !names.isEmpty { writer.array("names", names) }
    writer.member("text", term.explanation)
  }

  private func write(
    _ kind: String, _ target: ContentTarget, _ title: String, to writer: inout JSONWriter
  ) {
    writer.member("kind", kind)
    writer.member("address", addresses.address(of: target))
    writer.member("title", title)
  }

  private func write(
    _ name: String?, _ summary: String?, _ body: PageBody, to writer: inout JSONWriter
  ) {
    if let name { writer.array("names", [name]) }
    writer.member("text", Self.text(summary, body.html))
    if !body.headings.isEmpty { writer.array("anchors", body.headings.map(\.anchor)) }
  }
}
