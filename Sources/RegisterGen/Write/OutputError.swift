/// Why a site was not written; the output folder is then as it was.
///
/// Facts only; `description` is the one place that words them. All are faults of the environment.
package enum OutputError: Error, Hashable, Sendable {
  /// Somebody asked the build to end before the site was whole.
  case interrupted
  /// The disk failed.
  case disk(FileSystemError)
  /// This can't be an output folder: nothing, the root of the disk, or a path through nothing.
  case unusableOutput(String)
  /// The output folder is, contains or lies in a folder of sources.
  case touchesSources(output: String, source: String)
  /// The output folder is or contains the current folder or the user's home.
  case holdsWorkingFolder(output: String, folder: String)
  /// Something stands at the path that is not a folder.
  case notAFolder(String)
  /// The output folder holds files, such as `example`, and no manifest that says they are ours.
  case notOurs(output: String, example: String)
  /// A line of the manifest is none that the command writes.
  case damagedManifest(path: String, line: Int)
  /// Another build is writing the same folder.
  case anotherBuild(output: String)
  /// The output folder is a mount point, which can't be replaced as a whole.
  case mountPoint(output: String)
  /// The site can't be staged beside the output folder.
  case noStaging(output: String, FileSystemError)
  /// A file that the command did not write stands where the site has a page or folder.
  case foreignFile(output: String, path: String)
  /// Two files of the site have one address, or one's address is the other's folder.
  case writtenTwice(OutputPath)

  /// Does something with the disk, and throws its fault as one of the output.
  static func translating<Value>(
    _ body: () throws(FileSystemError) -> Value
  ) throws(OutputError) -> Value {
    do throws(FileSystemError) { return try body() } catch { throw .disk(error) }
  }
}

extension OutputError: CustomStringConvertible {
  /// The error in words: what is wrong, then what to do.
  package var description: String {
    switch self {
    case .interrupted: "interrupted; the site is as it was"
    case .disk(let error): error.description
    case .unusableOutput(let path): "'\(path)' can't be the output folder"
    case .touchesSources(let output, let source):
      "the output folder '\(output)' and the source folder '\(source)' overlap; "
        + "choose an output folder apart from the sources"
    case .holdsWorkingFolder(let output, let folder):
      "the output folder '\(output)' is replaced as a whole, and '\(folder)' lies in it; "
        + "choose a folder of its own"
    case .notAFolder(let path): "'\(path)' is not a folder"
    case .notOurs(let output, let example):
      "the output folder '\(output)' is not empty and was not written by this command "
        + "(it holds '\(example)'); empty it, or choose another"
    case .damagedManifest(let path, let line):
      "line \(line) of '\(path)' is damaged, so it is not known which files are the site's own; "
        + "restore that file, or empty the folder"
    case .anotherBuild(let output): "another build is writing '\(output)'; wait until it has ended"
    case .mountPoint(let output):
      "'\(output)' is a mount point, or part of a container's image, and can't be replaced as a whole; "
        + "mount the folder above it, or choose a folder inside it"
    case .noStaging(let output, let error):
      "\(error); the new site is prepared beside '\(output)', so that folder must be writable"
    case .foreignFile(let output, let path):
      "'\(output)/\(path)' was not written by this command, and the site has a page at its address; "
        + "move it away"
    case .writtenTwice(let path):
      "'\(path)' can't be written: another file of the site has this address"
    }
  }
}
