import RegisterGen
import RegisterTestSupport
import Testing

@Suite struct RegisterReadingTests {
  @Test func `a file with an error is left out, and the rest is read`() async throws {
    let outcome = try await ListedRegister.read([
      "measures/asiel/fout.md": "---\ntitle: Fout\n---\n", "measures/asiel/Los Bestand.md": "",
    ])
    #expect(outcome.hasErrors)
    let register = try #require(outcome.register)
    #expect(register.measures.count == 6)
    #expect(outcome.paths.contains { $0.relative == "measures/asiel/Los Bestand.md" })
    #expect(outcome.diagnostics == outcome.diagnostics.sorted())
  }

  @Test func `without a readable register file there is no register, and the finding says why`()
    async throws
  {
    let outcome = try await ListedRegister.read(["register.yml": "title: x\n"])
    #expect(outcome.register == nil && outcome.registerFile == nil)
    #expect(outcome.diagnostics.contains { $0.rule == .missingKey })
  }

  @Test func `a folder that is missing is a fault of the disk`() async {
    let disk = InMemoryDisk([:] as [String: String])
    await #expect(throws: FileSystemError.self) {
      try await RegisterReading(fileSystem: disk.fileSystem, content: "Content", jobs: 1).read()
    }
  }
}
