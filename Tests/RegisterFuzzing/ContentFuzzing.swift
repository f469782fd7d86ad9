internal import RegisterGen
internal import RegisterTestSupport
internal import Synchronization

/// Reads a register in which one file holds the fuzzer's bytes, links and checks it, and prints it as a
/// list.
struct ContentFuzzing {
  /// The path of the file.
  let path: String

  /// The register of the fixtures that has one of everything.
  static let disk: FileSystem? = {
    guard let disk = try? SmallRegister.disk() else { return nil }
    let everything = SmallRegister.root + "/Tests/RegisterGenTests/Fixtures/everything/Content"
    guard (try? SmallRegister.copy(everything, to: "/Content", on: disk)) != nil else { return nil }
    return disk.fileSystem
  }()

  /// What is wrong with what came of the bytes.
  func complaint(about bytes: [UInt8]) async -> String? {
    guard let disk = Self.disk else { return "the fixtures are not there" }
    let outcome: Diagnosed<Register?>
    do throws(FileSystemError) {
      outcome = try await read(FileOverlay([path: bytes]).over(disk))
    } catch {
      return "the disk failed: \(error.description)"
    }
    var findings = outcome.diagnostics
    if let register = outcome.value {
      findings += RegisterCheck.findings(in: register)
      findings += RegisterCheck.findings(in: register, asOf: .day(2025, 6, 1))
      if let complaint = Self.complaint(aboutListOf: register) { return complaint }
    } else if !findings.contains(where: { $0.severity == .error }) {
      return "there is no register, and no error says why"
    }
    return FindingCheck(path: path, bytes: bytes).complaint(about: findings)
  }

  /// What is kept of the other measures, by the file that changes: most of them are read once.
  private static let kept = Mutex<[String: KeptMeasures]>([:])

  /// Reads and links the register.
  private func read(_ disk: FileSystem) async throws(FileSystemError) -> Diagnosed<Register?> {
    let reader = SourceReader(fileSystem: disk, root: "Content")
    let survey = try reader.survey()
    let files = ContentFiles(survey.paths, root: reader.root)
    let parser = RegisterParser(reader: reader, jobs: 1)
    let opening = try parser.registerFile()
    var findings = survey.diagnostics + files.findings + opening.diagnostics
    guard let file = opening.value else { return Diagnosed(nil, Set(findings).sorted()) }
    var kept = Optional(Self.kept.withLock { $0[path] } ?? KeptMeasures())
    for path in survey.paths where path.text == self.path { kept?.forget(path) }
    let parsed = try await parser.parse(
      files, register: file, words: MarkdownWords { _ in "" }, keeping: &kept)
    Self.kept.withLock { $0[path] = kept }
    findings += parsed.diagnostics
    guard let parsed = parsed.value else { return Diagnosed(nil, Set(findings).sorted()) }
    let linked = await RegisterLinker.link(parsed, jobs: 1)
    return Diagnosed(linked.value, Set(findings + linked.diagnostics).sorted())
  }

  /// Each row of a list is one line, which no log of a job takes for a command.
  private static func complaint(aboutListOf register: Register) -> String? {
    guard let list = try? MeasureList(of: register, filter: MeasureFilter()) else {
      return "the list of all measures was refused"
    }
    let columns = MeasureColumn.all
    for format in MeasureList.Format.allCases {
      let text = list.text(format, columns: columns).replacing("\r\n", with: "\n")
      if let complaint = VisibleLines.complaint(about: text) { return complaint }
      let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
      if format != .json, lines != list.count + 1 {
        return "a row of a \(format) has several lines"
      }
    }
    return nil
  }
}
