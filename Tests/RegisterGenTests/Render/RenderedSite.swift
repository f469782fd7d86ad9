import Foundation
import RegisterGen
import RegisterTestSupport
import Testing

/// The site of the small register, built on a disk in memory, with files laid over it.
struct RenderedSite {
  /// The text of every file, by its path below the output folder; `mark` stands for the mark of files.
  let files: [String: String]

  /// Builds the site; with a repository, its citations name a revision.
  static func build(
    _ overlay: [String: String] = [:], repository: GitRepository? = nil
  ) async throws -> RenderedSite {
    let disk = try SmallRegister.disk()
    for (path, text) in overlay { disk.put(text, at: "/Content/" + path) }
    let build = RegisterBuild(
      fileSystem: disk.fileSystem, options: BuildOptions(citesRevision: true),
      repository: repository)
    let report = try await build.build()
    // Only the findings: a failure shows each value of the expression, and a report holds the site.
    let findings = report.diagnostics.filter { $0.severity == .error }
    try #require(findings.isEmpty)
    let files = disk.texts(below: "/public").map { path, text in
      (AssetMarks.hidden(in: path), AssetMarks.hidden(in: text))
    }
    return RenderedSite(files: Dictionary(uniqueKeysWithValues: files))
  }

  /// The findings of a build that is refused.
  static func findings(_ overlay: [String: String]) async throws -> [Diagnostic] {
    let disk = try SmallRegister.disk()
    for (path, text) in overlay { disk.put(text, at: "/Content/" + path) }
    let build = RegisterBuild(fileSystem: disk.fileSystem, options: BuildOptions())
    return try await build.build().diagnostics
  }

  /// The HTML of a page, by its address.
  func page(_ address: String) throws -> String {
    let path = address.isEmpty || address.hasSuffix("/") ? address + "index.html" : address
    return try #require(files[path], "there is no page '\(address)'")
  }

  /// The register as JSON.
  func json() throws -> [String: Any] {
    let text = try #require(files["data/register.json"])
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// The HTML pages by their address.
  var pages: [(address: String, html: String)] {
    files.filter { $0.key.hasSuffix(".html") }.sorted { $0.key < $1.key }.map { path, html in
      (path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path, html)
    }
  }
}

extension String {
  /// What stands between two texts, the first time.
  func between(_ start: String, _ end: String) -> String? {
    guard let from = range(of: start) else { return nil }
    guard let to = range(of: end, range: from.upperBound..<endIndex) else { return nil }
    return String(self[from.upperBound..<to.lowerBound])
  }

  /// How often a text occurs.
  func count(of text: String) -> Int { components(separatedBy: text).count - 1 }

  /// The HTML as a reader sees it: no tags, white space collapsed.
  var visibleText: String {
    replacing(/<[^>]*>/, with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// The front matter of measures for tests of counts.
enum SampleMeasure {
  /// A measure with these instruments.
  static func text(
    stream: String, instruments: String, title: String? = nil, more: String = ""
  ) -> String {
    """
    ---
    title: \(title ?? "Maatregel \(instruments) \(stream)")
    summary: Een maatregel voor een toets.
    stream: \(stream)
    effect: "-"
    horizon: kort
    implementation: pm
    instruments: \(instruments)
    sources: [{document: lijst, part: Overzicht}]
    \(more.contains("programme:") ? "" : "programme: niet-vermeld\n")\(more)
    ---

    """
  }
}
