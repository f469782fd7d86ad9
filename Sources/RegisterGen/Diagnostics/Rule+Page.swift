extension Rule {
  /// The rule's page, as `register-build explain` prints it.
  package var page: String { RulePages.pages[rawValue] ?? "" }

  /// The line that states the rule: the first one below the heading of its page.
  package var statement: String {
    let lines = page.split(separator: "\n", maxSplits: 2)
    return lines.count > 1 ? String(lines[1]) : ""
  }
}
