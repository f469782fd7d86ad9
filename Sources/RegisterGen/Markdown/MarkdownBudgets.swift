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
  /// For each possible delimiter row, the square of the cells in the lines before it and eight
  /// times their bytes, which cmark reads again each time (CVE-2023-22483; 36 KB take 7 s); and for
  /// each line below one, the square of its cells (60,000 in one line take 10 s).
  package var tableCost = 100_000_000
  /// The bytes that references may expand to: closing brackets times the longest definition
  /// (64 KB make 179 MB of HTML).
  package var referenceBytes = 32_000_000
  /// Openings of images times closing brackets (CVE-2023-22486; 128 KB of `![[]()` take 1.2 s).
  package var imageBrackets = 20_000_000
  /// Openings of declarations, comments and processing instructions, `<!` and `<?`: each may read
  /// to the end of the text.
  package var declarations = 1_000
  /// Closing parentheses and `www.` of a word, times the word's bytes, summed: each may be read to
  /// the end of what could be an address (128 KB of `)` behind one take 5 s, of `www._` minutes).
  package var wordCost = 20_000_000
  /// Runs of `~`: each that closes looks at all that are open (128 KB take 3 s).
  package var strikethroughs = 5_000

  /// The budgets that every file of a register is held to.
  package static let standard = MarkdownBudgets()

  /// Makes the standard budgets, to be changed one by one.
  package init() {}
}
