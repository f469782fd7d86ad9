/// Why a new file is not begun: wrong usage, not a fault of the content.
package struct RefusedEntry: Error, Sendable {
  /// What is wrong and what to do, in one line.
  package let description: String

  /// Refuses for a reason; names of the content in it are shown safely.
  init(_ description: String) { self.description = VisibleText.make(description) }

  /// Refuses for a word that is not known.
  init(_ word: UnknownWord) { description = word.description }
}
