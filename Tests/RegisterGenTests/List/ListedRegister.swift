import RegisterGen
import RegisterTestSupport
import Testing

/// The register of one of everything, as the list reads it.
enum ListedRegister {
  /// The register with files laid over it; by default none.
  static func read(_ files: [String: String] = [:]) async throws -> RegisterReading.Outcome {
    let disk = try EverythingRegister.disk()
    for (path, text) in files { disk.put(text, at: "/Content/" + path) }
    return try await RegisterReading(fileSystem: disk.fileSystem, content: "Content", jobs: 1)
      .read()
  }

  /// The register without findings.
  static func register() async throws -> Register {
    let outcome = try await read()
    try #require(outcome.diagnostics.isEmpty)
    return try #require(outcome.register)
  }
}
