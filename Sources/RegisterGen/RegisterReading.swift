/// Reads a register without its templates: read, parse, link.
///
/// For what asks something of the content and makes no site of it.
package struct RegisterReading: Sendable {
  /// What came of reading.
  package struct Outcome: Sendable {
    /// The content folder.
    package let root: String
    /// The files of the content folder.
    package let files: ContentFiles
    /// Every path in the content folder, also those of files that have no place in a register.
    package let paths: [SourcePath]
    /// What `register.yml` says; `nil` when it has a fault or is not there.
    package let registerFile: RegisterFileParser.RegisterFile?
    /// The register of all files that could be read; `nil` without `register.yml` or `index.md`.
    package let register: Register?
    /// The addresses that were published before; `nil` when there is no list of them.
    package let lock: AddressLock?
    /// The findings, sorted by place, each once.
    package let diagnostics: [Diagnostic]

    /// Whether a file is not in the register as it should be.
    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
  }

  private let fileSystem: FileSystem
  private let content: String
  private let jobs: Int
  private let limitedReads: LimitedReads?

  /// Makes a reading of one content folder.
  ///
  /// - Parameter limitedReads: The limits that the disk is held to, which are told of the phases; `nil`
  ///   for none.
  package init(
    fileSystem: FileSystem = .local, content: String, jobs: Int,
    limitedReads: LimitedReads? = nil
  ) {
    self.fileSystem = fileSystem
    self.content = content
    self.jobs = jobs
    self.limitedReads = limitedReads
  }

  /// Reads the folder.
  ///
  /// - Throws: when the folder or a file in it can't be read.
  package func read() async throws(FileSystemError) -> Outcome {
    let reader = SourceReader(fileSystem: fileSystem, root: content)
    let survey = try reader.survey()
    let parser = RegisterParser(reader: reader, jobs: jobs)
    let files = ContentFiles(survey.paths, root: reader.root)
    let opening = try parser.registerFile()
    var findings = survey.diagnostics + files.findings + opening.diagnostics
    var register: Register?
    if let file = opening.value {
      // The words of an interface stand on pages only.
      let parsed = try await parser.parse(files, register: file, words: MarkdownWords { _ in "" })
      findings += parsed.diagnostics
      limitedReads?.begin(.linking)
      if let parsed = parsed.value {
        let linked = await RegisterLinker.link(parsed, jobs: jobs)
        findings += linked.diagnostics
        register = linked.value
      }
    }
    return Outcome(
      root: reader.root, files: files, paths: survey.paths, registerFile: opening.value,
      register: register, lock: try reader.addressLock(files).value,
      diagnostics: Set(findings).sorted())
  }
}

extension RegisterReading.Outcome {
  /// What may be written in the register; `nil` when `register.yml` has a fault or is not there.
  package var words: RegisterWords? {
    guard let registerFile else { return nil }
    return RegisterWords(
      registerFile, files: files, paths: paths, root: root, register: register,
      lock: lock)
  }
}
