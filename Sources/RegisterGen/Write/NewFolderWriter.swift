/// Writes files into a folder that is empty or not there yet: all of them or none.
package struct NewFolderWriter: Sendable {
  private let fileSystem: FileSystem
  /// The folder within the folder in which the files are written first.
  private static let staging = ".register-build.new"
  /// What a folder may hold and still be empty: a repository that has just been made, and what a killed
  /// run left behind.
  private static let ignored: Set = [".git", staging]

  /// Makes a writer.
  package init(fileSystem: FileSystem = .local) { self.fileSystem = fileSystem }

  /// Writes files into a folder, which is made where it is missing, with those that it lies in.
  ///
  /// The files are written within the folder under one name first, and then each gets its own: folders
  /// before files, so that of two runs at once one finds the other's folder in its way.
  /// - Parameter files: The bytes of each file, by its path below the folder.
  /// - Throws: `NewFolderError`; the folder is then as it was, and what was made is gone.
  package func write(
    _ files: [String: [UInt8]], into folder: String
  ) throws(NewFolderError) {
    var made: [String] = []
    do throws(NewFolderError) {
      try makeFolders(to: folder, made: &made)
      try checkEmpty(folder)
      try stageAndPlace(files, in: folder)
    } catch {
      // The folders of ours are empty again; what else is in one by now keeps it there.
      for path in made.reversed() { try? fileSystem.removeFolder(path) }
      throw error
    }
  }

  /// Makes a folder and those that it lies in, where they are missing.
  private func makeFolders(to folder: String, made: inout [String]) throws(NewFolderError) {
    do throws(FileSystemError) {
      var path = ""
      for part in folder.split(separator: "/", omittingEmptySubsequences: false) {
        path += (path.isEmpty ? "" : "/") + part
        if part.isEmpty {
          if path.isEmpty { path = "/" }
          continue
        }
        if try fileSystem.resolve(path) == nil, try fileSystem.makeFolder(path) {
          made.append(path)
        }
      }
    } catch {
      throw .disk(error)
    }
  }

  private func checkEmpty(_ folder: String) throws(NewFolderError) {
    let names: [String]
    do throws(FileSystemError) {
      names = try fileSystem.list(folder).map(\.name)
    } catch {
      throw .disk(error)
    }
    let others = names.filter { !Self.ignored.contains($0) }
    guard others.isEmpty else {
      throw .notEmpty(folder, names: others.sorted { $0.precedesByBytes($1) })
    }
  }

  private func stageAndPlace(
    _ files: [String: [UInt8]], in folder: String
  ) throws(NewFolderError) {
    let staging = folder + "/" + Self.staging
    var placed: [String] = []
    do throws(FileSystemError) {
      try fileSystem.removeTree(staging)
      _ = try fileSystem.makeFolder(staging)
      try stage(files, in: staging)
      try place(from: staging, in: folder, placed: &placed)
      try fileSystem.removeTree(staging)
    } catch {
      for path in placed.reversed() { try? fileSystem.removeTree(path) }
      try? fileSystem.removeTree(staging)
      throw .disk(error)
    }
  }

  private func stage(
    _ files: [String: [UInt8]], in staging: String
  ) throws(FileSystemError) {
    for (path, bytes) in files.sorted(by: { $0.key.precedesByBytes($1.key) }) {
      var folder = staging
      for part in path.split(separator: "/").dropLast() {
        folder += "/" + part
        _ = try fileSystem.makeFolder(folder)
      }
      try fileSystem.create(staging + "/" + path, bytes.span)
    }
  }

  /// Gives what was staged its own names; nothing that stands at one is replaced.
  private func place(
    from staging: String, in folder: String, placed: inout [String]
  ) throws(FileSystemError) {
    let entries = try fileSystem.list(staging).sorted {
      $0.kind == $1.kind ? $0.name.precedesByBytes($1.name) : $0.kind == .folder
    }
    for entry in entries {
      let (draft, path) = (staging + "/" + entry.name, folder + "/" + entry.name)
      // Neither replaces anything but an empty folder.
      if entry.kind == .folder {
        try fileSystem.rename(draft, path)
      } else {
        try fileSystem.duplicate(draft, path)
      }
      placed.append(path)
    }
  }
}

/// Why a folder was not filled. All are faults of the environment.
package enum NewFolderError: Error, Hashable, Sendable {
  /// These are in it, sorted.
  case notEmpty(_ folder: String, names: [String])
  /// The disk failed.
  case disk(FileSystemError)

  private static let mostNames = 5

  /// The error in words.
  package var description: String {
    switch self {
    case .notEmpty(let folder, let names):
      "'\(folder)' is not empty, and was left as it is: there is \(Self.list(names)); "
        + "name an empty folder, or one that is not there yet"
    case .disk(let error): error.description
    }
  }

  private static func list(_ names: [String]) -> String {
    let shown = names.prefix(mostNames).map { "'\($0)'" }
    guard names.count > shown.count else { return shown.joined(separator: ", ") }
    return shown.joined(separator: ", ") + " and \(names.count - shown.count) more"
  }
}
