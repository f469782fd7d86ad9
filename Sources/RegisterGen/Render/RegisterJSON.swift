/// The register as one JSON document, written in pieces of about 64 KB.
///
/// A key is always there; a value that the front matter does not give is null or an empty list. An
/// absent value stands as its id where a value would stand; `register.vocabularies.absent` lists
/// those ids. `docs/data.md` describes every key.
struct RegisterJSON {
  private let register: Register
  private let lists: MeasureLists
  private let addresses: SiteAddresses
  /// What stands before an address: the site's own, or the way up from the data folder.
  private let root: String
  private static let pieceSize = 64 * 1024

  /// Prepares the document of a register.
  init(_ register: Register, lists: MeasureLists) {
    self.register = register
    self.lists = lists
    addresses = SiteAddresses(words: register.identity.paths)
    root = register.identity.baseURL ?? SiteAddresses.root(from: addresses.registerJSON)
  }

  /// Appends the document.
  func render(into output: inout OutputBuffer) {
    var writer = JSONWriter()
    writer.begin(.object)
    writer.member("schemaVersion", 1)
    VocabularyJSON(register).write(to: &writer)
    let measures = MeasureJSON(register, root: root)
    writer.begin(.array, "measures")
    for measure in register.measures {
      measures.write(measure, to: &writer)
      if writer.count >= Self.pieceSize { writer.move(to: &output) }
    }
    writer.end(.array)
    writeStreams(to: &writer)
    writeInstruments(to: &writer)
    if writer.count >= Self.pieceSize { writer.move(to: &output) }
    writeChapters(to: &writer)
    writer.end(.object)
    writer.endText()
    writer.move(to: &output)
  }

  private func writeStreams(to writer: inout JSONWriter) {
    writer.objects("streams", register.streams.enumerated()) { writer, entry in
      let (index, stream) = entry
      writer.member("id", stream.id.text)
      writer.member("label", stream.label)
      writer.member("url", root + addresses.address(of: .stream(stream.id)))
      writer.array("measures", ids(register.measuresOfStreams[index]))
    }
  }

  private func writeInstruments(to writer: inout JSONWriter) {
    writer.objects("instruments", register.instruments.enumerated()) { writer, entry in
      let (index, instrument) = entry
      writer.member("id", instrument.id.text)
      writer.member("label", instrument.label)
      writer.member("expansion", instrument.expansion)
      writer.member("within", instrument.within?.value.text)
      writer.member("url", root + addresses.address(of: .instrument(instrument.id)))
      writer.array("measures", ids(lists.ofInstruments[index]))
    }
  }

  private func writeChapters(to writer: inout JSONWriter) {
    writer.objects("chapters", register.chapters.enumerated()) { writer, entry in
      let (index, chapter) = entry
      writer.member("id", chapter.id.text)
      writer.member("title", chapter.title)
      writer.member("number", chapter.number)
      writer.member("document", register.vocabulary.documents[chapter.document].id)
      writer.member("url", root + addresses.address(of: .chapter(chapter.id)))
      writer.objects("sections", chapter.sections.enumerated()) { writer, entry in
        writeSection(entry.offset, of: index, to: &writer)
      }
    }
  }

  private func writeSection(_ section: Int, of chapter: Int, to writer: inout JSONWriter) {
    let heading = register.chapters[chapter].sections[section]
    writer.member("id", heading.anchor)
    writer.member("heading", heading.heading)
    writer.member("level", heading.level)
    let measures = register.measuresOfSections[chapter][section].filter {
      register.measures[$0.measure].withdrawal == nil
    }
    writer.objects("measures", measures) { writer, entry in
      writer.member("id", register.measures[entry.measure].id.text)
      writer.member("relation", register.vocabulary.relations[entry.relation].id)
    }
  }

  private func ids(_ measures: [Int]) -> [String] {
    measures.map { register.measures[$0].id.text }
  }
}
