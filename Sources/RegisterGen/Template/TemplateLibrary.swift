/// All templates of a site, parsed, with the words of its language.
///
/// Made once, at start. Each page type is then compiled against it:
///
/// ```swift
/// let library = TemplateLibrary(files: files, words: words)
/// let measure = library.compile("measure", as: MeasurePage.self)
/// ```
///
/// The findings of the library and of every `compile` together are the findings about templates; a
/// partial that is wrong in the same way for two pages is found twice (`unique`).
package struct TemplateLibrary: Sendable {
  /// The findings about syntax and words, whether or not a page uses the file.
  package let diagnostics: [Diagnostic]
  /// The parsed files by name: the path below the root without `.html`.
  let files: [String: TemplateFile]
  /// The names of the files with a mistake in their syntax.
  let faulty: Set<String>
  /// The words of the interface.
  let words: TextTable
  /// Whether words say in which language they are, because the pages are in another.
  let marksWords: Bool
  private let root: String

  /// Parses templates.
  ///
  /// - Parameters:
  ///   - files: The files below the root; those whose name does not end in `.html` are left alone.
  ///   - words: The words of the site's language.
  ///   - language: The language of the pages, if it may be another one.
  ///   - root: The folder of the templates, for a file that should be in it and is not.
  package init(
    files: [(path: SourcePath, text: String)],
    words: TextTable,
    language: String? = nil,
    root: String = "Templates"
  ) {
    var parsed: [String: TemplateFile] = [:]
    var faulty: Set<String> = []
    var diagnostics = words.check()
    for (path, text) in files where path.relative.hasSuffix(".html") {
      let name = String(path.relative.dropLast(".html".count))
      let result = TemplateParser.parse(TemplateFile(name: name, path: path, text: text))
      parsed[name] = result.value
      if !result.diagnostics.isEmpty { faulty.insert(name) }
      diagnostics += result.diagnostics
    }
    self.files = parsed
    self.faulty = faulty
    self.words = words
    marksWords = language.map { $0 != words.language } ?? false
    self.root = root
    self.diagnostics = diagnostics
  }

  /// The names of all templates, in byte order.
  package var names: [String] {
    files.keys.sorted { $0.precedesByBytes($1) }
  }

  /// Compiles a page's template against its Swift type.
  ///
  /// There is a template only if neither it nor a partial in it has a finding; the findings about
  /// syntax are in `diagnostics` of the library, and not repeated.
  ///
  /// Reports: `missing-template`, and all that `TemplateCompiler` and its extensions report.
  package func compile<Page: TemplateRecord>(
    _ name: String,
    as page: Page.Type
  ) -> Diagnosed<Template<Page>?> {
    guard let file = files[name] else {
      let path = SourcePath(root: root, relative: name + ".html")
      let nearest = NearMiss.nearest(to: name, in: names)
      let finding = Diagnostic(
        .missingTemplate,
        at: SourceLocation(path: path),
        "a template is missing: '\(name).html' shows \(String(describing: page))",
        help: nearest.map { "is '\($0).html' meant for it?" }
          ?? "add the file; docs/templates.md says what it may hold"
      )
      return Diagnosed(nil, [finding])
    }
    return TemplateCompiler<Page>.compile(file, from: self)
  }

  /// The findings, sorted by place, each once.
  package static func unique(_ diagnostics: some Sequence<Diagnostic>) -> [Diagnostic] {
    Set(diagnostics).sorted()
  }
}
