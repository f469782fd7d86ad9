extension ReportPaths {
  /// Finds out what folders are called below the root of the repository that each lies in.
  ///
  /// The root is the nearest folder upwards that holds `.git`, as a folder or, in a work tree and in a
  /// submodule, as a file. A folder that lies in no repository, or that is not there, is called as it was
  /// given.
  package init(of folders: [String], on fileSystem: FileSystem) {
    var names: [String: String] = [:]
    for folder in folders {
      guard let whole = (try? fileSystem.resolve(folder)) ?? nil else { continue }
      names[folder] = Self.name(of: whole, on: fileSystem)
    }
    self.init(names)
  }

  private static func name(of folder: String, on fileSystem: FileSystem) -> String? {
    let parts = folder.split(separator: "/")
    for count in stride(from: parts.count, through: 0, by: -1) {
      let root = parts[..<count].reduce("") { $0 + "/" + $1 }
      let marker = (try? fileSystem.status(root + "/.git")) ?? nil
      if marker != nil { return parts[count...].joined(separator: "/") }
    }
    return nil
  }
}
