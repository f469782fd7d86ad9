internal import Synchronization

/// A new site that grows beside the old one until it takes its place.
///
/// Files may be written from several threads at once; `commit` or `abandon` once, after them. A class, since all threads share the one folder on the disk, and since a staging that
/// nobody ended must not stay behind.
package final class SiteStaging: Sendable {
  private struct State {
    /// The folders that have been made, by their paths in the site.
    var folders: Set<String> = []
    var files: [OutputPath] = []
    var unchanged = 0
    var isOpen = true
  }

  private let fileSystem: FileSystem
  private let folder: OutputFolder
  private let manifest: SiteManifest?
  private let lock: FileLock
  private let madeFolders: [String]
  private let state = Mutex(State())

  /// Opens a staging in a folder that holds the lock.
  init(
    fileSystem: FileSystem, folder: OutputFolder, manifest: SiteManifest?, lock: FileLock,
    madeFolders: [String]
  ) {
    self.fileSystem = fileSystem
    self.folder = folder
    self.manifest = manifest
    self.lock = lock
    self.madeFolders = madeFolders
  }

  deinit { abandon() }

  /// Writes one file; where the old site has the same bytes, its file is kept with its time.
  ///
  /// - Throws: `writtenTwice`, or `disk` with the file's path in the output folder.
  package func write(_ path: OutputPath, _ bytes: Span<UInt8>) throws(OutputError) {
    try stage(path) { (new, old) throws(FileSystemError) in
      if let old, try fileSystem.holds(old, bytes) {
        try fileSystem.duplicate(old, new)
        return true
      }
      try fileSystem.create(new, bytes)
      return false
    }
  }

  /// Whether the old site's file has these bytes from a position on.
  ///
  /// - Throws: `disk`.
  func holds(
    _ bytes: Span<UInt8>, at start: Int, of path: OutputPath
  ) throws(OutputError) -> Bool {
    guard let old = old(path) else { return false }
    do throws(FileSystemError) {
      return try fileSystem.holdsPart(old, start, bytes)
    } catch {
      throw translated(error, path)
    }
  }

  /// Begins a file with the first bytes of the old site's, as many as `holds` has found to be right.
  ///
  /// - Throws: as `write`.
  func begin(_ path: OutputPath, keeping count: Int) throws(OutputError) {
    try stage(path) { (new, old) throws(FileSystemError) in
      if let old, count > 0 {
        try fileSystem.copyStart(old, count, new)
      } else {
        try fileSystem.create(new, Span())
      }
      return false
    }
  }

  /// Adds a piece to a file that was begun.
  ///
  /// Each piece is one call of the disk: collect some 100 KB before handing them over.
  /// - Throws: `disk`.
  func append(_ piece: Span<UInt8>, to path: OutputPath) throws(OutputError) {
    do throws(FileSystemError) {
      try fileSystem.append(folder.new + "/" + path.text, piece)
    } catch {
      throw translated(error, path)
    }
  }

  /// Keeps the old site's file with its time, of which `holds` has found so many bytes to be right; of one that
  /// goes on, these bytes.
  ///
  /// - Throws: as `write`.
  func keep(_ path: OutputPath, count: Int) throws(OutputError) {
    guard let old = old(path) else { return try begin(path, keeping: 0) }
    var isWhole = false
    do throws(FileSystemError) {
      isWhole = try fileSystem.status(old)?.size == count
    } catch {
      throw translated(error, path)
    }
    guard isWhole else { return try begin(path, keeping: count) }
    try stage(path) { (new, _) throws(FileSystemError) in
      try fileSystem.duplicate(old, new)
      return true
    }
  }

  /// Puts the new site in the place of the old one in one step, and removes the old.
  ///
  /// Where no file is new, changed or removed, the old site simply stays. After a fault the output
  /// folder is as it was, and the staging is to be abandoned.
  /// - Throws: `foreignFile`, `mountPoint` or `disk`.
  package func commit() throws(OutputError) -> WriteReport {
    let (files, folders, unchanged) = state.withLock { ($0.files, $0.folders, $0.unchanged) }
    let bytes = SiteManifest.bytes(of: files)
    let old = try OldSite(
      folder, manifest: manifest, files: files, folders: folders,
      fileSystem: fileSystem)
    let report = WriteReport(
      written: files.count - unchanged, unchanged: unchanged, removed: old.removed,
      foreign: old.reported)
    if report.written == 0, report.removed == 0, try hasManifest(bytes) {
      abandon()
      return report
    }
    try keepForeign(old)
    try OutputError.translating { () throws(FileSystemError) in
      try fileSystem.create(folder.new + "/" + SiteManifest.name, bytes.span)
    }
    try swap()
    // What fails here is removed by `end`, or by the next build: the new site stands already.
    try? old.remove(from: folder.new, fileSystem)
    end(keepsMadeFolders: true)
    return report
  }

  /// Drops the new site; the old one is as it was, and nothing stays beside it.
  ///
  /// Does nothing after `commit`. What can't be removed is removed by the next build.
  package func abandon() { end(keepsMadeFolders: false) }

  // MARK: Files

  /// Stages one file by a function that tells whether the old site's file was kept.
  private func stage(
    _ path: OutputPath,
    _ put: (_ new: String, _ old: String?) throws(FileSystemError) -> Bool
  ) throws(OutputError) {
    let old = old(path)
    do throws(FileSystemError) {
      try makeFolder(path.folder.map(String.init))
      let isUnchanged = try put(folder.new + "/" + path.text, old)
      state.withLock {
        $0.files.append(path)
        if isUnchanged { $0.unchanged += 1 }
      }
    } catch {
      throw translated(error, path)
    }
  }

  /// The old site's file at a path, if it was written by the command.
  private func old(_ path: OutputPath) -> String? {
    manifest?.files.contains(path.text) == true ? folder.path + "/" + path.text : nil
  }

  /// Makes a folder of the site, and those above it, once.
  private func makeFolder(_ path: String?) throws(FileSystemError) {
    guard let path, !state.withLock({ $0.folders.contains(path) }) else { return }
    if let slash = path.utf8.lastIndex(of: 0x2F) { try makeFolder(String(path[..<slash])) }
    // Another thread may have made it just now. A folder is known only after it is there.
    _ = try fileSystem.makeFolder(folder.new + "/" + path)
    state.withLock { _ = $0.folders.insert(path) }
  }

  /// A fault of the disk at a staged file, as one at its place in the output folder.
  private func translated(_ error: FileSystemError, _ path: OutputPath) -> OutputError {
    if error.isTaken || error.isBelowFile { return .writtenTwice(path) }
    var error = error
    error.path = folder.given + "/" + path.text
    return .disk(error)
  }

  // MARK: Swap

  /// Whether the old site has exactly this manifest.
  private func hasManifest(_ bytes: [UInt8]) throws(OutputError) -> Bool {
    let path = folder.path + "/" + SiteManifest.name
    do throws(FileSystemError) { return try fileSystem.holds(path, bytes.span) } catch {
      throw .disk(error)
    }
  }

  /// Brings the foreign files into the new site, under their second names.
  private func keepForeign(_ old: OldSite) throws(OutputError) {
    do throws(FileSystemError) {
      for foreign in old.foreignFolders { try makeFolder(foreign.path) }
      for path in old.foreignFiles {
        if let slash = path.utf8.lastIndex(of: 0x2F) { try makeFolder(String(path[..<slash])) }
        try fileSystem.duplicate(folder.path + "/" + path, folder.new + "/" + path)
      }
      // Last, since a folder that may not be written to could not be filled; inner ones first.
      for foreign in old.foreignFolders.reversed() {
        try fileSystem.setMode(folder.new + "/" + foreign.path, foreign.mode)
      }
      if let mode = folder.status?.mode { try fileSystem.setMode(folder.new, mode) }
    } catch {
      throw .disk(error)
    }
  }

  private func swap() throws(OutputError) {
    do throws(FileSystemError) {
      guard folder.status != nil else { return try fileSystem.rename(folder.new, folder.path) }
      do throws(FileSystemError) {
        if try fileSystem.exchange(folder.new, folder.path) { return }
        try replaceByRenaming()
      } catch  where error.crossesMounts && manifest == nil {
        try replaceEmpty()
      }
    } catch {
      throw error.crossesMounts ? .mountPoint(output: folder.given) : .disk(error)
    }
  }

  /// The way for disks that can't exchange folders.
  ///
  /// Killed between the two renames, there is no site until the next build: `SiteWriter.mend`.
  private func replaceByRenaming() throws(FileSystemError) {
    try fileSystem.rename(folder.path, folder.old)
    do throws(FileSystemError) {
      try fileSystem.rename(folder.new, folder.path)
    } catch {
      try fileSystem.rename(folder.old, folder.path)
      throw error
    }
  }

  /// The way for a folder that can't be moved and holds at most a `.gitignore`, as in a container
  /// whose image was made with one: overlayfs moves no folder of a lower layer, but removes it.
  private func replaceEmpty() throws(FileSystemError) {
    let names = try fileSystem.list(folder.path).map(\.name)
    _ = try fileSystem.makeFolder(folder.old)
    var moved: [String] = []
    do throws(FileSystemError) {
      for name in names {
        try fileSystem.rename(folder.path + "/" + name, folder.old + "/" + name)
        moved.append(name)
      }
      try fileSystem.removeFolder(folder.path)
    } catch {
      for name in moved {
        try fileSystem.rename(folder.old + "/" + name, folder.path + "/" + name)
      }
      throw error
    }
    do throws(FileSystemError) {
      try fileSystem.rename(folder.new, folder.path)
    } catch {
      try fileSystem.rename(folder.old, folder.path)
      throw error
    }
  }

  /// Removes what is beside the output folder, once.
  private func end(keepsMadeFolders: Bool) {
    let wasOpen = state.withLock { state in
      defer { state.isOpen = false }
      return state.isOpen
    }
    guard wasOpen else { return }
    Self.close(folder, lock, fileSystem)
    guard !keepsMadeFolders else { return }
    for folder in madeFolders.reversed() { try? fileSystem.removeFolder(folder) }
  }

  /// Removes a staging folder and gives its lock back, in an order that another build can wait for.
  static func close(_ folder: OutputFolder, _ lock: FileLock, _ fileSystem: FileSystem) {
    try? fileSystem.removeTree(folder.new)
    try? fileSystem.removeTree(folder.old)
    try? fileSystem.removeFile(folder.lock)
    try? fileSystem.removeFolder(folder.staging)
    lock.release()
  }
}
