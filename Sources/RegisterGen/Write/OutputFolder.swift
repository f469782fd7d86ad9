/// The folder that a site is written to, checked, with the paths that its writing needs.
struct OutputFolder: Sendable {
  /// The path as it was given, for messages.
  let given: String
  /// The absolute path without links; nothing may stand there yet.
  let path: String
  /// The folder that it lies in.
  let parent: String
  /// The folder beside it in which the site is staged, such as `.public.staging`.
  let staging: String
  /// What stands at the path.
  let status: FileStatus?

  /// The new site while it grows; after the swap the old one.
  var new: String { staging + "/new" }
  /// The old site, for a moment, where the disk can't exchange folders.
  var old: String { staging + "/old" }
  /// The file whose lock keeps other builds away.
  var lock: String { staging + "/lock" }

  /// Finds out where an output folder is, and refuses one that must not be replaced.
  ///
  /// Nothing is written.
  init(
    _ given: String, sources: [String], home: String?, fileSystem: FileSystem
  ) throws(OutputError) {
    self.given = Self.withoutTrailingSlashes(given)
    path = try Self.absolutePath(of: self.given, fileSystem)
    guard path != "/", let slash = path.utf8.lastIndex(of: 0x2F) else {
      throw .unusableOutput(given)
    }
    parent = slash == path.startIndex ? "/" : String(path[..<slash])
    let name = path[path.utf8.index(after: slash)...]
    staging = (parent == "/" ? "" : parent) + "/." + name + ".staging"
    let (path, parent) = (path, parent)
    status = try OutputError.translating { () throws(FileSystemError) in
      try fileSystem.status(path)
    }
    if let status {
      guard status.kind == .folder else { throw .notAFolder(given) }
      let above = try OutputError.translating { () throws(FileSystemError) in
        try fileSystem.status(parent)
      }
      guard above?.device == status.device else { throw .mountPoint(output: given) }
    }
    try refuseOverlap(sources: sources, home: home, fileSystem)
  }

  private func refuseOverlap(
    sources: [String], home: String?, _ fileSystem: FileSystem
  ) throws(OutputError) {
    func resolved(_ path: String) throws(OutputError) -> String? {
      try OutputError.translating { () throws(FileSystemError) in try fileSystem.resolve(path) }
    }
    for source in sources {
      guard let folder = try resolved(source) else { continue }
      if SourceReader.isInside(folder, folder: path) || SourceReader.isInside(path, folder: folder)
      {
        throw .touchesSources(output: given, source: source)
      }
    }
    for folder in [".", home].compactMap({ $0 }) {
      guard let resolved = try resolved(folder) else { continue }
      if SourceReader.isInside(resolved, folder: path) {
        throw .holdsWorkingFolder(output: given, folder: resolved)
      }
    }
  }

  /// The absolute path of a folder, of which any number of last parts need not exist.
  private static func absolutePath(
    of given: String, _ fileSystem: FileSystem
  ) throws(OutputError) -> String {
    guard !given.isEmpty else { throw .unusableOutput(given) }
    var existing = try withoutDanglingLink(given, fileSystem)
    var missing: [Substring] = []
    while true {
      let path = existing
      let found = try OutputError.translating { () throws(FileSystemError) in
        try fileSystem.resolve(path)
      }
      if let found {
        let rest = missing.reversed().map { "/" + $0 }.joined()
        return found == "/" && !rest.isEmpty ? rest : found + rest
      }
      let parts = existing.split(separator: "/", omittingEmptySubsequences: true)
      // `..` after a part that does not exist means nothing.
      guard let last = parts.last, last != "..", last != "." else { throw .unusableOutput(given) }
      missing.append(last)
      let above = parts.dropLast().joined(separator: "/")
      existing = existing.hasPrefix("/") ? "/" + above : (above.isEmpty ? "." : above)
    }
  }

  /// A link whose target does not exist yet stands for its target.
  private static func withoutDanglingLink(
    _ given: String, _ fileSystem: FileSystem
  ) throws(OutputError) -> String {
    try OutputError.translating { () throws(FileSystemError) in
      guard try fileSystem.resolve(given) == nil, try fileSystem.status(given)?.kind == .link
      else { return given }
      let target = try fileSystem.target(given)
      guard !target.hasPrefix("/"), let slash = given.utf8.lastIndex(of: 0x2F) else {
        return target
      }
      return given[...slash] + target
    }
  }

  private static func withoutTrailingSlashes(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.utf8.last == 0x2F { path.removeLast() }
    return path
  }
}
