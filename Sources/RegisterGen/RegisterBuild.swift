/// A whole run: read, parse, link, check, render, write, in that order.
///
/// `check` stops before the site is written, and touches nothing. `build` writes only when no finding
/// is an error: until then the output folder stays as it was.
package struct RegisterBuild: Sendable {
  private let fileSystem: FileSystem
  private let options: BuildOptions
  private let repository: GitRepository?

  /// Makes a run.
  ///
  /// - Parameter repository: Where the revision for citations is asked for, and the day of the newest
  ///   commit, when a rule about time needs it and the options name no day.
  package init(
    fileSystem: FileSystem = .local, options: BuildOptions, repository: GitRepository? = nil
  ) {
    self.fileSystem = options.disk(fileSystem)
    self.options = options
    self.repository = repository
  }

  /// Checks the content and the templates.
  ///
  /// - Throws: when a folder can't be read.
  package func check() async throws(BuildError) -> BuildReport {
    var nothing: KeptMeasures?
    return try await check(keeping: &nothing)
  }

  /// Checks, reading only those measures that are not kept from an earlier check.
  ///
  /// - Parameter kept: What an earlier check left, and afterwards what this one leaves; `nil` to keep
  ///   nothing.
  /// - Throws: when a folder can't be read.
  package func check(keeping kept: inout KeptMeasures?) async throws(BuildError) -> BuildReport {
    let planned = try await plan(keeping: &kept, forWriting: false)
    return planned.report.keeping(planned.plan)
  }

  /// Checks, and writes the site when there is no error.
  ///
  /// A build whose task is cancelled ends with `OutputError.interrupted` and leaves nothing behind, unless the
  /// new site stands already.
  ///
  /// - Parameter progress: Told what the build is doing, from several threads.
  /// - Throws: when a folder can't be read, or the site can't be written.
  package func build(
    progress: @escaping @Sendable (BuildProgress) -> Void = { _ in }
  ) async throws(BuildError) -> BuildReport {
    progress(.reading)
    var nothing: KeptMeasures?
    let planned = try await plan(keeping: &nothing, forWriting: true)
    guard let plan = planned.plan, !planned.report.hasErrors else {
      return planned.report.keeping(planned.plan)
    }
    options.limitedReads?.begin(.writing)
    let output: WriteReport
    do throws(OutputError) {
      output = try await SiteOutput(
        fileSystem: fileSystem, options: options, revision: planned.provenance
      ).write(plan, progress: progress)
    } catch {
      throw .output(error)
    }
    return planned.report.adding(output).keeping(plan)
  }

  // MARK: Stages

  private struct Planned {
    let plan: SitePlan?
    /// The state of the content that the site names as its provenance, if it names one.
    let provenance: SiteProvenance.Revision?
    let report: BuildReport
  }

  /// The stages before writing. Each gives its findings; a stage that needs what a faulty one could
  /// not give is left out.
  ///
  /// - Parameter isForWriting: Whether the site is going to be written if it has no error.
  private func plan(
    keeping kept: inout KeptMeasures?, forWriting isForWriting: Bool
  ) async throws(BuildError) -> Planned {
    let compared = try comparedTexts()
    // Git takes as long to answer as a small register to be read.
    async let asked = CitedRevision.ask(
      options.citesRevision ? repository : nil, content: options.content)
    do throws(FileSystemError) {
      let reader = SourceReader(fileSystem: fileSystem, root: options.content)
      async let surveyed = Self.survey(reader)
      let opening = try RegisterParser(reader: reader, jobs: options.jobs).registerFile()
      let themed = try ThemeReading.read(
        options.templates, in: fileSystem, for: opening.value?.identity)
      let reading = themed.value
      // Compiling the templates takes as long as listing 10,000 files, or as reading a small register.
      async let compiled = reading.map { $0.compile() }
      if let reads = options.limitedReads {
        // Of the file that was noted last it is thought that the process died of it.
        _ = await compiled
        reads.begin(.reading)
      }
      let survey = try await surveyed.get()
      for link in survey.links { kept?.forget(link) }
      var content = Content(files: ContentFiles(survey.paths, root: reader.root))
      content.findings += opening.diagnostics + themed.diagnostics + survey.diagnostics
      try await read(
        &content, opening.value, words: reading?.markdown, reader, compared, keeping: &kept)
      let theme = await compiled
      content.findings += theme?.diagnostics ?? []
      let isWritten = isForWriting && !content.findings.contains { $0.severity == .error }
      return try await planned(
        content, theme: theme?.value, await asked, reader,
        searchJobs: isWritten ? options.jobs : nil)
    } catch {
      throw .input(error)
    }
  }

  /// What was read so far.
  private struct Content {
    let files: ContentFiles
    var register: Register?
    var findings: [Diagnostic]

    init(files: ContentFiles) {
      self.files = files
      findings = files.findings
    }
  }

  /// Reads and links the content, unless `register.yml` has a fault.
  ///
  /// - Parameter words: The words of the interface; without them nothing is published, but the content is
  ///   still worth checking.
  private func read(
    _ content: inout Content, _ file: RegisterFileParser.RegisterFile?, words: MarkdownWords?,
    _ reader: SourceReader, _ compared: ComparedTexts?, keeping kept: inout KeptMeasures?
  ) async throws(FileSystemError) {
    if let file {
      let parsed = try await RegisterParser(reader: reader, jobs: options.jobs).parse(
        content.files, register: file, words: words ?? MarkdownWords { _ in nil }, keeping: &kept)
      options.limitedReads?.begin(.linking)
      content.findings += parsed.diagnostics
      if let parsed = parsed.value {
        let linked = await RegisterLinker.link(parsed, jobs: options.jobs)
        content.findings += linked.diagnostics
        content.register = linked.value
      }
    }
    guard let compared else { return }
    let check = CopyCheck(
      reader: reader, texts: compared, register: content.register, jobs: options.jobs)
    content.findings += try await check.findings(in: content.files)
  }

  /// Checks the register and plans its site, unless the templates have a fault.
  private func planned(
    _ content: Content, theme: CompiledTheme?, _ cited: CitedRevision, _ reader: SourceReader,
    searchJobs: Int?
  ) async throws(FileSystemError) -> Planned {
    let (register, files) = (content.register, content.files)
    var findings = content.findings
    options.limitedReads?.begin(.checking)
    let account = options.hasAccount ? register.map { SourceAccount(of: $0) } : nil
    // None of these needs another one. Both checks walk all measures, and git may be asked again.
    async let checked = register.map { RegisterCheck.findings(in: $0) }
    async let dated = dated(register, cited)
    async let provenance = provenance(of: register, cited)
    var plan: SitePlan?
    if let register, let theme, !theme.templates.isEmpty {
      let images = try reader.assets(register.images.map(\.path), &findings)
      let fonts = try fonts(of: register, files, reader: reader, &findings)
      let lock = try reader.addressLock(files)
      findings += lock.diagnostics
      let made = await SitePlan.make(
        register, templates: theme.templates, assets: theme.assets + fonts, images: images,
        revision: cited.revision, lock: lock.value, files: files, searchJobs: searchJobs)
      findings += made.diagnostics
      plan = made.value
    }
    findings += await checked ?? []
    let late = await dated
    findings += late ?? []
    var report = report(findings, files: files, account: account)
    report.isUndated = late == nil
    report.revision = cited
    report.keepsAddresses = files.lock != nil
    return Planned(plan: plan, provenance: await provenance, report: report)
  }

  /// The files of a folder, as a result that another task can hand over.
  private static func survey(_ reader: SourceReader) -> Result<SourceSurvey, FileSystemError> {
    do throws(FileSystemError) {
      return .success(try reader.survey())
    } catch {
      return .failure(error)
    }
  }

  /// What the rules about time find; `nil` when they are needed and no day is known.
  private func dated(_ register: Register?, _ cited: CitedRevision) async -> [Diagnostic]? {
    guard let register else { return [] }
    return await DatedCheck(day: options.asOf, cited: cited, repository: repository)
      .findings(in: register)
  }

  /// The state of the content that a site names, if it tells where it comes from.
  private func provenance(
    of register: Register?, _ cited: CitedRevision
  ) async -> SiteProvenance.Revision? {
    guard register?.identity.hasProvenance == true else { return nil }
    return await .named(by: cited, repository)
  }

  /// The texts that the content is compared with; `nil` when there are none.
  private func comparedTexts() throws(BuildError) -> ComparedTexts? {
    guard !options.comparedFiles.isEmpty else { return nil }
    do throws(ComparisonError) {
      return ComparedTexts(
        try ComparedReader(fileSystem: fileSystem).read(options.comparedFiles))
    } catch {
      throw .comparison(error)
    }
  }

  private func fonts(
    of register: Register, _ files: ContentFiles, reader: SourceReader,
    _ findings: inout [Diagnostic]
  ) throws(FileSystemError) -> [SitePlan.Asset] {
    let named = Set(register.identity.theme?.fontFiles.map(\.path.value) ?? [])
    let fonts = files.fonts.filter { named.contains($0.relative) }
    return try reader.assets(fonts, &findings)
  }

  /// Sorts the findings, each once, and counts the files.
  private func report(
    _ findings: [Diagnostic], files: ContentFiles, account: SourceAccount?
  ) -> BuildReport {
    options.limitedReads?.begin(.telling)
    var diagnostics = FixCheck(fileSystem: fileSystem).keepingRight(Set(findings).sorted())
    if options.isStrict {
      for index in diagnostics.indices where diagnostics[index].severity == .warning {
        diagnostics[index].severity = .error
      }
    }
    let faulty = Set(diagnostics.filter { $0.severity == .error }.map(\.location.path))
    let refused = faulty.isEmpty ? [] : faulty.intersection(files.all)
    let rejected = refused.union(files.strays)
    let counts = BuildReport.FileAccount(
      found: files.count, drafts: files.drafts.count, rejected: rejected.count)
    return BuildReport(diagnostics: diagnostics, files: counts, account: account, output: nil)
  }
}
