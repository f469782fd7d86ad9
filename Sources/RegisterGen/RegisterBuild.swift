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
    let planned = try await plan(keeping: &kept)
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
    let planned = try await plan(keeping: &nothing)
    guard let plan = planned.plan, !planned.report.hasErrors else {
      return planned.report.keeping(planned.plan)
    }
    var revision: SiteProvenance.Revision?
    if plan.provenancePath != nil {
      revision = await .named(by: planned.report.revision, repository)
    }
    let output: WriteReport
    do throws(OutputError) {
      output = try await SiteOutput(
        fileSystem: fileSystem, options: options, revision: revision
      ).write(plan, progress: progress)
    } catch {
      throw .output(error)
    }
    return planned.report.adding(output).keeping(plan)
  }

  // MARK: Stages

  private struct Planned {
    let plan: SitePlan?
    let report: BuildReport
  }

  /// The stages before writing. Each gives its findings; a stage that needs what a faulty one could
  /// not give is left out.
  private func plan(keeping kept: inout KeptMeasures?) async throws(BuildError) -> Planned {
    let compared = try comparedTexts()
    // Git takes as long to answer as a small register to be read.
    async let asked = CitedRevision.ask(
      options.citesRevision ? repository : nil, content: options.content)
    do throws(FileSystemError) {
      let content = SourceReader(fileSystem: fileSystem, root: options.content)
      let parser = RegisterParser(reader: content, jobs: options.jobs)
      // Listing 10,000 files and compiling the templates take as long as each other.
      async let surveyed = Self.survey(content)
      let opening = try parser.registerFile()
      var findings = opening.diagnostics
      let themed = try ThemeReading(fileSystem: fileSystem, root: options.templates)
        .theme(for: opening.value?.identity)
      findings += themed.diagnostics
      options.limitedReads?.finish()
      let theme = themed.value
      let survey = try await surveyed.get()
      for link in survey.links { kept?.forget(link) }
      let files = ContentFiles(survey.paths, root: content.root)
      findings += survey.diagnostics + files.findings
      var register: Register?
      if let file = opening.value {
        // Without a theme nothing is published, but the content is still worth checking.
        let words = theme?.markdown ?? MarkdownWords { _ in nil }
        let parsed = try await parser.parse(
          files, register: file, words: words, keeping: &kept)
        options.limitedReads?.finish()
        findings += parsed.diagnostics
        if let parsed = parsed.value {
          let linked = await RegisterLinker.link(parsed, jobs: options.jobs)
          findings += linked.diagnostics
          register = linked.value
        }
      }
      if let compared {
        let check = CopyCheck(
          reader: content, texts: compared, register: register, jobs: options.jobs)
        findings += try await check.findings(in: files)
      }
      let account = options.hasAccount ? register.map { SourceAccount(of: $0) } : nil
      var plan: SitePlan?
      if let register, let theme, !theme.templates.isEmpty {
        let images = try content.assets(register.images.map(\.path), &findings)
        let fonts = try fonts(of: register, files, reader: content, &findings)
        // Neither needs the other, and both walk all measures.
        async let checked = RegisterCheck.findings(in: register)
        let revision = await asked.revision
        let lock = try content.addressLock(files)
        findings += lock.diagnostics
        let planned = await SitePlan.make(
          register, templates: theme.templates, assets: theme.assets + fonts, images: images,
          revision: revision, lock: lock.value, files: files)
        findings += planned.diagnostics
        findings += await checked
        plan = planned.value
      } else if let register {
        findings += RegisterCheck.findings(in: register)
      }
      let dated = DatedCheck(day: options.asOf, repository: repository)
      let late = if let register { await dated.findings(in: register) } else { [Diagnostic]?([]) }
      findings += late ?? []
      var report = report(findings, files: files, account: account)
      report.isUndated = late == nil
      report.revision = await asked
      report.keepsAddresses = files.lock != nil
      return Planned(plan: plan, report: report)
    } catch {
      throw .input(error)
    }
  }

  /// The files of a folder, as a result that another task can hand over.
  private static func survey(_ reader: SourceReader) -> Result<SourceSurvey, FileSystemError> {
    do throws(FileSystemError) {
      return .success(try reader.survey())
    } catch {
      return .failure(error)
    }
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
    var diagnostics = FixCheck(fileSystem: fileSystem).keepingRight(Set(findings).sorted())
    if options.isStrict {
      for index in diagnostics.indices where diagnostics[index].severity == .warning {
        diagnostics[index].severity = .error
      }
    }
    let faulty = Set(diagnostics.filter { $0.severity == .error }.map(\.location.path))
    let rejected = Set(files.strays).union(faulty.intersection(files.all))
    let counts = BuildReport.FileAccount(
      found: files.count, drafts: files.drafts.count, rejected: rejected.count)
    return BuildReport(diagnostics: diagnostics, files: counts, account: account, output: nil)
  }
}
