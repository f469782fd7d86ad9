/// An accessibility statement is at most a year old.
///
/// Source: besluit digitale toegankelijkheid overheid, article 4, which follows implementing decision (EU)
/// 2018/1523: a statement is gone over every year.
package enum StatementsAreRecent: DatedRule {
  package static let rule = Rule.statementOutdated

  package static func isAbout(_ register: Register) -> Bool {
    pages(of: register).contains { $0.statement != nil }
  }

  package static func findings(in register: Register, asOf day: Moment) -> [Diagnostic] {
    pages(of: register).compactMap { page in
      // Days are numbers such as 20260301, so a year later is 10,000 more.
      guard let statement = page.statement, statement.value.lastDay + 10_000 < day.firstDay else {
        return nil
      }
      return Diagnostic(
        rule, at: SourceLocation(path: page.path, range: statement.range),
        "the accessibility statement of \(statement.value.text) is more than a year old on "
          + day.text,
        help: "go over the statement, and change its date")
    }
  }

  private static func pages(of register: Register) -> [FreePage] {
    [register.home] + register.pages
  }
}
