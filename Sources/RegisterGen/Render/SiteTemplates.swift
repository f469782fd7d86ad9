/// The compiled templates of every kind of page, with the words that Swift asks for.
///
/// A kind of page stands here twice: as a property, and in `init` with the name of its file. A class, since
/// as a struct it would be copied for every page, thirty references each time.
package final class SiteTemplates: Sendable {
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
  /// A row of a table of measures.
  let measureRow: Template<MeasureRow>
  /// What all pages have in common at their end.
  let siteFooter: Template<SiteView>
  /// The list of all facets.
  let overviews: Template<OverviewsPage>
  /// The list of a facet's values.
  let facet: Template<FacetListPage>
  /// A value of a facet.
  let facetValue: Template<FacetValuePage>
  /// A law.
  let law: Template<LawPage>
  /// What two values have in common.
  let combination: Template<CombinationPage>
  /// What the measures cover of the programme.
  let coverage: Template<CoveragePage>
  /// The page of charts.
  let charts: Template<ChartsPage>
  /// The list of terms.
  let glossary: Template<GlossaryPage>
  /// The page for searching.
  let search: Template<SearchPage>
  /// The page that sets any two measures side by side.
  let comparisons: Template<ComparisonsPage>
  /// Two related measures side by side.
  let compare: Template<ComparePage>
  /// The beginning of a document for paper.
  let print: Template<PrintStart>
  /// A stream in a document for paper.
  let printStream: Template<PrintStream>
  /// A measure in a document for paper.
  let printMeasure: Template<PrintMeasure>
  /// The end of a document for paper.
  let printEnd: Template<PrintEnd>
  /// A list of keywords.
  let keywords: Template<KeywordsPage>
  /// A free page.
  let page: Template<ContentPage>
  /// The page at an old address.
  let redirect: Template<RedirectPage>
  /// The page for an address that is not there.
  let notFound: Template<NotFoundPage>
  /// The words that Swift asks for.
  let words: InterfaceWords

  /// Takes each template from a compiler, in the order in which the documentation lists them.
  private init(from compiler: inout Compiler, words: InterfaceWords) {
    home = compiler.template("home")
    measures = compiler.template("measures")
    measure = compiler.template("measure")
    tombstone = compiler.template("tombstone")
    streams = compiler.template("streams")
    stream = compiler.template("stream")
    instruments = compiler.template("instruments")
    instrument = compiler.template("instrument")
    overviews = compiler.template("overviews")
    facet = compiler.template("facet")
    facetValue = compiler.template("facet-value")
    law = compiler.template("law")
    combination = compiler.template("combination")
    measureRow = compiler.template("measure-row")
    siteFooter = compiler.template("site-footer")
    programme = compiler.template("programme")
    chapter = compiler.template("chapter")
    coverage = compiler.template("coverage")
    charts = compiler.template("charts")
    glossary = compiler.template("glossary")
    search = compiler.template("search")
    comparisons = compiler.template("comparisons")
    compare = compiler.template("compare")
    print = compiler.template("print")
    printStream = compiler.template("print-stream")
    printMeasure = compiler.template("print-measure")
    printEnd = compiler.template("print-end")
    keywords = compiler.template("keywords")
    page = compiler.template("page")
    redirect = compiler.template("redirect")
    notFound = compiler.template("404")
    self.words = words
  }

  /// The templates and what they show, in the order in which the documentation lists them.
  package static let pages: [(template: String, type: any TemplateRecord.Type)] = {
    let nothing = TextTable(language: "", path: SourcePath(root: "", relative: ""), texts: [:])
    var compiler = Compiler(library: TemplateLibrary(files: [], words: nothing))
    _ = SiteTemplates(from: &compiler, words: InterfaceWords { _ in nil })
    return compiler.pages
  }()

  /// Compiles the templates of a theme for each language that it has words in, by the language's code;
  /// none when one of them has a fault.
  ///
  /// Reports: what `compile` reports for one language.
  ///
  /// - Parameter root: The folder, for messages about a file that is missing.
  package static func compile(
    _ theme: ThemeParser.Theme, root: String = "Templates"
  ) -> Diagnosed<[String: SiteTemplates]> {
    var editions: [String: SiteTemplates] = [:]
    var findings: [Diagnostic] = []
    let tables = [theme.words] + theme.otherWords
    for words in tables {
      let templates = compile(
        theme.templates, words: words, language: theme.words.language, root: root)
      findings += templates.diagnostics
      editions[words.language] = templates.value
    }
    let isWhole = editions.count == tables.count
    return Diagnosed(isWhole ? editions : [:], TemplateLibrary.unique(findings))
  }

  /// Compiles the templates of a folder against the pages' types.
  ///
  /// Reports: all that `TemplateLibrary` and the compiler report, each finding once, and
  /// `missing-text` for a word that Swift asks for. There are templates only without errors.
  ///
  /// - Parameters:
  ///   - files: The files below the folder; only those that end in `.html` are templates.
  ///   - words: The text table of the interface's language.
  ///   - language: The language of the content, if it may be another one.
  ///   - root: The folder, for messages about a file that is missing.
  package static func compile(
    _ files: [(path: SourcePath, text: String)], words: TextTable, language: String? = nil,
    root: String = "Templates"
  ) -> Diagnosed<SiteTemplates?> {
    let library = TemplateLibrary(files: files, words: words, language: language, root: root)
    var compiler = Compiler(library: library)
    compiler.findings += words.findMissing(of: InterfaceWord.allCases.map(\.rawValue))
    let templates = SiteTemplates(from: &compiler, words: InterfaceWords(lookup: { words[$0] }))
    let findings = TemplateLibrary.unique(compiler.findings)
    let isFaulty = !compiler.isComplete || findings.contains { $0.severity == .error }
    return Diagnosed(isFaulty ? nil : templates, findings)
  }

  /// Compiles one template after the other and keeps what is found, so that one run shows the findings
  /// of all.
  private struct Compiler {
    let library: TemplateLibrary
    var findings: [Diagnostic]
    /// What has been asked for.
    var pages: [(template: String, type: any TemplateRecord.Type)] = []
    /// Whether every template could be compiled.
    var isComplete = true

    init(library: TemplateLibrary) {
      self.library = library
      findings = library.diagnostics
    }

    /// A template; one that shows nothing in place of one that can't be compiled.
    mutating func template<Page: TemplateRecord>(_ name: String) -> Template<Page> {
      pages.append((name, Page.self))
      let result = library.compile(name, as: Page.self)
      findings += result.diagnostics
      if let template = result.value { return template }
      isComplete = false
      return Template(block: TemplateBlock(), slots: [])
    }
  }
}
