/// Preview: the register while it is being edited.
///
/// In: what has changed on the disk, and requests. Out: a `PreviewSite` after each change, and answers.
/// Steps: forget what has changed, run the stages up to the plan of the site, keep the last good plan;
/// a page is rendered when somebody asks for it. Guarantees: nothing is written; the site is the one that
/// a full build of the same files would write, byte for byte, but for the line that loads the preview's own
/// script; no request reads a file.

/// The register in memory, and the site that is shown of it.
package struct PreviewRegister: Sendable {
  private var build: KeptBuild

  /// What is shown now; before the first reading, nothing.
  package private(set) var site: PreviewSite

  /// Makes a preview that has read nothing yet.
  ///
  /// - Parameters:
  ///   - build: What reads and checks the register.
  ///   - run: A word that no other run of the preview has, so that a page of an earlier one is
  ///     recognised as old.
  package init(_ build: KeptBuild, run: String) {
    self.build = build
    site = PreviewSite(run: run)
  }

  /// Reads what has changed, and decides anew what is shown.
  ///
  /// A folder that can't be read, such as one that is being replaced, is told on the page; the last good
  /// site stays meanwhile.
  package mutating func read(after changes: [FolderChange] = []) async {
    let areShown = changes.contains(where: isShownAsItIs)
    do throws(BuildError) {
      let report = try await build.check(after: changes)
      let findings = PreviewFinding.all(of: report.diagnostics, lines: build.excerptLines)
      site = site.next(report, findings: findings, assetsChanged: areShown)
    } catch {
      site = site.next(fault: error.description, assetsChanged: areShown)
    }
  }

  /// Whether a change may be of a file that browsers load beside a page, the theme's or an image: such a
  /// change is not seen in the bytes of the page.
  private func isShownAsItIs(_ change: FolderChange) -> Bool {
    let path = change.path
    let isTheme = path.root != build.content
    switch change {
    case .folder: return isTheme || path.relative.isEmpty || path.relative.hasPrefix("images")
    case .file where isTheme: return !path.relative.hasSuffix(".html")
    case .file: return path.relative.hasPrefix("images/")
    }
  }
}
