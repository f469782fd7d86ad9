/// Reads a content folder into a `ParsedRegister`: chooses the parser of each file by its folder.
///
/// The vocabularies come first, since every measure is read against them; the measures, of which
/// there may be many thousands, are read and parsed several at a time, each file's text let go again.
package struct RegisterParser: Sendable {
  private let reader: SourceReader
  private let jobs: Int

  /// Makes a parser of one content folder.
  package init(reader: SourceReader, jobs: Int) {
    self.reader = reader
    self.jobs = jobs
  }

  /// Reads `register.yml`; `nil` when it has a fault or is not there, which `ContentFiles` reports.
  ///
  /// Reports: the rules of the reader and of `RegisterFileParser`.
  /// - Throws: when the disk fails.
  package func registerFile() throws(FileSystemError) -> Diagnosed<
    RegisterFileParser.RegisterFile?
  > {
    let path = SourcePath(root: reader.root, relative: "register.yml")
    var findings: [Diagnostic] = []
    do throws(FileSystemError) {
      guard let value = try yamlFile(path, &findings) else { return Diagnosed(nil, findings) }
      let parsed = RegisterFileParser.parse(value, path: path)
      return Diagnosed(parsed.value, findings + parsed.diagnostics)
    } catch {
      guard error.isMissing else { throw error }
      return Diagnosed(nil)
    }
  }

  /// Reads all other files.
  ///
  /// Reports: the rules of every parser.
  /// - Throws: when the disk fails.
  package func parse(
    _ files: ContentFiles, register: RegisterFileParser.RegisterFile, words: MarkdownWords
  ) async throws(FileSystemError) -> Diagnosed<ParsedRegister?> {
    var nothing: KeptMeasures?
    return try await parse(files, register: register, words: words, keeping: &nothing)
  }

  /// Reads all other files, but those of measures that are kept from an earlier reading.
  ///
  /// - Parameter kept: What an earlier reading left, and afterwards what this one leaves; `nil` to keep
  ///   nothing.
  ///
  /// Reports: the rules of every parser.
  /// - Throws: when the disk fails.
  package func parse(
    _ files: ContentFiles, register: RegisterFileParser.RegisterFile, words: MarkdownWords,
    keeping kept: inout KeptMeasures?
  ) async throws(FileSystemError) -> Diagnosed<ParsedRegister?> {
    var findings = register.identity.theme.map { ThemeFiles.findings(in: $0, files) } ?? []
    let glossary = try self.glossary(files, language: register.identity.language)
    findings += glossary.diagnostics
    let lexicon = TermLexicon(
      glossary.value ?? [], language: register.identity.language, explanation: words.explanation)
    let body = BodyParser(
      parser: MarkdownParser(words: words, lexicon: lexicon),
      addresses: SiteAddresses(words: register.identity.paths))
    // A link to a file that was refused is not broken: the refusal says what is wrong.
    var rejected = Set(files.strays.compactMap { ContentTarget(path: $0.relative) })
    let index = VocabularyIndex(
      vocabulary: register.vocabulary, streams: Set(files.streams.map(\.id.text)),
      instruments: Set(files.instruments.map(\.id.text)))
    let abbreviations = glossary.value.map { AbbreviationCheck(glossary: $0, register: register) }
    kept?.settle(
      on: KeptMeasures.Basis(
        vocabulary: register.vocabulary, streams: index.streams, instruments: index.instruments,
        words: words, paths: register.identity.paths, terms: lexicon.terms,
        abbreviations: abbreviations?.known))
    let measures = try await self.measures(
      files, index: index, body: body, abbreviations, keeping: &kept)
    findings += measures.diagnostics
    findings += try self.abbreviations(files, abbreviations)
    var entities = EntityFiles(
      reader: reader, body: body, index: index, abbreviations: abbreviations)
    let streams = try entities.streams(files)
    let instruments = try entities.instruments(files)
    let chapters = try entities.chapters(files)
    let pages = try entities.pages(files)
    let home = try entities.home(files)
    findings += entities.findings
    rejected.formUnion(entities.rejected)
    rejected.formUnion(measures.value.rejected)
    guard let home else { return Diagnosed(nil, findings) }
    let parsed = ParsedRegister(
      identity: register.identity, vocabulary: register.vocabulary, home: home, streams: streams,
      instruments: instruments, chapters: chapters, pages: pages,
      measures: measures.value.measures, images: files.images.map { ContentImage(path: $0) },
      glossary: glossary.value ?? [], rejected: rejected)
    return Diagnosed(parsed, findings)
  }

  // MARK: Measures

  private struct Measures: Sendable {
    var measures: [Measure] = []
    var rejected: Set<ContentTarget> = []
  }

  /// What came of one measure's file.
  private enum Outcome: Sendable {
    case parsed(Diagnosed<Measure?>)
    case failed(FileSystemError)
  }

  private func measures(
    _ files: ContentFiles, index: VocabularyIndex, body: BodyParser,
    _ abbreviations: AbbreviationCheck?, keeping kept: inout KeptMeasures?
  ) async throws(FileSystemError) -> Diagnosed<Measures> {
    let earlier = kept
    let outcomes = await parallelMap(files.measures, jobs: jobs) { file in
      if let known = earlier?[file.path] { return Outcome.parsed(known) }
      do throws(FileSystemError) {
        return Outcome.parsed(
          try measure(file.id, file.path, index: index, body: body, abbreviations))
      } catch {
        return Outcome.failed(error)
      }
    }
    var measures = Measures()
    measures.measures.reserveCapacity(outcomes.count)
    var findings: [Diagnostic] = []
    var leaving: [(SourcePath, Diagnosed<Measure?>)] = []
    for (file, outcome) in zip(files.measures, outcomes) {
      switch outcome {
      case .failed(let error): throw error
      case .parsed(let parsed):
        if kept != nil { leaving.append((file.path, parsed)) }
        findings += parsed.diagnostics
        if let measure = parsed.value {
          measures.measures.append(measure)
        } else {
          measures.rejected.insert(.measure(file.id))
        }
      }
    }
    kept?.keep(leaving)
    return Diagnosed(measures, findings)
  }

  private func measure(
    _ id: MeasureID, _ path: SourcePath, index: VocabularyIndex, body: BodyParser,
    _ abbreviations: AbbreviationCheck?
  ) throws(FileSystemError) -> Diagnosed<Measure?> {
    var findings: [Diagnostic] = []
    guard let file = try reader.markdownFile(path, &findings) else {
      return Diagnosed(nil, findings)
    }
    let rendered = body.measureBody(
      file, id: id, path: path, index: index, findings: &findings)
    if let abbreviations { findings += abbreviations.findings(in: file.source) }
    guard let value = file.value else { return Diagnosed(nil, findings) }
    let measure = MeasureParser.parse(value, id: id, path: path, index: index, body: rendered)
    return Diagnosed(measure.value, findings + measure.diagnostics)
  }

  // MARK: YAML files

  /// The glossary; `nil` when there is none, or one with a fault: a term that could not be read would
  /// look unknown wherever it stands.
  private func glossary(
    _ files: ContentFiles, language: InterfaceLanguage
  ) throws(FileSystemError) -> Diagnosed<[GlossaryTerm]?> {
    guard let path = files.glossary else { return Diagnosed(nil) }
    var findings: [Diagnostic] = []
    guard let value = try yamlFile(path, &findings) else { return Diagnosed(nil, findings) }
    let glossary = GlossaryParser.parse(value, path: path, language: language)
    findings += glossary.diagnostics
    let isFaulty = findings.contains { $0.severity == .error }
    return Diagnosed(isFaulty ? nil : glossary.value, findings)
  }

  /// The abbreviations in the files that are all YAML.
  private func abbreviations(
    _ files: ContentFiles, _ check: AbbreviationCheck?
  ) throws(FileSystemError) -> [Diagnostic] {
    guard let check else { return [] }
    var findings: [Diagnostic] = []
    for path in [files.register, files.glossary].compactMap({ $0 }) {
      if let file = try reader.read(path).value { findings += check.findings(in: file) }
    }
    return findings
  }

  private func yamlFile(
    _ path: SourcePath, _ findings: inout [Diagnostic]
  ) throws(FileSystemError) -> YAMLValue? {
    let file = try reader.read(path)
    findings += file.diagnostics
    guard let text = file.value?.text else { return nil }
    findings += TextLayout.findings(in: text, of: path)
    return YAMLReader.read(
      Array(text.utf8)[...], firstLine: 1, path: path, maximumKeys: YAMLBudget.fileKeys,
      findings: &findings)
  }
}

/// A Markdown file that has been read and split, its front matter composed.
package struct MarkdownFile {
  /// The file as it was read.
  package let source: SourceFile
  /// The front matter and the body as texts.
  package let frontMatter: FrontMatter
  /// The front matter's value; `nil` when its YAML has a fault.
  package let value: YAMLValue?

  /// The summary as it is written, unless it is missing or no text.
  package var summary: String? {
    guard case .map(let pairs) = value?.content,
      case .text(let text, _) = pairs.first(where: { $0.key.text == "summary" })?.value.content
    else { return nil }
    return text
  }
}

extension SourceReader {
  /// Reads a Markdown file with its front matter; `nil` with findings when there is nothing to read.
  ///
  /// Reports: the rules of the reader, of `FrontMatter` and of `YAMLReader`.
  /// - Throws: when the disk fails.
  package func markdownFile(
    _ path: SourcePath, _ findings: inout [Diagnostic]
  ) throws(FileSystemError) -> MarkdownFile? {
    let file = try read(path)
    findings += file.diagnostics
    guard let source = file.value else { return nil }
    findings += TextLayout.findings(in: source.text, of: path)
    guard let frontMatter = FrontMatter.split(source.text, path: path, findings: &findings)
    else { return nil }
    let value = YAMLReader.read(
      frontMatter.yaml, firstLine: frontMatter.yamlLine, path: path,
      maximumKeys: YAMLBudget.keys, findings: &findings)
    return MarkdownFile(source: source, frontMatter: frontMatter, value: value)
  }
}
