internal import RegisterGen
internal import RegisterTestSupport

/// Reads a register in which one file holds the fuzzer's bytes, links and checks it, and prints it as a
/// list.
struct ContentFuzzing {
  /// The path of the file.
  let path: String

  /// The register of the fixtures that has one of everything.
  private static let disk: FileSystem? = {
    guard let disk = try? SmallRegister.disk() else { return nil }
    let everything = SmallRegister.root + "/Tests/RegisterGenTests/Fixtures/everything/Content"
    guard (try? SmallRegister.copy(everything, to: "/Content", on: disk)) != nil else { return nil }
    return disk.fileSystem
  }()

  /// What is wrong with what came of the bytes.
  func complaint(about bytes: [UInt8]) async -> String? {
    guard let disk = Self.disk else { return "the fixtures are not there" }
    let overlaid = FileOverlay([path: bytes]).over(disk)
    let outcome: RegisterReading.Outcome
    do throws(FileSystemError) {
      outcome = try await RegisterReading(fileSystem: overlaid, content: "Content", jobs: 1).read()
    } catch {
      return "the disk failed: \(error.description)"
    }
    var findings = outcome.diagnostics
    if let register = outcome.register {
      findings += RegisterCheck.findings(in: register)
      findings += RegisterCheck.findings(in: register, asOf: .day(2025, 6, 1))
      if let complaint = Self.complaint(aboutListOf: register) { return complaint }
    } else if !outcome.hasErrors {
      return "there is no register, and no error says why"
    }
    return FindingCheck(path: path, bytes: bytes).complaint(about: findings)
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
