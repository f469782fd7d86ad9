/// Knows which file of today had an address that would be lost: git remembers what it was called.
///
/// Git is asked only when an address would be lost; without git, or outside of a repository, the findings
/// stay as they are. A rename that git does not know of yet, since nobody has told it, is seen by what the
/// files hold.
package struct RenamedAddresses: Sendable {
  /// From how many hundredths of equal lines a file may be the old one under another name; git itself
  /// takes as many.
  private static let alike = 50
  /// From how many it is beyond doubt.
  private static let sure = 80
  /// The most pairs of files that are compared.
  private static let mostPairs = 20_000

  private let repository: GitRepository
  private let fileSystem: FileSystem
  private let reader: SourceReader

  /// Makes a search for the files of a content folder.
  package init(repository: GitRepository, fileSystem: FileSystem = .local, content: String) {
    self.repository = repository
    self.fileSystem = fileSystem
    reader = SourceReader(fileSystem: fileSystem, root: content)
  }

  /// A lost address: the finding's position in the list, and what the address stands for.
  private struct Lost {
    let index: Int
    let address: PublishedAddress
    let owner: AddressOwner
  }

  /// A file of today, and how much it is like one that is gone.
  private struct Successor {
    let path: String
    let isSure: Bool
  }

  /// The findings, sorted, in which those about renamed files stand at the files and have a fix.
  package func completing(_ findings: [Diagnostic]) async -> [Diagnostic] {
    var lost = lost(in: findings)
    guard !lost.isEmpty else { return findings }
    var completed = findings
    var history = RenameHistory(repository)
    while !lost.isEmpty, let commit = await history.next() {
      guard let tree = await tree(at: commit) else { break }
      let files = tree.files.sorted { $0.precedesByBytes($1) }
      let known = lost.compactMap { address in
        files.first { address.owner.isFile($0) }.map { (address, $0) }
      }
      guard !known.isEmpty else { continue }
      let renames = await renames(since: commit)
      let new = newFiles(besides: tree)
      for (address, old) in known {
        lost.removeAll { $0.index == address.index }
        guard
          let successor = successor(
            of: old, in: tree, renames, among: new.count * known.count > Self.mostPairs ? [] : new),
          let finding = finding(address, old, successor, replacing: findings[address.index])
        else { continue }
        completed[address.index] = finding
      }
    }
    return completed.sorted()
  }

  // MARK: What is lost

  private func lost(in findings: [Diagnostic]) -> [Lost] {
    let candidates = findings.indices.filter { index in
      let location = findings[index].location
      return findings[index].rule == .lostAddress && location.path.root == reader.root
        && location.path.relative == SourceReader.lockName && location.range != nil
    }
    guard let first = candidates.first,
      let lines = reader.excerptLines(of: findings[first].location.path),
      let words = (try? RegisterParser(reader: reader, jobs: 1).registerFile())?.value?.identity
        .paths
    else { return [] }
    return candidates.compactMap { index in
      guard let number = findings[index].location.range?.start.line,
        let address = lines.line(number).flatMap({ PublishedAddress($0) })
      else { return nil }
      return Lost(
        index: index, address: address, owner: AddressOwner(address, words: words))
    }
  }

  // MARK: What git knows

  private func tree(at commit: GitCommit) async -> RevisionTree? {
    do throws(GitError) {
      guard case .tree(let tree) = try await repository.folder(reader.root, commit) else {
        return nil
      }
      return tree
    } catch {
      // What this clone lacks can't be compared with.
      return nil
    }
  }

  private func renames(since commit: GitCommit) async -> [String: String] {
    do throws(GitError) {
      return try await repository.renames(reader.root, commit, nil)
    } catch {
      return [:]
    }
  }

  /// The files of today that a state did not have, with their bytes.
  private func newFiles(besides tree: RevisionTree) -> [(path: String, bytes: [UInt8])] {
    guard let paths = try? reader.survey().paths else { return [] }
    return paths.filter { $0.relative.hasSuffix(".md") && !tree.hasFile(at: $0.relative) }
      .compactMap { path in bytes(of: path).map { (path.relative, $0) } }
  }

  private func bytes(of path: SourcePath) -> [UInt8]? {
    (try? reader.readBytes(path, limit: SourceReader.textLimit))?.value
  }

  // MARK: What took its place

  /// The file that a file became: what git says, or the one new file of the same folder that is most like
  /// it.
  private func successor(
    of old: String, in tree: RevisionTree, _ renames: [String: String],
    among new: [(path: String, bytes: [UInt8])]
  ) -> Successor? {
    guard let before = tree.bytes(at: old) else { return nil }
    if let path = renames[old], !Self.isDraft(path),
      let bytes = bytes(of: SourcePath(root: reader.root, relative: path))
    {
      return Successor(path: path, isSure: Self.isSure(before, bytes))
    }
    let folder = old.prefix { $0 != "/" } + "/"
    var best: (file: (path: String, bytes: [UInt8]), percent: Int)?
    for file in new where file.path.hasPrefix(folder) && !Self.isDraft(file.path) {
      let percent = LineSimilarity.percent(before, file.bytes)
      if percent >= Self.alike, percent > best?.percent ?? 0 { best = (file, percent) }
    }
    return best.map {
      Successor(path: $0.file.path, isSure: Self.isSure(before, $0.file.bytes))
    }
  }

  /// A file with another title is the same one only when nearly nothing else differs: measures of one form
  /// have many lines in common.
  private static func isSure(_ old: [UInt8], _ new: [UInt8]) -> Bool {
    let percent = LineSimilarity.percent(old, new)
    if percent >= sure { return true }
    guard percent >= alike, let name = LineSimilarity.name(of: old) else { return false }
    return name == LineSimilarity.name(of: new)
  }

  private static func isDraft(_ path: String) -> Bool {
    path.split(separator: "/").last?.hasPrefix("_") == true
  }

  // MARK: The finding

  private func finding(
    _ lost: Lost, _ old: String, _ successor: Successor, replacing finding: Diagnostic
  ) -> Diagnostic? {
    let path = SourcePath(root: reader.root, relative: successor.path)
    var ignored: [Diagnostic] = []
    let alias = "/" + lost.address.text
    guard let file = (try? reader.markdownFile(path, &ignored)) ?? nil, let value = file.value,
      let (edit, place) = AliasEdit.adding(alias, to: value, in: file.source.lines)
    else { return nil }
    var renamed = Diagnostic(
      .lostAddress, at: SourceLocation(path: path, range: place),
      "the address '\(lost.address.text)' would be lost: it was that of '\(old)', "
        + (successor.isSure ? "which is this file now" : "which this file is much like"),
      notes: [.init("the address that must last", at: finding.location)],
      help: "write '\(alias)' into 'aliases', or put the old file back"
        + (successor.isSure ? "" : ", withdrawn if it is a measure"),
      fix: Diagnostic.Fix([edit], isSafe: successor.isSure))
    renamed.severity = finding.severity
    return renamed
  }
}
