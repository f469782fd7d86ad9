/// Mends what can be mended without asking: applies the safe fixes of a check, checks again, and goes on
/// until none is left.
///
/// Nothing is written: what comes of it are the files as they would be. All bytes outside of the edits
/// stay as they are, and running it over its own result changes nothing.
package struct MendingRun: Sendable {
  /// The most checks: a mended file may show what was hidden before, and edits that overlap wait for
  /// their turn.
  private static let mostRounds = 12

  private let fileSystem: FileSystem
  private let options: BuildOptions
  private let repository: GitRepository?

  /// What came of a run.
  package struct Outcome: Sendable {
    /// The files that would change, sorted by path.
    package var files: [MendedFile] = []
    /// How many findings that mends.
    package var count = 0
    /// The files that have something to mend and are symbolic links, which are left alone.
    package var links: [SourcePath] = []
  }

  /// Makes a run.
  ///
  /// - Parameter repository: What knows the old names of files; `nil` to do without.
  package init(
    fileSystem: FileSystem = .local, options: BuildOptions, repository: GitRepository? = nil
  ) {
    self.fileSystem = fileSystem
    self.options = options
    self.repository = repository
  }

  /// Finds out what to write.
  ///
  /// - Throws: when a folder or file can't be read.
  package func mend() async throws(BuildError) -> Outcome {
    var mended: [SourcePath: MendedFile] = [:]
    var outcome = Outcome()
    for _ in 0..<Self.mostRounds {
      let files = Dictionary(uniqueKeysWithValues: mended.map { ($0.key.text, $0.value.new) })
      let overlaid = FileOverlay(files).over(fileSystem)
      let report = try await RegisterBuild(fileSystem: overlaid, options: options).check()
      var findings = report.diagnostics
      if let repository {
        findings = await RenamedLinks(
          repository: repository, fileSystem: overlaid, content: options.content
        ).completing(findings)
        findings = await RenamedAddresses(
          repository: repository, fileSystem: overlaid, content: options.content
        ).completing(findings)
      }
      let count = outcome.count
      do throws(FileSystemError) {
        for (path, fixes) in Self.safeFixes(of: findings) {
          try mend(path, fixes, &mended, &outcome)
        }
      } catch {
        throw .input(error)
      }
      if outcome.count == count { break }
    }
    do throws(FileSystemError) {
      try order(&mended, &outcome)
    } catch {
      throw .input(error)
    }
    outcome.files = mended.values.sorted { $0.path < $1.path }
    return outcome
  }

  /// Puts the keys of every measure in order.
  private func order(
    _ mended: inout [SourcePath: MendedFile], _ outcome: inout Outcome
  ) throws(FileSystemError) {
    let files = Dictionary(uniqueKeysWithValues: mended.map { ($0.key.text, $0.value.new) })
    let reader = SourceReader(
      fileSystem: FileOverlay(files).over(fileSystem), root: options.content)
    let survey = try reader.survey()
    for file in ContentFiles(survey.paths, root: reader.root).measures {
      var findings: [Diagnostic] = []
      guard let text = try reader.markdownFile(file.path, &findings), let value = text.value,
        let edit = KeyOrder.edit(
          in: value, keys: MeasureField.allCases.map(\.rawValue), frontMatter: text.frontMatter,
          path: file.path)
      else { continue }
      try mend(file.path, [Diagnostic.Fix([edit], isSafe: true)], &mended, &outcome)
    }
  }

  /// The safe fixes by file, in the order of the findings.
  private static func safeFixes(of findings: [Diagnostic]) -> [(SourcePath, [Diagnostic.Fix])] {
    var files: [(path: SourcePath, fixes: [Diagnostic.Fix])] = []
    for finding in findings {
      guard let fix = finding.fix, fix.isSafe else { continue }
      if files.last?.path != finding.location.path { files.append((finding.location.path, [])) }
      files[files.count - 1].fixes.append(fix)
    }
    return files
  }

  private func mend(
    _ path: SourcePath, _ fixes: [Diagnostic.Fix], _ mended: inout [SourcePath: MendedFile],
    _ outcome: inout Outcome
  ) throws(FileSystemError) {
    guard let old = try bytes(of: path, &outcome) else { return }
    let current = mended[path]?.new ?? old
    // A byte order mark is no part of the text, and stays.
    let mark = current.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let lines = LineTable(String(decoding: current[mark...], as: UTF8.self))
    let applied = TextMending.applying(fixes, to: lines)
    let new = current[..<mark] + Array(applied.text.utf8)
    guard applied.count > 0, Array(new) != current else { return }
    outcome.count += applied.count
    mended[path] = MendedFile(path: path, old: old, new: Array(new))
  }

  /// The bytes of a file on the disk; `nil` for a link, which may lead to a file of somebody else.
  private func bytes(
    of path: SourcePath, _ outcome: inout Outcome
  ) throws(FileSystemError) -> [UInt8]? {
    switch try fileSystem.read(path.text, SourceReader.limit(ofText: path)) {
    case .bytes(let bytes): return bytes
    case .link:
      if !outcome.links.contains(path) { outcome.links.append(path) }
      return nil
    case .tooLarge, .notAFile, .beyondLimits: return nil
    }
  }
}
