import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

/// The small register before and after an edit, compared in memory.
struct ComparedRegisters {
  let old: InMemoryDisk
  let new: InMemoryDisk

  init() throws {
    old = try SmallRegister.disk()
    new = try SmallRegister.disk()
  }

  /// Replaces a text in a file of the newer register; the text must be there.
  func edit(_ path: String, _ text: String, _ replacement: String) throws {
    let file = "Content/" + path
    let before = try #require(new.texts()[file])
    try #require(before.contains(text))
    new.put(before.replacingOccurrences(of: text, with: replacement), at: "/" + file)
  }

  /// Puts a file into the newer register.
  func put(_ text: String, at path: String) { new.put(text, at: "/Content/" + path) }

  /// Takes a file out of the newer register.
  func remove(_ path: String) throws { try new.fileSystem.removeFile("/Content/" + path) }

  /// What came of the comparison.
  func outcome() async throws -> RegisterComparison.Outcome {
    let state = { (name: String, disk: InMemoryDisk) in
      RegisterComparison.State(
        name: name, commit: nil, content: "/Content", fileSystem: disk.fileSystem)
    }
    return try await RegisterComparison(
      fileSystem: old.fileSystem, templates: "/Templates", jobs: 2
    ).compare(state("old", old), state("new", new), renames: [:])
  }

  /// The difference, where both registers can be read.
  func report() async throws -> DifferenceReport {
    var found: DifferenceReport?
    if case .report(let report) = try await outcome() { found = report }
    return try #require(found)
  }

  /// The difference as text, without the pages of the site.
  func text() async throws -> String {
    let text = try await report().text(.text)
    return String(text.components(separatedBy: "\nPagina's van de site").first ?? "")
  }
}
