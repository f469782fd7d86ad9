/// How much of each construct a text may hold before cmark is not given it at all.
///
/// cmark-gfm 0.29.0.gfm.6 takes quadratic time or memory for the families below, and ends the process
/// when memory fails. Each number is at least ten times what an honest document of 128 KB needs, and
/// keeps the worst text that passes under half a second and 150 MB (`HostileMarkdownTests`).
package struct MarkdownBudgets: Sendable, Hashable {
  /// The bytes of a text.
  package var bytes = 131_072
  /// The block markers (`>`, `-`, `1.`) that a line may open with, two columns of indentation
  /// counting as one: 64 KB of `- ` and as many empty lines take cmark minutes.
  package var nesting = 100
  /// The cells of all tables together: columns of a delimiter row times the lines below it
  /// (CVE-2023-37463; 16 KB make 75 MB of HTML).
  package var tableCells = 50_000
  /// For each possible delimiter row, the bytes of its paragraph before it, and the square of the
  /// cells in them, which cmark reads again each time (CVE-2023-22483; 36 KB take 7 s).
  package var headerCost = 200_000_000
  /// The bytes that references may expand to: closing brackets times the longest definition
  /// (64 KB make 179 MB of HTML).
  package var referenceBytes = 32_000_000
  /// Openings of images times closing brackets (CVE-2023-22486; 128 KB of `![[]()` take 1.2 s).
  package var imageBrackets = 20_000_000
  /// Openings of declarations, comments and processing instructions, `<!` and `<?`: each may read
  /// to the end of the text.
  package var declarations = 1_000
  /// Closing parentheses of a word times the word's bytes, summed: at the end of an address cmark
  /// counts all of them for each.
  package var parentheses = 100_000_000

  /// The budgets that every file of a register is held to.
  package static let standard = MarkdownBudgets()

  /// Makes the standard budgets, to be changed one by one.
  package init() {}
}
