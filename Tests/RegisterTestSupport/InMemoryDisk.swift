package import RegisterGen
internal import Glibc
internal import Synchronization

/// A disk that lives in memory, for tests of everything that reads or writes.
///
/// It behaves as Linux does where the package relies on it: exclusive creation, hard links, links
/// that are followed only where they are, renames that replace nothing but empty folders, locks.
/// The current folder is `/`. A class, since all copies of its `fileSystem` are the one disk.
package final class InMemoryDisk: Sendable {
  let tree: Mutex<MemoryTree>
  private let costly = Mutex<[String: String]>([:])

  /// Makes a disk that holds these files, and the folders that they need.
  package init(_ files: [String: [UInt8]] = [:]) {
    tree = Mutex(MemoryTree())
    for (path, bytes) in files { put(bytes, at: path) }
  }

  /// Makes a disk that holds these texts.
  package convenience init(_ texts: [String: String]) {
    self.init(texts.mapValues { Array($0.utf8) })
  }

  /// Puts a file on the disk, in folders that are made as needed; replaces the file that was there.
  package func put(_ bytes: [UInt8], at path: String) {
    tree.withLock { $0.put(.file(bytes), at: path) }
  }

  /// Puts a text on the disk.
  package func put(_ text: String, at path: String) { put(Array(text.utf8), at: path) }

  /// Puts a symbolic link on the disk.
  package func putLink(to target: String, at path: String) {
    tree.withLock { $0.put(.link(target), at: path) }
  }

  /// Puts an empty folder on the disk.
  package func putFolder(at path: String) {
    tree.withLock { $0.put(.folder([:]), at: path) }
  }

  /// Puts something on the disk that is neither file, folder nor link, such as a pipe.
  package func putPipe(at path: String) {
    tree.withLock { $0.put(.other, at: path) }
  }

  /// Makes a file one that a run within limits did not survive, for a reason.
  package func refuse(_ path: String, since reason: String) {
    costly.withLock { $0[path] = reason }
  }

  /// Every file and link below a folder (links as `-> target`), by its path below that folder; empty
  /// folders appear with a trailing `/`.
  package func files(below folder: String = "/") -> [String: [UInt8]] {
    tree.withLock { $0.files(below: folder) }
  }

  /// As `files(below:)`, decoded.
  package func texts(below folder: String = "/") -> [String: String] {
    files(below: folder).mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// The modification time of a file: a number that grows with each change on this disk.
  package func modified(_ path: String) -> Int64? {
    tree.withLock { $0.status(path)?.modified }
  }

  /// The operations on this disk.
  package var fileSystem: FileSystem {
    FileSystem(
      list: { (path) throws(FileSystemError) in
        try self.perform(.list, path) { try $0.list(path) }
      },
      status: { path in self.tree.withLock { $0.status(path) } },
      resolve: { path in self.tree.withLock { $0.resolve(path) } },
      target: { (path) throws(FileSystemError) in
        try self.perform(.read, path) { try $0.target(path) }
      },
      read: { (path, limit) throws(FileSystemError) in
        let refusal = self.costly.withLock { $0.first { $0.key.hasSuffix(path) }?.value }
        if let refusal { return .beyondLimits(refusal) }
        return try self.perform(.read, path) { try $0.read(path, limit) }
      },
      holds: { path, bytes in
        let bytes = Self.copy(of: bytes)
        return self.tree.withLock { $0.bytes(path) == bytes }
      },
      holdsPart: { path, start, bytes in
        let bytes = Self.copy(of: bytes)
        return self.tree.withLock { $0.bytes(path)?.dropFirst(start).starts(with: bytes) == true }
      },
      makeFolder: { (path) throws(FileSystemError) in
        try self.perform(.makeFolder, path) { try $0.makeFolder(path) }
      },
      create: { (path, bytes) throws(FileSystemError) in
        let bytes = Self.copy(of: bytes)
        try self.perform(.write, path) { try $0.create(path, bytes) }
      },
      copyStart: { (path, count, copy) throws(FileSystemError) in
        try self.perform(.write, copy) {
          guard let bytes = $0.bytes(path), bytes.count >= count else {
            throw MemoryFault(code: EIO)
          }
          try $0.create(copy, Array(bytes[..<count]))
        }
      },
      append: { (path, bytes) throws(FileSystemError) in
        let bytes = Self.copy(of: bytes)
        try self.perform(.write, path) { try $0.append(path, bytes) }
      },
      duplicate: { (path, copy) throws(FileSystemError) in
        try self.perform(.link, copy) { try $0.duplicate(path, copy) }
      },
      rename: { (path, new) throws(FileSystemError) in
        try self.perform(.rename, path) { try $0.rename(path, new) }
      },
      exchange: { (path, other) throws(FileSystemError) in
        try self.perform(.replace, other) { try $0.exchange(path, other) }
        return true
      },
      removeFile: { (path) throws(FileSystemError) in
        try self.perform(.remove, path) { try $0.remove(path, folder: false) }
      },
      removeFolder: { (path) throws(FileSystemError) in
        try self.perform(.remove, path) { try $0.remove(path, folder: true) }
      },
      setMode: { (path, mode) throws(FileSystemError) in
        try self.perform(.changeMode, path) { try $0.setMode(path, mode) }
      },
      lock: { (path) throws(FileSystemError) in
        guard try self.perform(.lock, path, { try $0.lock(path) }) else { return nil }
        return FileLock { self.tree.withLock { $0.unlock(path) } }
      }
    )
  }

  private static func copy(of bytes: Span<UInt8>) -> [UInt8] {
    var copy: [UInt8] = []
    copy.append(bytes)
    return copy
  }

  private func perform<Value: Sendable>(
    _ operation: FileSystemError.Operation,
    _ path: String,
    _ body: (inout MemoryTree) throws -> Value
  ) throws(FileSystemError) -> Value {
    do {
      return try tree.withLock { try body(&$0) }
    } catch {
      let code = (error as? MemoryFault)?.code ?? EIO
      throw FileSystemError(operation, path, code: code)
    }
  }
}

extension FileSystem {
  /// A disk in memory that holds these files; use `InMemoryDisk` to look at it afterwards.
  package static func inMemory(_ files: [String: [UInt8]]) -> FileSystem {
    InMemoryDisk(files).fileSystem
  }

  /// A disk in memory that holds these texts.
  package static func inMemory(_ texts: [String: String]) -> FileSystem {
    InMemoryDisk(texts).fileSystem
  }
}
