/// A difference with what a reader must know about its two sides.
package struct DifferenceReport: Sendable {
  /// One side of the comparison.
  package struct Side: Sendable, Hashable {
    /// What the user called it: a branch, a commit, or the folder.
    package let name: String
    /// The commit, or `nil` for a folder.
    package let commit: GitCommit?
    /// The number of errors in its content; what could not be read is left out of the comparison.
    package let errors: Int

    /// Makes a side.
    package init(name: String, commit: GitCommit?, errors: Int) {
      self.name = name
      self.commit = commit
      self.errors = errors
    }

    /// The name with the commit, such as `main (1a2b3c4d5e)`.
    var text: String {
      guard let commit, !commit.hash.hasPrefix(name) else { return name }
      return "\(name) (\(commit.short))"
    }
  }

  /// The older side.
  package let base: Side
  /// The newer side.
  package let head: Side
  /// What changed.
  package let difference: RegisterDifference
  /// The words of the register's language.
  let words: DifferenceWords

  /// Makes a report.
  package init(base: Side, head: Side, difference: RegisterDifference, words: DifferenceWords) {
    self.base = base
    self.head = head
    self.difference = difference
    self.words = words
  }
}

/// The forms of a difference.
package enum DifferenceFormat: String, CaseIterable, Sendable {
  /// For a person at a terminal.
  case text
  /// For a comment on a pull request.
  case markdown
  /// For programs; docs/diff.md says what it holds.
  case json
}

extension DifferenceReport {
  /// The report in a form, with a line end.
  package func text(_ format: DifferenceFormat) -> String {
    switch format {
    case .text: DifferenceText(self).text
    case .markdown: DifferenceMarkdown(self).text()
    case .json: DifferenceJSON(self).text
    }
  }
}
