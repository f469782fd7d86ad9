/// Knows where broken links lead by now: git remembers what the file that they name was renamed to.
///
/// Git is asked only when a link is broken and no other cure is sure; without git, or outside of a
/// repository, the findings stay as they are.
package struct RenamedLinks: Sendable {
  private let repository: GitRepository
  private let fileSystem: FileSystem
  private let content: String

  /// Makes a search for the links of a content folder.
  package init(repository: GitRepository, fileSystem: FileSystem = .local, content: String) {
    self.repository = repository
    self.fileSystem = fileSystem
    self.content = content
  }

  /// A broken link: the finding's position in the list, and what is written there.
  private struct Broken {
    let index: Int
    let written: String
    let path: String
  }

  /// The findings, with fixes for the links to renamed files.
  package func completing(_ findings: [Diagnostic]) async -> [Diagnostic] {
    var broken = self.broken(in: findings)
    var completed = findings
    var history = RenameHistory(repository)
    while !broken.isEmpty, let commit = await history.next() {
      let renames = await self.renames(since: commit)
      broken.removeAll { link in
        guard let new = renames[link.path], isThere(new) else { return false }
        completed[link.index] = findings[link.index].leading(from: link.written, to: new)
        return true
      }
    }
    return completed
  }

  private func broken(in findings: [Diagnostic]) -> [Broken] {
    let broken = findings.indices.filter { index in
      let finding = findings[index]
      return [.brokenLink, .brokenImage].contains(finding.rule) && finding.fix?.isSafe != true
        && finding.location.path.root == content && finding.location.range != nil
    }
    var files: [[Int]] = []
    for index in broken {
      if let last = files.last?.last, findings[last].location.path == findings[index].location.path
      {
        files[files.count - 1].append(index)
      } else {
        files.append([index])
      }
    }
    return files.flatMap { self.broken($0, in: findings) }
  }

  /// The broken links of one file, of which the positions of the findings are given.
  private func broken(_ indices: [Int], in findings: [Diagnostic]) -> [Broken] {
    guard let path = indices.first.map({ findings[$0].location.path }) else { return [] }
    let reader = SourceReader(fileSystem: fileSystem, root: content)
    guard let lines = reader.excerptLines(of: path) else { return [] }
    let ranges = indices.compactMap { findings[$0].location.range }
    // All of them may stand on one line, which is gone through once.
    let starts = lines.byteOffsets(of: ranges.map(\.start))
    let ends = lines.byteOffsets(of: ranges.map(\.end))
    return zip(indices, zip(ranges, zip(starts, ends))).compactMap { index, place in
      let (range, (start, end)) = place
      guard range.start.line == range.end.line, range.start.column > 1,
        let written = Self.destination(start, end, in: lines.text),
        case .file(let target, _, _) = LinkTarget(written, from: path.relative)
      else { return nil }
      return Broken(index: index, written: written, path: target)
    }
  }

  /// What is written between the brackets of a link; `nil` where the bytes are the link as a whole.
  private static func destination(_ start: Int, _ end: Int, in text: String) -> String? {
    let bytes = text.utf8.span
    guard start > 0, start <= end, end <= bytes.count else { return nil }
    let before = bytes[start - 1]
    guard before == UInt8(ascii: "(") || before == UInt8(ascii: "<") else { return nil }
    let utf8 = text.utf8
    let first = utf8.index(utf8.startIndex, offsetBy: start)
    return String(utf8[first..<utf8.index(first, offsetBy: end - start)])
  }

  private func renames(since commit: GitCommit) async -> [String: String] {
    do throws(GitError) {
      return try await repository.renames(content, commit, nil)
    } catch {
      // Without git there is nothing to know.
      return [:]
    }
  }

  private func isThere(_ path: String) -> Bool {
    let status = try? fileSystem.status(content + "/" + path)
    return status?.kind == .file
  }
}

extension Diagnostic {
  /// The finding about a link whose file has another path now.
  fileprivate func leading(from written: String, to path: String) -> Diagnostic {
    guard let range = location.range else { return self }
    let way = ReferenceResolver.relative(path, from: location.path.relative)
    let anchor = written.firstIndex(of: "#").map { String(written[$0...]) } ?? ""
    var finding = Diagnostic(
      rule, at: location, message, notes: notes, help: "it was renamed to '\(way)'",
      fix: Fix(replacing: range, of: written, with: way + anchor, isSafe: true))
    finding.severity = severity
    return finding
  }
}
