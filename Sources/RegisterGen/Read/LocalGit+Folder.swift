extension LocalGit {
  /// An entry of a tree as `ls-tree` lists it.
  private struct Entry {
    let mode: String
    let object: String
    let path: [UInt8]
  }

  /// The files of a folder at a commit, read in three commands whatever their number.
  ///
  /// - Throws: `incomplete` for a clone that lacks some, `tooLarge`.
  func folder(_ path: String, at commit: GitCommit) async throws(GitError) -> RevisionFolder {
    let found: String?
    do throws(GitError) {
      found = try await place(of: path)
    } catch .outside {
      // The repository itself is there, or there would be no commit.
      return .elsewhere
    }
    guard let place = found else { return .elsewhere }
    guard let tree = try await tree(place, of: commit) else { return .missing }
    let listed = try await program.answer(
      ["ls-tree", "-r", "-z", "--full-tree", tree], limit: 64 << 20)
    let entries = Self.entries(listed.output)
    let objects = Set(entries.filter { $0.mode != Self.submodule }.map(\.object)).sorted()
    let contents = try await contents(of: objects, commit: commit, folder: path)
    var files = RevisionTree()
    for entry in entries {
      switch entry.mode {
      case Self.submodule: files.put(.folder, at: entry.path)
      case Self.link:
        let target = contents[entry.object].flatMap { $0 } ?? []
        files.put(.link(String(decoding: target, as: UTF8.self)), at: entry.path)
      default: files.put(.file(contents[entry.object] ?? nil), at: entry.path)
      }
    }
    return .tree(files)
  }

  private static let submodule = "160000"
  private static let link = "120000"

  /// The object of a folder; `nil` when the commit has none at that path.
  private func tree(_ place: String, of commit: GitCommit) async throws(GitError) -> String? {
    guard !place.isEmpty else { return commit.hash }
    let answer = try await program.answer([
      "ls-tree", "-z", "--full-tree", commit.hash, "--", place,
    ])
    guard let entry = Self.entries(answer.output).first, entry.mode == "040000" else { return nil }
    return entry.object
  }

  /// The entries of a listing: mode, type and object, a tab, and the path, which may hold any byte
  /// but zero.
  private static func entries(_ listing: [UInt8]) -> [Entry] {
    listing.split(separator: 0).compactMap { line in
      guard let tab = line.firstIndex(of: UInt8(ascii: "\t")) else { return nil }
      let words = line[..<tab].split(separator: UInt8(ascii: " "))
        .map { String(decoding: $0, as: UTF8.self) }
      guard words.count >= 3 else { return nil }
      return Entry(mode: words[0], object: words[2], path: Array(line[(tab + 1)...]))
    }
  }

  /// The bytes of objects; `nil` for one that is larger than any file that is read.
  private func contents(
    of objects: [String], commit: GitCommit, folder: String
  ) async throws(GitError) -> [String: [UInt8]?] {
    guard !objects.isEmpty else { return [:] }
    let asked = Self.lines(objects)
    let sizes = try await program.answer(
      ["cat-file", "--batch-check=%(objectname) %(objectsize)"], input: asked, limit: 64 << 20)
    var contents: [String: [UInt8]?] = [:]
    var wanted: [String] = []
    var total = 0
    for line in sizes.output.split(separator: UInt8(ascii: "\n")) {
      let words = String(decoding: line, as: UTF8.self).split(separator: " ")
      guard words.count == 2, let size = Int(words[1]) else { throw .incomplete(commit: commit) }
      guard size <= SourceReader.largestFile else {
        contents.updateValue(nil, forKey: String(words[0]))
        continue
      }
      wanted.append(String(words[0]))
      total += size
    }
    guard total <= Self.largestFolder else {
      throw .tooLarge(folder: folder, megabytes: Self.largestFolder >> 20)
    }
    let limit = total + wanted.count * 128 + 1024
    let answer = try await program.answer(
      ["cat-file", "--batch=%(objectname) %(objectsize)"], input: Self.lines(wanted), limit: limit)
    for (object, bytes) in try Self.objects(in: answer.output) { contents[object] = bytes }
    return contents
  }

  private static func lines(_ objects: [String]) -> [UInt8] {
    Array(objects.map { $0 + "\n" }.joined().utf8)
  }

  /// The objects of a batch: a line with name and size, the bytes, a line end.
  private static func objects(
    in batch: [UInt8]
  ) throws(GitError) -> [(object: String, bytes: [UInt8])] {
    var objects: [(object: String, bytes: [UInt8])] = []
    var rest = batch[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let head = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      guard head.count == 2, let size = Int(head[1]), rest.endIndex - end > size + 1 else {
        throw .failed(command: "cat-file", reason: "its answer is cut off")
      }
      objects.append((String(head[0]), Array(rest[(end + 1)..<(end + 1 + size)])))
      rest = rest[(end + size + 2)...]
    }
    return objects
  }
}
