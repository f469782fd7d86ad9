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
    var current: (path: SourcePath, lines: LineTable?)?
    return findings.indices.compactMap { index in
      let finding = findings[index]
      let path = finding.location.path
      guard finding.rule == .brokenLink || finding.rule == .brokenImage, path.root == content,
        finding.fix?.isSafe != true, let range = finding.location.range
      else { return nil }
      if current?.path != path {
        let reader = SourceReader(fileSystem: fileSystem, root: content)
        current = (path, reader.excerptLines(of: path))
      }
      guard let lines = current?.lines, let written = Self.destination(at: range, in: lines),
        case .file(let target, _, _) = LinkTarget(written, from: path.relative)
      else { return nil }
      return Broken(index: index, written: written, path: target)
    }
  }

  /// What is written between the brackets of a link; `nil` where the range is the link as a whole.
  private static func destination(at range: SourceRange, in lines: LineTable) -> String? {
    guard range.start.line == range.end.line, let line = lines.line(range.start.line) else {
      return nil
    }
    let scalars = Array(line.unicodeScalars)
    guard range.start.column > 1, range.end.column <= scalars.count + 1 else { return nil }
    let before = scalars[range.start.column - 2]
    guard before == "(" || before == "<" else { return nil }
    var written = String.UnicodeScalarView()
    written.append(contentsOf: scalars[range.start.column - 1..<range.end.column - 1])
    return String(written)
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
