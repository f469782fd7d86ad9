import RegisterTestSupport
import RegisterTheme
import Testing

@testable import RegisterGen

/// The register that `init` starts.
@Suite struct StarterRegisterTests {
  private func files(
    _ language: InterfaceLanguage, title: String? = nil
  ) throws -> [String: [UInt8]] {
    try StarterRegister(
      language: language, title: title, from: BuiltInStarter.bytesByPath
    ).files
  }

  /// A disk with a new register in it, built; the findings must be none, whatever their severity.
  private func built(_ files: [String: [UInt8]]) async throws -> InMemoryDisk {
    let disk = InMemoryDisk()
    for (path, bytes) in files { disk.put(bytes, at: "/" + path) }
    let theme = FileUnderlay(BuiltInTheme.bytesByPath, below: "Templates", rootMayBeMissing: true)
    let options = BuildOptions(theme: theme, isStrict: true)
    let report = try await RegisterBuild(fileSystem: disk.fileSystem, options: options).build()
    #expect(report.diagnostics.map(\.message) == [])
    return disk
  }

  @Test func `the samples are the folder Starter, byte for byte`() throws {
    let disk = InMemoryDisk()
    try SmallRegister.copy(SmallRegister.root + "/Starter", to: "/S", on: disk)
    let (embedded, files) = (BuiltInStarter.bytesByPath, disk.files(below: "/S"))
    let differing = Set(embedded.keys).union(files.keys).filter { embedded[$0] != files[$0] }
    #expect(differing == [])
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `a new register builds without a finding and has one of each kind`(
    language: InterfaceLanguage
  ) async throws {
    let files = try files(language)
    for folder in ["measures", "streams", "instruments", "programme", "pages"] {
      #expect(files.keys.count { $0.hasPrefix("Content/\(folder)/") } == 1, "\(folder)")
    }
    #expect(files["README.md"] != nil && files[".gitignore"] != nil)
    let site = try await built(files).texts(below: "/public")
    #expect(site["index.html"]?.contains("<html lang=\"\(language.rawValue)\"") == true)
  }

  @Test(arguments: InterfaceLanguage.allCases)
  func `every prose text of the samples says that it is one`(language: InterfaceLanguage) throws {
    let word = language == .dutch ? "oorbeeld" : "ample"
    let bodies = try files(language).filter {
      $0.key.hasPrefix("Content/") && $0.key.hasSuffix(".md")
    }
    for (path, bytes) in bodies {
      let text = String(decoding: bytes, as: UTF8.self)
      let body = try #require(text.split(separator: "\n---\n").last, "\(path)")
      let sections = body.split(separator: "\n## ").filter { $0.contains(".") }
      #expect(!sections.isEmpty && sections.allSatisfy { $0.contains(word) }, "\(path)")
      #expect(text.contains("summary: \"\(language == .dutch ? "Voorbeeld" : "Sample")"), "\(path)")
    }
  }

  @Test(
    arguments: [
      "Register watermaatregelen", "Water: \"droog\" & 'nat' #1", "no", "{{x}}",
      "- [a](b) <b>x</b>",
      "Énergie \\ zon", " \u{2019}s avonds ",
    ], InterfaceLanguage.allCases)
  func `a title takes the place of the sample's`(
    title: String, language: InterfaceLanguage
  ) async throws {
    let files = try files(language, title: title)
    let disk = try await built(files)
    let outcome = try await RegisterReading(
      fileSystem: disk.fileSystem, content: "Content", jobs: 1
    ).read()
    #expect(outcome.registerFile?.identity.title == title)
    let readme = String(decoding: try #require(files["README.md"]), as: UTF8.self)
    #expect(readme.hasPrefix("# \(title)\n"))
    let sample = language == .dutch ? "Voorbeeldregister" : "Sample register"
    for (path, bytes) in files {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(sample), "\(path)")
    }
  }

  @Test func `a title that can't be one is refused`() throws {
    for title in ["", "  ", "een\ntwee", "een\u{202E}twee", String(repeating: "a", count: 201)] {
      #expect(throws: RefusedEntry.self, "\(title)") { try files(.dutch, title: title) }
    }
    #expect(try files(.dutch, title: String(repeating: "a", count: 200)).isEmpty == false)
  }
}
