extension MarkdownWords {
  /// The words that rendered Markdown needs, from the interface's text table; a word that is not there
  /// is shown as its key.
  package init(_ text: (_ key: String) -> String?) {
    func word(_ key: String) -> String { text(key) ?? key }
    self.init(
      table: word(Self.tableKey), code: word(Self.codeKey), footnotes: word(Self.footnotesKey),
      footnote: word(Self.footnoteKey), backToText: word(Self.backToTextKey),
      done: word(Self.doneKey), notDone: word(Self.notDoneKey),
      explanation: word(Self.explanationKey))
  }

  private static let tableKey = "markdown-table"
  private static let codeKey = "markdown-code"
  private static let footnotesKey = "markdown-footnotes"
  private static let footnoteKey = "markdown-footnote"
  private static let backToTextKey = "markdown-back-to-text"
  private static let doneKey = "markdown-done"
  private static let notDoneKey = "markdown-not-done"
  private static let explanationKey = "markdown-explanation"

  /// The keys of the words in a text table.
  package static let keys = [
    tableKey, codeKey, footnotesKey, footnoteKey, backToTextKey, doneKey, notDoneKey,
    explanationKey,
  ]
}
