/// What came of a check or a build: the findings, and an account of the files.
package struct BuildReport: Sendable {
  /// The findings, sorted by place; with `--strict`, warnings are errors.
  package private(set) var diagnostics: [Diagnostic]
  /// The content files by what became of them.
  package let files: FileAccount
  /// What became of the sources; `nil` unless it was asked for and the register could be linked.
  package let account: SourceAccount?
  /// What was written; `nil` for a check, and for a build with an error.
  package private(set) var output: WriteReport?
  /// The findings that an older commit had already, and that commit; `nil` unless they were asked for.
  package let baseline: Baseline?
  /// Whether rules about time were left out, though the register has dates, since no day was known.
  package var isUndated = false
  /// Whether there is a list of the addresses that must last.
  package var keepsAddresses = false
  /// The revision that citations name.
  package var revision = CitedRevision.unasked
  /// The planned site, kept while the report is: giving it back takes 3% of the time of a build of
  /// 10,000 measures, which a process that is about to end can save.
  package fileprivate(set) var site: SitePlan?

  /// The content files by what became of them; the parts add up to `found`.
  package struct FileAccount: Sendable, Hashable {
    /// The files in the content folder.
    package let found: Int
    /// The files whose name begins with `_`.
    package let drafts: Int
    /// The files that have an error or no place in a register.
    package let rejected: Int

    /// The files that are in the register.
    package var published: Int { found - drafts - rejected }

    /// Makes an account.
    package init(found: Int, drafts: Int, rejected: Int) {
      self.found = found
      self.drafts = drafts
      self.rejected = rejected
    }
  }

  /// What a check was compared with.
  package struct Baseline: Sendable {
    /// What the user called it, such as `main`.
    package let name: String
    /// The commit whose findings are old.
    package let commit: GitCommit
    /// The findings that it had already, sorted by place; they are not among `diagnostics`.
    package let existing: [Diagnostic]
  }

  /// The addresses at which pages stood before, sorted; `nil` when no site could be planned.
  package var redirects: [SiteRedirect]? { site?.redirects }

  /// Whether a finding stands in the way of publishing.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The report with other findings, such as the same ones with more fixes.
  package func replacing(_ diagnostics: [Diagnostic]) -> BuildReport {
    var report = self
    report.diagnostics = diagnostics
    return report
  }

  /// The report of a build that has written the site.
  func adding(_ output: WriteReport) -> BuildReport {
    var report = self
    report.output = output
    return report
  }

  /// The report together with the site that it is about.
  func keeping(_ site: SitePlan?) -> BuildReport {
    var report = self
    report.site = site
    return report
  }

  /// Makes a report.
  package init(
    diagnostics: [Diagnostic], files: FileAccount, account: SourceAccount? = nil,
    output: WriteReport?, baseline: Baseline? = nil
  ) {
    self.diagnostics = diagnostics
    self.files = files
    self.account = account
    self.output = output
    self.baseline = baseline
  }
}

/// What a build is doing, for a reader who waits.
package enum BuildProgress: Sendable {
  /// Reading and checking the content.
  case reading
  /// So many files of the site are written, of so many.
  case writing(done: Int, total: Int)
}

/// What ends a build beside faults of the content.
package enum BuildError: Error, Sendable {
  /// A folder or file could not be read.
  case input(FileSystemError)
  /// A file that the content is compared with could not be read.
  case comparison(ComparisonError)
  /// The site could not be written.
  case output(OutputError)
  /// Git could not answer.
  case git(GitError)
  /// A published site can't be looked at.
  case served(ServedSiteError)
  /// A file could not be mended.
  case mending(MendingError)

  /// The error in words.
  package var description: String {
    switch self {
    case .input(let error): error.description
    case .comparison(let error): error.description
    case .output(let error): error.description
    case .git(let error): error.description
    case .served(let error): error.description
    case .mending(let error): error.description
    }
  }
}
