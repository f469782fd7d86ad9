/// What has changed below a watched root since it was asked for last.
package enum FolderChange: Hashable, Sendable {
  /// A file was written, added, removed or renamed.
  case file(SourcePath)
  /// A folder was added, removed or renamed: anything below it may be different. The root itself has
  /// an empty path.
  case folder(SourcePath)

  /// The file or folder.
  package var path: SourcePath {
    switch self {
    case .file(let path), .folder(let path): path
    }
  }
}

extension [FolderChange] {
  /// The changes in their order, each once.
  package var withoutRepetition: [FolderChange] {
    var seen: Set<FolderChange> = []
    return filter { seen.insert($0).inserted }
  }
}
