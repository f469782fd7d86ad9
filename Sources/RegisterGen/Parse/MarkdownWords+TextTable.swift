extension MarkdownWords {
  /// The words that rendered Markdown needs, from the interface's text table; a word that is not there
  /// is shown as its key, and reported by `missing`.
  package init(_ table: TextTable) {
    self.init(
      table: table[Self.tableKey] ?? Self.tableKey, code: table[Self.codeKey] ?? Self.codeKey,
      footnotes: table[Self.footnotesKey] ?? Self.footnotesKey,
      footnote: table[Self.footnoteKey] ?? Self.footnoteKey,
      backToText: table[Self.backToTextKey] ?? Self.backToTextKey,
      done: table[Self.doneKey] ?? Self.doneKey,
      notDone: table[Self.notDoneKey] ?? Self.notDoneKey)
  }

  private static let tableKey = "markdown-table"
  private static let codeKey = "markdown-code"
  private static let footnotesKey = "markdown-footnotes"
  private static let footnoteKey = "markdown-footnote"
  private static let backToTextKey = "markdown-back-to-text"
  private static let doneKey = "markdown-done"
  private static let notDoneKey = "markdown-not-done"

  /// The keys of the words in a text table.
  package static let keys = [
    tableKey, codeKey, footnotesKey, footnoteKey, backToTextKey, doneKey, notDoneKey,
  ]
}
