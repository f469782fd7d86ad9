internal import RegisterGen

/// Reads one file by itself, against the words of the register that `ContentFuzzing` reads as a whole: what
/// most bytes can break, in a tenth of the time.
struct FileFuzzing {
  /// The path of the file.
  let path: SourcePath
  /// The bytes that are in it.
  let bytes: [UInt8]

  /// What all files are read against.
  private struct Base: Sendable {
    let disk: FileSystem
    let register: RegisterFileParser.RegisterFile
    let index: VocabularyIndex
    let body: BodyParser
  }

  private static let base: Base? = {
    guard let disk = ContentFuzzing.disk else { return nil }
    let reader = SourceReader(fileSystem: disk, root: "Content")
    guard let survey = try? reader.survey(),
      let register = try? RegisterParser(reader: reader, jobs: 1).registerFile().value
    else { return nil }
    let files = ContentFiles(survey.paths, root: reader.root)
    let index = VocabularyIndex(
      vocabulary: register.vocabulary, streams: Set(files.streams.map(\.id.text)),
      instruments: Set(files.instruments.map(\.id.text)))
    let body = BodyParser(
      parser: MarkdownParser(words: MarkdownWords { _ in "" }, lexicon: MarkdownFuzzing.lexicon),
      addresses: SiteAddresses(words: register.identity.paths))
    return Base(disk: disk, register: register, index: index, body: body)
  }()

  /// What is wrong with what came of a measure.
  func complaintAboutMeasure() -> String? {
    guard let base = Self.base else { return "the fixtures are not there" }
    var findings: [Diagnostic] = []
    var measure: Measure?
    do throws(FileSystemError) {
      if let file = try reader(base).markdownFile(path, &findings) {
        let id = MeasureID(unchecked: "alles")
        let body = base.body.measureBody(
          file, id: id, path: path, index: base.index, findings: &findings)
        let parsed = file.value.map {
          MeasureParser.parse($0, id: id, path: path, index: base.index, body: body)
        }
        findings += parsed?.diagnostics ?? []
        measure = parsed?.value
      }
    } catch {
      return "the disk failed: \(error.description)"
    }
    return complaint(about: findings, isRead: measure != nil)
  }

  /// What is wrong with what came of a glossary.
  func complaintAboutGlossary() -> String? {
    guard let base = Self.base else { return "the fixtures are not there" }
    var findings: [Diagnostic] = []
    var value: YAMLValue?
    do throws(FileSystemError) {
      let file = try reader(base).read(path)
      findings += file.diagnostics
      if let text = file.value?.text {
        value = YAMLReader.read(
          Array(text.utf8)[...], firstLine: 1, path: path, maximumKeys: YAMLBudget.fileKeys,
          findings: &findings)
      }
    } catch {
      return "the disk failed: \(error.description)"
    }
    if let value {
      let language = base.register.identity.language
      let glossary = GlossaryParser.parse(value, path: path, language: language)
      findings += glossary.diagnostics
      let lexicon = TermLexicon(glossary.value, language: language, explanation: "uitleg")
      let html = lexicon.html(of: "De EU, het EES en de IND: nareis & zo, nareizen.")
      if let complaint = MarkdownFuzzing.complaint(aboutHTML: html.bytes, after: []) {
        return complaint
      }
    }
    return complaint(about: findings, isRead: value != nil)
  }

  private func reader(_ base: Base) -> SourceReader {
    SourceReader(
      fileSystem: FileOverlay([path.text: bytes]).over(base.disk), root: path.root)
  }

  private func complaint(about findings: [Diagnostic], isRead: Bool) -> String? {
    if !isRead, !findings.contains(where: { $0.severity == .error }) {
      return "the file was not read, and no error says why"
    }
    return FindingCheck(path: path.text, bytes: bytes).complaint(about: Set(findings).sorted())
  }
}
