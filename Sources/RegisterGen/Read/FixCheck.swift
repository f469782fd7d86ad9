/// Holds the fixes of findings to the files that they would change.
///
/// A stage that finds a fault knows the value, not always how it is written: a text between quotes may
/// hold escapes. So a fix says what it expects, and one that does not find it is taken away.
package struct FixCheck: Sendable {
  private let fileSystem: FileSystem

  /// Makes a check on a disk.
  package init(fileSystem: FileSystem) { self.fileSystem = fileSystem }

  /// The findings, sorted by place, without the fixes that would change something else.
  ///
  /// A file is read only when a finding in it has a fix.
  package func keepingRight(_ findings: [Diagnostic]) -> [Diagnostic] {
    var current: (path: SourcePath, lines: LineTable?)?
    return findings.map { finding in
      guard let fix = finding.fix else { return finding }
      let path = finding.location.path
      if current?.path != path {
        let reader = SourceReader(fileSystem: fileSystem, root: path.root)
        current = (path, reader.excerptLines(of: path))
      }
      if let lines = current?.lines, TextMending.isRight(fix, in: lines) { return finding }
      var finding = finding
      finding.fix = nil
      return finding
    }
  }
}
