/// Reads the files of streams, instruments, chapters and free pages, of which there are few.
struct EntityFiles {
  private let reader: SourceReader
  private let body: BodyParser
  private let index: VocabularyIndex
  private let abbreviations: AbbreviationCheck?
  /// What was found so far.
  private(set) var findings: [Diagnostic] = []
  /// What was there but could not be read.
  private(set) var rejected: Set<ContentTarget> = []

  /// Makes a reader of entity files.
  init(
    reader: SourceReader, body: BodyParser, index: VocabularyIndex,
    abbreviations: AbbreviationCheck?
  ) {
    self.abbreviations = abbreviations
    self.reader = reader
    self.body = body
    self.index = index
  }

  /// The streams.
  mutating func streams(_ files: ContentFiles) throws(FileSystemError) -> [RegisterStream] {
    var streams: [RegisterStream] = []
    for (id, path) in files.streams {
      let target = ContentTarget.stream(id)
      guard let file = try markdownFile(at: path) else {
        rejected.insert(target)
        continue
      }
      let text = body.pageBody(file, path: path, target: target, findings: &findings)
      var parser = parser(file, path, "a stream", .stream)
      let stream = parser?.stream(id: id, body: text)
      finish(parser, target, isRead: stream != nil)
      if let stream { streams.append(stream) }
    }
    return streams
  }

  /// The instruments.
  mutating func instruments(_ files: ContentFiles) throws(FileSystemError) -> [Instrument] {
    var instruments: [Instrument] = []
    for (id, path) in files.instruments {
      let target = ContentTarget.instrument(id)
      guard let file = try markdownFile(at: path) else {
        rejected.insert(target)
        continue
      }
      let text = body.pageBody(file, path: path, target: target, findings: &findings)
      var parser = parser(file, path, "an instrument", .instrument)
      let instrument = parser?.instrument(id: id, body: text)
      finish(parser, target, isRead: instrument != nil)
      if let instrument { instruments.append(instrument) }
    }
    return instruments
  }

  /// The chapters of the programme.
  mutating func chapters(_ files: ContentFiles) throws(FileSystemError) -> [ProgrammeChapter] {
    var chapters: [ProgrammeChapter] = []
    for (id, path) in files.chapters {
      let target = ContentTarget.chapter(id)
      guard let file = try markdownFile(at: path) else {
        rejected.insert(target)
        continue
      }
      let text = body.parse(
        file.frontMatter.body, firstLine: file.frontMatter.bodyLine, path: path, target: target,
        splitting: .atEveryHeading, summary: file.summary, findings: &findings)
      var parser = parser(file, path, "a chapter", .chapter)
      let chapter = parser?.chapter(id: id, index: index, body: text.document, links: text.links)
      finish(parser, target, isRead: chapter != nil)
      if let chapter { chapters.append(chapter) }
    }
    return chapters
  }

  /// The free pages.
  mutating func pages(_ files: ContentFiles) throws(FileSystemError) -> [FreePage] {
    var pages: [FreePage] = []
    for (id, path) in files.pages {
      if let page = try page(id: id, path: path, target: .page(id)) { pages.append(page) }
    }
    return pages
  }

  /// The home page's introduction.
  mutating func home(_ files: ContentFiles) throws(FileSystemError) -> FreePage? {
    guard let path = files.home else { return nil }
    return try page(id: "index", path: path, target: .home)
  }

  private mutating func page(
    id: String, path: SourcePath, target: ContentTarget
  ) throws(FileSystemError) -> FreePage? {
    guard let file = try markdownFile(at: path) else {
      rejected.insert(target)
      return nil
    }
    let text = body.pageBody(file, path: path, target: target, findings: &findings)
    var parser = parser(file, path, "a page", .page)
    let page = parser?.page(id: id, body: text)
    finish(parser, target, isRead: page != nil)
    return page
  }

  private mutating func markdownFile(
    at path: SourcePath
  ) throws(FileSystemError) -> MarkdownFile? {
    let file = try reader.markdownFile(path, &findings)
    if let file, let abbreviations { findings += abbreviations.findings(in: file.source) }
    return file
  }

  private mutating func parser(
    _ file: MarkdownFile, _ path: SourcePath, _ owner: String, _ keys: KeyList
  ) -> EntityParser? {
    guard let value = file.value else { return nil }
    return EntityParser(value, path: path, owner: owner, keys: keys, findings: &findings)
  }

  private mutating func finish(_ parser: EntityParser?, _ target: ContentTarget, isRead: Bool) {
    findings += parser?.findings ?? []
    if !isRead { rejected.insert(target) }
  }
}
