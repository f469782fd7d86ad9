/// What stands under a root, before anything is read.
package struct SourceSurvey: Sendable {
  /// Every regular file, and every link to one inside the tree, sorted by the bytes of the paths.
  package let paths: [SourcePath]
  /// Links that were refused, names that can't be published, things that are no files.
  package let diagnostics: [Diagnostic]
  /// Those of the paths that are links, whose files change without being told by their own name.
  package let links: [SourcePath]
}

/// Walks one root.
struct SourceWalk {
  /// Deeper folders are not read; git forges show no deeper ones either.
  static let deepest = 32
  /// What to do about a link that is not followed.
  static let linkHelp = "put the file itself here"

  private let fileSystem: FileSystem
  private let root: String
  /// The root without links, or `nil` until a link asks for it.
  private var resolvedRoot: String?
  private var paths: [SourcePath] = []
  private var links: [SourcePath] = []
  private var diagnostics: [Diagnostic] = []

  /// Makes a walk of one root.
  init(fileSystem: FileSystem, root: String) {
    self.fileSystem = fileSystem
    self.root = root
  }

  /// Lists every folder below the root once; folders are never entered through a link, so a walk
  /// always ends.
  mutating func survey() throws(FileSystemError) -> SourceSurvey {
    var folders = [(relative: "", depth: 0)]
    while let (folder, depth) = folders.popLast() {
      for entry in try fileSystem.list(SourcePath(root: root, relative: folder).text) {
        guard !Self.isLeftover(entry.name) else { continue }
        let relative = folder.isEmpty ? entry.name : folder + "/" + entry.name
        guard let path = checkedPath(relative, of: entry) else { continue }
        switch entry.kind {
        case .file: paths.append(path)
        case .folder where depth < Self.deepest: folders.append((relative, depth + 1))
        case .folder:
          report(.strayFile, path, "a folder more than \(Self.deepest) levels deep is not read")
        case .link: try visitLink(path)
        case .other:
          report(.strayFile, path, "this is neither a file nor a folder, and is not read")
        }
      }
    }
    return SourceSurvey(
      paths: paths.sorted(), diagnostics: diagnostics.sorted(), links: links)
  }

  /// Whether a file is one that editors and systems leave behind, which nobody wants to hear about.
  static func isLeftover(_ name: String) -> Bool {
    let bytes = name.utf8
    guard let first = bytes.first, let last = bytes.last else { return true }
    if first == 0x2E || last == 0x7E { return true }
    if first == 0x23, last == 0x23 { return true }
    return name == "Thumbs.db" || name == "desktop.ini"
  }

  /// The path of an entry, unless its name is one that no address and no diagnostic can hold.
  private mutating func checkedPath(_ relative: String, of entry: DirectoryEntry) -> SourcePath? {
    let path = SourcePath(root: root, relative: relative)
    guard entry.hasValidName else {
      report(
        .invalidFileName, path, "a file's name that is not UTF-8 can't be published",
        help: "rename it")
      return nil
    }
    let isPlain = entry.name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0x5C }
    guard isPlain else {
      let message = "a file's name may hold no control character and no backslash"
      report(.invalidFileName, path, message, help: "rename it")
      return nil
    }
    return path
  }

  /// Takes a link to a file inside the tree, and refuses every other.
  private mutating func visitLink(_ path: SourcePath) throws(FileSystemError) {
    guard try !fileSystem.target(path.text).hasPrefix("/") else {
      // It may lead into this very tree, but on this machine only.
      return report(
        .linkOutsideTree, path, "a link with an absolute path is not followed",
        help: Self.linkHelp)
    }
    guard let target = try fileSystem.resolve(path.text) else {
      return report(
        .linkOutsideTree, path, "a link that leads to nothing in '\(root)' is refused",
        help: Self.linkHelp)
    }
    guard SourceReader.isInside(target, folder: try rootWithoutLinks()) else {
      return report(
        .linkOutsideTree, path, "a link that leads out of '\(root)' is not followed",
        help: Self.linkHelp)
    }
    if try fileSystem.status(target)?.kind == .file {
      paths.append(path)
      links.append(path)
    } else {
      report(
        .strayFile, path, "a link to a folder is not followed", help: "put the folder itself here")
    }
  }

  private mutating func rootWithoutLinks() throws(FileSystemError) -> String {
    if let resolvedRoot { return resolvedRoot }
    let resolved = try fileSystem.resolve(root) ?? root
    resolvedRoot = resolved
    return resolved
  }

  private mutating func report(
    _ rule: Rule, _ path: SourcePath, _ message: String, help: String? = nil
  ) {
    diagnostics.append(Diagnostic(rule, at: SourceLocation(path: path), message, help: help))
  }
}
