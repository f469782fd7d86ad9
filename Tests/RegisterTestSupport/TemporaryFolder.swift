internal import Glibc
internal import RegisterGen

/// A folder on the machine's disk for one test, removed with all that is in it afterwards.
package struct TemporaryFolder: ~Copyable {
  /// The folder's absolute path without links.
  package let path: String

  /// Makes an empty folder, in memory-backed storage where the machine has it.
  package init() throws {
    // Sound: the probe keeps no pointer.
    let parent = unsafe access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    // The scripts say which run it is, to remove what a run leaves that is killed. The text is copied at once.
    let run = unsafe getenv("REGISTER_TEST_RUN").map { unsafe String(cString: $0) } ?? ""
    var template = Array("\(parent)/register-test-\(run)XXXXXX".utf8CString)
    // Sound: the array ends in a zero byte and lives through the call, which fills in the X.
    let name = unsafe template.withUnsafeMutableBufferPointer { buffer -> String? in
      guard let start = buffer.baseAddress, let made = unsafe mkdtemp(start) else { return nil }
      return unsafe String(cString: made)
    }
    guard let name, let path = try FileSystem.local.resolve(name) else {
      throw FileSystemError(.makeFolder, parent, code: errno)
    }
    self.path = path
  }

  deinit { try? FileSystem.local.removeTree(path) }

  /// The absolute path of something in the folder.
  package func path(_ relative: String) -> String { path + "/" + relative }

  /// Puts a file into the folder, in folders that are made as needed.
  package func put(_ text: String, at relative: String) throws {
    try makeFolders(above: relative)
    try FileSystem.local.create(path(relative), text.utf8.span)
  }

  /// Puts a symbolic link into the folder.
  package func putLink(to target: String, at relative: String) throws {
    try makeFolders(above: relative)
    // Sound: the call keeps no pointer.
    guard unsafe symlink(target, path(relative)) == 0 else {
      throw FileSystemError(.link, relative, code: errno)
    }
  }

  /// Puts a pipe into the folder.
  package func putPipe(at relative: String) throws {
    // Sound: the call keeps no pointer.
    guard unsafe mkfifo(path(relative), 0o644) == 0 else {
      throw FileSystemError(.write, relative, code: errno)
    }
  }

  /// The text of a file in the folder; `nil` when there is none.
  package func text(at relative: String) -> String? {
    guard case .bytes(let bytes)? = try? FileSystem.local.read(path(relative), 1 << 30) else {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The names in a folder, sorted.
  package func names(in relative: String = "") throws -> [String] {
    try FileSystem.local.list(path(relative)).map(\.name).sorted()
  }

  private func makeFolders(above relative: String) throws {
    var folder = path
    for part in relative.split(separator: "/").dropLast() {
      folder += "/" + part
      _ = try FileSystem.local.makeFolder(folder)
    }
  }
}
