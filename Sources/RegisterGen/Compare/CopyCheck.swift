/// Compare: which words of the content stand in another text too.
///
/// In: the files of `Content/` as they are on the disk, and texts that the publisher hands over. Out:
/// findings. Steps: cut each text into words, look every nine words of the content up among those of
/// the other texts, leave out titles, headings and names. Nothing here runs unless a text is given.

/// Finds words that the content shares with other texts, nine or more in a row.
package struct CopyCheck: Sendable {
  /// How many words a message shows.
  private static let wordsShown = 12

  private let reader: SourceReader
  private let texts: ComparedTexts
  private let names: DeclaredNames
  private let jobs: Int

  /// Makes a check of a content folder.
  ///
  /// - Parameter register: The register, whose titles, headings and names don't count; `nil` when it
  ///   has a fault.
  package init(reader: SourceReader, texts: ComparedTexts, register: Register?, jobs: Int) {
    self.reader = reader
    self.texts = texts
    names = DeclaredNames(of: register)
    self.jobs = jobs
  }

  /// The findings in the text files of a register, drafts left out.
  ///
  /// Reports: `copied-text`.
  /// - Throws: when the disk fails.
  /// - Complexity: linear in the content; a file that shares nothing costs one look at each word.
  package func findings(in files: ContentFiles) async throws(FileSystemError) -> [Diagnostic] {
    let images = Set(files.images)
    let paths = files.all.filter { !images.contains($0) }
    let outcomes = await parallelMap(paths, jobs: jobs) { path in
      Result<[Diagnostic], FileSystemError> { () throws(FileSystemError) in
        try copies(at: path)
      }
    }
    var findings: [Diagnostic] = []
    for outcome in outcomes { findings += try outcome.get() }
    return findings
  }

  private func copies(at path: SourcePath) throws(FileSystemError) -> [Diagnostic] {
    // What can't be read has been reported where it was parsed.
    guard let file = try reader.read(path).value else { return [] }
    let scanner = WordScanner(file.text)
    guard texts.mayShareRun(with: scanner.words(in: 0..<file.text.utf8.count)) else { return [] }
    let lines = file.lines
    var findings: [Diagnostic] = []
    for stretch in ContentStretches(file, lines: lines).stretches {
      let words = scanner.words(in: stretch)
      let runs = texts.runs(in: words, of: scanner)
      guard !runs.isEmpty else { continue }
      let covered = names.covered(words)
      for run in runs
      where run.words.count(where: { !covered[$0] }) >= ComparedTexts.shortestRun {
        let place = words[run.words.lowerBound].start..<words[run.words.upperBound - 1].end
        let location = SourceLocation(path: path, range: lines.range(ofBytes: place))
        findings.append(finding(run, words[run.words], scanner, at: location))
      }
    }
    return findings
  }

  private func finding(
    _ run: ComparedTexts.Run, _ words: ArraySlice<TextWord>, _ scanner: WordScanner,
    at location: SourceLocation
  ) -> Diagnostic {
    let shown = words.prefix(Self.wordsShown).map(scanner.written).joined(separator: " ")
    let rest = words.count > Self.wordsShown ? " …" : ""
    let place = texts.location(of: run)
    return Diagnostic(
      .copiedText, at: location,
      "\(words.count) words in a row are those of '\(place.path.text)': '\(shown)\(rest)'",
      notes: [Diagnostic.Note("they stand here", at: place)],
      help: "say it in your own words")
  }
}
