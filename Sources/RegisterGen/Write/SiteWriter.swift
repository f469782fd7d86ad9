/// Write: pages, one at a time -> the output folder, replaced as a whole.
///
/// `SiteWriter` checks the output folder and opens a `SiteStaging` beside it. Threads write pages
/// into the staging; `commit` then puts it in the place of the old site in one step. A build that is
/// killed at any moment leaves the old site or the new one; what it left beside them is removed by
/// the next build. Files that the command did not write are kept (`SiteManifest`).
package struct SiteWriter: Sendable {
  private let fileSystem: FileSystem
  private let sources: [String]
  private let home: String?

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - fileSystem: the disk.
  ///   - sources: the folders that no output may touch: `Content` and `Templates`.
  ///   - home: the user's home folder, which no output may contain.
  package init(fileSystem: FileSystem, sources: [String], home: String? = nil) {
    self.fileSystem = fileSystem
    self.sources = sources
    self.home = home
  }

  /// Checks the output folder and opens a staging for a new site; the folder is not changed.
  ///
  /// Mends and removes what a killed build left.
  /// - Throws: every case of `OutputError` but `foreignFile` and `writtenTwice`.
  package func begin(output: String) throws(OutputError) -> SiteStaging {
    let unmended = try folder(output)
    let made = try makeFolders(upTo: unmended.parent)
    let lock: FileLock
    do throws(OutputError) {
      lock = try takeLock(unmended)
    } catch {
      remove(made)
      throw error
    }
    do throws(OutputError) {
      try mend(unmended)
      // Mending may have put the old site back.
      let folder = try folder(output)
      let manifest = try manifest(of: folder)
      try OutputError.translating { () throws(FileSystemError) in
        _ = try fileSystem.makeFolder(folder.new)
      }
      return SiteStaging(
        fileSystem: fileSystem, folder: folder, manifest: manifest, lock: lock, madeFolders: made)
    } catch {
      SiteStaging.close(unmended, lock, fileSystem)
      remove(made)
      throw error
    }
  }

  private func folder(_ output: String) throws(OutputError) -> OutputFolder {
    try OutputFolder(output, sources: sources, home: home, fileSystem: fileSystem)
  }

  /// Makes the folders above the output folder; those that were not there, outermost first.
  private func makeFolders(upTo parent: String) throws(OutputError) -> [String] {
    var made: [String] = []
    var path = ""
    do throws(FileSystemError) {
      guard try fileSystem.status(parent) == nil else { return [] }
      for part in parent.split(separator: "/") {
        path += "/" + part
        if try fileSystem.makeFolder(path) { made.append(path) }
      }
    } catch {
      remove(made)
      throw .disk(error)
    }
    return made
  }

  private func remove(_ made: [String]) {
    for folder in made.reversed() { try? fileSystem.removeFolder(folder) }
  }

  /// Makes the staging folder, or takes over one that a dead process left.
  private func takeLock(_ folder: OutputFolder) throws(OutputError) -> FileLock {
    // Another build that ends just now removes the staging folder between the two steps.
    for _ in 0..<100 {
      do throws(FileSystemError) {
        _ = try fileSystem.makeFolder(folder.staging)
        guard let lock = try fileSystem.lock(folder.lock) else { break }
        return lock
      } catch {
        if error.isBelowFile { throw .notAFolder(folder.staging) }
        if error.operation == .lock, error.isMissing { continue }
        throw .noStaging(output: folder.given, error)
      }
    }
    throw .anotherBuild(output: folder.given)
  }

  /// Brings the staging folder of a killed build to the state of none.
  private func mend(_ folder: OutputFolder) throws(OutputError) {
    try OutputError.translating { () throws(FileSystemError) in
      // Killed between two steps of a swap: there is no site, so the old one it is.
      if try fileSystem.status(folder.old) != nil, try isMissingOrEmpty(folder.path) {
        try fileSystem.rename(folder.old, folder.path)
      }
      try fileSystem.removeTree(folder.new)
      try fileSystem.removeTree(folder.old)
    }
  }

  private func isMissingOrEmpty(_ path: String) throws(FileSystemError) -> Bool {
    guard try fileSystem.status(path) != nil else { return true }
    return try fileSystem.list(path).isEmpty
  }

  /// The manifest of the old site; `nil` for a folder that is missing or empty.
  private func manifest(of folder: OutputFolder) throws(OutputError) -> SiteManifest? {
    guard folder.status != nil else { return nil }
    let path = folder.path + "/" + SiteManifest.name
    let outcome: ReadOutcome
    do throws(FileSystemError) {
      outcome = try fileSystem.read(path, SiteManifest.limit)
    } catch  where error.isMissing {
      try refuseFull(folder)
      return nil
    } catch {
      throw .disk(error)
    }
    guard case .bytes(let bytes) = outcome else { throw .damagedManifest(path: path, line: 1) }
    switch SiteManifest.parse(bytes) {
    case .success(let manifest): return manifest
    case .failure(let line): throw .damagedManifest(path: path, line: line.number)
    }
  }

  /// Refuses a folder that holds more than the `.gitignore` that keeps it out of git.
  private func refuseFull(_ folder: OutputFolder) throws(OutputError) {
    let names = try OutputError.translating { () throws(FileSystemError) in
      try fileSystem.list(folder.path).map(\.name)
    }
    guard let example = names.filter({ $0 != ".gitignore" }).min() else { return }
    throw .notOurs(output: folder.given, example: example)
  }
}
