/// Everything that a build takes from outside: where to read and write, how strict to be, how many
/// jobs to run. Nothing in the library looks at the environment, the clock or the current folder.
package struct BuildOptions: Sendable {
  /// The folder of the register.
  package var content: String
  /// The folder of the templates.
  package var templates: String
  /// The files that the folder of the templates has unless it holds its own; `nil` for none.
  package var theme: FileUnderlay?
  /// What of the files may be read within limits of memory and time; `nil` for all.
  package var limitedReads: LimitedReads?
  /// The folder of the site.
  package var output: String
  /// The user's home folder, which no output may replace; `nil` when it is not known.
  package var home: String?
  /// How many files to work on at the same time.
  package var jobs: Int
  /// Whether a warning counts as an error.
  package var isStrict: Bool
  /// The files whose words the content may not share; usually none.
  package var comparedFiles: [String]
  /// Whether the report has an account of the sources.
  package var hasAccount: Bool

  /// The day that rules about time hold the register to; `nil` for that of the newest commit.
  package var asOf: Moment?
  /// The version of the command, which the site names as its provenance.
  package var version = ""
  /// Whether citations name the revision of the source.
  package var citesRevision: Bool

  /// Makes options.
  package init(
    content: String = "Content", templates: String = "Templates", theme: FileUnderlay? = nil,
    output: String = "public",
    home: String? = nil, jobs: Int = 1, isStrict: Bool = false,
    comparedFiles: [String] = [], hasAccount: Bool = false, asOf: Moment? = nil,
    citesRevision: Bool = false
  ) {
    self.content = content
    self.templates = templates
    self.theme = theme
    self.output = output
    self.home = home
    self.jobs = jobs
    self.isStrict = isStrict
    self.comparedFiles = comparedFiles
    self.hasAccount = hasAccount
    self.asOf = asOf
    self.citesRevision = citesRevision
  }

  /// Whether only the end of this run counts, which tells nothing and writes nothing.
  package var isProbe: Bool { limitedReads?.isProbe == true }

  /// The disk as the build sees it: with the files of the theme below the publisher's own.
  package func disk(_ fileSystem: FileSystem) -> FileSystem {
    let whole = theme?.under(fileSystem) ?? fileSystem
    return limitedReads?.over(whole) ?? whole
  }
}
