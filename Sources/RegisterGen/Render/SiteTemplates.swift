/// The compiled templates of every kind of page, with the words that Swift asks for.
package struct SiteTemplates: Sendable {
  /// The home page.
  let home: Template<HomePage>
  /// The list of all measures.
  let measures: Template<MeasuresPage>
  /// A measure.
  let measure: Template<MeasurePage>
  /// A withdrawn measure.
  let tombstone: Template<TombstonePage>
  /// The list of streams.
  let streams: Template<StreamsPage>
  /// A stream.
  let stream: Template<StreamPage>
  /// The list of instruments.
  let instruments: Template<InstrumentsPage>
  /// An instrument.
  let instrument: Template<InstrumentPage>
  /// The list of chapters.
  let programme: Template<ProgrammePage>
  /// A chapter.
  let chapter: Template<ChapterPage>
  /// What the measures cover of the programme.
  let coverage: Template<CoveragePage>
  /// A free page.
  let page: Template<ContentPage>
  /// The page for an address that is not there.
  let notFound: Template<NotFoundPage>
  /// The words that Swift asks for.
  let words: InterfaceWords

  /// The templates and what they show, in the order in which the documentation lists them.
  package static let pages: [(template: String, type: any TemplateRecord.Type)] = [
    ("home", HomePage.self), ("measures", MeasuresPage.self), ("measure", MeasurePage.self),
    ("tombstone", TombstonePage.self), ("streams", StreamsPage.self), ("stream", StreamPage.self),
    ("instruments", InstrumentsPage.self), ("instrument", InstrumentPage.self),
    ("programme", ProgrammePage.self), ("chapter", ChapterPage.self),
    ("coverage", CoveragePage.self), ("page", ContentPage.self), ("404", NotFoundPage.self),
  ]

  /// Compiles the templates of a folder against the pages' types.
  ///
  /// Reports: all that `TemplateLibrary` and the compiler report, each finding once, and
  /// `missing-text` for a word that Swift asks for. There are templates only without errors.
  ///
  /// - Parameters:
  ///   - files: The files below the folder; only those that end in `.html` are templates.
  ///   - words: The text table of the register's language.
  ///   - root: The folder, for messages about a file that is missing.
  package static func compile(
    _ files: [(path: SourcePath, text: String)], words: TextTable, root: String = "Templates"
  ) -> Diagnosed<SiteTemplates?> {
    let library = TemplateLibrary(files: files, words: words, root: root)
    var compiler = Compiler(library: library)
    compiler.findings += words.findMissing(of: InterfaceWord.allCases.map(\.rawValue))
    let templates = compiler.compile(words: InterfaceWords(lookup: { words[$0] }))
    let findings = TemplateLibrary.unique(compiler.findings)
    let isFaulty = findings.contains { $0.severity == .error }
    return Diagnosed(isFaulty ? nil : templates, findings)
  }

  /// Compiles one template after the other and keeps what is found.
  private struct Compiler {
    let library: TemplateLibrary
    var findings: [Diagnostic]

    init(library: TemplateLibrary) {
      self.library = library
      findings = library.diagnostics
    }

    mutating func template<Page: TemplateRecord>(
      _ name: String, as type: Page.Type
    ) -> Template<Page>? {
      let result = library.compile(name, as: type)
      findings += result.diagnostics
      return result.value
    }

    /// All templates, or `nil` when one of them could not be compiled. Each is tried, so that one
    /// run shows the findings of all.
    mutating func compile(words: InterfaceWords) -> SiteTemplates? {
      let home = template("home", as: HomePage.self)
      let measures = template("measures", as: MeasuresPage.self)
      let measure = template("measure", as: MeasurePage.self)
      let tombstone = template("tombstone", as: TombstonePage.self)
      let streams = template("streams", as: StreamsPage.self)
      let stream = template("stream", as: StreamPage.self)
      let instruments = template("instruments", as: InstrumentsPage.self)
      let instrument = template("instrument", as: InstrumentPage.self)
      let programme = template("programme", as: ProgrammePage.self)
      let chapter = template("chapter", as: ChapterPage.self)
      let coverage = template("coverage", as: CoveragePage.self)
      let page = template("page", as: ContentPage.self)
      let notFound = template("404", as: NotFoundPage.self)
      guard let home, let measures, let measure, let tombstone, let streams, let stream,
        let instruments, let instrument, let programme, let chapter, let coverage, let page,
        let notFound
      else { return nil }
      return SiteTemplates(
        home: home, measures: measures, measure: measure, tombstone: tombstone,
        streams: streams, stream: stream, instruments: instruments, instrument: instrument,
        programme: programme, chapter: chapter, coverage: coverage, page: page,
        notFound: notFound, words: words)
    }
  }
}
