/// What stands in the output folder just before the swap, sorted into ours and foreign.
struct OldSite {
  /// Files and links that the command did not write, by their paths in the folder.
  private(set) var foreignFiles: [String] = []
  /// Folders that hold only such files, or nothing, with their permission bits.
  private(set) var foreignFolders: [(path: String, mode: UInt32)] = []
  /// What to tell about them: a folder once, with a trailing `/`, rather than all that is in it.
  private(set) var reported: [String] = []
  /// Every file and link, by its path in the folder.
  private(set) var files: [String] = []
  /// Every folder, each after the one that it lies in.
  private(set) var folders: [String] = []
  /// The number of our own files that the new site does not have.
  private(set) var removed = 0

  /// What is ours.
  private struct Plan {
    let oldFiles: Set<String>
    let folders: Set<String>
    let newFiles: Set<String>
    let newFolders: Set<String>
  }

  /// Walks the old site.
  ///
  /// - Throws: `foreignFile` for the first foreign file, in byte order, that stands in the way.
  init(
    _ folder: OutputFolder, manifest: SiteManifest?, files: [OutputPath], folders: Set<String>,
    fileSystem: FileSystem
  ) throws(OutputError) {
    guard folder.status != nil else { return }
    let plan = Plan(
      oldFiles: manifest?.files ?? [], folders: (manifest?.folders ?? []).union(folders),
      newFiles: Set(files.map(\.text)), newFolders: folders)
    var obstacles: [String] = []
    do throws(FileSystemError) {
      obstacles = try walk(folder.path, plan, fileSystem)
    } catch {
      throw .disk(error)
    }
    if let obstacle = obstacles.min() {
      throw .foreignFile(output: folder.given, path: obstacle)
    }
    foreignFiles.sort()
    foreignFolders.sort { $0.path < $1.path }
    reported.sort()
  }

  /// Sorts every entry; the foreign ones that stand in the way of the new site.
  private mutating func walk(
    _ root: String, _ plan: Plan, _ fileSystem: FileSystem
  ) throws(FileSystemError) -> [String] {
    var obstacles: [String] = []
    var stack = [(path: "", isForeign: false)]
    while let (folder, isForeign) = stack.popLast() {
      for entry in try fileSystem.list(folder.isEmpty ? root : root + "/" + folder) {
        let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
        if entry.kind == .folder { folders.append(path) } else { files.append(path) }
        if path == SiteManifest.name { continue }
        if entry.kind == .folder {
          if plan.newFiles.contains(path) { obstacles.append(path) }
          let isOurs = !isForeign && plan.folders.contains(path)
          stack.append((path, !isOurs))
          guard !isOurs else { continue }
          let mode = try fileSystem.status(root + "/" + path)?.mode ?? 0o755
          foreignFolders.append((path, mode))
          if !isForeign { reported.append(path + "/") }
        } else if entry.kind == .file, plan.oldFiles.contains(path) {
          if !plan.newFiles.contains(path) { removed += 1 }
        } else {
          if plan.newFiles.contains(path) || plan.newFolders.contains(path) {
            obstacles.append(path)
          }
          foreignFiles.append(path)
          if !isForeign, path != ".gitignore" { reported.append(path) }
        }
      }
    }
    return obstacles
  }

  /// Removes all that the walk met, from where the old site is after the swap.
  ///
  /// Without another look at each folder, which would cost as much as the removal itself.
  func remove(from root: String, _ fileSystem: FileSystem) throws(FileSystemError) {
    for file in files { try fileSystem.removeFile(root + "/" + file) }
    for folder in folders.reversed() { try fileSystem.removeFolder(root + "/" + folder) }
  }
}
